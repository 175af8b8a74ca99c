/**
 * What the amounts under years of a fund are: what stands there, or what is set aside in the year. The same figures could be either.
 * Answers for words deciding it, the nearest first; must never guess where none does, or where they speak of both.
 */
import { squeeze, squeezedWords } from '../../../../domain/import/likeness.ts';
import { periodWithin } from '../../../../domain/import/shape.ts';
import type { FundCell, ImportWords } from '../../mapping/words.ts';
import type { Asked } from './styles.ts';

export interface FundWords {
  /** Headings of the columns of years. */
  readonly headings: readonly string[];
  /** What stands above the headings, and the name of the sheet. */
  readonly titles: readonly string[];
  /** Says what it is likely to be, but too little to go by: a list of provisions may hold their balances. */
  readonly fileName: string;
}

type Said = FundCell | 'both' | null;

/** What the headings of the columns say themselves, and what stands above them all. */
const IN_HEADING = 0.95;
const IN_TITLE = 0.75;

/** `cell` null: nobody but a person knows; then the question. */
export function fundCellsOf(
  { headings, titles, fileName }: FundWords,
  words: Pick<ImportWords, 'fundCells'>,
): { readonly cell: FundCell | null; readonly confidence: number; readonly question: Asked } {
  const own = headings.map((heading) => periodWithin(heading)?.frame ?? '');
  const said = [own.join(' '), titles.join(' '), fileName].map((text) => saidBy(text, words));
  const [near, above, name] = said;
  const cell = near ?? above ?? null;
  const hint = cell ?? name ?? null;
  return {
    cell: cell === 'both' ? null : cell,
    confidence: cell === null || cell === 'both' ? 0 : near === null ? IN_TITLE : IN_HEADING,
    question: {
      code: 'fund_cells_open',
      column: null,
      path: ['unpivot', 'cell'],
      params: { columns: shownOf(headings.map((heading) => periodWithin(heading)?.period ?? heading)) },
      options: ['balance', 'provision'],
      suggested: hint === 'both' ? null : hint,
    },
  };
}

/** What a heading says of the figures below it; null where it says nothing, or speaks of both. */
export function cellSaid(heading: string, words: Pick<ImportWords, 'fundCells'>): FundCell | null {
  const said = saidBy(heading, words);
  return said === 'both' ? null : said;
}

function saidBy(text: string, { fundCells }: Pick<ImportWords, 'fundCells'>): Said {
  const tokens = squeezedWords(text);
  const whole = squeeze(text);
  const speaks = (cell: FundCell) =>
    fundCells[cell].some((word) => {
      const wanted = squeeze(word);
      // Words grow together: Ultimosaldo, Saldooversigt.
      return word.includes(' ')
        ? whole.includes(wanted)
        : tokens.some((token) => token.startsWith(wanted) || token.endsWith(wanted));
    });
  const [isBalance, isProvision] = [speaks('balance'), speaks('provision')];
  if (isBalance && isProvision) return 'both';
  return isBalance ? 'balance' : isProvision ? 'provision' : null;
}

function shownOf(headings: readonly string[]): string {
  const shown = headings.slice(0, 3).map((heading) => heading.slice(0, 40));
  return headings.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}
