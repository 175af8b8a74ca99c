/**
 * What rows call their organisation and department. A list that repeats the name on every row may call one thing by two names.
 * Answers for the second name being told, with both and where they stand, the first time it is met. Must never choose: the first stays.
 */
import type { EntityName } from '../../../db/entities.ts';
import type { Params } from '../findings.ts';
import type { Draft, MappedRow } from '../row-scope.ts';
import { foldWord, shorten } from '../values.ts';

export interface Names {
  /** What there is to tell of the name in this row; null where it is the one that was met first, or none. */
  see(draft: Draft, row: MappedRow): { readonly code: string; readonly params: Params } | null;
}

const NAMED: ReadonlySet<EntityName> = new Set(['organisation', 'department']);
/** Things, and other names of one thing, that are kept in mind. */
const KEPT = 20_000;
const MOST_OTHERS = 20;

interface Known {
  readonly name: string;
  readonly row: number;
  readonly file: string;
  readonly told: Set<string>;
}

export function createNames(): Names {
  const known = new Map<string, Known>();
  return {
    see(draft, { row, source }) {
      if (!NAMED.has(draft.entity)) return null;
      const name = text(draft, 'name');
      const number = text(draft, 'number');
      if (name === null) return null;
      const first = known.get(draft.id);
      if (first === undefined) {
        // A copy: a piece of a file's text would keep all of it in memory.
        const kept = { name: Buffer.from(name).toString(), row, file: source.file.name, told: new Set<string>() };
        if (known.size < KEPT) known.set(draft.id, kept);
        return null;
      }
      const word = foldWord(name);
      // Who is given no name is called by the number: that says nothing.
      if (name === number || word === foldWord(first.name)) return null;
      if (first.told.has(word) || first.told.size >= MOST_OTHERS) return null;
      first.told.add(Buffer.from(word).toString());
      const params = {
        key: shorten(draft.key),
        name: shorten(name),
        otherName: shorten(first.name),
        otherRow: first.row,
      };
      return first.file === source.file.name
        ? { code: 'two_names', params }
        : { code: 'two_names_in_files', params: { ...params, otherFile: first.file } };
    },
  };
}

function text({ set, create }: Draft, field: string): string | null {
  const value = set[field] ?? create[field] ?? null;
  return value === null ? null : String(value);
}
