import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProfileColumn } from './profile-schema.ts';
import type { Cell } from './readers/index.ts';
import { cellText, columnReader, foldWord } from './values.ts';

function read(type: ProfileColumn['type'], cell: Cell, more: Partial<ProfileColumn> = {}) {
  const result = columnReader({ name: 'x', header: ['x'], type, required: false, optional: false, empty: [], ...more })(
    cell,
  );
  return result.ok ? result.value : result.error.code;
}

test.each<[ProfileColumn['type'], Cell, unknown]>([
  ['text', '  Å\u0000ben  ', 'Åben'],
  ['text', 'A\u030aben', 'Åben'],
  ['text', '   ', null],
  ['text', { day: '2026-03-04', timeMs: 0 }, '2026-03-04'],
  ['code', '0101', '0101'],
  ['code', '\u200b0101\ufeff', '0101'],
  ['text', 'Leg \ud83d\udc69\u200d\ud83d\udc67', 'Leg \ud83d\udc69\u200d\ud83d\udc67'],
  ['code', 101, '101'],
  ['code', 10.5, 'not_a_code'],
  ['integer', '1.234', 1234],
  ['integer', 12, 12],
  ['integer', 12.5, 'not_whole'],
  ['integer', '1.5', 'ambiguous_point'],
  ['integer', 'tolv', 'not_a_number'],
  ['decimal', '518,30', 518_300],
  ['decimal', 12.1, 12_100],
  ['decimal', '1,2345', 'too_many_decimals'],
  ['money', '€ 16.169', 1_616_900],
  ['money', '1.234,50 kr.', 123_450],
  ['money', 1250.005, 125_001],
  ['money', -20.5, -2050],
  ['money', 1e20, 'number_too_large'],
  ['percent', '12,5 %', 1250],
  ['percent', 100, 10_000],
  ['year', '2027', 2027],
  ['year', 2027, 2027],
  ['year', '01-07-1968', 1968],
  ['year', { day: '1968-07-01', timeMs: 0 }, 1968],
  ['year', '1968-07-01', 1968],
  ['year', '01-07-68', 'not_a_year'],
  ['year', '01-07-1400', 'not_a_year'],
  ['year', '27', 'not_a_year'],
  ['year', 1000, 'not_a_year'],
  ['year', 202510, 'not_a_year'],
  ['day', { day: '2026-11-22', timeMs: 3_600_000 }, '2026-11-22'],
  ['day', '2026-11-22', '2026-11-22'],
  ['day', '22-11-2026', '2026-11-22'],
  ['day', '1.2.2026', '2026-02-01'],
  ['day', '22/11/2026', '2026-11-22'],
  ['day', '03/04/2026', 'ambiguous_day'],
  ['day', '31-02-2026', 'not_a_day'],
  ['day', 46_348, 'not_a_day'],
  ['yesNo', 'Ja', 1],
  ['yesNo', false, 0],
  ['yesNo', 'måske', 'not_yes_no'],
])('%s reads %j as %j', (type, cell, expected) => {
  expect(read(type, cell)).toBe(expected);
});

test('a code keeps its zeros when a spreadsheet took them away', () => {
  expect(read('code', 316, { pad: 4 })).toBe('0316');
  expect(read('code', 'A316', { pad: 4 })).toBe('A316');
});

test('lists know their words without case, say what they do not know, and are no place for tricks', () => {
  const values = { Familieboliger: 'family', IU: null, '2': 2 };
  expect(read('list', 'FAMILIEBOLIGER', { values })).toBe('family');
  expect(read('list', 2, { values })).toBe(2);
  expect(read('list', 'IU', { values })).toBe(null);
  for (const word of ['__proto__', 'constructor', 'toString', 'x']) {
    expect(read('list', word, { values })).toBe('unknown_value');
  }
});

test('limits, empty words and required cells', () => {
  expect(read('integer', '7', { min: 1, max: 6 })).toBe('out_of_range');
  expect(read('integer', '0', { empty: ['0'] })).toBe(null);
  expect(read('text', '-', { empty: ['-'], required: true })).toBe('missing_value');
  expect(read('text', 'x'.repeat(10_001))).toBe('text_too_long');
});

test('headings compare without case, soft hyphens and doubled or unbreakable spaces', () => {
  expect(foldWord(' Henlæg\u00adgelse\u00a0 120 ')).toBe('henlæggelse 120');
});

test('whole øre written as Danish text or as a number read alike', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }), (ore) => {
      const magnitude = Math.abs(ore);
      const whole = String(Math.floor(magnitude / 100)).replace(/\B(?=(?:\d{3})+$)/g, '.');
      const text = `${ore < 0 ? '-' : ''}${whole},${String(magnitude % 100).padStart(2, '0')}`;
      expect(read('money', text)).toBe(ore + 0);
      expect(read('money', ore / 100)).toBe(ore + 0);
    }),
  );
});

test('any cell gives a value or a code, never an exception', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ day: '2026-01-01', timeMs: 0 }),
  );
  const types = ['text', 'code', 'integer', 'decimal', 'money', 'percent', 'year', 'day', 'yesNo'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...types), cell, (type, value) => {
      const got = read(type, value);
      expect(got === null || typeof got === 'string' || Number.isSafeInteger(got)).toBe(true);
      expect(typeof cellText(value)).toBe('string');
    }),
  );
});
