/**
 * 64 bits that stand for texts (cyrb53's mixing, both halves kept). For finding again, never for safety: whoever wants to can make two
 * texts meet, and gains nothing by it.
 * The state lies in the open, so that millions of hashes make no objects.
 */

export const textHash = { a: 0, b: 0 };

/** Mixes a text, and where it ends, into the state. */
export function hashText(text: string): void {
  let a = 0xdeadbeef ^ textHash.a;
  let b = 0x41c6ce57 ^ textHash.b;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  textHash.a = Math.imul(a ^ text.length, 0x01000193);
  textHash.b = b;
}
