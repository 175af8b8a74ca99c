/**
 * How often each of very many keys was met, in a few bytes each: kept as texts, 255,000 of them are 20 MB that the collector walks over.
 * A key is known by 64 bits of digest; two keys that share them (one chance in 500 million for such a file) are counted as one.
 */
import { hashText, textHash } from './text-hash.ts';

export interface KeyCounter {
  /** Counts the key and gives how often it has been met, this time included. */
  count(key: string): number;
}

/** Two words of digest, and the count. */
const WORDS = 3;
const FIRST_SLOTS = 1_024;

export function createKeyCounter(): KeyCounter {
  let slots = FIRST_SLOTS;
  let table = new Int32Array(slots * WORDS);
  let keys = 0;
  const placeOf = (a: number, b: number) => {
    for (let slot = a & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const at = slot * WORDS;
      if (table[at + 2] === 0 || (table[at] === a && table[at + 1] === b)) return at;
    }
  };
  const grow = () => {
    const old = table;
    slots *= 2;
    table = new Int32Array(slots * WORDS);
    for (let at = 0; at < old.length; at += WORDS) {
      if (old[at + 2] === 0) continue;
      table.set(old.subarray(at, at + WORDS), placeOf(old[at] as number, old[at + 1] as number));
    }
  };
  return {
    count(key) {
      textHash.a = 0;
      textHash.b = 0;
      hashText(key);
      const { a, b } = textHash;
      let at = placeOf(a, b);
      if (table[at + 2] === 0) {
        keys += 1;
        if (keys > slots * 0.7) {
          grow();
          at = placeOf(a, b);
        }
        table[at] = a;
        table[at + 1] = b;
      }
      table[at + 2] = (table[at + 2] as number) + 1;
      return table[at + 2] as number;
    },
  };
}
