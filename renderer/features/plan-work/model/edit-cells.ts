/**
 * Texts into cells of the grid: one typed, many pasted, one filled down.
 * Answers for reading every cell, gathering the good ones into changes of one step, and naming each bad one with its reason.
 * Must never apply anything: the caller decides whether the good ones go in.
 */
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import { lineFaults, occurrenceFaults } from '../../../../domain/plan/edit-check.ts';
import { applyChanges, type Names } from './apply-change.ts';
import { type CellFault, FIELDS, type FieldContext, isFieldKey } from './fields.ts';
import { readYearCell, type Years, yearCells } from './occurrences.ts';
import { activityOf, type FieldPatch, type Line, type Terms } from './plan-line.ts';

/** A text meant for a cell. `column` is a field's key or a year (`y2031`). */
export interface CellText {
  readonly line: Line | null;
  readonly column: string | null;
  readonly text: string;
}

export interface BadCell extends CellText {
  /** A code of reading or of the domain's own rules. */
  readonly fault: string;
}

export interface EditedCells {
  readonly changes: readonly PlanChange[];
  readonly bad: readonly BadCell[];
  /** Cells that are read and change something. */
  readonly good: number;
}

export function yearColumn(year: number): string {
  return `y${year}`;
}

export function yearOfColumn(column: string): number | null {
  return /^y\d{4}$/.test(column) ? Number(column.slice(1)) : null;
}

/** Reads all cells. Fields of one line become one change; a cell by which its line would break a rule is named as bad. */
export function readEdits(cells: readonly CellText[], context: FieldContext, frame: Years, names: Names): EditedCells {
  const bad: BadCell[] = [];
  const changes: PlanChange[] = [];
  let good = 0;
  for (const [line, group] of Map.groupBy(cells, (cell) => cell.line)) {
    if (line === null) {
      bad.push(...group.filter(({ text }) => text.trim() !== '').map((cell) => ({ ...cell, fault: 'no_line' })));
      continue;
    }
    const read = readLine(line, group, context, frame);
    const kept = withoutBroken(line, read.used, frame, names);
    bad.push(...read.bad, ...kept.bad);
    changes.push(...changesOf(line, kept.used));
    good += kept.used.length;
  }
  return { changes, bad, good };
}

interface ReadCell {
  readonly cell: CellText;
  readonly fields: FieldPatch;
  readonly occurrence: PlanChange | null;
}

function readLine(line: Line, cells: readonly CellText[], context: FieldContext, frame: Years) {
  const bad: BadCell[] = [];
  const used: ReadCell[] = [];
  const years = yearCells(line, frame);
  for (const cell of cells) {
    const text = cell.text.trim();
    const year = cell.column === null ? null : yearOfColumn(cell.column);
    if (year !== null) {
      const read = readYearCell(line, year, years.get(year), text, context.language, frame.prices);
      if (!read.ok) bad.push({ ...cell, fault: read.error });
      else if (read.value !== null) used.push({ cell, fields: {}, occurrence: read.value });
    } else if (cell.column !== null && isFieldKey(cell.column)) {
      const spec = FIELDS[cell.column];
      if (spec.write(line, context).trim() === text) continue;
      const read = spec.read(text, context, line);
      if (!read.ok) bad.push({ ...cell, fault: read.error });
      else if (differs(line, read.value)) used.push({ cell, fields: read.value, occurrence: null });
    } else if (text !== '') {
      bad.push({ ...cell, fault: (cell.column === null ? 'no_column' : 'read_only') satisfies CellFault });
    }
  }
  return { bad, used };
}

function changesOf(line: Line, used: readonly ReadCell[]): readonly PlanChange[] {
  const fields: FieldPatch = Object.assign({}, ...used.map((cell) => cell.fields));
  const update: PlanChange[] =
    Object.keys(fields).length === 0 ? [] : [{ kind: 'update', activityId: line.id, fields }];
  return [...update, ...used.flatMap(({ occurrence }) => occurrence ?? [])];
}

/** Cells at fault are left out until the line stands; where no cell can be named, all of the line's are. */
function withoutBroken(line: Line, cells: readonly ReadCell[], frame: Years, names: Names) {
  const bad: BadCell[] = [];
  let used = cells;
  for (;;) {
    const [broken] = brokenRules(line, changesOf(line, used), frame, names);
    if (broken === undefined) return { bad, used };
    const culprits = used.filter(({ fields }) => Object.hasOwn(fields, broken.field));
    const out = new Set(culprits.length > 0 ? culprits : used);
    bad.push(...[...out].map(({ cell }) => ({ ...cell, fault: broken.code })));
    used = used.filter((cell) => !out.has(cell));
  }
}

function differs(line: Line, fields: FieldPatch): boolean {
  return Object.entries(fields).some(([name, value]) => line[name as keyof Line] !== value);
}

const NO_TERMS: Terms = {
  openingBalanceOre: 0,
  floorOre: 0,
  provisionOre: 0,
  provisionIndexBp: 0,
  provisionSteps: [],
  interestBp: 0,
  horizonYears: 30,
};

export interface BrokenRule {
  readonly code: string;
  /** The field as an edit calls it. */
  readonly field: string;
}

/** The rules of the domain that changes of one line would break, as the engine would say them. */
export function brokenRules(
  line: Line,
  changes: readonly PlanChange[],
  frame: Years,
  names: Names,
): readonly BrokenRule[] {
  const [after] = applyChanges({ lines: [line], terms: NO_TERMS }, changes, names).lines;
  if (after === undefined) return [];
  const changed = new Set(changes.flatMap((change) => (change.kind === 'update' ? Object.keys(change.fields) : [])));
  const activity = activityOf(after);
  const decided = changes.flatMap((change) =>
    change.kind !== 'occurrence' || change.set === null
      ? []
      : occurrenceFaults(activity, change.plannedYear, change.set, frame),
  );
  return [...(changed.size === 0 ? [] : lineFaults(activity, after, changed)), ...decided];
}
