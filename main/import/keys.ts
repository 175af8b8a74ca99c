/**
 * Natural keys of rows, and the ids that they give.
 * Answers for each key being made once for all that refers to it: a row names its department four times and itself twice, and departments
 * stand in runs.
 */
import type { EntityName } from '../../db/entities.ts';
import type { Meet } from './matching/standing-rows.ts';
import type { Ids, MappedRow } from './row-scope.ts';
import type { Value } from './values.ts';

export type MakeKey = (row: MappedRow) => string;

/** A row of ours as a file names it. */
export interface Named {
  readonly key: string;
  readonly id: string;
}

/** Place of a column in the profile's table. */
export type PlaceOf = (column: string) => number;

/** The keys of one table. */
export interface Keys {
  of(template: string): MakeKey;
  /** The row of ours that a template names. The same object for rows that name the same, one after the other. */
  named(entity: EntityName, template: string): (row: MappedRow) => Named;
}

/** `meeting`: how a row that its key does not lead to is met all the same; null where none is. */
export function createKeys(
  ids: Ids,
  placeOf: PlaceOf,
  meeting: (entity: EntityName, template: string) => Meet | null = () => null,
): Keys {
  const made = new Map<string, MakeKey>();
  const names = new Map<string, (row: MappedRow) => Named>();
  const of = (template: string) => {
    const known = made.get(template) ?? compileKey(template, placeOf);
    made.set(template, known);
    return known;
  };
  return {
    of,
    named(entity, template) {
      const name = `${entity}:${template}`;
      const known = names.get(name) ?? compileName(entity, of(template), ids, meeting(entity, template));
      names.set(name, known);
      return known;
    },
  };
}

/** Of each kind. What stands in runs comes back at once; what alternates (a list sorted by trade) comes back soon. */
const REMEMBERED = 128;

function compileName(entity: EntityName, makeKey: MakeKey, ids: Ids, meet: Meet | null): (row: MappedRow) => Named {
  const met: (Named | null)[] = Array.from({ length: REMEMBERED }, () => null);
  return (row) => {
    const key = makeKey(row);
    const at = slotOf(key);
    const known = met[at] ?? null;
    if (known !== null && known.key === key) return known;
    const own = ids.of(entity, key);
    const named = { key, id: meet === null ? own : meet(row, key, own) };
    met[at] = named;
    return named;
  };
}

/** From the last letters: keys of neighbours differ there. */
function slotOf(key: string): number {
  let mixed = key.length;
  for (let at = Math.max(0, key.length - 8); at < key.length; at += 1) mixed = (mixed * 31 + key.charCodeAt(at)) | 0;
  return (mixed ^ (mixed >>> 15)) & (REMEMBERED - 1);
}

/** Values keep their borders: `a/b` + `c` and `a` + `b/c` are different keys. */
function compileKey(template: string, placeOf: PlaceOf): MakeKey {
  const parts = template.split(/\{([A-Za-z0-9]+)\}/g).map((part, at) => (at % 2 === 0 ? part : placeOf(part)));
  const places = parts.filter((part) => typeof part === 'number');
  const before: Value[] = places.map(() => null);
  let last: string | null = null;
  return ({ values }) => {
    let isSame = last !== null;
    for (let i = 0; i < places.length; i += 1) {
      const value = values[places[i] as number] ?? null;
      if (value === before[i]) continue;
      before[i] = value;
      isSame = false;
    }
    if (isSame && last !== null) return last;
    let key = '';
    for (const part of parts) key += typeof part === 'string' ? part : keyPart(values[part] ?? null);
    last = key;
    return key;
  };
}

export function keyPart(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = value;
  return /[%/]/.test(text) ? text.replaceAll('%', '%25').replaceAll('/', '%2F') : text;
}
