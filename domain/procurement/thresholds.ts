/**
 * Procurement class of a purchase: by kind, amount ex VAT and date.
 * Answers for which procedure a table of dated thresholds asks for.
 * Must never apply one flat limit: works, services and goods differ, and thresholds change every second year (domain.md 1.9).
 */
import type { SourceMark } from '../classification/catalogue.ts';
import { multiplyDivideRounded } from '../money/ore.ts';
import { PROCUREMENT_KINDS, type ProcurementKind } from '../plan/activity.ts';
import { err, ok, type Result } from '../result.ts';
import { isDay } from '../time/accounting-year.ts';

export type Procedure = 'one_bid' | 'two_or_three_bids' | 'licitation' | 'below_eu' | 'eu_tender';

const PROCEDURES: readonly unknown[] = ['one_bid', 'two_or_three_bids', 'licitation', 'below_eu', 'eu_tender'];

export interface ThresholdRule {
  readonly regime: 'national' | 'eu';
  readonly kind: ProcurementKind;
  readonly procedure: Procedure;
  /** Whole øre ex VAT, from and including. */
  readonly fromOre: number;
  /** Up to, not including; null = no limit. */
  readonly toOre: number | null;
  readonly validFrom: string;
  /** Last day; null = until replaced. */
  readonly validTo: string | null;
  readonly mark: SourceMark;
  readonly source: string;
}

export interface ThresholdTable {
  readonly version: number;
  readonly date: string;
  readonly note: string;
  readonly rules: readonly ThresholdRule[];
}

export interface ThresholdFault {
  readonly code: 'not_an_object' | 'bad_field' | 'overlap';
  /** Row from 1; null for the header. */
  readonly row: number | null;
  readonly field: string;
}

export type ProcurementRefusal = 'no_rule_on_date' | 'amount_invalid';

/** The rule for a purchase; refused when the table has none for that kind and day, instead of using an old one. */
export function procurementRule(
  table: ThresholdTable,
  kind: ProcurementKind,
  amountExVatOre: number,
  day: string,
): Result<ThresholdRule, ProcurementRefusal> {
  if (!Number.isSafeInteger(amountExVatOre) || amountExVatOre < 0) return err('amount_invalid');
  const rule = table.rules.find(
    (one) =>
      one.kind === kind &&
      one.validFrom <= day &&
      (one.validTo === null || day <= one.validTo) &&
      one.fromOre <= amountExVatOre &&
      (one.toOre === null || amountExVatOre < one.toOre),
  );
  return rule === undefined ? err('no_rule_on_date') : ok(rule);
}

/** Amount without VAT of an amount with VAT, whole øre, half away from zero: gross × 10,000 ÷ (10,000 + rate). */
export function exVatOre(grossOre: number, vatRateBp: number): number {
  return multiplyDivideRounded(grossOre, 10_000, 10_000 + vatRateBp);
}

/** Reads the parsed JSON of a threshold table; two rules that fit the same purchase on the same day are a fault. */
export function parseThresholds(json: unknown): Result<ThresholdTable, ThresholdFault> {
  if (!isFields(json)) return err({ code: 'not_an_object', row: null, field: '' });
  const { version, date, note, rules } = json;
  if (typeof version !== 'number') return err({ code: 'bad_field', row: null, field: 'version' });
  if (typeof date !== 'string' || !isDay(date)) return err({ code: 'bad_field', row: null, field: 'date' });
  if (typeof note !== 'string') return err({ code: 'bad_field', row: null, field: 'note' });
  if (!Array.isArray(rules)) return err({ code: 'bad_field', row: null, field: 'rules' });
  const parsed: ThresholdRule[] = [];
  for (const [index, row] of rules.entries()) {
    if (!isFields(row)) return err({ code: 'not_an_object', row: index + 1, field: '' });
    for (const [field, valid] of RULE_CHECKS) {
      if (!valid(row[field])) return err({ code: 'bad_field', row: index + 1, field });
    }
    const rule = row as unknown as ThresholdRule; // every field was checked just above
    if (parsed.some((other) => overlaps(other, rule)))
      return err({ code: 'overlap', row: index + 1, field: 'fromOre' });
    parsed.push(rule);
  }
  return ok({ version, date, note, rules: parsed });
}

const RULE_CHECKS: readonly (readonly [string, (value: unknown) => boolean])[] = [
  ['regime', (v) => v === 'national' || v === 'eu'],
  ['kind', (v) => (PROCUREMENT_KINDS as readonly unknown[]).includes(v)],
  ['procedure', (v) => PROCEDURES.includes(v)],
  ['fromOre', isAmount],
  ['toOre', (v) => v === null || isAmount(v)],
  ['validFrom', (v) => typeof v === 'string' && isDay(v)],
  ['validTo', (v) => v === null || (typeof v === 'string' && isDay(v))],
  ['mark', (v) => v === 'B' || v === 'V'],
  ['source', (v) => typeof v === 'string' && v !== ''],
];

function overlaps(a: ThresholdRule, b: ThresholdRule): boolean {
  const sameDays = (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo);
  const sameAmounts = (a.toOre === null || b.fromOre < a.toOre) && (b.toOre === null || a.fromOre < b.toOre);
  return a.kind === b.kind && sameDays && sameAmounts;
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
