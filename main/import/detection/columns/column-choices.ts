/**
 * Columns of which only a person can say whether they are meant: grades of two years side by side, the area of all homes where that of one
 * is wanted. Answers for asking once, with the likeliest suggested; must never take one of them in silence.
 */
import type { ReadingHint } from '../../../../contract/import-assist.ts';
import type { ImportKind, MappedColumn } from '../../../../contract/import-mapping.ts';
import { type ColumnGuess, looksSerial } from '../../../../domain/import/columns.ts';
import { squeeze, squeezedWords } from '../../../../domain/import/likeness.ts';
import type { ImportWords } from '../../mapping/words.ts';
import { dateOfSerial } from '../../readers/xlsx/dates.ts';
import type { GatheredColumn } from '../gather.ts';
import type { Choice } from '../shape/turning.ts';
import type { Asked } from '../values/styles.ts';

export interface ChoiceContext {
  readonly columns: readonly GatheredColumn[];
  readonly kind: ImportKind | null;
  readonly hint: ReadingHint | undefined;
  readonly words: Pick<ImportWords, 'fields' | 'shapes'>;
  readonly asked: Asked[];
  readonly choices: Choice[];
}

const NONE = '-1';
const YEAR = /(?:19|20|21)\d{2}/g;

/** The guesses with every column that could be meant as its field; what is to be chosen goes to `choices`, with its question. */
export function withColumnChoices(guesses: readonly ColumnGuess[], context: ChoiceContext): readonly ColumnGuess[] {
  if (context.kind === null) return guesses;
  return ofYears(ofHomes(guesses, context), context);
}

/** `Karakter 2020` and `Karakter 2025`. */
function ofYears(guesses: readonly ColumnGuess[], context: ChoiceContext): readonly ColumnGuess[] {
  const { columns, hint } = context;
  const shapes = columns.map(({ heading }) => shapeOf(heading));
  const found = [...guesses];
  for (const [at, { field }] of guesses.entries()) {
    const shape = shapes[at] ?? null;
    if (field === null || shape === null) continue;
    const isRival = (place: number) =>
      place === at ||
      (shapes[place] === shape &&
        guesses[place]?.field === null &&
        guesses[place].others.some((other) => other.field === field));
    const rivals = [...guesses.keys()].filter(isRival);
    if (rivals.length < 2 || rivals.some((place) => isSaid(hint, place))) continue;
    for (const place of rivals) found[place] = { ...(guesses[place] ?? NO_GUESS), field, confidence: UNSURE };
    const yearOf = (place: number) => Number(columns[place]?.heading.match(YEAR)?.[0] ?? 0);
    const [latest = at] = [...rivals].sort((a, b) => yearOf(b) - yearOf(a));
    askColumn(context, { code: 'column_open', field, among: rivals, suggested: String(latest) });
  }
  return found;
}

/** Fields that are those of one home in a list of types of homes, and of all of them everywhere else. */
const OF_A_HOME: ReadonlySet<string> = new Set(['areaM2', 'rent']);
const OF_ALL: readonly (ImportKind | null)[] = ['departments', 'buildings', 'projects'];

/** The area of one home is not that of all, nor the other way round: another column may be it, else it is asked. */
function ofHomes(guesses: readonly ColumnGuess[], context: ChoiceContext): readonly ColumnGuess[] {
  const { columns, kind, hint, words } = context;
  const isTypes = kind === 'dwellings' && countsHomes(guesses, columns);
  if (!isTypes && !OF_ALL.includes(kind)) return guesses;
  const wrong = isTypes ? words.shapes.wholes : words.shapes.means;
  const isWrong = (at: number) => speaksOf(columns[at]?.heading ?? '', wrong);
  const found = [...guesses];
  for (const [at, guess] of guesses.entries()) {
    const { field } = guess;
    if (field === null || !OF_A_HOME.has(field) || !isWrong(at) || isSaid(hint, at)) continue;
    const better = guesses.findIndex(
      (other, place) => other.field === null && !isWrong(place) && other.others.some((one) => one.field === field),
    );
    if (better < 0) {
      askColumn(context, { code: isTypes ? 'column_of_all' : 'column_of_one', field, among: [at], suggested: NONE });
      continue;
    }
    found[at] = { ...guess, field: null, confidence: 0 };
    found[better] = { ...(guesses[better] ?? NO_GUESS), field, confidence: UNSURE };
  }
  return found;
}

/** Bare numbers in a column of days may be days as a spreadsheet counts them: asked once, not told cell by cell. */
export function withSerialDays(mapped: MappedColumn[], context: ChoiceContext): void {
  const { columns, words, asked, choices } = context;
  for (const [index, column] of mapped.entries()) {
    const { at, field } = column;
    const stats = columns[at]?.stats;
    if (field === null || words.fields[field]?.type !== 'day' || stats === undefined || !looksSerial(stats)) continue;
    const [value = ''] = stats.examples;
    const day = dateOfSerial(Number(value), false)?.day ?? '';
    mapped[index] = { ...column, serial: true };
    asked.push({
      code: 'date_serial_open',
      column: at,
      path: ['choices', choices.length, 'use'],
      params: { column: column.heading, value, day },
      options: [String(at), NONE],
      labels: [{ code: 'option_use' }, { code: 'option_leave' }],
      suggested: String(at),
    });
    choices.push({ field, among: [[at]], use: null });
  }
}

const NO_GUESS: ColumnGuess = { field: null, confidence: 0, others: [] };
/** Shown as a guess. */
const UNSURE = 0.6;

/** Types with their number; a list of single homes has an area for each. */
function countsHomes(guesses: readonly ColumnGuess[], columns: readonly GatheredColumn[]): boolean {
  const at = guesses.findIndex(({ field }) => field === 'dwellings');
  const words = columns[at]?.stats.words;
  return at >= 0 && (words == null || [...words.keys()].some((word) => word !== '1'));
}

interface Asking {
  readonly code: string;
  readonly field: string;
  readonly among: readonly number[];
  readonly suggested: string;
}

/** Asks which of these columns a field is, or whether the only one is. */
export function askColumn(
  { columns, words, asked, choices }: ChoiceContext,
  { code, field, among, suggested }: Asking,
): void {
  const headings = among.map((at) => columns[at]?.heading ?? '');
  const title = words.fields[field]?.title;
  const isOne = among.length === 1;
  asked.push({
    code,
    column: isOne ? (among[0] ?? null) : null,
    path: ['choices', choices.length, 'use'],
    params: { columns: headings.join(', '), field_da: title?.da ?? field, field_en: title?.en ?? field },
    options: [...among.map(String), NONE],
    labels: [
      ...headings.map((text) => (isOne ? { code: 'option_use' } : { text })),
      { code: isOne ? 'option_leave' : 'option_none' },
    ],
    suggested,
  });
  choices.push({ field, among: among.map((at) => [at]), use: null });
}

function isSaid(hint: ReadingHint | undefined, at: number): boolean {
  return hint?.fields.some((said) => said.at === at) === true;
}

/** The heading without its year; null where it names none, or nothing else. */
function shapeOf(heading: string): string | null {
  if (heading.match(YEAR)?.length !== 1) return null;
  const rest = squeeze(heading.replace(YEAR, ' '));
  return rest === '' ? null : rest;
}

/** Words grow together: Gesamtfläche, Totalareal; short ones stand alone. */
function speaksOf(heading: string, words: readonly string[]): boolean {
  const tokens = squeezedWords(heading);
  const text = ` ${tokens.join(' ')} `;
  return words.some((word) => {
    const wanted = squeezedWords(word).join(' ');
    if (text.includes(` ${wanted} `)) return true;
    return wanted.length >= 5 && tokens.some((token) => token.startsWith(wanted));
  });
}
