/**
 * New rows made ready for the log before they reach the thread that writes: complete, checked, in canonical JSON, packed flat.
 * Answers for a prepared row being exactly what `put` would have written for it, field by field and letter by letter.
 * Must never open a database: it runs in the thread that reads files.
 */
import { type EntityName, fieldNames, fieldSpec } from '../entities.ts';
import { assertValue, type FieldValue, isTextType } from './patch.ts';

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
      const { fields, values } = plan;
      values.fill(null);
      spread(plan, onlyNew);
      const said = spread(plan, spoken);
      const patchAt = cells.length;
      cells.push(null);
      const all = plan.known >= SHAPES_PER_ENTITY;
      let filled = 0;
      for (let at = 0; at < fields.length; at += 1) {
        const planned = fields[at] as PlannedField;
        const value = values[at] ?? null;
        if (value === null) {
          if (planned.spec.required) throw new TypeError(`${entity}.${planned.field} is required`);
          if (!all) continue;
        } else if (planned.isText ? typeof value !== 'string' : !Number.isSafeInteger(value))
          assertValue(entity, planned.field, planned.spec, value);
        filled += planned.bit;
        cells.push(value);
      }
      const written = shapeOf(plan, filled, said, shapes);
      cells[patchAt] = patchOf(written, cells, patchAt + 1);
      return written.number;
    },
  };
}

interface PlannedField {
  readonly field: string;
  readonly spec: NonNullable<ReturnType<typeof fieldSpec>>;
  readonly isText: boolean;
  /** What stands before the value in the JSON. */
  readonly before: string;
  readonly bit: number;
}

interface Plan {
  readonly entity: EntityName;
  readonly fields: readonly PlannedField[];
  readonly places: ReadonlyMap<string, number>;
  /** Of the row that is being prepared, by place. */
  readonly values: FieldValue[];
  /** Filled fields → spoken fields → their shape. */
  readonly written: Map<number, Map<number, WrittenShape>>;
  known: number;
}

/** How rows of a shape are written down. */
interface WrittenShape {
  readonly number: number;
  /** What stands before the value of each filled field, and behind the last: empty fields are the same in every row. */
  readonly pieces: readonly string[];
}

function planOf(entity: EntityName): Plan {
  const names = fieldNames(entity);
  if (names.length > 52) throw new RangeError(`${entity} has more fields than a set of bits in a number holds`);
  const fields = names.map((field, index) => {
    const before = `${index === 0 ? '{' : ','}${JSON.stringify(field)}:`;
    const spec = fieldSpec(entity, field) ?? ({ type: 'ms' } as const);
    return { field, spec, isText: isTextType(spec), before, bit: 2 ** index };
  });
  const places = new Map(names.map((field, index) => [field, index]));
  return { entity, fields, places, values: names.map(() => null), written: new Map(), known: 0 };
}

/** Puts the values in their places and gives the set of fields that were named. An absent field is one with no value at all. */
function spread(plan: Plan, named: Readonly<Record<string, FieldValue>>): number {
  let set = 0;
  for (const field in named) {
    const value = named[field];
    if (value === undefined) continue;
    const at = plan.places.get(field);
    if (at === undefined) throw new TypeError(`${plan.entity} has no field ${field}`);
    plan.values[at] = value;
    set += (plan.fields[at] as PlannedField).bit;
  }
  return set;
}

function shapeOf(plan: Plan, filled: number, said: number, shapes: RowShape[]): WrittenShape {
  let bySaid = plan.written.get(filled);
  if (bySaid === undefined) {
    bySaid = new Map();
    plan.written.set(filled, bySaid);
  }
  const known = bySaid.get(said);
  if (known !== undefined) return known;
  const has = (bits: number, { bit }: PlannedField) => Math.floor(bits / bit) % 2 === 1;
  const named = (bits: number) => plan.fields.filter((one) => has(bits, one)).map(({ field }) => field);
  const pieces: string[] = [];
  let piece = '';
  for (const one of plan.fields) {
    piece += one.before;
    if (has(filled, one)) {
      pieces.push(piece);
      piece = '';
    } else piece += 'null';
  }
  const shape = { number: shapes.length, pieces: [...pieces, `${piece}}`] };
  shapes.push({ entity: plan.entity, filled: named(filled), spoken: named(said) });
  bySaid.set(said, shape);
  plan.known += 1;
  return shape;
}

/** The patch of a row whose values stand in `cells` from `first` on. */
function patchOf({ pieces }: WrittenShape, cells: readonly PackedCell[], first: number): string {
  const last = pieces.length - 1;
  let json = '';
  for (let at = 0; at < last; at += 1) {
    const value = cells[first + at];
    json += pieces[at] + (typeof value === 'string' ? quoted(value) : String(value));
  }
  return json + pieces[last];
}

/** Letters that JSON writes as they are. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e\xa0-\ud7ff]*$/;

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}
