/**
 * Delimiter, line end and usual record width, guessed from the first part of the text. The guess honours
 * quotes (it parses with the real parser) and is only a guess: its confidence goes with it, and a person
 * or a profile can set the delimiter instead.
 */
import { createContext, type ReadContext } from '../context.ts';
import { type Delimiter, ReadError, type Row } from '../types.ts';
import { createRecordParser, type Dialect } from './records.ts';

/** Characters of text the guess looks at. */
export const SAMPLE_CHARS = 65_536;
const SAMPLE_RECORDS = 200;

/**
 * On equal evidence the earlier wins: commas stand in many `;` files as decimal commas, while `;` and tab
 * hardly ever stand regularly in files separated by something else.
 */
const CANDIDATES: readonly Delimiter[] = ['\t', ';', '|', ','];

export interface DialectGuess {
  readonly dialect: Dialect & { readonly delimiter: Delimiter | null };
  /** 0 … 1 */
  readonly confidence: number;
  /** The first line only names the delimiter (`sep=;`) and is no record: its length with the line end. */
  readonly skipChars: number;
}

interface Evidence {
  readonly delimiter: Delimiter | null;
  readonly cells: number;
  /** Share of records that have this many cells. */
  readonly share: number;
}

export function guessDialect(
  context: ReadContext,
  sample: string,
  whole: boolean,
  wanted?: Delimiter | null,
): DialectGuess {
  const declared = /^sep=([;,\t|])(\r\n|\n|\r|$)/i.exec(sample);
  const skipChars = declared === null ? 0 : declared[0].length;
  const text = sample.slice(skipChars);
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const evidence = (delimiter: Delimiter | null): Evidence => {
    const widths = sampleWidths(context, text, whole, { delimiter, newline, cells: null });
    return { delimiter, ...mostCommon(widths) };
  };

  const given = wanted === undefined ? declaredDelimiter(declared?.[1]) : wanted;
  if (given !== undefined) {
    const { delimiter, cells } = evidence(given);
    return { dialect: { delimiter, newline, cells: cells || null }, confidence: 1, skipChars };
  }

  const found = CANDIDATES.map(evidence).filter(({ cells }) => cells > 1);
  // Shares within a tenth count as equal: one ragged line must not turn the guess.
  const ranked = found.sort((a, b) => Math.round(b.share * 10) - Math.round(a.share * 10));
  const [best, second] = ranked;
  if (best === undefined) {
    return {
      dialect: { delimiter: null, newline, cells: null },
      confidence: 0.8,
      skipChars,
    };
  }
  // A rival that finds far fewer cells is mostly the decimal comma.
  const rivalry = second === undefined ? 0 : second.share * 0.3 * Math.min(1, second.cells / best.cells);
  const confidence = Math.max(0.1, best.share - rivalry);
  return { dialect: { delimiter: best.delimiter, newline, cells: best.cells }, confidence, skipChars };
}

function declaredDelimiter(text: string | undefined): Delimiter | undefined {
  return CANDIDATES.find((candidate) => candidate === text);
}

function sampleWidths(context: ReadContext, text: string, whole: boolean, dialect: Dialect): readonly number[] {
  const generous = {
    ...context.limits,
    rows: Number.POSITIVE_INFINITY,
    columns: Number.POSITIVE_INFINITY,
    cellChars: Number.POSITIVE_INFINITY,
  };
  const parser = createRecordParser(createContext(context.file, generous), dialect);
  const rows: Row[] = [];
  parser.push(text, rows);
  if (whole || rows.length === 0) {
    try {
      parser.end(rows);
    } catch (error) {
      // A quote left open under this delimiter: the records before it still speak.
      if (!(error instanceof ReadError)) throw error;
    }
  }
  return rows.slice(0, SAMPLE_RECORDS).map((row) => row.cells.length);
}

/** The most common width among records of more than one cell, with its share of all; 0 if there is none. */
function mostCommon(widths: readonly number[]): { cells: number; share: number } {
  const counts = new Map<number, number>();
  for (const width of widths) {
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let cells = 0;
  let count = 0;
  for (const [width, times] of counts) {
    if (times > count) {
      cells = width;
      count = times;
    }
  }
  return { cells, share: widths.length === 0 ? 0 : count / widths.length };
}
