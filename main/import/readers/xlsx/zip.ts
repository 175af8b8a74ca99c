/**
 * The directory of a ZIP archive, read defensively: every offset is checked, nothing stated about sizes is
 * believed (inflating counts), names are only looked up and never used as paths.
 */
import { isUtf8 } from 'node:buffer';
import type { ReadContext } from '../context.ts';
import type { DeflatedPart } from '../inflate.ts';

export interface Archive {
  /** As stored, in directory order. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The compressed bytes of a part; refuses where there is none, where it is ambiguous, encrypted or cut. */
  part(name: string): DeflatedPart;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
/** Part names of Office stay far below this. */
const NAME_BYTES = 1_024;
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;

export function openArchive(context: ReadContext, bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = new Map<string, Entry | 'twice'>();
  const names: string[] = [];
  for (const entry of readDirectory(context, bytes, view)) {
    const key = partKey(entry.name);
    entries.set(key, entries.has(key) ? 'twice' : entry);
    names.push(entry.name);
  }
  return {
    names,
    has: (name) => entries.has(partKey(name)),
    part(name) {
      const entry = entries.get(partKey(name));
      if (entry === undefined) return context.refuse('bad_workbook', { reason: 'missing part', entry: name });
      // Two parts of one name: programs disagree on which counts, so a person would see something else than we.
      if (entry === 'twice') return context.refuse('bad_zip', { reason: 'duplicate', entry: name });
      return locatePart(context, bytes, view, entry);
    },
  };
}

/** Part names are compared without case; some writers use backslashes or a leading slash. */
function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function* readDirectory(context: ReadContext, bytes: Uint8Array, view: DataView): Generator<Entry> {
  const { count, offset } = findDirectory(context, view);
  const limit = context.limits.entries;
  if (count > limit) context.refuse('too_many_entries', { limit });
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > view.byteLength || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      context.refuse('bad_zip', { reason: 'directory' });
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + CENTRAL_BYTES + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) context.refuse('bad_zip', { reason: 'directory' });
    if (nameLength > NAME_BYTES) context.refuse('bad_zip', { reason: 'name' });
    const name = entryName(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength));
    const plain = {
      size: view.getUint32(at + 24, true),
      compressedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    const extraAt = at + CENTRAL_BYTES + nameLength;
    const sizes = wideSizes(view, extraAt, extraAt + extraLength, plain);
    yield {
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizes,
    };
    at = next;
  }
}

function findDirectory(context: ReadContext, view: DataView): { count: number; offset: number } {
  const last = view.byteLength - END_BYTES;
  const first = Math.max(0, last - MAX_16);
  for (let at = last; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) > view.byteLength) continue;
    const found = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    if (found.count !== MAX_16 && found.offset !== MAX_32) return found;
    return findDirectory64(context, view, at) ?? found;
  }
  return context.refuse('truncated');
}

function findDirectory64(
  context: ReadContext,
  view: DataView,
  endAt: number,
): { count: number; offset: number } | null {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64_SIGNATURE) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64_SIGNATURE) {
    context.refuse('bad_zip', { reason: 'directory' });
  }
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly offset: number;
}

/** Zip64: values of 0xFFFFFFFF stand, in this order, as 8 bytes in extra field 1. */
function wideSizes(view: DataView, from: number, to: number, plain: Sizes): Sizes {
  if (plain.size !== MAX_32 && plain.compressedSize !== MAX_32 && plain.offset !== MAX_32) return plain;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const take = (value: number): number => {
      if (value !== MAX_32 || field + 8 > to) return value;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    return { size: take(plain.size), compressedSize: take(plain.compressedSize), offset: take(plain.offset) };
  }
  return plain;
}

function locatePart(context: ReadContext, bytes: Uint8Array, view: DataView, entry: Entry): DeflatedPart {
  const { name, offset, compressedSize } = entry;
  if ((entry.flags & 1) !== 0) context.refuse('encrypted', { entry: name });
  if (entry.method !== 0 && entry.method !== 8) context.refuse('unknown_packing', { entry: name });
  if (offset + LOCAL_BYTES > view.byteLength) context.refuse('truncated', { entry: name });
  if (view.getUint32(offset, true) !== LOCAL_SIGNATURE) context.refuse('bad_zip', { reason: 'offset', entry: name });
  const from = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const to = from + compressedSize;
  if (to > view.byteLength) context.refuse('truncated', { entry: name });
  return {
    entry: name,
    compressed: bytes.subarray(from, to),
    stored: entry.method === 0,
    crc: entry.crc,
    size: entry.size,
  };
}

function entryName(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString(isUtf8(bytes) ? 'utf8' : 'latin1');
}
