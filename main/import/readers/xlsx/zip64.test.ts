import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readAll, refusal } from '../testing.ts';
import { workbookParts } from './fixture.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** Moves the end record's figures into a zip64 end record, as writers of very large archives do. */
function withWideEnd(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 22;
  const old = new DataView(bytes.buffer, bytes.byteOffset + end, 22);
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(4, 44n, true);
  tail.setBigUint64(24, BigInt(old.getUint16(8, true)), true);
  tail.setBigUint64(32, BigInt(old.getUint16(10, true)), true);
  tail.setBigUint64(40, BigInt(old.getUint32(12, true)), true);
  tail.setBigUint64(48, BigInt(old.getUint32(16, true)), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(56 + 8, BigInt(end), true);
  tail.setUint32(56 + 16, 1, true);
  tail.setUint32(76, 0x06054b50, true);
  for (const offset of [8, 10]) tail.setUint16(76 + offset, 0xffff, true);
  for (const offset of [12, 16]) tail.setUint32(76 + offset, 0xffffffff, true);
  return Buffer.concat([bytes.subarray(0, end), Buffer.from(tail.buffer)]);
}

/** Writes the sheet's sizes as 8 bytes in extra field 1 and 0xFFFFFFFF in their usual place. */
function withWideSizes(sizesFor: (size: number, compressed: number) => readonly [bigint, bigint]): Uint8Array {
  const parts = workbookParts();
  const plain = zipSync(parts);
  const [at] = directoryPlaces(plain);
  const view = new DataView(plain.buffer);
  const extra = new DataView(new ArrayBuffer(16));
  for (const [index, value] of sizesFor(view.getUint32(at + 24, true), view.getUint32(at + 20, true)).entries()) {
    extra.setBigUint64(index * 8, value, true);
  }
  const sheet = parts[SHEET] ?? new Uint8Array(0);
  const bytes = zipSync({ ...parts, [SHEET]: [sheet, { extra: { 1: new Uint8Array(extra.buffer) } }] });
  const [moved] = directoryPlaces(bytes);
  for (const offset of [20, 24]) new DataView(bytes.buffer).setUint32(moved + offset, 0xffffffff, true);
  return bytes;
}

function directoryPlaces(bytes: Uint8Array): readonly [number] {
  const name = Buffer.from(bytes).lastIndexOf(SHEET);
  return [name - 46];
}

test('a directory stated in zip64 is found', () => {
  expect(readAll(withWideEnd(zipSync(workbookParts()))).rows).toEqual([[1, 1]]);
});

test('sizes stated in zip64 are used', () => {
  expect(readAll(withWideSizes((size, compressed) => [BigInt(size), BigInt(compressed)])).rows).toEqual([[1, 1]]);
});

test('absurd sizes stated in zip64 are refused', () => {
  expect(refusal(withWideSizes((size) => [BigInt(size), 2n ** 63n])).code).toBe('truncated');
  expect(refusal(withWideSizes((_size, compressed) => [2n ** 63n, BigInt(compressed)])).code).toBe('bad_zip');
});
