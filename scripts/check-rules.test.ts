import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkRules } from './check-rules.ts';
import { judgeLockfile } from './rules/lockfile.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rules-'));
  write('package-lock.json', '{ "packages": { "": {} } }');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
const found = () => checkRules(root).map(({ file, line, message }) => `${file}:${line} ${message}`);

describe('imports go one way', () => {
  it.each([
    ['domain/a.ts', "import { x } from '../db/x.ts';"],
    ['domain/a.ts', "import type { X } from '../contract/x.ts';"],
    ['domain/a.ts', "import { z } from 'zod';"],
    ['domain/a.ts', "import 'node:fs';"],
    ['contract/a.ts', "import { x } from '../db/x.ts';"],
    ['db/a.ts', "import { x } from '../contract/x.ts';"],
    ['db/a.ts', "export { x } from '../main/x.ts';"],
    ['renderer/a.tsx', "const x = await import('../main/x.ts');"],
    ['renderer/a.tsx', "import { readFileSync } from 'node:fs';"],
    ['main/features/a.ts', "import React from 'react';"],
    ['main/features/a.ts', "import Database from 'better-sqlite3';"],
    ['main/browser/a.ts', "import { app } from 'electron';"],
    ['main/browser/a.ts', "import { x } from '../desktop/x.ts';"],
    ['main/browser/a.ts', "import { x } from '../../scripts/x.ts';"],
    ['preload/a.ts', "import { x } from '../contract/x.ts';"],
    ['main/a.ts', "import { x } from './engine/testing/probe-app.ts';"],
  ])('%s may not: %s', (file, text) => {
    write(file, `${text}\n`);
    expect(found()).toHaveLength(1);
    expect(found()[0]).toContain(`${file}:1 imports`);
  });

  it.each([
    ['contract/a.ts', "import { x } from '../domain/x.ts'; import * as z from 'zod';"],
    ['db/a.ts', "import { x } from '../domain/x.ts'; import { Kysely } from 'kysely';"],
    ['main/a.ts', "import { a } from '../db/x.ts'; import { b } from '../contract/x.ts'; import 'node:fs';"],
    ['renderer/a.tsx', "import { x } from '../contract/x.ts'; import React from 'react';"],
    ['main/desktop/a.ts', "import { app } from 'electron';"],
    ['preload/a.ts', "import { ipcRenderer } from 'electron';"],
    ['domain/a.test.ts', "import fc from 'fast-check'; import { expect } from 'vitest';"],
    ['renderer/a.test.ts', "import { x } from '../main/x.ts';"],
    ['main/a.ts', '// import { app } from "electron";\nexport const text = "import \'react\'";'],
  ])('%s may: %s', (file, text) => {
    write(file, text);
    expect(found()).toEqual([]);
  });

  it('does not run in a circle, though types may point back', () => {
    write('domain/a.ts', "import { b } from './b.ts'; export const a = () => b;");
    write('domain/b.ts', "import type { A } from './a.ts'; export const b = 1 as unknown as A;");
    expect(found()).toEqual([]);
    write('domain/b.ts', "import { a } from './a.ts'; export const b = () => a;");
    expect(found()).toEqual(['domain/a.ts:1 imports itself in a circle: domain/a.ts → domain/b.ts → domain/a.ts']);
  });
});

describe('a file', () => {
  it('has at most 400 lines', () => {
    write('domain/a.ts', 'export {};\n'.repeat(400));
    expect(found()).toEqual([]);
    write('domain/a.ts', 'export {};\n'.repeat(401));
    expect(found()).toEqual(['domain/a.ts:401 has 401 lines; cut it in two before 400']);
  });

  it.each([
    ['fetch("x")', 'fetch'],
    ['eval("x")', 'eval'],
    ['new Function("x")', 'new Function'],
    ['document.body.innerHTML = "x"', 'raw HTML'],
    ['const a = <p dangerouslySetInnerHTML={{ __html: "x" }} />', 'raw HTML'],
  ])('may not do %s', (text, what) => {
    write('renderer/a.tsx', `${text};\n`);
    expect(found()).toEqual([`renderer/a.tsx:1 uses ${what}, which shipped code may not`]);
    expect(found()).toHaveLength(1);
  });

  it('may have a method or a word of that name', () => {
    write(
      'main/a.ts',
      'declare const api: { fetch(): void }; api.fetch(); // eval("x")\nexport const s = "fetch(1)";\n',
    );
    expect(found()).toEqual([]);
  });
});

describe('the lockfile', () => {
  it('lets no known-bad version in, however deep', () => {
    const judged = judgeLockfile({
      '': {},
      'node_modules/xlsx': { version: '0.20.3' },
      'node_modules/a/node_modules/jszip': { version: '3.9.1' },
      'node_modules/jszip': { version: '3.10.1' },
      'node_modules/better-sqlite3': { version: '13.0.2' },
      'node_modules/electron': { version: '44.0.0-beta.5' },
      'node_modules/sharp': { version: '1.0.0' },
    });
    expect(judged.map((line) => line.split(':')[0])).toEqual(['xlsx 0.20.3', 'jszip 3.9.1', 'electron 44.0.0-beta.5']);
  });

  it('lets no new install script in', () => {
    expect(judgeLockfile({ 'node_modules/@x/new': { version: '1.0.0', hasInstallScript: true } })).toEqual([
      '@x/new 1.0.0 runs a script when it is installed',
    ]);
  });
});
