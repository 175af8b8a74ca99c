import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../../domain/result.ts';
import { moveOccurrence, readYearCell, yearCells } from './occurrences.ts';
import { FRAME, testLine } from './testing.ts';

const EACH = 10_000_000;

describe('the years of a line', () => {
  it('hold the amount of each occurrence', () => {
    const years = yearCells(testLine(), FRAME);
    expect([...years].map(([year, { amountOre }]) => [year, amountOre])).toEqual([
      [2030, EACH],
      [2040, EACH],
      [2050, EACH],
    ]);
  });

  it('show a moved occurrence in its new year and the mark it left in the old', () => {
    const line = testLine({
      overrides: [{ plannedYear: 2040, movedToYear: 2042, skipped: false, amountOre: null, reason: null }],
    });
    const years = yearCells(line, FRAME);
    expect(years.get(2042)).toMatchObject({ amountOre: EACH, occurrences: [{ plannedYear: 2040, origin: 'moved' }] });
    expect(years.get(2040)).toMatchObject({ amountOre: 0, occurrences: [], left: [{ movedToYear: 2042 }] });
  });
});

describe('a decision that the rule no longer gives', () => {
  it('leaves no mark: nothing stood in its year', () => {
    const moved = { plannedYear: 2040, movedToYear: 2042, skipped: false, amountOre: null, reason: null };
    const skipped = { plannedYear: 2050, movedToYear: null, skipped: true, amountOre: null, reason: null };
    const line = testLine({ firstYear: 2031, overrides: [moved, skipped] });
    const years = yearCells(line, FRAME);
    expect([...years].map(([year, { left }]) => [year, left.length])).toEqual([
      [2031, 0],
      [2041, 0],
      [2051, 0],
    ]);
  });
});

describe('moving an occurrence', () => {
  it('is a decision named by its planned year', () => {
    expect(moveOccurrence(testLine(), 2040, 2041)).toEqual({
      kind: 'occurrence',
      activityId: 'roof',
      plannedYear: 2040,
      set: { movedToYear: 2041, skipped: false, amountOre: null, reason: null },
    });
  });

  it('back to its own year takes the decision back', () => {
    const overrides = [{ plannedYear: 2040, movedToYear: 2041, skipped: false, amountOre: null, reason: null }];
    expect(moveOccurrence(testLine({ overrides }), 2040, 2040)).toMatchObject({ plannedYear: 2040, set: null });
  });

  it('keeps an amount of its own', () => {
    const overrides = [{ plannedYear: 2040, movedToYear: 2041, skipped: false, amountOre: 500, reason: 'Tilbud' }];
    expect(moveOccurrence(testLine({ overrides }), 2040, 2040)?.set).toEqual({
      movedToYear: null,
      skipped: false,
      amountOre: 500,
      reason: 'Tilbud',
    });
  });

  it('to where it stands is nothing', () => {
    expect(moveOccurrence(testLine(), 2040, 2040)).toBeNull();
  });
});

describe('typing into a year', () => {
  const line = testLine();
  const years = yearCells(line, FRAME);
  const type = (year: number, text: string) => readYearCell(line, year, years.get(year), text, 'da');

  it('gives the occurrence its own amount', () => {
    expect(type(2030, '1,2 mio.')).toMatchObject({
      ok: true,
      value: { plannedYear: 2030, set: { amountOre: 120_000_000 } },
    });
  });

  it('of the amount that stands there changes nothing', () => {
    expect(type(2030, '100000')).toEqual(ok(null));
  });

  it('nothing leaves the occurrence out; in an empty year it is nothing', () => {
    expect(type(2030, '')).toMatchObject({
      ok: true,
      value: { set: { skipped: true, movedToYear: null, amountOre: null } },
    });
    expect(type(2031, '')).toEqual(ok(null));
  });

  it('where the work does not fall is refused', () => {
    expect(type(2031, '5000')).toEqual(err('no_occurrence'));
  });

  it('of a skipped occurrence brings it back', () => {
    const skipped = testLine({
      overrides: [{ plannedYear: 2040, movedToYear: null, skipped: true, amountOre: null, reason: null }],
    });
    const cell = yearCells(skipped, FRAME).get(2040);
    expect(readYearCell(skipped, 2040, cell, '7000', 'da')).toMatchObject({
      ok: true,
      value: { plannedYear: 2040, set: { skipped: false, amountOre: 700_000 } },
    });
  });

  it('does not touch what was carried out', () => {
    const done = testLine({
      occurrences: [{ year: 2030, plannedYear: 2030, amountOre: 9_000_000, origin: 'done' }],
    });
    const cell = yearCells(done, FRAME).get(2030);
    expect(cell?.amountOre).toBe(9_000_000);
    expect(readYearCell(done, 2030, cell, '5', 'da')).toEqual(err('carried_out'));
  });
});
