/**
 * Deterministic ids for imported things.
 * Answers for: two laptops that bring in the same file offline give the same thing the same id (sync.md). Pure: SHA-1 is computed here because
 * this layer has no crypto; it names things and protects nothing.
 * Source: RFC 9562 §5.5 (UUID version 5), FIPS 180-4 (SHA-1).
 *
 * An import makes one id for each of its rows, so the inner loops work in place on two small buffers.
 */

/** The version-5 UUID of `name` in the namespace `namespaceId` (a UUID). Throws RangeError when the namespace is no UUID. */
export function uuid5(namespaceId: string, name: string): string {
  if (namespace.id !== namespaceId) namespace = { id: namespaceId, bytes: namespaceBytes(namespaceId) };
  // One character is at most three bytes for each of its code units.
  const room = 16 + name.length * 3;
  if (message.length < room + 72) message = new Uint8Array((room + 72) * 2);
  message.set(namespace.bytes);
  sha1(message, writeUtf8(message, 16, name));
  state[1] = (word(1) & 0xffff_0fff) | 0x5000;
  state[2] = (word(2) & 0x3fff_ffff) | 0x8000_0000;
  return idText();
}

let namespace: { readonly id: string; readonly bytes: Uint8Array } = { id: '', bytes: new Uint8Array(16) };
let message = new Uint8Array(1_024);
const state = new Int32Array(5);
const words = new Int32Array(80);

function namespaceBytes(id: string): Uint8Array {
  const digits = id.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/i.test(digits)) throw new RangeError('the namespace must be a UUID');
  return Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16));
}

// Both buffers have a fixed length that every index below stays inside.
function word(i: number): number {
  return state[i] as number;
}

function part(i: number): number {
  return words[i] as number;
}

/** Places of a UUID's hyphens in its text. */
const HYPHENS = [8, 13, 18, 23];
/** Characters of the id that is being written; the hyphens stay. */
const characters = Array.from({ length: 36 }, (_, at): number => (HYPHENS.includes(at) ? 0x2d : 0));

/** The id in `state`, at once from its characters: put together from pieces, it would be copied again by whoever reads it first. */
function idText(): string {
  let at = 0;
  for (let i = 0; i < 4; i += 1) {
    const value = word(i);
    for (let shift = 28; shift >= 0; shift -= 4) {
      if (characters[at] === 0x2d) at += 1;
      const digit = (value >>> shift) & 15;
      characters[at] = digit < 10 ? 0x30 + digit : 0x57 + digit;
      at += 1;
    }
  }
  return String.fromCharCode(...characters);
}

/** Writes the text from `start` and gives the place behind it. */
function writeUtf8(bytes: Uint8Array, start: number, text: string): number {
  let end = start;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      bytes[end] = code;
      end += 1;
    } else {
      const point = Number(text.codePointAt(i));
      if (point >= 0x10000) i += 1;
      end = writeWide(bytes, end, point);
    }
  }
  return end;
}

function writeWide(bytes: Uint8Array, start: number, point: number): number {
  let end = start;
  const tail = (shift: number) => {
    bytes[end] = 0x80 | ((point >> shift) & 63);
    end += 1;
  };
  bytes[end] = point < 0x800 ? 0xc0 | (point >> 6) : point < 0x10000 ? 0xe0 | (point >> 12) : 0xf0 | (point >> 18);
  end += 1;
  if (point >= 0x10000) tail(12);
  if (point >= 0x800) tail(6);
  tail(0);
  return end;
}

/** SHA-1 of the first `length` bytes into `state`. The bytes behind them are used for the padding. */
function sha1(bytes: Uint8Array, length: number): void {
  const blocks = Math.ceil((length + 9) / 64);
  bytes.fill(0, length, blocks * 64);
  bytes[length] = 0x80;
  const bits = length * 8;
  for (let i = 1; i <= 4; i += 1) bytes[blocks * 64 - i] = bits >>> ((i - 1) * 8);
  state.set(START);
  for (let block = 0; block < blocks; block += 1) {
    for (let i = 0; i < 16; i += 1) words[i] = wordAt(bytes, block * 64 + i * 4);
    for (let i = 16; i < 80; i += 1) {
      words[i] = rotate(part(i - 3) ^ part(i - 8) ^ part(i - 14) ^ part(i - 16), 1);
    }
    addBlock();
  }
}

const START = Int32Array.of(0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0);

/** Four bytes, the highest first. */
function wordAt(bytes: Uint8Array, at: number): number {
  const byte = (i: number) => bytes[at + i] as number;
  return (byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3);
}

function addBlock(): void {
  let a = word(0);
  let b = word(1);
  let c = word(2);
  let d = word(3);
  let e = word(4);
  for (let i = 0; i < 80; i += 1) {
    let mixed: number;
    if (i < 20) mixed = ((b & c) | (~b & d)) + 0x5a827999;
    else if (i < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
    else if (i < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
    else mixed = (b ^ c ^ d) + 0xca62c1d6;
    const next = (rotate(a, 5) + mixed + e + part(i)) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  state[0] = (word(0) + a) | 0;
  state[1] = (word(1) + b) | 0;
  state[2] = (word(2) + c) | 0;
  state[3] = (word(3) + d) | 0;
  state[4] = (word(4) + e) | 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
