/**
 * Deterministic ids for imported things.
 * Answers for: two laptops that bring in the same file offline give the same thing the same id (sync.md). Pure: SHA-1 is computed here because
 * this layer has no crypto; it names things and protects nothing.
 * Source: RFC 9562 §5.5 (UUID version 5), FIPS 180-4 (SHA-1).
 */
import { at } from '../list.ts';

/** The version-5 UUID of `name` in the namespace `namespaceId` (a UUID). Throws RangeError when the namespace is no UUID. */
export function uuid5(namespaceId: string, name: string): string {
  const namespace = namespaceId.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/i.test(namespace)) throw new RangeError('the namespace must be a UUID');
  const nameBytes = utf8(name);
  const input = new Uint8Array(16 + nameBytes.length);
  for (let i = 0; i < 16; i += 1) input[i] = Number.parseInt(namespace.slice(i * 2, i * 2 + 2), 16);
  input.set(nameBytes, 16);
  const digest = sha1(input);
  digest[6] = (at(digest, 6) & 0x0f) | 0x50;
  digest[8] = (at(digest, 8) & 0x3f) | 0x80;
  let hex = '';
  for (let i = 0; i < 16; i += 1) hex += at(digest, i).toString(16).padStart(2, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = Number(character.codePointAt(0));
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}

const words = new Int32Array(80);

function sha1(message: Uint8Array): Uint8Array {
  const blocks = Math.ceil((message.length + 9) / 64);
  const padded = new Uint8Array(blocks * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, message.length * 8);
  let h0 = 0x67452301;
  let h1 = 0xefcdab89 | 0;
  let h2 = 0x98badcfe | 0;
  let h3 = 0x10325476;
  let h4 = 0xc3d2e1f0 | 0;
  for (let block = 0; block < blocks; block += 1) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(block * 64 + i * 4);
    for (let i = 16; i < 80; i += 1)
      words[i] = rotate(at(words, i - 3) ^ at(words, i - 8) ^ at(words, i - 14) ^ at(words, i - 16), 1);
    let [a, b, c, d, e] = [h0, h1, h2, h3, h4];
    for (let i = 0; i < 80; i += 1) {
      const round = Math.floor(i / 20);
      const mixed = round === 0 ? (b & c) | (~b & d) : round === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
      const next = (rotate(a, 5) + mixed + e + at(ROUND_CONSTANTS, round) + at(words, i)) | 0;
      [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
    }
    h0 = (h0 + a) | 0;
    h1 = (h1 + b) | 0;
    h2 = (h2 + c) | 0;
    h3 = (h3 + d) | 0;
    h4 = (h4 + e) | 0;
  }
  const digest = new Uint8Array(20);
  const out = new DataView(digest.buffer);
  for (const [i, value] of [h0, h1, h2, h3, h4].entries()) out.setInt32(i * 4, value);
  return digest;
}

const ROUND_CONSTANTS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc | 0, 0xca62c1d6 | 0];

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
