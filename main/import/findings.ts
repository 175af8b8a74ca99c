/**
 * What an import has to tell: findings with their place in a file, and the refusal of a whole import.
 * Answers for a bounded list (a file can repeat one mistake 300,000 times) that never hides an error behind remarks.
 * Must never hold a sentence: codes and figures are turned into words at the process border.
 */
import type { Refusal } from '../../contract/errors.ts';
import type { RowCell } from './row-cells.ts';

export type Level = 'error' | 'warning' | 'info';
export type Params = Readonly<Record<string, string | number | null>>;

export interface Place {
  readonly file: string | null;
  /** Name of the sheet; '' for CSV. */
  readonly sheet: string;
  readonly row: number | null;
  /** The heading of the column where it is known, else its letters. */
  readonly column: string | null;
}

export const NOWHERE: Place = { file: null, sheet: '', row: null, column: null };

export interface Finding extends Place {
  readonly level: Level;
  readonly code: string;
  readonly params: Params;
  /** What stood in a row that was rejected. */
  readonly cells?: readonly RowCell[];
}

/** Listed per import; what lies beyond is counted. */
export const FINDINGS_LISTED = 1_000;
/** Remarks of one code that are listed; errors are listed as long as there is room. */
const LISTED_PER_CODE = 200;

/** How often a code was told: exact, however few places are listed. */
export interface FindingCount {
  readonly level: Level;
  readonly code: string;
  readonly count: number;
}

export interface Findings {
  /** `cells` is asked only where the finding is listed. */
  add(level: Level, code: string, place: Place, params?: Params, cells?: () => readonly RowCell[]): void;
  list(): {
    readonly findings: readonly Finding[];
    readonly omitted: number;
    readonly counts: readonly FindingCount[];
  };
}

/** `listed`, `perCode`: how many are kept with their place. */
export function createFindings(listed = FINDINGS_LISTED, perCode = LISTED_PER_CODE): Findings {
  const byLevel: Record<Level, Finding[]> = { error: [], warning: [], info: [] };
  const counts = new Map<string, { level: Level; code: string; count: number }>();
  const kept = new Map<string, number>();
  let count = 0;
  return {
    add(level, code, place, params = {}, cells) {
      count += 1;
      const key = `${level} ${code}`;
      const counted = counts.get(key);
      // A reader closes a code with its total and no place: that is the count of what it told before, not one more.
      const isTotal = place.row === null && typeof params['count'] === 'number';
      if (counted === undefined) counts.set(key, { level, code, count: 1 });
      else counted.count = isTotal ? Number(params['count']) : counted.count + 1;
      const sofar = kept.get(key) ?? 0;
      kept.set(key, sofar + 1);
      const list = byLevel[level];
      // One remark made 40,000 times must not push the others off the list.
      if (list.length < listed && (level === 'error' || sofar < perCode)) {
        list.push({ level, code, params, ...place, ...(cells === undefined ? {} : { cells: cells() }) });
      }
    },
    list() {
      const findings = [...byLevel.error, ...byLevel.warning, ...byLevel.info].slice(0, listed);
      return { findings, omitted: count - findings.length, counts: [...counts.values()] };
    },
  };
}

/** The import as a whole is refused: nothing was written. An expected outcome, thrown so that every stage can end there. */
export class ImportRefusal extends Error {
  readonly refusal: Refusal;
  /** All faults of the file, the first of which is the refusal. */
  readonly findings: readonly Finding[];

  constructor(findings: readonly [Finding, ...Finding[]]) {
    const [first] = findings;
    super(`import refused: ${first.code}`);
    this.name = 'ImportRefusal';
    this.refusal = {
      code: first.code,
      params: first.sheet === '' ? first.params : { ...first.params, sheet: first.sheet },
      file: first.file,
      row: first.row,
      column: first.column,
    };
    this.findings = findings;
  }
}

/** Refuses the import for one reason. */
export function refuseImport(code: string, params: Params = {}, place: Place = NOWHERE): never {
  throw new ImportRefusal([{ level: 'error', code, params, ...place }]);
}
