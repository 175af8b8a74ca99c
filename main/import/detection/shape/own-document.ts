/**
 * Our own JSON documents: each table says what it holds, and its keys are the names of fields.
 * Answers for taking both at their word. Must never guess: a key we do not have is told, whatever it resembles.
 */
import { type ImportKind, importKindSchema } from '../../../../contract/import-mapping.ts';
import type { ColumnGuess } from '../../../../domain/import/columns.ts';
import type { Finding } from '../../findings.ts';
import type { ImportWords } from '../../mapping/words.ts';
import type { Gathered } from '../gather.ts';

/** What the document says the sheet holds; null for every other file, and where it names no kind of ours. */
export function ownKind({ info, sheet }: Pick<Gathered, 'info' | 'sheet'>): ImportKind | null {
  const said = info.ownKinds?.[info.sheets.indexOf(sheet)] ?? null;
  return said === null ? null : (importKindSchema.safeParse(said).data ?? null);
}

/** Keys as fields of the kind, to the letter; null for every other file, and where a person says it holds something else. */
export function ownColumns(gathered: Gathered, kind: ImportKind | null, words: ImportWords): ColumnGuess[] | null {
  if (kind === null || ownKind(gathered) !== kind) return null;
  const fields = new Set(words.kinds[kind].fields.map(({ field }) => field));
  return gathered.columns.map(({ heading }) =>
    fields.has(heading) ? { field: heading, confidence: 1, others: [] } : { field: null, confidence: 0, others: [] },
  );
}

/** Keys that are no field of the kind. A year of a plan is one. */
export function unknownKeys(gathered: Gathered, kind: ImportKind, words: ImportWords): readonly Finding[] {
  const known = new Set(words.kinds[kind].fields.map(({ field }) => field));
  return gathered.columns
    .filter(({ heading }) => !known.has(heading) && !/^\d{4}/.test(heading))
    .map(({ heading }) => ({
      level: 'warning',
      code: 'json_key_unknown',
      params: {
        column: heading.slice(0, 60),
        kind_da: words.kinds[kind].title.da,
        kind_en: words.kinds[kind].title.en,
      },
      file: gathered.file,
      sheet: gathered.sheet,
      row: 1,
      column: heading.slice(0, 60),
    }));
}
