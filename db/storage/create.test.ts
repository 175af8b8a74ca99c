import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWhole } from './create.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tilstand-create-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'workspace.db');

test('the file has its name only when it is whole, and nothing else is left', () => {
  createWhole(file(), (path) => {
    writeFileSync(path, 'half');
    expect(readdirSync(folder)).not.toContain('workspace.db');
    writeFileSync(path, 'whole');
  });
  expect(readdirSync(folder)).toEqual(['workspace.db']);
  expect(readFileSync(file(), 'utf8')).toBe('whole');
});

test('what fails half-way leaves nothing', () => {
  const fails = () =>
    createWhole(file(), (path) => {
      writeFileSync(path, 'half');
      throw new Error('disk full');
    });
  expect(fails).toThrow('disk full');
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that another made meanwhile is kept', () => {
  createWhole(file(), (path) => {
    writeFileSync(path, 'mine');
    writeFileSync(file(), 'theirs');
  });
  expect(readFileSync(file(), 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).toEqual(['workspace.db']);
});
