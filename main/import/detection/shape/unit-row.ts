/**
 * The row right below the headings that says what their figures are counted in: `;;;t.kr.;t.kr.`, `;;m²;stk.`.
 * Answers for a row of nothing but units never being read as a thing; must never take a row that names one.
 */
import { readingOf } from '../../../../domain/import/number-style.ts';
import { wordIndex, wordKey } from '../../../../domain/import/word-match.ts';
import { codesOf, type ImportWords } from '../../mapping/words.ts';
import type { Cell } from '../../readers/index.ts';
import { cellText } from '../../values.ts';
import { amountLanguage } from '../values/said-of-amounts.ts';

const LONGEST_UNIT = 20;
const THOUSANDS = /^\D*(?:1[.,' ]?)?000(?:[.,' ]?000)?\D*$/;

/** The texts of such a row; null for any other. */
export type UnitRow = (cells: readonly Cell[]) => readonly string[] | null;

export function unitRows({ amounts, fields }: Pick<ImportWords, 'amounts' | 'fields'>): UnitRow {
  const { unitsIn, isInWhole } = amountLanguage(amounts);
  const measures = wordIndex(codesOf(fields['unit']));
  const isUnit = (text: string) =>
    text === '%' || measures.has(wordKey(text)) || isInWhole(text) || unitsIn(text).length > 0;
  return (cells) => {
    const texts: string[] = [];
    for (const cell of cells) {
      const text = cellText(cell);
      if (text === '') continue;
      if (typeof cell !== 'string' || text.length > LONGEST_UNIT || !isUnit(text)) return null;
      // "€ 1.000" may be an amount: only in a row that begins with nothing it can be nothing but a unit.
      const isNumber = readingOf(text) !== null;
      if (isNumber && (cellText(cells[0] ?? null) !== '' || !THOUSANDS.test(text))) return null;
      texts.push(text);
    }
    return texts.length === 0 ? null : [...new Set(texts)];
  };
}
