/**
 * Which rows of ours the files have spoken of, where first, and what was said.
 * Answers for 600,000 of them in 30 MB beside the heap: as objects they cost ten times that, and the collector walks over each.
 */

/** Where a row was first met, and a digest of what was said of it (0: it is spoken of once only). */
export interface MetRow {
  readonly row: number;
  readonly said: number;
}

export interface MetRows {
  has(id: string): boolean;
  get(id: string): MetRow | undefined;
  /** For an id that was not met. */
  add(id: string, row: number, said: number): void;
}

/** Four words of the id, the row, two words of the digest. */
const WORDS = 7;
const FIRST_SLOTS = 1_024;
const TWO_32 = 2 ** 32;

export function createMetRows(): MetRows {
  // Ids of rows made by hand elsewhere may be no UUIDs.
  const others = new Map<string, MetRow>();
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
  const get = (id: string): MetRow | undefined => {
    if (!readUuid(id)) return others.get(id);
    const at = placeOf();
    const row = table[at + 4] as number;
    if (row === 0) return undefined;
    return { row, said: ((table[at + 5] as number) >>> 0) * TWO_32 + ((table[at + 6] as number) >>> 0) };
  };
  return {
    get,
    has(id) {
      return readUuid(id) ? table[placeOf() + 4] !== 0 : others.has(id);
    },
    add(id, row, said) {
      if (!readUuid(id) || row <= 0) {
        others.set(id, { row, said });
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
      table[at + 5] = Math.floor(said / TWO_32);
      table[at + 6] = said % TWO_32;
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

const LENGTH_MARK = 0x1f;

/**
 * 52 bits that stand for what was said; never 0. Not secret: a stranger who makes two sayings meet gets the first of them, which is what
 * the first row of a file always gets.
 */
export function digestOf(said: Readonly<Record<string, string | number | null>>): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (const field in said) {
    const value = said[field];
    const text = typeof value === 'string' ? value : String(value);
    // A text and a number that look alike are told apart, and so are fields that follow each other.
    const type = typeof value === 'string' ? 1 : 2;
    for (const part of [field, text]) {
      for (let at = 0; at < part.length; at += 1) {
        const code = part.charCodeAt(at);
        a = Math.imul(a ^ code, 0x01000193);
        b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
      }
      a = Math.imul(a ^ (LENGTH_MARK + type), 0x01000193);
      b = Math.imul(b ^ (part.length + type), 0x5bd1e995) ^ (b >>> 13);
    }
  }
  return ((a >>> 0) % 0x100000) * TWO_32 + (b >>> 0) + 1;
}
