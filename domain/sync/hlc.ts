/**
 * Hybrid logical clock.
 * Answers for: a total order of operations over many laptops whose clocks differ. A stamp is 16 bytes
 * (6 bytes milliseconds, 2 bytes counter, 8 bytes replica); byte order is time order. Never reads a clock: the time is handed in.
 * Source: Kulkarni et al. 2014, "Logical Physical Clocks"; layout and overflow rule from the project's exchange design.
 */
import { at } from '../list.ts';

export interface HlcState {
  readonly ms: number;
  readonly counter: number;
}

export const HLC_ZERO: HlcState = { ms: 0, counter: 0 };
export const STAMP_BYTES = 16;
const MAX_COUNTER = 0xffff;
const MAX_MS = 0xffff_ffff_ffff;

/** The next state for a local operation at wall time `nowMs`. A clock set back never goes back here; a full counter borrows a millisecond. */
export function tick(state: HlcState, nowMs: number): HlcState {
  if (!Number.isSafeInteger(nowMs) || nowMs < 0 || nowMs > MAX_MS)
    throw new RangeError(`not a clock reading: ${nowMs}`);
  if (nowMs > state.ms) return { ms: nowMs, counter: 0 };
  if (state.counter < MAX_COUNTER) return { ms: state.ms, counter: state.counter + 1 };
  return { ms: state.ms + 1, counter: 0 };
}

/** Takes in a foreign stamp, so that what is written afterwards sorts after it. */
export function receive(state: HlcState, foreign: HlcState): HlcState {
  if (foreign.ms > state.ms || (foreign.ms === state.ms && foreign.counter > state.counter)) return foreign;
  return state;
}

/** The 16 bytes of a state on a replica. `replica` is 16 hexadecimal digits. */
export function encodeStamp(state: HlcState, replica: string): Uint8Array {
  const bytes = new Uint8Array(STAMP_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(state.ms / 0x1_0000_0000));
  view.setUint32(2, state.ms % 0x1_0000_0000);
  view.setUint16(6, state.counter);
  for (let i = 0; i < 8; i += 1) {
    const byte = Number.parseInt(replica.slice(i * 2, i * 2 + 2), 16);
    if (Number.isNaN(byte)) throw new RangeError('a replica is 16 hexadecimal digits');
    bytes[8 + i] = byte;
  }
  return bytes;
}

/** Reads a stamp back. Throws RangeError when it is not 16 bytes. */
export function decodeStamp(bytes: Uint8Array): HlcState & { readonly replica: string } {
  if (bytes.length !== STAMP_BYTES) throw new RangeError(`a stamp has ${STAMP_BYTES} bytes, not ${bytes.length}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, STAMP_BYTES);
  let replica = '';
  for (let i = 8; i < STAMP_BYTES; i += 1) replica += at(bytes, i).toString(16).padStart(2, '0');
  return { ms: view.getUint16(0) * 0x1_0000_0000 + view.getUint32(2), counter: view.getUint16(6), replica };
}

/** Negative, zero or positive as `a` is before, equal to or after `b`. */
export function compareStamps(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < STAMP_BYTES; i += 1) {
    const difference = at(a, i) - at(b, i);
    if (difference !== 0) return difference;
  }
  return 0;
}
