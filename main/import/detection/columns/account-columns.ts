/**
 * Columns whose headings speak of an account: the account's number, or figures of one that the heading names ("Konto 401 primo").
 * Answers for figures never being taken for numbers of accounts, and for a plan kept by its accounts having works. Must never guess which
 * account figures are of: the heading names it.
 */
import type { ImportKind, MappedTable } from '../../../../contract/import-mapping.ts';
import type { ColumnGuess, KindGuess } from '../../../../domain/import/columns.ts';
import { squeeze, squeezedWords } from '../../../../domain/import/likeness.ts';
import { readPlanAccount } from '../../../../domain/import/plan-account.ts';
import { periodWithin } from '../../../../domain/import/shape.ts';
import { FUND_ACCOUNT } from '../../mapping/compile-columns.ts';
import { accountIn } from '../../mapping/fund-accounts.ts';
import type { ImportWords } from '../../mapping/words.ts';
import type { Gathered, GatheredColumn } from '../gather.ts';

/** How sure the name of an account is as that of a work. */
const BY_ACCOUNT = 0.6;
/** Accounts that works are kept on [B]: ordinary, planned and periodic maintenance. */
const OF_WORKS: ReadonlySet<number> = new Set([115, 116]);

/** The fund's account that a heading names beside a year, or alone. */
function accountOf(heading: string, words: Pick<ImportWords, 'shapes'>): string | null {
  return accountIn(periodWithin(heading)?.frame ?? heading, words.shapes)?.account ?? null;
}

export function withAccountColumns(
  guesses: readonly ColumnGuess[],
  columns: readonly GatheredColumn[],
  kind: ImportKind | null,
  words: ImportWords,
): readonly ColumnGuess[] {
  if (kind !== 'funds' && kind !== 'plans') return guesses;
  const cleared = guesses.map((guess, at) =>
    guess.field === 'account' && accountOf(columns[at]?.heading ?? '', words) !== null
      ? { ...guess, field: null, confidence: 0 }
      : guess,
  );
  if (kind === 'funds') return withClosing(cleared, columns, words);
  if (!cleared.some(({ field }) => field === 'account')) return cleared;
  // A budget by account has no other name for its works.
  if (cleared.some(({ field }) => field === 'work')) return cleared;
  const names = new Set(words.accountNames.map(squeeze));
  const at = columns.findIndex(({ heading }, place) => cleared[place]?.field === null && names.has(squeeze(heading)));
  return cleared.map((guess, place) => (place === at ? { ...guess, field: 'work', confidence: BY_ACCOUNT } : guess));
}

/** Of what stood there first and last in the year, the last is the year's balance. */
function withClosing(
  guesses: readonly ColumnGuess[],
  columns: readonly GatheredColumn[],
  { openings }: Pick<ImportWords, 'openings'>,
): readonly ColumnGuess[] {
  const isOpening = (at: number) => {
    const words = squeezedWords(columns[at]?.heading ?? '');
    return openings.some((word) => words.includes(squeeze(word)));
  };
  const first = guesses.findIndex(({ field }, at) => field === 'balance' && isOpening(at));
  const last = guesses.findIndex(
    ({ field, others }, at) => field === null && !isOpening(at) && others.some((other) => other.field === 'balance'),
  );
  const opening = guesses[first];
  if (opening === undefined || last < 0) return guesses;
  return guesses.map((guess, at) => {
    if (at === first) return { ...guess, field: null, confidence: 0 };
    return at === last ? { ...guess, field: 'balance', confidence: opening.confidence } : guess;
  });
}

/** Amounts by year of accounts that works are kept on are a plan, though a list of funds has accounts and years as well. */
export function isPlanByAccount(
  best: KindGuess | undefined,
  columns: readonly GatheredColumn[],
  isByYear: boolean,
): boolean {
  if (best?.kind !== 'funds' || !isByYear) return false;
  const at = best.columns.findIndex(({ field }) => field === 'account');
  const texts = [...(columns[at]?.stats.words?.keys() ?? columns[at]?.stats.examples ?? [])];
  return texts.length > 0 && texts.every((text) => OF_WORKS.has(readPlanAccount(text)?.account ?? 0));
}

/** Nothing but figures of accounts beside the place they are of: `Afdeling;401 saldo 2024;401 saldo 2025`. */
export function areFundYears(
  best: KindGuess | undefined,
  columns: readonly GatheredColumn[],
  years: readonly number[],
  words: ImportWords,
): boolean {
  const isAccount = (at: number) => accountOf(columns[at]?.heading ?? '', words) !== null;
  if (best === undefined || years.length < 2 || !years.every(isAccount)) return false;
  return best.columns.every(
    ({ field }, at) =>
      field !== null || columns[at]?.heading === '' || (columns[at]?.stats.content === 'number' && isAccount(at)),
  );
}

/** The table with the account that its only balance or provision is of, where no column says it and it is not the usual one. */
export function withNamedAccount(table: MappedTable, { columns }: Gathered, words: ImportWords): MappedTable {
  const { kind, unpivot, constants } = table;
  const has = (field: string) => [...table.columns, ...constants].some((other) => other.field === field);
  if (kind !== 'funds' || has('account') || unpivot?.heading === 'account') return table;
  const isFigure = (field: string | null) => field === 'balance' || field === 'provision';
  const turned = [...(unpivot?.from ?? []), ...(unpivot?.beside ?? []).flatMap(({ from }) => from)];
  const places = [...turned, ...table.columns.flatMap(({ at, field }) => (isFigure(field) ? [at] : []))];
  const named = new Set(places.flatMap((at) => accountOf(columns[at]?.heading ?? '', words) ?? []));
  const [only] = named;
  if (only === undefined || named.size > 1 || only === FUND_ACCOUNT) return table;
  return { ...table, constants: [...constants, { field: 'account', value: only }] };
}
