/**
 * The small value language of a profile, compiled: `$column`, constants, references, word lists, prefixes, lookups.
 * Answers for a word or code nobody foresaw rejecting its row by name instead of becoming something else.
 * Must never reach the database: whether a referenced row exists is asked later, for many rows at once.
 */
import { isForm, keyColumns } from './profile-parts.ts';
import type { ProfileValue } from './profile-schema.ts';
import type { MappedRow, RowScope } from './row-scope.ts';
import type { SharedState } from './shared-state.ts';
import { foldWord, shorten, type Value } from './values.ts';

/** undefined = the file does not speak of it. */
export type Resolve = (scope: RowScope) => Value | undefined;
export type MakeKey = (row: MappedRow) => string;

type Form<K extends string> = Extract<
  Exclude<ProfileValue, string | number | boolean | null>,
  Readonly<Record<K, unknown>>
>;

/** Place of a column in the profile's table. */
export type PlaceOf = (column: string) => number;

export function compileValue(value: ProfileValue, shared: SharedState, placeOf: PlaceOf): Resolve {
  if (typeof value === 'string' && value.startsWith('$')) {
    const at = placeOf(value.slice(1));
    return ({ row }) => (row.present[at] === true ? (row.values[at] ?? null) : undefined);
  }
  if (!isForm(value)) {
    const constant = typeof value === 'boolean' ? Number(value) : value;
    return () => constant;
  }
  if ('ref' in value) return compileReference(value, placeOf);
  if ('from' in value) return compileWords(value);
  if ('prefix' in value) return compilePrefix(value);
  if ('match' in value) return compileMatch(value, shared);
  if ('ifFilled' in value) return ({ row }) => row.value(value.ifFilled) ?? undefined;
  return ({ row }) => shared.classOf(row.value(value.classOf), row.value(value.group));
}

/** Values keep their borders: `a/b` + `c` and `a` + `b/c` are different keys. */
export function compileKey(template: string, placeOf: PlaceOf): MakeKey {
  const parts = template.split(/\{([A-Za-z0-9]+)\}/g).map((part, at) => (at % 2 === 0 ? part : placeOf(part)));
  return (row) => {
    let key = '';
    for (const part of parts) key += typeof part === 'string' ? part : keyPart(row.values[part] ?? null);
    return key;
  };
}

export function keyPart(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = value;
  return /[%/]/.test(text) ? text.replaceAll('%', '%25').replaceAll('/', '%2F') : text;
}

function compileReference({ ref: entity, key: template, when }: Form<'ref'>, placeOf: PlaceOf): Resolve {
  const makeKey = compileKey(template, placeOf);
  const columns = keyColumns(template);
  const column = columns.at(-1) ?? null;
  return (scope) => {
    const { row } = scope;
    if (when !== undefined && row.value(when) === null) return row.has(when) ? null : undefined;
    const key = makeKey(row);
    const id = scope.ids.of(entity, key);
    scope.refer({ entity, id, key, column: column === null ? null : row.heading(column) });
    return id;
  };
}

function compileWords({ from, values }: Form<'from'>): Resolve {
  const words = new Map(Object.entries(values).map(([word, value]) => [foldWord(word), value]));
  return (scope) => {
    const value = scope.row.value(from);
    if (value === null) return scope.row.has(from) ? null : undefined;
    const meant = words.get(foldWord(String(value)));
    if (meant === undefined) {
      scope.reject('unknown_value', scope.row.heading(from), { value: shorten(String(value)) });
      return null;
    }
    return typeof meant === 'boolean' ? Number(meant) : meant;
  };
}

function compilePrefix({ prefix, values }: Form<'prefix'>): Resolve {
  const longestFirst = Object.entries(values).sort(([a], [b]) => b.length - a.length);
  return (scope) => {
    const code = String(scope.row.value(prefix) ?? '');
    const hit = longestFirst.find(([start]) => code.startsWith(start));
    if (hit === undefined) {
      scope.reject('unknown_value', scope.row.heading(prefix), { value: shorten(code) });
      return null;
    }
    return typeof hit[1] === 'boolean' ? Number(hit[1]) : hit[1];
  };
}

function compileMatch({ match, by, required, when }: Form<'match'>, shared: SharedState): Resolve {
  const lastColumn = by[0]?.at(-1) ?? '';
  return (scope) => {
    const { row } = scope;
    if (when !== undefined && row.value(when) === null) return null;
    for (const columns of by) {
      const [id, another] = shared.find(match, columns, row);
      if (id === undefined) continue;
      if (another !== undefined)
        scope.tell('warning', 'match_ambiguous', row.heading(lastColumn), wanted(row, columns));
      return id;
    }
    if (required) scope.reject('match_not_found', row.heading(lastColumn), wanted(row, by[0] ?? []));
    else scope.tell('warning', 'match_not_found', row.heading(lastColumn), wanted(row, by[0] ?? []));
    return null;
  };
}

function wanted(row: MappedRow, columns: readonly string[]): { readonly value: string } {
  const values = columns.map((column) => row.value(column)).filter((value) => value !== null);
  return { value: shorten(values.join(' · ')) };
}
