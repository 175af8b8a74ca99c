/** What the address of the year's work remembers: the first year, the view and the filters, so that Back brings them back. */
import type { FollowUpStatus } from '../../../contract/year-work.ts';
import { FOLLOW_UP_STATUSES } from '../../../domain/plan/follow-up.ts';

export const VIEWS = ['list', 'calendar', 'followup'] as const;
export type View = (typeof VIEWS)[number];
export const PERIODS = ['whole', 'first', 'second'] as const;
export type Period = (typeof PERIODS)[number];

export interface YearWorkSearch {
  readonly view?: View;
  /** First of the two accounting years shown. */
  readonly from?: number;
  readonly year?: number;
  readonly org?: string;
  readonly dept?: string;
  readonly status?: FollowUpStatus;
  readonly group?: number;
  readonly q?: string;
  readonly over?: true;
  readonly period?: Period;
}

export function parseYearWorkSearch(search: Record<string, unknown>): YearWorkSearch {
  return {
    ...one('view', oneOf(VIEWS, search['view'])),
    ...one('from', whole(search['from'], 1_000, 2_999)),
    ...one('year', whole(search['year'], 1_000, 2_999)),
    ...one('org', text(search['org'])),
    ...one('dept', text(search['dept'])),
    ...one('status', oneOf(FOLLOW_UP_STATUSES, search['status'])),
    ...one('group', whole(search['group'], 1, 6)),
    ...one('q', text(search['q'])),
    ...one('over', search['over'] === true ? true : undefined),
    ...one('period', oneOf(PERIODS, search['period'])),
  };
}

function one<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}

function oneOf<const V extends string>(values: readonly V[], value: unknown): V | undefined {
  return values.find((known) => known === value);
}

/** The router reads a number out of an address; a department's number is text all the same. */
function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function whole(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}
