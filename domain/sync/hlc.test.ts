import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareStamps, decodeStamp, encodeStamp, HLC_ZERO, type HlcState, receive, tick } from './hlc.ts';

const replica = '00112233aabbccdd';
const state = fc.record({ ms: fc.integer({ min: 0, max: 2 ** 47 }), counter: fc.integer({ min: 0, max: 0xffff }) });
const order = (a: HlcState, b: HlcState) => a.ms - b.ms || a.counter - b.counter;

test('a stamp reads back as it was written', () => {
  fc.assert(
    fc.property(state, (s) => {
      expect(decodeStamp(encodeStamp(s, replica))).toEqual({ ...s, replica });
    }),
  );
});

test('byte order is time order', () => {
  fc.assert(
    fc.property(state, state, (a, b) => {
      const bytes = Math.sign(compareStamps(encodeStamp(a, replica), encodeStamp(b, replica)));
      expect(bytes).toBe(Math.sign(order(a, b)));
    }),
  );
});

test('a stamp is neither before nor after itself, and of one state the replica decides', () => {
  const stamp = encodeStamp({ ms: 1000, counter: 1 }, replica);
  expect(compareStamps(stamp, encodeStamp({ ms: 1000, counter: 1 }, replica))).toBe(0);
  expect(compareStamps(stamp, encodeStamp({ ms: 1000, counter: 1 }, '00112233aabbccde'))).toBeLessThan(0);
});

test('of two stamps of one millisecond the higher counter is taken in', () => {
  const [low, high] = [
    { ms: 1000, counter: 1 },
    { ms: 1000, counter: 2 },
  ];
  expect(receive(low, high)).toEqual(high);
  expect(receive(high, low)).toEqual(high);
});

test('time never goes back, whatever the wall clock says', () => {
  fc.assert(
    fc.property(state, fc.array(fc.integer({ min: 0, max: 2 ** 47 }), { maxLength: 50 }), (start, readings) => {
      let current: HlcState = start;
      for (const reading of readings) {
        const next = tick(current, reading);
        expect(order(next, current)).toBeGreaterThan(0);
        current = next;
      }
    }),
  );
});

test('a full counter borrows a millisecond', () => {
  expect(tick({ ms: 1000, counter: 0xffff }, 1000)).toEqual({ ms: 1001, counter: 0 });
});

test('a stamp written after taking in a foreign one sorts after it', () => {
  fc.assert(
    fc.property(state, state, fc.integer({ min: 0, max: 2 ** 47 }), (own, foreign, now) => {
      expect(order(tick(receive(own, foreign), now), foreign)).toBeGreaterThan(0);
    }),
  );
});

test('a wrong length, a wrong replica and an impossible clock are refused', () => {
  expect(() => decodeStamp(new Uint8Array(15))).toThrow(RangeError);
  expect(() => encodeStamp(HLC_ZERO, 'not-hexadecimal!')).toThrow(RangeError);
  expect(() => tick(HLC_ZERO, -1)).toThrow(RangeError);
  expect(() => tick(HLC_ZERO, Number.NaN)).toThrow(RangeError);
});
