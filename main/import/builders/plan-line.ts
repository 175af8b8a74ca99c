/**
 * A plan line with its years to the right: the rule (start year, interval) is kept, the years are held against it.
 * Answers for every amount of the file arriving: what the rule does not give becomes an override or a line of its own, and is told.
 * Must never drop a line because its years lie outside the file's window, nor invent a price.
 */

import { isFkGroup } from '../../../domain/classification/fk-group.ts';
import { multiplyMilliOre } from '../../../domain/money/ore.ts';
import { type Activity, type FundingShare, PURSES, validateActivity } from '../../../domain/plan/activity.ts';
import { expandActivity, type PlanFrame } from '../../../domain/plan/expand.ts';
import type { Draft, RowScope } from '../row-scope.ts';
import type { SharedState } from '../shared-state.ts';
import type { Value } from '../values.ts';
import type { Options, RecordBuilder } from './index.ts';
import { addToSums } from './printed-totals.ts';

/**
 * Options: `total` = column with the line's own sum, compared within `toleranceOre`; `cellStepOre` = the file prints amounts rounded to
 * this (100 = whole kroner or euro); `fundShare` (basis points from 401) and `purse` (who pays the rest) = columns; `sums` = name under
 * which amounts are summed by `sumObject` and `sumGroup` for control figures.
 */
export const planLine: RecordBuilder = (draft, scope, options, shared) => {
  const cells = amountsByYear(scope);
  const set: Record<string, Value> = { ...draft.set };
  const funding = readFunding(scope, options);
  if (funding !== null) set['funding'] = JSON.stringify(funding);
  // A line without years to the right may have its amount in a column.
  if (cells.size > 0 || set['amount_ore'] === undefined) {
    set['amount_ore'] = fixedAmount(set, cells, statedTotal(scope, options), stepOf(options));
  }
  if (scope.rejected) return [];

  const activity = toActivity(draft.id, { ...draft.create, ...set });
  const checked = validateActivity(activity);
  if (!checked.ok) {
    const [first] = checked.error;
    scope.reject('bad_plan_line', null, { fault: first?.code ?? '' });
    return [];
  }
  compareTotal(scope, options, cells);
  tellOddities(scope, activity);
  const line: Draft = { ...draft, set };
  const frame = frameOf(scope);
  const planned = frame === null ? new Map<number, number>() : plannedAmounts(activity, frame, scope);
  collectSums(scope, options, shared, asPlanned(cells, planned, stepOf(options)));
  return frame === null ? [line] : [line, ...exceptions(line, cells, planned, stepOf(options), scope)];
};

/** Amounts other than zero; an empty cell and a zero both say that nothing is planned that year. */
function amountsByYear({ row }: RowScope): ReadonlyMap<number, number> {
  const amounts = new Map<number, number>();
  row.source.layout.years.forEach(({ year }, index) => {
    const ore = row.years[index] ?? 0;
    if (ore !== 0) amounts.set(year, ore);
  });
  return amounts;
}

/**
 * The amount of one occurrence. Null when quantity × unit price already says it, or when the file gives no amount at all.
 * Where equal cells are printed rounded, the line's total carries the part that rounding hid: total ÷ number of cells, rounded
 * down so that the occurrences never add up to more than the total.
 */
function fixedAmount(
  set: Readonly<Record<string, Value>>,
  cells: ReadonlyMap<number, number>,
  total: number | null,
  stepOre: number,
): number | null {
  const amount = cells.get(Math.min(...cells.keys()));
  if (amount === undefined) return null;
  const { quantity_milli: quantity, unit_price_ore: price } = set;
  const known = typeof quantity === 'number' && typeof price === 'number';
  if (known && multiplyMilliOre(quantity, price) === amount) return null;
  if (total === null || [...cells.values()].some((other) => other !== amount)) return amount;
  const exact = Math.floor(total / cells.size);
  return isSame(exact, amount, stepOre) ? exact : amount;
}

/** Equal as far as the file's rounding lets one see. */
function isSame(a: number, b: number, stepOre: number): boolean {
  return Math.abs(a - b) * 2 <= stepOre - (stepOre === 1 ? 1 : 0);
}

function stepOf({ cellStepOre }: Options): number {
  return typeof cellStepOre === 'number' ? cellStepOre : 1;
}

function statedTotal({ row }: RowScope, { total }: Options): number | null {
  const stated = typeof total === 'string' ? row.value(total) : null;
  return typeof stated === 'number' ? stated : null;
}

function readFunding(scope: RowScope, { fundShare, purse }: Options): readonly FundingShare[] | null {
  const { row } = scope;
  if (typeof fundShare !== 'string') return null;
  const share = row.value(fundShare);
  const fundBp = typeof share === 'number' ? share : 10_000;
  if (fundBp === 10_000) return [{ purse: 'fund401', shareBp: 10_000 }];
  const other = typeof purse === 'string' ? PURSES.find((known) => known === row.value(purse)) : undefined;
  if (other === undefined || other === 'fund401') {
    scope.reject('purse_missing', row.heading(typeof purse === 'string' ? purse : fundShare), { share: fundBp / 100 });
    return null;
  }
  const rest: FundingShare = { purse: other, shareBp: 10_000 - fundBp };
  return fundBp === 0 ? [rest] : [{ purse: 'fund401', shareBp: fundBp }, rest];
}

function frameOf({ row }: RowScope): PlanFrame | null {
  const years = row.source.layout.years.map(({ year }) => year);
  if (years.length === 0) return null;
  const baseYear = Math.min(...years);
  return { baseYear, horizonYears: Math.min(100, Math.max(...years) - baseYear + 1) };
}

/** What the rule gives in the file's years. */
function plannedAmounts(activity: Activity, frame: PlanFrame, { row }: RowScope): Map<number, number> {
  const inFile = new Set(row.source.layout.years.map(({ year }) => year));
  const occurrences = expandActivity(activity, frame).filter(({ year }) => inFile.has(year));
  return new Map(occurrences.map(({ year, amountOre }) => [year, amountOre]));
}

/** The file's amounts, each as exactly as the plan will hold it. */
function asPlanned(cells: ReadonlyMap<number, number>, planned: ReadonlyMap<number, number>, stepOre: number) {
  const exact = new Map<number, number>();
  for (const [year, cell] of cells) {
    const plan = planned.get(year);
    exact.set(year, plan !== undefined && isSame(plan, cell, stepOre) ? plan : cell);
  }
  return exact;
}

/** Overrides and extra lines where the file's years are not those of the rule; nothing when they agree, as they should. */
function exceptions(
  line: Draft,
  cells: ReadonlyMap<number, number>,
  planned: ReadonlyMap<number, number>,
  stepOre: number,
  scope: RowScope,
): readonly Draft[] {
  const years = scope.row.source.layout.years.map(({ year }) => year);
  const differing = years.filter((year) => !isSame(cells.get(year) ?? 0, planned.get(year) ?? 0, stepOre));
  if (differing.length === 0) return [];
  scope.tell('warning', 'years_differ', null, {
    years: differing
      .sort((a, b) => a - b)
      .slice(0, 12)
      .join(', '),
  });

  const unused = [...planned.keys()].filter((year) => !cells.has(year));
  const drafts: Draft[] = [];
  for (const year of [...cells.keys()].sort((a, b) => a - b)) {
    const amountOre = cells.get(year) ?? 0;
    if (planned.has(year)) {
      if (!isSame(planned.get(year) ?? 0, amountOre, stepOre))
        drafts.push(override(line, year, { amount_ore: amountOre }, scope));
      continue;
    }
    // An amount beside the rule's years: the nearest year of the rule that the file leaves empty was moved here.
    const from = nearest(unused, year);
    if (from === null) drafts.push(extraLine(line, year, amountOre, scope));
    else {
      unused.splice(unused.indexOf(from), 1);
      const amount = isSame(planned.get(from) ?? 0, amountOre, stepOre) ? null : amountOre;
      drafts.push(override(line, from, { moved_to_year: year, amount_ore: amount }, scope));
    }
  }
  for (const year of unused) drafts.push(override(line, year, { skipped: 1 }, scope));
  return drafts;
}

function nearest(years: readonly number[], wanted: number): number | null {
  return years.reduce<number | null>(
    (best, year) => (best === null || Math.abs(year - wanted) < Math.abs(best - wanted) ? year : best),
    null,
  );
}

function override(line: Draft, plannedYear: number, decided: Readonly<Record<string, Value>>, scope: RowScope): Draft {
  const key = `${line.key}/${plannedYear}`;
  const { department_id = null, plan_id = null } = line.set;
  return {
    entity: 'occurrence_override',
    id: scope.ids.of('occurrence_override', key),
    key,
    set: {
      department_id,
      plan_id,
      activity_id: line.id,
      planned_year: plannedYear,
      moved_to_year: null,
      skipped: 0,
      amount_ore: null,
      ...decided,
    },
    create: {},
    main: false,
    update: false,
    near: null,
    settled: false,
  };
}

function extraLine(line: Draft, year: number, amountOre: number, scope: RowScope): Draft {
  const key = `${line.key}#${year}`;
  const set = { ...line.set, first_year: year, interval_years: null, amount_ore: amountOre, external_key: key };
  return { ...line, id: scope.ids.of('activity', key), key, set, main: false };
}

function compareTotal(scope: RowScope, options: Options, cells: ReadonlyMap<number, number>): void {
  const { total, toleranceOre } = options;
  const stated = statedTotal(scope, options);
  if (typeof total !== 'string' || stated === null) return;
  const sum = [...cells.values()].reduce((a, b) => a + b, 0);
  if (Math.abs(sum - stated) > (typeof toleranceOre === 'number' ? toleranceOre : 0)) {
    scope.tell('warning', 'row_total_differs', scope.row.heading(total), { stated: stated / 100, computed: sum / 100 });
  }
}

function tellOddities(scope: RowScope, activity: Activity): void {
  const { amountOre, quantityMilli, unitPriceOre, kind, funding, firstYear } = activity;
  const priced = amountOre !== null || (quantityMilli !== null && unitPriceOre !== null);
  if (!priced) scope.tell('info', 'amount_unknown', null, { year: firstYear });
  if (kind === 'improvement' && funding.some(({ purse }) => purse === 'fund401')) {
    scope.tell('warning', 'improvement_from_fund', null);
  }
}

function collectSums(
  { row }: RowScope,
  options: Options,
  shared: SharedState,
  cells: ReadonlyMap<number, number>,
): void {
  const { sums, sumObject, sumGroup } = options;
  if (typeof sums !== 'string' || typeof sumObject !== 'string' || typeof sumGroup !== 'string') return;
  addToSums(shared.sums, sums, row.value(sumObject), row.value(sumGroup), cells);
}

/** The activity these fields make, as the plan will expand it. */
function toActivity(id: string, fields: Readonly<Record<string, Value>>): Activity {
  const text = (field: string) => (typeof fields[field] === 'string' ? fields[field] : null);
  const whole = (field: string) => (typeof fields[field] === 'number' ? fields[field] : null);
  const group = fields['fk_group'];
  const funding = text('funding');
  return {
    id,
    title: text('title') ?? '',
    kind: text('kind') as Activity['kind'],
    account: whole('account') ?? 0,
    fkGroup: isFkGroup(group) ? group : (0 as Activity['fkGroup']),
    quantityMilli: whole('quantity_milli'),
    unit: text('unit'),
    unitPriceOre: whole('unit_price_ore'),
    amountOre: whole('amount_ore'),
    priceDate: text('price_date'),
    indexSeries: text('index_series'),
    vatRateBp: whole('vat_rate_bp') ?? 0,
    vatIncluded: fields['vat_included'] !== 0,
    surcharges: {
      scaffoldBp: whole('scaffold_bp') ?? 0,
      adviserBp: whole('adviser_bp') ?? 0,
      contingencyBp: whole('contingency_bp') ?? 0,
    },
    firstYear: whole('first_year') ?? 0,
    intervalYears: whole('interval_years'),
    lastYear: whole('last_year'),
    window: null,
    statutory: fields['statutory'] === 1,
    tags: [],
    funding: funding === null ? [{ purse: 'fund401', shareBp: 10_000 }] : (JSON.parse(funding) as FundingShare[]),
    procurementKind: null,
    buildingId: text('building_id'),
    partId: text('part_id'),
    overrides: [],
  };
}
