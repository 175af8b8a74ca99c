/**
 * The small value language of a profile, compiled: `$column`, constants, references, word lists, prefixes, lookups.
 * Answers for a word or code nobody foresaw rejecting its row by name instead of becoming something else.
 * Must never reach the database: whether a referenced row exists is asked later, for many rows at once.
 */
import type { Keys, Named, PlaceOf } from './keys.ts';
import { partIn } from './matching/named-parts.ts';
import { isForm, keyColumns } from './profile-parts.ts';
import type { ProfileValue } from './profile-schema.ts';
import type { MappedRow, Reference, RowScope } from './row-scope.ts';
import type { SharedState } from './shared-state.ts';
import { foldWord, shorten, type Value } from './values.ts';

/** undefined = the file does not speak of it. */
export type Resolve = (scope: RowScope) => Value | undefined;

type Form<K extends string> = Extract<
  Exclude<ProfileValue, string | number | boolean | null>,
  Readonly<Record<K, unknown>>
>;

/** What a table's values are compiled with. */
export interface Compiling {
  readonly shared: SharedState;
  readonly placeOf: PlaceOf;
  readonly keys: Keys;
}

export function compileValue(value: ProfileValue, { shared, placeOf, keys }: Compiling): Resolve {
  if (typeof value === 'string' && value.startsWith('$')) {
    const at = placeOf(value.slice(1));
    return ({ row }) => (row.present[at] === true ? (row.values[at] ?? null) : undefined);
  }
  if (!isForm(value)) {
    const constant = typeof value === 'boolean' ? Number(value) : value;
    return () => constant;
  }
  if ('ref' in value) return compileReference(value, keys);
  if ('from' in value) return compileWords(value);
  if ('prefix' in value) return compilePrefix(value);
  if ('match' in value) return compileMatch(value, shared);
  if ('standing' in value) return compileStanding(value, shared);
  if ('ifFilled' in value) return ({ row }) => row.value(value.ifFilled) ?? undefined;
  return ({ row }) => shared.classOf(row.value(value.classOf), row.value(value.group));
}

function compileReference({ ref: entity, key: template, when }: Form<'ref'>, keys: Keys): Resolve {
  const nameOf = keys.named(entity, template);
  const column = keyColumns(template).at(-1) ?? null;
  let last: { readonly named: Named; readonly reference: Reference } | null = null;
  return (scope) => {
    const { row } = scope;
    if (when !== undefined && row.value(when) === null) return row.has(when) ? null : undefined;
    const named = nameOf(row);
    if (last === null || last.named !== named) last = { named, reference: { entity, ...named, column, met: false } };
    scope.refer(last.reference);
    return named.id;
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

/** A number that no part bears says nothing of the row's part; nor does a name that several have. */
function compileStanding({ number, name }: Form<'standing'>, { standing }: SharedState): Resolve {
  const named = ({ row }: RowScope) =>
    name === undefined || row.value(name) === null ? undefined : (standing.named.find(partIn(row)) ?? undefined);
  if (number === undefined) return named;
  return (scope) => {
    const { row } = scope;
    const text = row.value(number);
    if (text === null) return named(scope);
    const found = standing.partsNumbered(row.value('departmentKey'), row.value('buildingNumber'), text);
    const [id, another] = found;
    if (id !== undefined && another === undefined) return id;
    const code = id === undefined ? 'part_not_there' : 'match_ambiguous';
    scope.tell('warning', code, row.heading(number), { value: shorten(String(text)) });
    return undefined;
  };
}

function wanted(row: MappedRow, columns: readonly string[]): { readonly value: string } {
  const values = columns.map((column) => row.value(column)).filter((value) => value !== null);
  return { value: shorten(values.join(' · ')) };
}
