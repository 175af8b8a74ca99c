/**
 * One reading of one file: its name, its caps, the bytes inflated so far, the notices told so far.
 * Every part of the reading layer refuses through it, so that a refusal always names the file.
 */
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import {
  type Detail,
  type FailureCode,
  type HearCurrency,
  type HearMerged,
  type NoticeCode,
  ReadError,
  type ReadNotice,
} from './types.ts';

/** A file can repeat the same oddity 300,000 times; a person wants the first places and the count. */
export const NOTICES_PER_CODE = 20;

/** Rows handed out at a time: few, so that what is made of them on the way is gone before the collector has to move it. */
export const BATCH_ROWS = 100;

export interface Place {
  readonly row?: number | null;
  readonly column?: string | null;
}

export interface ReadContext {
  readonly file: string;
  readonly limits: Limits;
  refuse(code: FailureCode, detail?: Detail, place?: Place): never;
  notice(code: NoticeCode, place: Place, detail?: Detail): void;
  /** A number is shown in this currency (ISO code). */
  readonly hearCurrency: HearCurrency;
  /** Cells of one column are merged downwards. */
  readonly hearMerged: HearMerged;
  /** Tells the totals of codes that occurred more often than they were told. Called once, at the end. */
  closeNotices(): void;
  /** Counts bytes over all parts; refuses at the cap. */
  countInflated(bytes: number): void;
}

export function createContext(
  file: string,
  limits: Limits = DEFAULT_LIMITS,
  onNotice: (notice: ReadNotice) => void = () => {},
  hearCurrency: HearCurrency = () => {},
  hearMerged: HearMerged = () => {},
): ReadContext {
  const told = new Map<NoticeCode, number>();
  let inflated = 0;

  const refuse = (code: FailureCode, detail: Detail = {}, place: Place = {}): never => {
    throw new ReadError({ code, file, row: place.row ?? null, column: place.column ?? null, detail });
  };

  return {
    file,
    limits,
    hearCurrency,
    hearMerged,
    refuse,
    notice(code, place, detail = {}) {
      const count = (told.get(code) ?? 0) + 1;
      told.set(code, count);
      if (count <= NOTICES_PER_CODE) onNotice({ code, row: place.row ?? null, column: place.column ?? null, detail });
    },
    closeNotices() {
      for (const [code, count] of told) {
        if (count > NOTICES_PER_CODE) onNotice({ code, row: null, column: null, detail: { count } });
      }
      told.clear();
    },
    countInflated(bytes) {
      inflated += bytes;
      if (inflated > limits.totalBytes) refuse('too_large', { limitBytes: limits.totalBytes });
    },
  };
}

/** 1 → A, 26 → Z, 27 → AA: the column as a spreadsheet names it. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
