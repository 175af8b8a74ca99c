/**
 * Helpers of the reading layer's tests: files from text, all rows at once, what a refusal said.
 * For tests only; never imported by code that ships.
 */
import { existsSync, readFileSync } from 'node:fs';
import { type Cell, ReadError, type ReadFailure, type ReadNotice, type ReadOptions, readTable } from './index.ts';
import type { TableEncoding } from './types.ts';

export const SAMPLES = '../shared/samples';
export const NO_SAMPLES = !existsSync(SAMPLES);

export function sampleFile(path: string) {
  return { name: path, bytes: new Uint8Array(readFileSync(`${SAMPLES}/${path}`)) };
}

const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** What TextDecoder cannot write is given as bytes by its tests. */
export function encode(text: string, encoding: Exclude<TableEncoding, 'ibm850'>): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1252':
      return Uint8Array.from(text, (char) => {
        const special = C1.indexOf(char);
        return special >= 0 ? 0x80 + special : char.charCodeAt(0);
      });
  }
}

export interface Reading {
  readonly rows: readonly (readonly [row: number, ...cells: Cell[]])[];
  readonly notices: readonly ReadNotice[];
}

export function readAll(bytes: Uint8Array, options: ReadOptions = {}, name = 'file'): Reading {
  const rows: [number, ...Cell[]][] = [];
  const notices: ReadNotice[] = [];
  for (const batch of readTable({ name, bytes }, { onNotice: (notice) => notices.push(notice), ...options })) {
    for (const row of batch) rows.push([row.row, ...row.cells]);
  }
  return { rows, notices };
}

/** What the reading was refused with; fails the test where it was not refused. */
export function refusal(bytes: Uint8Array, options: ReadOptions = {}): ReadFailure {
  try {
    readAll(bytes, options);
  } catch (error) {
    if (error instanceof ReadError) return error.failure;
    throw error;
  }
  throw new Error('the file was read although it should have been refused');
}
