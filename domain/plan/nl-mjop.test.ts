import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Degree, type ExtentClass, scoreFromObservation } from '../condition/score.ts';
import { parseDanishAmount } from '../money/danish-number.ts';
import type { Activity } from './activity.ts';
import { exampleActivity } from './activity-fixture.ts';
import { expandPlan } from './expand.ts';

// A real Dutch plan that nobody of this project wrote; never committed.
const folder = new URL('../../../shared/samples/nl-mjop/', import.meta.url);
const present = existsSync(folder);
if (!present) console.warn('skipped: no sample data');

function rows(file: string): Record<string, string>[] {
  const text = new TextDecoder('windows-1252').decode(readFileSync(new URL(file, folder)));
  const [header = '', ...lines] = text.split('\r\n').filter((line) => line !== '');
  const names = header.split(';');
  return lines.map((line) => Object.fromEntries(line.split(';').map((cell, i) => [names[i] ?? '', cell])));
}

function cents(text: string | undefined): number {
  if (text === undefined || text === '') return 0;
  const parsed = parseDanishAmount(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error}`);
  return parsed.value;
}

/**
 * Printed years are rounded to whole euros and would add up to 216,893; a line's own total is rounded only once
 * (3 × 1,997 is printed as 5,990), so it carries the truer price. Rounded down: 216,891 is already 2 too many.
 */
function pricePerOccurrence(line: Record<string, string>): number {
  const count = YEARS.filter((year) => (line[String(year)] ?? '') !== '').length;
  return count === 0 ? 0 : Math.floor(cents(line['Totaal']) / count);
}

const YEARS = Array.from({ length: 15 }, (_, i) => 2026 + i);

describe.skipIf(!present)('the Dutch plan', () => {
  const lines = present ? rows('jarenplan.csv') : [];
  const activities: Activity[] = lines.map((line, i) =>
    exampleActivity({
      id: String(i),
      firstYear: Number(line['Stj']),
      intervalYears: line['Cy'] === '' ? null : Number(line['Cy']),
      amountOre: pricePerOccurrence(line),
    }),
  );
  const plan = expandPlan(activities, { baseYear: 2026, horizonYears: 15 });

  test('all 34 lines reproduce from start year and cycle', () => {
    expect(lines).toHaveLength(34);
    for (const [i, line] of lines.entries()) {
      const printed = YEARS.filter((year) => (line[String(year)] ?? '') !== '');
      const computed = plan.occurrences.filter((o) => o.activityId === String(i)).map((o) => o.year);
      expect([i, computed]).toEqual([i, printed]);
    }
  });
  test('the lines after 2040 stay in the plan', () => {
    expect(plan.beyondHorizon.map(({ firstYear }) => firstYear).sort()).toEqual([2042, 2051, 2052, 2052, 2062]);
  });
  test('every printed year total is met within 2, the grand total of 216,889 too', () => {
    const total = rows('jarenplan_gedrukte_totalen.csv').find((row) => row['Object'] === 'Totaal object');
    for (const { year, spendingOre } of plan.byYear) {
      expect(Math.abs(spendingOre - cents(total?.[String(year)]))).toBeLessThanOrEqual(200);
    }
    expect(Math.abs(plan.totalOre - 21_688_900)).toBeLessThanOrEqual(200);
  });
  test('every finding’s severity, intensity and extent give the printed condition', () => {
    const severities: Record<string, Degree> = { Gering: 1, Serieus: 2, Ernstig: 3 };
    const findings = rows('bevindingen.csv');
    expect(findings).toHaveLength(10);
    for (const finding of findings) {
      const severity = severities[finding['Ernst'] ?? ''];
      if (severity === undefined) throw new Error(`unknown severity ${finding['Ernst']}`);
      const intensity = Number(finding['Intensiteit']) as Degree;
      const extentClass = Number(finding['Omvang']) as ExtentClass;
      expect(scoreFromObservation({ severity, intensity, extentClass })).toBe(Number(finding['Conditie']));
    }
  });
});
