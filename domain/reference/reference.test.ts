import { describe, expect, test } from 'vitest';
import type { IndexSeries } from '../money/price-index.ts';
import { type PriceObservation, priceBank } from './price-bank.ts';
import { type ReferenceProject, referenceFigures, referenceStatistics } from './reference-stats.ts';

const series: IndexSeries = {
  id: 'byg',
  name: 'byg',
  source: 'test',
  points: [
    { year: 2020, quarter: 1, value: 100 },
    { year: 2026, quarter: 2, value: 125 },
  ],
};
const level = { year: 2026, quarter: 2 } as const;
const project: ReferenceProject = {
  id: 'p',
  zone: 'capital',
  areaM2: 5_000,
  acquisitionOre: 10_000_000_000,
  priceLevel: { year: 2020, quarter: 1 },
  maximumAmountOre: 12_500_000_000,
  formAOre: 9_500_000_000,
  formCOre: 10_000_000_000,
  handoverYear: 2016,
};
const figures = (patch: Partial<ReferenceProject>) => {
  const result = referenceFigures({ ...project, ...patch }, series, level, 2026);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('a reference project', () => {
  test('by hand: 100 m kr. × 1.25 ÷ 5,000 m² = 25,000 kr/m²; 80 % of the maximum; drift 5 ÷ 95 = 5.26 %', () => {
    expect(figures({})).toEqual({
      projectId: 'p',
      factor: 1.25,
      indexedOre: 12_500_000_000,
      indexedOrePerM2: 2_500_000,
      maximumUseBp: 8_000,
      driftBp: 526,
      isOld: false,
    });
  });
  test('what is unknown stays unknown', () => {
    expect(figures({ acquisitionOre: null, formAOre: null, handoverYear: null })).toMatchObject({
      indexedOre: null,
      indexedOrePerM2: null,
      maximumUseBp: null,
      driftBp: null,
      isOld: false,
    });
    expect(figures({ areaM2: 0, maximumAmountOre: 0, formCOre: null })).toMatchObject({
      indexedOrePerM2: null,
      maximumUseBp: null,
      driftBp: null,
    });
    expect(figures({ areaM2: null, formAOre: 0 })).toMatchObject({ indexedOrePerM2: null, driftBp: null });
  });
  test('is labelled old after ten years', () => {
    expect([figures({ handoverYear: 2016 }).isOld, figures({ handoverYear: 2015 }).isOld]).toEqual([false, true]);
  });
  test('is refused where the index does not reach', () => {
    const early = { ...project, priceLevel: { year: 1990, quarter: null } };
    expect(referenceFigures(early, series, level, 2026)).toMatchObject({
      ok: false,
      error: { code: 'period_missing' },
    });
  });
});

describe('statistics of projects', () => {
  const projects = [1, 2, 3, 4, 5].map((n) => ({ ...project, id: `p${n}`, acquisitionOre: n * 1_000_000_000 }));
  const all = projects.map((p) => figures(p));
  test('median and n within one price zone', () => {
    // 3 × 10 m kr. × 1.25 ÷ 5,000 m² = 7,500 kr/m²
    expect(referenceStatistics(projects, all)).toMatchObject({
      zone: 'capital',
      mixedZones: false,
      orePerM2: { kind: 'summary', n: 5, median: 750_000 },
    });
  });
  test('projects without an area or a form A are left out of that figure only', () => {
    const gaps = [...all, figures({ areaM2: null }), figures({ formAOre: null })];
    expect(referenceStatistics(projects, gaps)).toMatchObject({ orePerM2: { n: 6 }, driftBp: { n: 6 } });
  });
  test('different or unknown zones are labelled', () => {
    const mixed = projects.map((p, i) => ({ ...p, zone: i === 0 ? 'rest' : 'capital' }));
    expect(referenceStatistics(mixed, all)).toMatchObject({ zone: null, mixedZones: true });
    const unknown = projects.map((p) => ({ ...p, zone: null }));
    expect(referenceStatistics(unknown, all)).toMatchObject({ zone: null, mixedZones: true });
    expect(referenceStatistics(mixed, all.slice(1)).zone).toBe('capital');
    expect(referenceStatistics([], [])).toMatchObject({ mixedZones: false, orePerM2: { kind: 'too_few', n: 0 } });
  });
});

describe('the price bank', () => {
  const observation = (id: string, kroner: number, patch: Partial<PriceObservation> = {}): PriceObservation => ({
    id,
    classKey: 'vinduer',
    unit: 'stk',
    unitPriceOre: kroner * 100,
    priceDate: '2026-05-01',
    source: 'offer',
    indexSeries: null,
    ...patch,
  });
  test('median of indexed prices per class and unit', () => {
    const bank = priceBank(
      [
        // 8,000 kr. in 2020 is 10,000 kr. in 2026.
        observation('a', 8_000, { priceDate: '2020-02-01', source: 'invoice' }),
        observation('b', 11_000),
        observation('c', 14_000, { source: 'estimate' }),
        observation('d', 500, { unit: 'm2' }),
        observation('e', 1, { classKey: 'altaner' }),
      ],
      [series],
      'byg',
      level,
    );
    expect(bank.entries.map(({ classKey, unit }) => [classKey, unit])).toEqual([
      ['altaner', 'stk'],
      ['vinduer', 'm2'],
      ['vinduer', 'stk'],
    ]);
    expect(bank.entries[2]).toMatchObject({
      summary: { kind: 'summary', n: 3, low: 1_000_000, median: 1_100_000, high: 1_400_000 },
      bySource: { offer: 1, invoice: 1, estimate: 1 },
      newest: '2026-05-01',
    });
    expect(bank.entries[1]?.summary).toEqual({ kind: 'too_few', n: 1 });
  });
  test('prices outside the series are left out by name', () => {
    const outside = [
      observation('early', 1, { priceDate: '1990-01-01' }),
      observation('other', 1, { indexSeries: 'xyz' }),
      observation('fine', 1),
      observation('newer', 1, { unit: 'a', priceDate: '2026-06-01' }),
    ];
    const bank = priceBank(outside, [series], 'byg', level);
    expect(bank.notIndexed).toEqual(['early', 'other']);
    expect(bank.entries.map(({ unit }) => unit)).toEqual(['a', 'stk']);
  });
  test('the newest price is named whatever the order', () => {
    const prices = [observation('a', 1, { priceDate: '2020-01-05' }), observation('b', 1), observation('c', 1)];
    expect(priceBank(prices, [series], 'byg', level).entries[0]?.newest).toBe('2026-05-01');
  });
});
