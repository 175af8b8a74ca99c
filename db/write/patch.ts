/**
 * Patches: checked, completed by their field groups, and written down in one canonical form.
 * Answers for: an operation can only name fields the schema knows, with values of their type.
 */
import { type EntityName, fieldGroup, fieldNames, fieldSpec } from '../entities.ts';

export type FieldValue = string | number | null;
export type Patch = Readonly<Record<string, FieldValue>>;
export type StoredRow = Readonly<Record<string, FieldValue | Uint8Array>>;

/** Throws TypeError when a field is unknown or its value is not of its type: that is a bug of the caller, never of a user. */
export function assertPatch(entity: EntityName, patch: Readonly<Record<string, unknown>>): asserts patch is Patch {
  for (const [field, value] of Object.entries(patch)) {
    const spec = fieldSpec(entity, field);
    if (!spec) throw new TypeError(`${entity} has no field ${field}`);
    if (value === null) {
      if (spec.required) throw new TypeError(`${entity}.${field} cannot be empty`);
      continue;
    }
    const wantsText = spec.type === 'text' || spec.type === 'json' || spec.type === 'day';
    if (wantsText ? typeof value !== 'string' : !Number.isSafeInteger(value)) {
      throw new TypeError(`${entity}.${field} must be ${wantsText ? 'text' : 'a whole number'}`);
    }
  }
}

/** A full patch for a new row: every field named, the absent ones null. Throws TypeError when a required field is missing. */
export function completePatch(entity: EntityName, patch: Patch): Patch {
  const complete: Record<string, FieldValue> = {};
  for (const field of fieldNames(entity)) {
    const value = patch[field] ?? null;
    if (value === null && fieldSpec(entity, field)?.required) throw new TypeError(`${entity}.${field} is required`);
    complete[field] = value;
  }
  return complete;
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
