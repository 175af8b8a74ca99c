/**
 * How sure the guesses about a table as a whole are, by what speaks for them in the file.
 * Answers for 0 where nothing does and the usual is taken; must never call a guess sure that nothing was measured for.
 */
import type { DetectedTable } from '../../../contract/import-assist.ts';
import type { MappedTable } from '../../../contract/import-mapping.ts';
import { periodWithin } from '../../../domain/import/shape.ts';
import type { AmountHints } from './values/amount-hints.ts';

/** What a heading says itself. */
const IN_HEADING = 0.95;
/** Three years in a row are no accident; two columns may be called 2024 and 2025 for another reason. */
const YEARS_FROM = 3;

/** `scale`: how well the words of a matrix fit a scale, the one sign of its being one. */
export function shapeOf(table: MappedTable, scale: number): DetectedTable['shape'] {
  const value = table.shape ?? 'rows';
  const dated = table.columns.filter(({ heading }) => periodWithin(heading) !== null).length;
  switch (value) {
    case 'rows':
      return { value, confidence: dated < 2 ? IN_HEADING : 0.6 };
    case 'years':
      return { value, confidence: dated < YEARS_FROM ? 0.7 : IN_HEADING };
    case 'matrix':
      return { value, confidence: Math.max(0.5, scale) };
  }
}

/** The unit of the amounts: null where columns differ, where it is asked, and where there are none. */
export function factorOf(
  { columns, factor }: Pick<MappedTable, 'columns' | 'factor'>,
  amountsAt: readonly number[],
  { own }: Pick<AmountHints, 'own'>,
): DetectedTable['factor'] {
  const units = new Set(
    columns.filter(({ at }) => amountsAt.includes(at)).map((column) => column.factor ?? factor ?? 1),
  );
  const [value = null] = units;
  if (units.size !== 1 || factor === null) return { value: null, confidence: 0 };
  return { value, confidence: amountsAt.every((at) => (own[at] ?? []).length > 0) ? IN_HEADING : 0 };
}
