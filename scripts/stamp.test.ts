import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashInputs, stampFor } from './stamp.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'));
  writeFileSync(join(root, 'a.ts'), 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the build stamp', () => {
  it('calls an output fresh only when it was written from the same content', () => {
    const output = join(root, 'out.js');
    const file = join(root, 'dist', 'stamp');
    const before = hashInputs(root, ['a.ts']);
    expect(stampFor(file, output, before).fresh).toBe(false);
    writeFileSync(output, 'built');
    stampFor(file, output, before).write();
    expect(stampFor(file, output, before).fresh).toBe(true);

    writeFileSync(join(root, 'a.ts'), 'two');
    expect(stampFor(file, output, hashInputs(root, ['a.ts'])).fresh).toBe(false);
  });

  it('does not take an output that vanished, or a build that was cut off, for whole', () => {
    const output = join(root, 'out.js');
    const file = join(root, 'stamp');
    const hash = hashInputs(root, ['a.ts']);
    stampFor(file, output, hash).write();
    expect(stampFor(file, output, hash).fresh).toBe(false);
    writeFileSync(output, 'built');
    stampFor(file, output, hash).clear();
    expect(stampFor(file, output, hash).fresh).toBe(false);
  });

  it('sees a new file, and leaves tests out', () => {
    const before = hashInputs(root, ['.']);
    writeFileSync(join(root, 'a.test.ts'), 'test');
    expect(hashInputs(root, ['.'])).toBe(before);
    writeFileSync(join(root, 'b.ts'), '');
    expect(hashInputs(root, ['.'])).not.toBe(before);
  });
});
