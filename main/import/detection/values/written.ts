/**
 * How the cells of a table's columns are to be read: numbers, days, units, scales, and which rows are sums of others.
 * Answers for what cannot be read in one way being asked about. Must never decide which field a column is.
 */
import { turnedPlaces } from '../../../../contract/import-columns.ts';
import type { MappedColumn, MappedTable } from '../../../../contract/import-mapping.ts';
import type { ColumnGuess } from '../../../../domain/import/columns.ts';
import { sumClasses } from '../../../../domain/import/sum-words.ts';
import { wordIndex, wordKey } from '../../../../domain/import/word-match.ts';
import { codesOf } from '../../mapping/words.ts';
import { withSerialDays } from '../columns/column-choices.ts';
import { withExtentShares } from '../columns/extent-shares.ts';
import { type ColumnContext, keepZeros, settleYears, splitPostcodes } from '../columns/settle.ts';
import type { GatheredColumn } from '../gather.ts';
import type { Proposal, Sheet } from '../propose.ts';
import { type SumRows, sumRowsOf } from '../shape/totals.ts';
import type { Turning } from '../shape/turning.ts';
import { type AmountHints, type Amounts, amountHints, likelyUnit, settleUnits } from './amount-hints.ts';
import { withAreaUnits } from './area-units.ts';
import { headingScales } from './heading-scales.ts';
import { withOpenGrades } from './open-grades.ts';
import { datesOf, decimalOf, scaleOf } from './styles.ts';
import { withoutUnits } from './units.ts';

const NO_SUMS: SumRows = { said: {}, confidence: 0 };

export interface Written {
  readonly mapped: readonly MappedColumn[];
  readonly hints: AmountHints;
  readonly amounts: Amounts;
  readonly unit: Pick<MappedTable, 'factor'>;
  readonly scale: Proposal['scale'];
  readonly sums: SumRows;
}

export function writtenOf(sheet: Sheet, guesses: readonly ColumnGuess[], { unpivot, years }: Turning): Written {
  const { gathered, context, hint, seen, asked, choices, remarks, typeOf } = sheet;
  const { words } = context;
  const { columns } = gathered;
  const { kind } = seen;
  const yearsAt = years.flat();
  const turned = new Set(unpivot === undefined ? [] : turnedPlaces({ unpivot }));
  const hints = amountHints(gathered, words);
  const mapped = withoutUnits(gathered, guesses, words).map((column, at) =>
    mappedColumn(column, at, turned.has(at) ? undefined : guesses[at], { yearsAt, typeOf, asked, hints }),
  );
  withAreaUnits(mapped, { words, remarks });
  splitPostcodes(columns, mapped);
  const choosing = { columns, kind, hint, words, asked, choices };
  withSerialDays(mapped, choosing);
  withExtentShares(mapped, choosing);
  keepZeros(columns, mapped);
  const turnedGroups = unpivot === undefined ? [] : [unpivot, ...(unpivot.beside ?? [])].map(({ from }) => from);
  const groups = years.length > 0 ? years : turnedGroups;
  for (const group of groups) settleYears(columns, mapped, group, unpivot?.cell ?? undefined, { asked, hints, typeOf });
  const amounts = amountsOf(mapped, groups, unpivot?.cell, typeOf);
  const unit = settleUnits(amounts, hints, { asked, remarks });
  const states = wordIndex(codesOf(words.fields['grade']).filter(({ code }) => !/^\d$/.test(code)));
  const isState = (word: string) => states.has(wordKey(word));
  const headings = headingScales(words.shapes.scales);
  const scale = scaleOf(mapped, unpivot, { columns, asked, headings, isState });
  const remembered = new Set(context.gradeWords);
  if (kind !== null) withOpenGrades(mapped, unpivot, { columns, words, remembered, asked, choices, isState });
  const classOf = sumClasses(words.sumWords);
  const sums = kind === null ? NO_SUMS : sumRowsOf(gathered.kept, mapped, kind, classOf, asked);
  return { mapped, hints, amounts, unit, scale, sums };
}

function mappedColumn(
  { heading, stats }: GatheredColumn,
  at: number,
  guess: ColumnGuess | undefined,
  { yearsAt, typeOf, asked, hints }: ColumnContext,
): MappedColumn {
  const field = yearsAt.includes(at) ? 'yearAmount' : (guess?.field ?? null);
  const isUnnamed = heading === '' && stats.content !== 'empty';
  const base = { heading, at, field, ...(isUnnamed ? { unnamed: true as const } : {}) };
  if (field === null || field === 'yearAmount') return base;
  const type = typeOf(field);
  const unit = type === 'money' ? likelyUnit(hints, at) : undefined;
  return {
    ...base,
    ...decimalOf(stats, type, unit, { heading, at }, asked),
    ...datesOf(stats, type, { heading, at }, asked),
  };
}

/** Columns of amounts that are brought in. */
function amountsOf(
  mapped: MappedColumn[],
  groups: readonly (readonly number[])[],
  cell: string | null | undefined,
  typeOf: (field: string) => string,
): Amounts {
  const yearsAt = groups.flat();
  const isAmount = ({ at, field }: MappedColumn) => {
    if (yearsAt.includes(at)) return field === 'yearAmount' || cell === null || typeOf(cell ?? '') === 'money';
    return field !== null && typeOf(field) === 'money';
  };
  return { mapped, groups, at: mapped.filter(isAmount).map(({ at }) => at) };
}
