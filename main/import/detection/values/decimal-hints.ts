/**
 * What an open decimal sign most likely is: by how the rest of the table is written, by things that are counted, by thousands that are grouped.
 * Answers for a suggestion only: the question stays one, for 1.200 beside 240 may still be one and a fifth.
 */
import type { MappedColumn } from '../../../../contract/import-mapping.ts';
import { type NumberReading, readingOf } from '../../../../domain/import/number-style.ts';
import { wordKey } from '../../../../domain/import/word-match.ts';
import { codesOf, type ImportWords } from '../../mapping/words.ts';
import type { GatheredColumn } from '../gather.ts';
import type { Asked } from './styles.ts';

const OPEN = 'decimal_style_open';
/** Nobody has half a window. */
const PIECES: ReadonlySet<string> = new Set(['stk', 'bolig']);
const UNIT = 'unit';

export function withDecimalHints(
  asked: Asked[],
  mapped: readonly MappedColumn[],
  columns: readonly GatheredColumn[],
  { fields }: Pick<ImportWords, 'fields'>,
): void {
  const pieces = codesOf(fields[UNIT]).filter(({ code }) => PIECES.has(code));
  const counted = new Set(pieces.flatMap(({ code, words }) => [code, ...words]).map(wordKey));
  for (const [index, question] of asked.entries()) {
    const { code, column: at, suggested } = question;
    if (code !== OPEN || at === null || suggested !== null) continue;
    const likely = ofTheRest(mapped, at) ?? ofWholes(mapped, columns, { at, counted });
    if (likely !== null) asked[index] = { ...question, suggested: likely };
  }
}

/** The sign all other columns have that tell theirs. */
function ofTheRest(mapped: readonly MappedColumn[], at: number): 'comma' | 'point' | null {
  const told = new Set(mapped.flatMap(({ at: place, decimal }) => (place === at ? [] : (decimal ?? []))));
  told.delete('whole');
  const [only] = told;
  return told.size === 1 && (only === 'comma' || only === 'point') ? only : null;
}

/** Things that are counted, or numbers of which every long one is grouped. */
function ofWholes(
  mapped: readonly MappedColumn[],
  columns: readonly GatheredColumn[],
  { at, counted }: { readonly at: number; readonly counted: ReadonlySet<string> },
): 'whole' | null {
  const unitAt = mapped.find(({ field }) => field === UNIT)?.at;
  const units = [...(columns[unitAt ?? -1]?.stats.words ?? [])];
  const cells = (some: readonly (readonly [string, number])[]) => some.reduce((sum, [, count]) => sum + count, 0);
  const inPieces = cells(units.filter(([word]) => counted.has(wordKey(word))));
  if (inPieces > 0 && inPieces * 2 >= cells(units)) return 'whole';
  const { words, many, typedNumbers = 0 } = columns[at]?.stats ?? {};
  const texts = [...(words ?? many ?? new Map<string, number>()).keys()];
  const readings = texts.map((text): readonly [string, NumberReading | null] => [text, readingOf(text)]);
  const isShort = (text: string) => text.replace(/\D/g, '').length <= 3;
  const areGrouped = readings.every(([text, reading]) => reading !== 'plain' || isShort(text));
  return areGrouped && typedNumbers === 0 && readings.some(([, reading]) => reading === 'plain') ? 'whole' : null;
}
