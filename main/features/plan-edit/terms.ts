/**
 * What an edit says of the plan's own row: the fund's terms, the frame of years, the prices.
 * Answers for a copy of the index that is chosen, so that the plan does not change when the index is revised; and for naming what cannot be.
 */
import type { MessageCode } from '../../../contract/messages/index.ts';
import type { PlanChange } from '../../../contract/plan-edit.ts';
import type { EntityPatch, EntityRow } from '../../../db/entities.ts';
import { type IndexSeries, indexValue, parsePeriod } from '../../../domain/money/price-index.ts';
import { seriesView } from '../plan/price-series.ts';
import { TERM_COLUMNS } from './line-fields.ts';

export type TermsFaultCode = MessageCode &
  ('steps_same_year' | 'step_before_plan' | 'price_series_unknown' | 'price_level_unknown');

export interface TermsFault {
  readonly index: number;
  readonly field: string;
  readonly code: TermsFaultCode;
}

export interface TermsEdit {
  readonly patch: EntityPatch<'plan'>;
  readonly faults: readonly TermsFault[];
}

type Terms = Extract<PlanChange, { readonly kind: 'terms' }>['fields'];

/** `seriesNow` is asked only where an index is chosen. */
export function termsEdit(
  plan: EntityRow<'plan'>,
  changes: readonly PlanChange[],
  seriesNow: () => readonly IndexSeries[],
): TermsEdit {
  let patch: EntityPatch<'plan'> = {};
  const faults: TermsFault[] = [];
  for (const [index, change] of changes.entries()) {
    if (change.kind !== 'terms') continue;
    const { provisionSteps, priceIndex, ...plain } = change.fields;
    patch = { ...patch, ...plainPatch(plain) };
    if (provisionSteps !== undefined) {
      const code = stepsFault(provisionSteps, patch.base_year ?? plan.base_year);
      if (code !== null) faults.push({ index, field: 'provisionSteps', code });
      const inOrder = provisionSteps.toSorted((a, b) => a.fromYear - b.fromYear);
      patch = { ...patch, provision_steps: inOrder.length === 0 ? null : JSON.stringify(inOrder) };
    }
    if (priceIndex === null) patch = { ...patch, price_index: null, price_level: null };
    else if (priceIndex !== undefined) {
      const chosen = chooseIndex(priceIndex, seriesNow());
      if (chosen.code === null) patch = { ...patch, ...chosen.patch };
      else faults.push({ index, field: 'priceIndex', code: chosen.code });
    }
  }
  return { patch, faults };
}

type PlainTerms = Omit<Terms, 'provisionSteps' | 'priceIndex'>;

function plainPatch(fields: PlainTerms): EntityPatch<'plan'> {
  const set = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set.map(([field, value]) => [TERM_COLUMNS[field as keyof PlainTerms], value]));
}

function stepsFault(steps: NonNullable<Terms['provisionSteps']>, baseYear: number): TermsFaultCode | null {
  if (new Set(steps.map(({ fromYear }) => fromYear)).size < steps.length) return 'steps_same_year';
  return steps.some(({ fromYear }) => fromYear <= baseYear) ? 'step_before_plan' : null;
}

function chooseIndex(
  { series: id, level }: NonNullable<Terms['priceIndex']>,
  series: readonly IndexSeries[],
): { readonly code: TermsFaultCode } | { readonly code: null; readonly patch: EntityPatch<'plan'> } {
  const found = series.find((one) => one.id === id);
  if (found === undefined) return { code: 'price_series_unknown' };
  const period = parsePeriod(level);
  if (period === null || !indexValue(found, period).ok) return { code: 'price_level_unknown' };
  const copy = JSON.stringify(seriesView(found));
  return { code: null, patch: { price_index: copy, price_level: level, price_year: period.year } };
}
