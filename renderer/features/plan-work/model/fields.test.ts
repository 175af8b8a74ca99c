import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../../domain/result.ts';
import { FIELDS, writeScaled } from './fields.ts';
import { readAmountOre, readMilli } from './read-number.ts';
import { testContext, testLine } from './testing.ts';

const da = testContext('da');
const en = testContext('en');
const line = testLine();

describe('amounts', () => {
  it.each([
    ['1.234,5', 123_450],
    ['250 kr.', 25_000],
    ['1,2 mio.', 120_000_000],
    ['250,-', 25_000],
    ['0', 0],
  ])('reads the Danish %s', (text, ore) => {
    expect(FIELDS.price.read(text, da, line)).toEqual(ok({ unitPriceOre: ore }));
  });

  it.each([
    ['1,234.5', 123_450],
    ['250 kr.', 25_000],
    ['1.2 million', 120_000_000],
    ['1.2 mio.', 120_000_000],
    ['250 thousand', 25_000_000],
    ['250k', 25_000_000],
  ])('reads the English %s', (text, ore) => {
    expect(FIELDS.price.read(text, en, line)).toEqual(ok({ unitPriceOre: ore }));
  });

  it('does not guess', () => {
    expect(FIELDS.price.read('1.5', da, line)).toEqual(err('ambiguous_point'));
    expect(FIELDS.price.read('1,5', en, line)).toEqual(err('ambiguous_point'));
    expect(FIELDS.price.read('12x', da, line)).toEqual(err('not_a_number'));
    expect(FIELDS.price.read('-5', da, line)).toEqual(err('negative'));
    expect(FIELDS.price.read('1,234', da, line)).toEqual(err('too_many_decimals'));
    expect(FIELDS.price.read('10,1 mia.', da, line)).toEqual(err('too_large'));
  });

  it('takes an empty cell for an unknown price', () => {
    expect(FIELDS.price.read('', da, line)).toEqual(ok({ unitPriceOre: null }));
  });

  it('are read back exactly as they are written, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom('da', 'en'), (value, language) => {
        expect(readAmountOre(writeScaled(value, 2, language), language)).toEqual(ok(value));
        expect(readMilli(writeScaled(value, 3, language), language)).toEqual(ok(value));
      }),
    );
  });

  it('are written without grouping and needless zeros', () => {
    expect([0, 5, 50, 100, 123_450, 100_000_000].map((ore) => writeScaled(ore, 2, 'da'))).toEqual([
      '0',
      '0,05',
      '0,5',
      '1',
      '1234,5',
      '1000000',
    ]);
    expect(writeScaled(278_500, 3, 'en')).toBe('278.5');
  });
});

describe('words', () => {
  it('reads a kind in either language, whatever its case', () => {
    expect(FIELDS.kind.read('fornyelse', da, line)).toEqual(ok({ kind: 'renewal' }));
    expect(FIELDS.kind.read('Improvement', da, line)).toEqual(ok({ kind: 'improvement' }));
    expect(FIELDS.kind.read('for', da, line)).toEqual(err('kind_unknown'));
  });

  it('reads a group by number, name or both', () => {
    for (const text of ['5', 'teknik', '5 Teknik']) expect(FIELDS.group.read(text, da, line)).toEqual(ok({ group: 5 }));
    expect(FIELDS.group.read('7', da, line)).toEqual(err('group_unknown'));
  });

  it('finds a part in the building of the line first', () => {
    expect(FIELDS.part.read('tag', da, testLine({ partId: null, buildingNumber: '2' }))).toEqual(ok({ partId: 'p2' }));
    expect(FIELDS.part.read('Facade', da, line)).toEqual(ok({ partId: 'p3' }));
    expect(FIELDS.part.read('Tag', da, testLine({ partId: null, buildingNumber: null }))).toEqual(
      err('part_ambiguous'),
    );
    expect(FIELDS.part.read('Kælder', da, line)).toEqual(err('part_unknown'));
  });

  it('needs a title and keeps it short', () => {
    expect(FIELDS.title.read('', da, line)).toEqual(err('required'));
    expect(FIELDS.title.read('x'.repeat(301), da, line)).toEqual(err('too_long'));
  });
});

describe('years', () => {
  it('reads accounting years by the year they begin in', () => {
    expect(FIELDS.firstYear.read('2031', da, line)).toEqual(ok({ firstYear: 2031 }));
    expect(FIELDS.firstYear.read('2031/32', da, line)).toEqual(ok({ firstYear: 2031 }));
    expect(FIELDS.firstYear.read('31', da, line)).toEqual(err('out_of_range'));
    expect(FIELDS.firstYear.read('2031,5', da, line)).toEqual(err('not_whole'));
  });

  it('reads an empty interval and 0 as once', () => {
    for (const text of ['', '0']) expect(FIELDS.interval.read(text, da, line)).toEqual(ok({ intervalYears: null }));
    expect(FIELDS.interval.read('12 år', da, line)).toEqual(ok({ intervalYears: 12 }));
    expect(FIELDS.interval.read('101', da, line)).toEqual(err('out_of_range'));
  });
});
