/**
 * Which rows of ours the files have spoken of, where first, and what was said.
 * Answers for 600,000 of them in 30 MB beside the heap: as objects they cost ten times that, and the collector walks over each.
 */
import { hashText, textHash } from './text-hash.ts';

export interface MetRows {
  has(id: string): boolean;
  /** The row of the file in which it was first met; 0 where it was not. */
  rowOf(id: string): number;
  /** Remembers it with what `textHash` stands for. For an id that was not met; rows count from 1. */
  add(id: string, row: number): void;
  /** True when `textHash` stands for what was said of it when it was first met. */
  saidSame(id: string): boolean;
}

/** Four words of the id, the row, two words of the digest. */
const WORDS = 7;
const FIRST_SLOTS = 1_024;

export function createMetRows(): MetRows {
  // Ids of rows made by hand elsewhere may be no UUIDs.
  const others = new Map<string, { readonly row: number; readonly a: number; readonly b: number }>();
  let slots = FIRST_SLOTS;
  let table = new Int32Array(slots * WORDS);
  let count = 0;

  /** The place of the id in `key`, or the free one where it belongs. A row number is never 0: that marks a free place. */
  const placeOf = () => {
    let slot = (key[0] as number) & (slots - 1);
    for (;;) {
      const at = slot * WORDS;
      if (table[at + 4] === 0) return at;
      if (table[at] === key[0] && table[at + 1] === key[1] && table[at + 2] === key[2] && table[at + 3] === key[3]) {
        return at;
      }
      slot = (slot + 1) & (slots - 1);
    }
  };
  const grow = () => {
    const old = table;
    slots *= 2;
    table = new Int32Array(slots * WORDS);
    for (let at = 0; at < old.length; at += WORDS) {
      if (old[at + 4] === 0) continue;
      for (let i = 0; i < 4; i += 1) key[i] = old[at + i] as number;
      table.set(old.subarray(at, at + WORDS), placeOf());
    }
  };
  const rowOf = (id: string) => (readUuid(id) ? (table[placeOf() + 4] as number) : (others.get(id)?.row ?? 0));
  return {
    rowOf,
    has: (id) => rowOf(id) !== 0,
    add(id, row) {
      const { a, b } = textHash;
      if (!readUuid(id)) {
        others.set(id, { row, a, b });
        return;
      }
      count += 1;
      if (count > slots * 0.7) {
        grow();
        readUuid(id);
      }
      const at = placeOf();
      for (let i = 0; i < 4; i += 1) table[at + i] = key[i] as number;
      table[at + 4] = row;
      table[at + 5] = a;
      table[at + 6] = b;
    },
    saidSame(id) {
      const { a, b } = textHash;
      if (readUuid(id)) {
        const at = placeOf();
        return table[at + 5] === a && table[at + 6] === b;
      }
      const other = others.get(id);
      return other?.a === a && other.b === b;
    },
  };
}

const key = new Int32Array(4);
const UUID_LENGTH = 36;
/** Value of a hexadecimal digit by its code; 16 and more for everything else. */
const DIGITS = new Uint8Array(128).fill(16);
for (const [value, digit] of [...'0123456789abcdef'].entries()) DIGITS[digit.charCodeAt(0)] = value;
const HYPHENS: ReadonlySet<number> = new Set([8, 13, 18, 23]);

/** Reads a lower-case UUID into `key`; false for any other text. */
function readUuid(id: string): boolean {
  if (id.length !== UUID_LENGTH) return false;
  let word = 0;
  let digits = 0;
  for (let at = 0; at < UUID_LENGTH; at += 1) {
    const code = id.charCodeAt(at);
    if (code === 0x2d) {
      if (!HYPHENS.has(at)) return false;
      continue;
    }
    const value = code < 128 ? (DIGITS[code] as number) : 16;
    if (value > 15) return false;
    word = (word << 4) | value;
    digits += 1;
    if (digits % 8 === 0) key[digits / 8 - 1] = word;
  }
  return digits === 32;
}

/**
 * Puts 64 bits that stand for what was said into `textHash`: never both 0. Not secret: a stranger who makes two sayings meet gets the first
 * of them, which is what the first row of a file always gets.
 */
export function digestSaid(said: Readonly<Record<string, string | number | null>>): void {
  textHash.a = 0;
  textHash.b = 0;
  for (const field in said) {
    const value = said[field];
    hashText(field);
    // A text and a number that look alike are told apart.
    if (typeof value === 'string') hashText(value);
    else hashText(`\u0000${value}`);
  }
  textHash.b |= textHash.a === 0 ? 1 : 0;
}
