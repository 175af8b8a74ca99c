/**
 * Plan lines of lists that state little: only years with amounts, or only a start and an amount.
 * Answers for a rule (start, interval) being taken from the years only where it gives exactly these years.
 */

import { PART_AND_PLACE } from '../matching/named-parts.ts';
import type { Draft, RowScope } from '../row-scope.ts';
import { cellText, shorten, type Value } from '../values.ts';
import type { Options, RecordBuilder } from './index.ts';
import { ASSUMED_GROUP, groupOfCode, groupOfName } from './part-group.ts';
import { planLine } from './plan-line.ts';

/** Fields a line has when it is made even if the file's cell is empty. */
const FILLED = ['kind', 'account', 'fk_group', 'first_year', 'vat_included'] as const;

export const mappedPlanLine: RecordBuilder = (draft, scope, options, shared) => {
  const set: Record<string, Value> = { ...draft.set };
  for (const field of FILLED) if (set[field] === null) delete set[field];
  // A list with both says the group in a column of its own; 116200 says it as well.
  if (set['fk_group'] === undefined) {
    const group = scope.row.value('accountGroup');
    if (group !== null) set['fk_group'] = group;
  }
  if (set['interval_years'] === 0) set['interval_years'] = null;
  const years = yearsWithAmounts(scope);
  if (set['first_year'] === undefined) {
    const [first] = years;
    if (first === undefined) {
      const said = saidOfYear(scope);
      if (said === '') scope.reject('year_missing', scope.row.heading('firstYear'));
      else scope.reject('year_unreadable', scope.row.heading('firstYear'), { value: shorten(said) });
      return [];
    }
    set['first_year'] = first;
    if (set['interval_years'] === undefined) set['interval_years'] = intervalOf(years, scope);
  }
  const { groups, standing } = shared;
  const part = set['part_id'];
  const group =
    (typeof part === 'string' ? (groups?.get(part) ?? standing.groupOf(part)) : null) ??
    groupOfCode(scope.row.value('partCode'), options) ??
    groupOfName(typeof options['part'] === 'string' ? scope.row.value(options['part']) : null, options) ??
    groupOfName(set['title'] ?? null, options);
  const create = { ...draft.create, fk_group: group ?? ASSUMED_GROUP };
  if (set['fk_group'] === undefined && group === null) scope.tell('info', 'group_assumed', null);
  const line = withPartNamed({ ...draft, set, create }, scope, options);
  const drafts = planLine(line.draft, scope, options, shared);
  if (line.partMissed !== null && drafts.length > 0) standing.named.miss(line.partMissed);
  if (drafts.length > 0 && options['spans'] === true) {
    const isStated = { start: options['startStated'] === true, end: options['endStated'] === true };
    shared.planSpans.see(set['plan_id'] ?? null, set['first_year'] ?? null, isStated);
  }
  return drafts;
};

/** What stands where the first year should; a text that is none ("2026-2028", "hvert 3. år") is quoted. */
function saidOfYear({ row }: RowScope): string {
  const heading = row.heading('firstYear');
  const at = heading === null ? -1 : row.source.layout.headings.indexOf(heading);
  return cellText(row.cells[at] ?? null);
}

/** Longest text of a place. */
const LONGEST = 300;

/** A part that no row of ours was found for: its name stands where the work is done, so that two works of one name are told apart. */
function withPartNamed(draft: Draft, { row }: RowScope, { part, hasLocation }: Options) {
  const name = typeof part === 'string' ? row.value(part) : null;
  if (name === null || (draft.set['part_id'] ?? null) !== null) return { draft, partMissed: null };
  const place = draft.set['location'] ?? null;
  const location = (place === null ? String(name) : `${name}${PART_AND_PLACE}${place}`).slice(0, LONGEST);
  // What a file does not speak of, a person may have changed.
  const fields = hasLocation === true ? { set: { ...draft.set, location } } : { create: { ...draft.create, location } };
  return { draft: { ...draft, ...fields }, partMissed: name };
}

/** A plan whose years stand nowhere in the table begins with the first year met, until the table is read (plan-spans.ts). */
export const planFrame: RecordBuilder = (draft, { row }) => {
  const known = draft.create['base_year'];
  const first = row.value('firstYear');
  const year = typeof known === 'number' && known > 0 ? known : typeof first === 'number' ? first : null;
  if (year === null) return [draft];
  return [{ ...draft, create: { ...draft.create, base_year: year, price_year: year } }];
};

function yearsWithAmounts({ row }: RowScope): readonly number[] {
  return row.source.layout.years
    .filter((_, index) => (row.years[index] ?? 0) !== 0)
    .map(({ year }) => year)
    .sort((a, b) => a - b);
}

/** The interval that gives exactly these years up to the last column; null where there is none. */
function intervalOf(years: readonly number[], { row }: RowScope): number | null {
  const [first, second] = years;
  if (first === undefined || second === undefined) return null;
  const interval = second - first;
  const last = Math.max(...row.source.layout.years.map(({ year }) => year));
  const isRegular = years.every((year, index) => year === first + index * interval);
  return isRegular && first + years.length * interval > last ? interval : null;
}
