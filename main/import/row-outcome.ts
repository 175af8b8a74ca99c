/**
 * What becomes of a row of a file, told by the thing it is about: a new grade of a part that stands is a change of a row that is known.
 * Must never count a row twice.
 */
import type { EntityName } from '../../db/entities.ts';
import type { Profile } from './profile-schema.ts';

export type Outcome = 'created' | 'updated' | 'unchanged';

/** Kinds of things the rows of these tables are about, as against what they merely belong to or bring along. */
export function mainEntities({ tables }: Pick<Profile, 'tables'>): ReadonlySet<EntityName> {
  return new Set(
    tables.flatMap(({ records }) =>
      records.flatMap(({ entity, shared, update }) => (shared || update ? [] : [entity])),
    ),
  );
}

/** New where a thing it is about is; a row that is about nothing is as new as what it brings. */
export function rowOutcome(
  things: readonly { readonly entity: EntityName; readonly outcome: Outcome }[],
  main: ReadonlySet<EntityName>,
): Outcome {
  let isAbout = false;
  let isNew = false;
  let isMainNew = false;
  let isChanged = false;
  for (const { entity, outcome } of things) {
    const isMain = main.has(entity);
    isAbout ||= isMain;
    if (outcome === 'unchanged') continue;
    isChanged = true;
    if (outcome === 'updated') continue;
    isNew = true;
    isMainNew ||= isMain;
  }
  if (isMainNew || (isNew && !isAbout)) return 'created';
  return isChanged ? 'updated' : 'unchanged';
}
