/**
 * Patches: checked, completed by their field groups, and written down in one canonical form.
 * Answers for: an operation can only name fields the schema knows, with values of their type.
 */
import { type EntityName, type FieldSpec, fieldGroup, fieldNames, fieldSpec } from '../entities.ts';

export type FieldValue = string | number | null;
export type Patch = Readonly<Record<string, FieldValue>>;
export type StoredRow = Readonly<Record<string, FieldValue | Uint8Array>>;

/** Throws TypeError when a field is unknown or its value is not of its type: that is a bug of the caller, never of a user. */
export function assertPatch(entity: EntityName, patch: Readonly<Record<string, unknown>>): asserts patch is Patch {
  for (const field of Object.keys(patch)) {
    const spec = fieldSpec(entity, field);
    if (!spec) throw new TypeError(`${entity} has no field ${field}`);
    assertValue(entity, field, spec, patch[field]);
  }
}

/**
 * A full patch for a new row: every field named, in the entity's order, the absent ones null. Throws TypeError as assertPatch does, and
 * when a required field is missing. One pass over the fields: an import makes each of its rows here.
 */
export function completePatch(entity: EntityName, patch: Readonly<Record<string, unknown>>): Patch {
  const complete: Record<string, FieldValue> = {};
  let named = 0;
  for (const [field, spec] of specsOf(entity)) {
    const value = patch[field];
    if (value !== undefined) named += 1;
    if (value === undefined || value === null) {
      if (spec.required) throw new TypeError(`${entity}.${field} is required`);
      complete[field] = null;
    } else {
      complete[field] = assertValue(entity, field, spec, value);
    }
  }
  // More fields than were met: one of them is unknown, and is found by name.
  if (Object.keys(patch).length !== named) assertPatch(entity, patch);
  return complete;
}

/** Throws TypeError when a value is not of its field's type. */
export function assertValue(entity: EntityName, field: string, spec: FieldSpec, value: unknown): FieldValue {
  if (value === null) {
    if (spec.required) throw new TypeError(`${entity}.${field} cannot be empty`);
    return null;
  }
  const wantsText = isTextType(spec);
  if (wantsText ? typeof value !== 'string' : !Number.isSafeInteger(value)) {
    throw new TypeError(`${entity}.${field} must be ${wantsText ? 'text' : 'a whole number'}`);
  }
  return value as FieldValue;
}

/** Stored as text; the others are whole numbers. */
export function isTextType({ type }: FieldSpec): boolean {
  return type === 'text' || type === 'json' || type === 'day';
}

const SPECS = new Map<EntityName, readonly (readonly [string, FieldSpec])[]>();

function specsOf(entity: EntityName): readonly (readonly [string, FieldSpec])[] {
  const known = SPECS.get(entity);
  if (known) return known;
  const specs = fieldNames(entity).map((field) => [field, fieldSpec(entity, field) ?? { type: 'ms' }] as const);
  SPECS.set(entity, specs);
  return specs;
}

/** The fields of `patch` that differ from the row, with their whole field groups; null when nothing differs. */
export function changedFields(entity: EntityName, row: StoredRow, patch: Patch): Patch | null {
  let changed: Record<string, FieldValue> | null = null;
  for (const [field, value] of Object.entries(patch)) {
    if (row[field] === value) continue;
    changed ??= {};
    for (const member of fieldGroup(entity, field)) {
      changed[member] = Object.hasOwn(patch, member) ? (patch[member] ?? null) : ((row[member] ?? null) as FieldValue);
    }
  }
  return changed;
}
