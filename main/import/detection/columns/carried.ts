/**
 * Columns that are a field by their heading, of which a list of the kind makes nothing as the columns stand together.
 * Answers for such a column being shown as one that is not brought in. What a person has said of a column stays: the import tells it.
 */
import type { ReadingHint } from '../../../../contract/import-assist.ts';
import type { ImportKind } from '../../../../contract/import-mapping.ts';
import type { ColumnGuess } from '../../../../domain/import/columns.ts';
import { idleFields } from '../../mapping/carried.ts';
import { computedOf } from '../../mapping/compile.ts';
import type { ImportWords } from '../../mapping/words.ts';
import type { Remark } from '../context/survey.ts';

export interface IdleContext {
  readonly kind: ImportKind | null;
  readonly hint: ReadingHint | undefined;
  readonly words: ImportWords;
  readonly headings: readonly string[];
  readonly remarks: Remark[];
}

export function withoutIdle(
  guesses: readonly ColumnGuess[],
  { kind, hint, words, headings, remarks }: IdleContext,
): readonly ColumnGuess[] {
  if (kind === null) return guesses;
  const fields = guesses.flatMap(({ field }) => (field === null ? [] : [field]));
  const needed = words.kinds[kind].fields.flatMap(({ field, required }) => (required ? [field] : []));
  const idle = idleFields(kind, fields, computedOf(kind, [...fields, ...needed], words));
  return guesses.map((guess, at) => {
    const { field } = guess;
    if (field === null || !idle.has(field) || hint?.fields.some((said) => said.at === at) === true) return guess;
    const column = headings[at] ?? '';
    const title = words.fields[field]?.title;
    remarks.push({
      code: 'column_not_carried',
      column,
      params: { field_da: title?.da ?? field, field_en: title?.en ?? field },
    });
    return { ...guess, field: null, confidence: 0 };
  });
}
