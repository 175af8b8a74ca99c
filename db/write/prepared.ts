/**
 * New rows made ready for the log before they reach the thread that writes: complete, checked, in canonical JSON, packed flat.
 * Answers for a prepared row being exactly what `put` would have written for it, field by field and letter by letter.
 * Must never open a database: it runs in the thread that reads files.
 */
import { type EntityName, fieldNames, fieldSpec } from '../entities.ts';
import { assertPatch, assertValue, type FieldValue } from './patch.ts';

/** What many rows of one kind have in common; the rows themselves carry values only. */
export interface RowShape {
  readonly entity: EntityName;
  /** Fields that hold a value, in the entity's order. The others are null. */
  readonly filled: readonly string[];
  /** Fields its source speaks of: what a row that stands already gets of them. */
  readonly spoken: readonly string[];
}

export type PackedCell = FieldValue;

export interface RowPreparer {
  /** Shapes in the order they were met; only ever grows. */
  readonly shapes: readonly RowShape[];
  /**
   * Appends the patch and the values of the filled fields to `cells` and gives the number of their shape. `spoken` wins over `onlyNew`.
   * Throws TypeError as `put` does for a new row.
   */
  prepare(
    entity: EntityName,
    spoken: Readonly<Record<string, FieldValue>>,
    onlyNew: Readonly<Record<string, FieldValue>>,
    cells: PackedCell[],
  ): number;
}

/** So many shapes of one kind are told apart; a file whose cells are filled at random has no more. */
const SHAPES_PER_ENTITY = 64;

export function createRowPreparer(): RowPreparer {
  const shapes: RowShape[] = [];
  const plans = new Map<EntityName, Plan>();
  return {
    shapes,
    prepare(entity, spoken, onlyNew, cells) {
      const plan = plans.get(entity) ?? planOf(entity);
      plans.set(entity, plan);
      const patchAt = cells.length;
      cells.push(null);
      const all = plan.known >= SHAPES_PER_ENTITY;
      let json = '';
      let filled = 0;
      let said = 0;
      let named = 0;
      for (const { field, spec, before, empty, bit } of plan.fields) {
        let value = spoken[field];
        const isSaid = value !== undefined;
        if (isSaid) {
          named += 1;
          said += bit;
        } else value = onlyNew[field];
        if (value === undefined || value === null) {
          if (spec.required) throw new TypeError(`${entity}.${field} is required`);
          json += empty;
          if (!all) continue;
          value = null;
        } else {
          assertValue(entity, field, spec, value);
          json += before + (typeof value === 'number' ? String(value) : quoted(value));
        }
        filled += bit;
        cells.push(value);
      }
      // Fields that were not met are unknown, and are found by name.
      if (named !== countOf(spoken)) assertPatch(entity, spoken);
      cells[patchAt] = `${json}}`;
      return shapeOf(plan, filled, said, shapes);
    },
  };
}

interface Plan {
  readonly entity: EntityName;
  readonly fields: readonly {
    readonly field: string;
    readonly spec: NonNullable<ReturnType<typeof fieldSpec>>;
    /** What stands before the value in the JSON; and the whole for an empty field. */
    readonly before: string;
    readonly empty: string;
    readonly bit: number;
  }[];
  /** Filled fields → spoken fields → number of the shape. */
  readonly numbers: Map<number, Map<number, number>>;
  known: number;
}

function planOf(entity: EntityName): Plan {
  const names = fieldNames(entity);
  if (names.length > 52) throw new RangeError(`${entity} has more fields than a set of bits in a number holds`);
  const fields = names.map((field, index) => {
    const before = `${index === 0 ? '{' : ','}${JSON.stringify(field)}:`;
    const spec = fieldSpec(entity, field) ?? ({ type: 'ms' } as const);
    return { field, spec, before, empty: `${before}null`, bit: 2 ** index };
  });
  return { entity, fields, numbers: new Map(), known: 0 };
}

function shapeOf(plan: Plan, filled: number, said: number, shapes: RowShape[]): number {
  let bySaid = plan.numbers.get(filled);
  if (bySaid === undefined) {
    bySaid = new Map();
    plan.numbers.set(filled, bySaid);
  }
  const known = bySaid.get(said);
  if (known !== undefined) return known;
  const named = (bits: number) =>
    plan.fields.filter(({ bit }) => Math.floor(bits / bit) % 2 === 1).map(({ field }) => field);
  shapes.push({ entity: plan.entity, filled: named(filled), spoken: named(said) });
  bySaid.set(said, shapes.length - 1);
  plan.known += 1;
  return shapes.length - 1;
}

/** Letters that JSON writes as they are. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e\xa0-\ud7ff]*$/;

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

function countOf(fields: Readonly<Record<string, FieldValue>>): number {
  let count = 0;
  for (const _field in fields) count += 1;
  return count;
}
