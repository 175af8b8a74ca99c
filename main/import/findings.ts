/**
 * What an import has to tell: findings with their place in a file, and the refusal of a whole import.
 * Answers for a bounded list (a file can repeat one mistake 300,000 times) that never hides an error behind remarks.
 * Must never hold a sentence: codes and figures are turned into words at the process border.
 */
import type { Refusal } from '../../contract/errors.ts';

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
}

/** Listed per import; what lies beyond is counted. */
export const FINDINGS_LISTED = 1_000;

export interface Findings {
  add(level: Level, code: string, place: Place, params?: Params): void;
  list(): { readonly findings: readonly Finding[]; readonly omitted: number };
}

export function createFindings(): Findings {
  const byLevel: Record<Level, Finding[]> = { error: [], warning: [], info: [] };
  let count = 0;
  return {
    add(level, code, place, params = {}) {
      count += 1;
      const list = byLevel[level];
      if (list.length < FINDINGS_LISTED) list.push({ level, code, params, ...place });
    },
    list() {
      const findings = [...byLevel.error, ...byLevel.warning, ...byLevel.info].slice(0, FINDINGS_LISTED);
      return { findings, omitted: count - findings.length };
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
