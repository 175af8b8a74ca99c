/**
 * Which assessment of a part says how it is: the newest that says anything.
 * Answers for the same answer on every laptop. Must never let a grade that is only begun hide the one before it.
 */
import { compareText } from '../list.ts';

export interface Dated {
  readonly id: string;
  /** YYYY-MM-DD; null = older than all with a day. */
  readonly assessedOn: string | null;
}

/** By day, and for two of one day by id, so that every laptop picks the same. */
export function isNewer(a: Dated, b: Dated): boolean {
  return (compareText(a.assessedOn ?? '', b.assessedOn ?? '') || compareText(a.id, b.id)) > 0;
}

/** The newest of each part. */
export function newestByPart<T extends Dated & { readonly partId: string }>(all: Iterable<T>): ReadonlyMap<string, T> {
  const newest = new Map<string, T>();
  for (const one of all) {
    const known = newest.get(one.partId);
    if (known === undefined || isNewer(one, known)) newest.set(one.partId, one);
  }
  return newest;
}
