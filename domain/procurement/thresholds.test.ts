import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleActivity } from '../plan/activity-fixture.ts';
import { purseWarnings } from './purse-check.ts';
import { exVatOre, parseThresholds, procurementRule } from './thresholds.ts';

const file = JSON.parse(readFileSync(new URL('../../assets/procurement/thresholds.json', import.meta.url), 'utf8'));
const parsed = parseThresholds(file);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
const table = parsed.value;

const procedure = (kind: 'works' | 'service' | 'goods', kroner: number, day: string) => {
  const rule = procurementRule(table, kind, kroner * 100, day);
  return rule.ok ? rule.value.procedure : rule.error;
};

describe('procurement class', () => {
  test('works: limits at 300,000 kr., 3 m kr. and the EU threshold of the date', () => {
    const at = (kroner: number) => procedure('works', kroner, '2023-06-01');
    expect([at(299_999), at(300_000), at(2_999_999), at(3_000_000), at(40_100_743), at(40_100_744)]).toEqual([
      'one_bid',
      'two_or_three_bids',
      'two_or_three_bids',
      'licitation',
      'licitation',
      'eu_tender',
    ]);
  });
  test('1.62 m kr. of service was an EU tender in 2023, not in 2024: the threshold moved', () => {
    expect(procedure('service', 1_620_000, '2023-12-31')).toBe('eu_tender');
    expect(procedure('service', 1_620_000, '2024-01-01')).toBe('below_eu');
    expect(procedure('goods', 1_644_638, '2025-12-31')).toBe('eu_tender');
  });
  test('the same amount as works is a limited tender only', () => {
    expect(procedure('works', 1_620_000, '2023-12-31')).toBe('two_or_three_bids');
  });
  test('a day before the table and an amount that is none are refused', () => {
    expect(procedure('works', 1, '2019-01-01')).toBe('no_rule_on_date');
    expect(procurementRule(table, 'works', -1, '2026-01-01')).toEqual({ ok: false, error: 'amount_invalid' });
    expect(procedure('works', 1, '2030-01-01')).toBe('one_bid');
  });
  test('thresholds are ex VAT: 125 kr. with 25 % is 100 kr.', () => {
    expect(exVatOre(12_500, 2_500)).toBe(10_000);
    expect(exVatOre(12_501, 2_500)).toBe(10_001); // 10,000.8
    expect(exVatOre(100, 0)).toBe(100);
  });
  test('unverified thresholds carry the mark B', () => {
    const rule = procurementRule(table, 'works', 4_100_000_000, '2026-06-01');
    expect(rule).toMatchObject({ ok: true, value: { mark: 'B', procedure: 'eu_tender' } });
  });
});

describe('a faulty threshold table is refused with row and field', () => {
  const row = file.rules[0];
  test.each([
    [5, 'not_an_object', null, ''],
    [{ ...file, version: '1' }, 'bad_field', null, 'version'],
    [{ ...file, date: 'x' }, 'bad_field', null, 'date'],
    [{ ...file, date: 1 }, 'bad_field', null, 'date'],
    [{ ...file, note: 1 }, 'bad_field', null, 'note'],
    [{ ...file, rules: null }, 'bad_field', null, 'rules'],
    [{ ...file, rules: [null] }, 'not_an_object', 1, ''],
    [{ ...file, rules: [{ ...row, regime: 'x' }] }, 'bad_field', 1, 'regime'],
    [{ ...file, rules: [{ ...row, kind: 'x' }] }, 'bad_field', 1, 'kind'],
    [{ ...file, rules: [{ ...row, procedure: 'x' }] }, 'bad_field', 1, 'procedure'],
    [{ ...file, rules: [{ ...row, fromOre: -1 }] }, 'bad_field', 1, 'fromOre'],
    [{ ...file, rules: [{ ...row, toOre: 0.5 }] }, 'bad_field', 1, 'toOre'],
    [{ ...file, rules: [{ ...row, validFrom: null }] }, 'bad_field', 1, 'validFrom'],
    [{ ...file, rules: [{ ...row, validTo: '2023' }] }, 'bad_field', 1, 'validTo'],
    [{ ...file, rules: [{ ...row, mark: 'D' }] }, 'bad_field', 1, 'mark'],
    [{ ...file, rules: [{ ...row, source: '' }] }, 'bad_field', 1, 'source'],
    [{ ...file, rules: [row, row] }, 'overlap', 2, 'fromOre'],
    [{ ...file, rules: [{ ...row, validTo: null, toOre: null }, row] }, 'overlap', 2, 'fromOre'],
    [{ ...file, rules: [row, { ...row, validTo: null, toOre: null }] }, 'overlap', 2, 'fromOre'],
  ])('%#', (json, code, rowNumber, field) => {
    expect(parseThresholds(json)).toEqual({ ok: false, error: { code, row: rowNumber, field } });
  });
});

describe('the right purse', () => {
  const loan = [{ purse: 'loan', shareBp: 10_000 }] as const;
  const drawRight = [{ purse: 'draw_right', shareBp: 10_000 }] as const;
  test('maintenance and renewal from 401 are fine', () => {
    expect(purseWarnings(exampleActivity())).toEqual([]);
    expect(purseWarnings(exampleActivity({ kind: 'renewal', funding: drawRight }))).toEqual([]);
  });
  test('an improvement needs another purse and another account', () => {
    expect(purseWarnings(exampleActivity({ kind: 'improvement' }))).toEqual([
      'improvement_from_401',
      'improvement_on_maintenance_account',
    ]);
    expect(purseWarnings(exampleActivity({ kind: 'improvement', funding: loan, account: 115 }))).toEqual([
      'improvement_on_maintenance_account',
    ]);
    expect(purseWarnings(exampleActivity({ kind: 'improvement', funding: loan, account: 303 }))).toEqual([]);
  });
  test('the draw right does not pay ordinary maintenance, 401 no move-out repair', () => {
    expect(purseWarnings(exampleActivity({ funding: drawRight }))).toEqual(['maintenance_from_draw_right']);
    expect(purseWarnings(exampleActivity({ kind: 'move_out' }))).toEqual(['move_out_from_401']);
    expect(purseWarnings(exampleActivity({ kind: 'move_out', funding: loan }))).toEqual([]);
  });
});
