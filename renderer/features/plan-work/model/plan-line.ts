/**
 * A line of the plan as the page edits it, and its translation to the domain's activity.
 * Answers for shapes only: which fields a line has, what a new one begins with, how the domain reads it.
 * Must never compute a figure.
 */
import type { ActivityView, PlanView, ProvisionStep } from '../../../../contract/plan.ts';
import type { ActivityFields, PlanChange } from '../../../../contract/plan-edit.ts';
import {
  type Activity,
  type OccurrenceOverride,
  PURSES,
  priceActivity,
  TAGS,
} from '../../../../domain/plan/activity.ts';
import { DEFAULT_FUNDING, DEFAULT_GROUP, defaultAccount, VAT_INCLUDED } from '../../../../domain/plan/edit-defaults.ts';

type Derived = 'occurrences' | 'totalOre' | 'beyondHorizon' | 'priceUnknown' | 'occurrenceOre' | 'fund401Bp';

export interface Line extends Readonly<Omit<ActivityView, Derived>> {
  /** Carried-out occurrences: facts with the cost as paid, which no edit of the plan changes. */
  readonly done: readonly OccurrenceOverride[];
}

/** Fields to set; what is left out or undefined stays as it is. */
export type FieldPatch = Extract<PlanChange, { kind: 'update' }>['fields'];

export type OverrideView = Line['overrides'][number];

export interface Terms {
  readonly openingBalanceOre: number;
  readonly floorOre: number;
  readonly provisionOre: number;
  readonly provisionIndexBp: number;
  /** In the order of their years. */
  readonly provisionSteps: readonly ProvisionStep[];
  readonly interestBp: number;
  readonly horizonYears: number;
}

export function termsOf(view: PlanView): Terms {
  const { openingBalanceOre, floorOre, provisionOre, provisionIndexBp, provisionSteps, interestBp, horizonYears } =
    view;
  return { openingBalanceOre, floorOre, provisionOre, provisionIndexBp, provisionSteps, interestBp, horizonYears };
}

const lines = new WeakMap<ActivityView, Line>();

/** The same view gives the same line, so that rows that did not change are not drawn again. */
export function lineOf(view: ActivityView): Line {
  const known = lines.get(view);
  if (known !== undefined) return known;
  const { occurrences, totalOre, beyondHorizon, priceUnknown, occurrenceOre, fund401Bp, ...fields } = view;
  const done = occurrences
    .filter(({ origin }) => origin === 'done')
    .map(({ plannedYear, year, amountOre }) => ({
      kind: 'done' as const,
      plannedYear,
      inYear: year,
      actualOre: amountOre,
    }));
  const line = { ...fields, done };
  lines.set(view, line);
  return line;
}

const activities = new WeakMap<Line, Activity>();

export function activityOf(line: Line): Activity {
  const known = activities.get(line);
  if (known !== undefined) return known;
  const made = toActivity(line);
  activities.set(line, made);
  return made;
}

function toActivity(line: Line): Activity {
  const { id, title, kind, account, quantityMilli, unit, unitPriceOre, amountOre, priceDate, indexSeries } = line;
  const { vatRateBp, vatIncluded, scaffoldBp, adviserBp, contingencyBp, firstYear, intervalYears, lastYear } = line;
  const settled = new Set(line.done.map(({ plannedYear }) => plannedYear));
  return {
    ...{ id, title, kind, account, quantityMilli, unit, unitPriceOre, amountOre, priceDate, vatRateBp, vatIncluded },
    ...{ firstYear, intervalYears, lastYear, statutory: line.statutory },
    fkGroup: line.group,
    indexSeries,
    surcharges: { scaffoldBp, adviserBp, contingencyBp },
    window:
      line.earliestYear !== null && line.latestYear !== null
        ? { earliestYear: line.earliestYear, latestYear: line.latestYear }
        : null,
    tags: line.tags.flatMap((tag) => TAGS.find((known) => known === tag) ?? []),
    funding: line.funding.flatMap(({ purse, shareBp }) => {
      const known = PURSES.find((name) => name === purse);
      return known === undefined ? [] : [{ purse: known, shareBp }];
    }),
    procurementKind: line.procurementKind,
    buildingId: line.buildingId,
    partId: line.partId,
    overrides: [
      ...line.overrides.filter(({ plannedYear }) => !settled.has(plannedYear)).flatMap(overridesOf),
      ...line.done,
    ],
  };
}

function overridesOf(view: OverrideView): OccurrenceOverride[] {
  const { plannedYear, reason } = view;
  if (view.skipped) return [{ kind: 'skipped', plannedYear, reason }];
  const list: OccurrenceOverride[] = [];
  if (view.movedToYear !== null) list.push({ kind: 'moved', plannedYear, toYear: view.movedToYear, reason });
  if (view.amountOre !== null) list.push({ kind: 'amount', plannedYear, amountOre: view.amountOre, reason });
  return list;
}

/** Price of one occurrence, incl. surcharges and VAT; null where it is unknown. */
export function occurrenceOre(line: Line): number | null {
  return priceActivity(activityOf(line))?.totalOre ?? null;
}

/** What a line has until a person says otherwise; sent along, so that page and engine show the same line. */
export function newFields(
  given: Pick<ActivityFields, 'title' | 'firstYear'> & FieldPatch,
  vatRateBp: number,
): ActivityFields {
  const { kind = 'maintenance' } = given;
  const blank: Omit<ActivityFields, 'title' | 'firstYear'> = {
    kind,
    account: defaultAccount(kind),
    group: DEFAULT_GROUP,
    buildingId: null,
    partId: null,
    findingId: null,
    location: null,
    cause: null,
    quantityMilli: null,
    unit: null,
    unitPriceOre: null,
    amountOre: null,
    priceDate: null,
    vatRateBp,
    vatIncluded: VAT_INCLUDED,
    scaffoldBp: 0,
    adviserBp: 0,
    contingencyBp: 0,
    intervalYears: null,
    lastYear: null,
    earliestYear: null,
    latestYear: null,
    statutory: false,
    tags: [],
    funding: [...DEFAULT_FUNDING],
    procurementKind: null,
  };
  return { ...blank, ...defined(given) };
}

/** Without the fields left out as `undefined`: they must not wipe what is there. */
export function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** Terms as an edit takes them. */
export type TermsPatch = Extract<PlanChange, { kind: 'terms' }>['fields'];
