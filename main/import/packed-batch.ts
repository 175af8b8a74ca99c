/**
 * Checked rows on their way from the importing thread to the one that writes, packed flat: an object for each of 600,000 rows would be
 * copied field name by field name, and collected twice.
 * Answers for what comes out being what went in. Must never decide anything about a row.
 */
import type { EntityName } from '../../db/entities.ts';
import type { FieldValue } from '../../db/write/patch.ts';
import { createRowPreparer, type PackedCell, type RowShape } from '../../db/write/prepared.ts';
import type { PlanSpan } from './plans/plan-spans.ts';
import type { Draft } from './row-scope.ts';

export interface CheckedContent {
  readonly set: Readonly<Record<string, FieldValue>>;
  /** Only when the row is made. */
  readonly create: Readonly<Record<string, FieldValue>>;
  /** Differences of no more than this (stored units) are none. */
  readonly near?: Readonly<Record<string, number>>;
}

/** Records of one sheet of one file, in their order. */
export interface CheckedBatch {
  readonly file: string;
  readonly sheet: string;
  /** Shapes that no earlier batch had, numbered on from those that had been met. */
  readonly shapes: readonly RowShape[];
  /**
   * Records one after the other: number of the shape, row of the file, id, patch, value of each filled field; or, with CONTENT in the
   * place of the number: row, id, entity, content as JSON.
   */
  readonly cells: readonly PackedCell[];
  /** Years of plans, once the lines that name them are all there. */
  readonly spans?: readonly PlanSpan[];
}

/** A row that may have to exist already, or is compared with a tolerance: its fields as they are. */
const CONTENT = -1;

/** A record as it comes out. */
export interface CheckedRecord {
  readonly entity: EntityName;
  readonly id: string;
  /** Row of the file; negative for every second of several things in one row. */
  readonly row: number;
  /** Ready to be inserted; null where only the content is known. */
  readonly prepared: {
    readonly shape: RowShape;
    readonly patch: string;
    readonly values: readonly FieldValue[];
  } | null;
  content(): CheckedContent;
}

export interface BatchPacker {
  /** Cells since the last batch was taken. */
  readonly size: number;
  add(draft: Draft, row: number): void;
  /** What was added since the last call; null when that is nothing. */
  take(file: string, sheet: string): CheckedBatch | null;
}

export function createBatchPacker(): BatchPacker {
  const preparer = createRowPreparer();
  let told = 0;
  let cells: PackedCell[] = [];
  return {
    get size() {
      return cells.length;
    },
    add({ entity, id, set, create, update, near }, row) {
      if (update || near !== null) {
        const content: CheckedContent = { set, create, ...(near === null ? {} : { near }) };
        cells.push(CONTENT, row, id, entity, JSON.stringify(content));
        return;
      }
      const at = cells.length;
      cells.push(CONTENT, row, id);
      cells[at] = preparer.prepare(entity, set, create, cells);
    },
    take(file, sheet) {
      if (cells.length === 0) return null;
      const batch = { file, sheet, shapes: preparer.shapes.slice(told), cells };
      told = preparer.shapes.length;
      cells = [];
      return batch;
    },
  };
}

/** Unpacks batches in the order they were packed. */
export function createUnpacker(): (batch: CheckedBatch) => Generator<CheckedRecord> {
  const shapes: RowShape[] = [];
  return function* unpack({ shapes: news, cells }) {
    shapes.push(...news);
    for (let at = 0; at < cells.length; ) {
      const shape = shapes[cells[at] as number];
      const row = cells[at + 1] as number;
      const id = cells[at + 2] as string;
      if (shape === undefined) {
        const json = cells[at + 4] as string;
        yield {
          entity: cells[at + 3] as EntityName,
          id,
          row,
          prepared: null,
          content: () => JSON.parse(json) as CheckedContent,
        };
        at += 5;
      } else {
        const patch = cells[at + 3] as string;
        const end = at + 4 + shape.filled.length;
        const values = cells.slice(at + 4, end);
        yield {
          entity: shape.entity,
          id,
          row,
          prepared: { shape, patch, values },
          content: () => contentOf(shape, values),
        };
        at = end;
      }
    }
  };
}

/** What its source says of a prepared row, and what only a new one gets. */
function contentOf({ filled, spoken }: RowShape, values: readonly FieldValue[]): CheckedContent {
  const create: Record<string, FieldValue> = {};
  const set: Record<string, FieldValue> = Object.fromEntries(spoken.map((field) => [field, null]));
  for (const [at, field] of filled.entries()) {
    const value = values[at] ?? null;
    if (Object.hasOwn(set, field)) set[field] = value;
    else create[field] = value;
  }
  return { set, create };
}
