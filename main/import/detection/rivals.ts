/**
 * Whether another kind explains a sheet better than the likeliest: columns that one has no place for are what the other is made of.
 * Answers for such a sheet being asked about instead of being read as what it merely resembles. Must never doubt a list that has a place
 * for what stands in it.
 */
import type { ImportKind } from '../../../contract/import-mapping.ts';
import type { ColumnGuess } from '../../../domain/import/columns.ts';
import { LEFT_OUT } from './kind-specs.ts';
import type { Proposal } from './propose.ts';

/** Columns the other kind takes and the likeliest leaves. */
const TAKES_MORE = 2;
/** As much speaks for it as for the likeliest, or nearly. */
const NEAR_FROM = 0.25;
/** A column says what it is, not merely what it may be. */
const SURE_FROM = 0.8;

/** The sheet as it was proposed; asked about where another kind may be meant. */
export function contested(whole: Proposal, withOpenKind: (rival: ImportKind) => Proposal): Proposal {
  const rival = rivalOf(whole);
  return rival === null ? whole : { ...withOpenKind(rival), rival };
}

/** Null where the likeliest kind stands alone. */
function rivalOf({ kind, kinds, table, gathered: { columns, info } }: Proposal): ImportKind | null {
  const best = kinds.find((one) => one.kind === kind);
  if (best === undefined || table.shape !== 'rows' || info.kind === 'json') return null;
  const isFilled = (at: number) => columns[at]?.stats.content !== 'empty' && columns[at]?.heading !== '';
  const taken = (guesses: readonly ColumnGuess[], from: number) =>
    new Set(
      guesses.flatMap(({ field, confidence }, at) =>
        field !== null && confidence >= from && isFilled(at) ? [at] : [],
      ),
    );
  const own = taken(best.columns, 0);
  const rivals = kinds.flatMap(({ kind: other, columns: guesses, missing, confidence }) => {
    if (other === kind || missing.some((field) => !LEFT_OUT.has(field))) return [];
    const its = taken(guesses, SURE_FROM);
    const more = [...its].filter((at) => !own.has(at)).length;
    const less = [...own].filter((at) => !its.has(at)).length;
    return more >= TAKES_MORE && (more >= less || confidence >= NEAR_FROM)
      ? [{ other, lead: more - less, confidence }]
      : [];
  });
  const [first] = rivals.sort((a, b) => b.lead - a.lead || b.confidence - a.confidence);
  return (first?.other as ImportKind | undefined) ?? null;
}
