/**
 * The synced entities: one place that names every table, its fields and the fields that only mean something together.
 * Answers for: what an operation may touch. The SQL of the first migration, the Kysely types and the write path are all held against it by tests.
 * Never holds a derived or local table (see local-schema.ts), never a rule.
 */

import { ESTATE } from './entities/estate.ts';
import { EXCHANGE } from './entities/exchange.ts';
import { type EntitySpec, type FieldSpec, type FieldType, ms } from './entities/field.ts';
import { INSPECTION } from './entities/inspection.ts';
import { PLAN } from './entities/plan.ts';

export type { EntitySpec, FieldSpec, FieldType };

export const ENTITIES = { ...ESTATE, ...INSPECTION, ...PLAN, ...EXCHANGE } as const satisfies Readonly<
  Record<string, EntitySpec>
>;

export type EntityName = keyof typeof ENTITIES;
export const ENTITY_NAMES = Object.keys(ENTITIES) as readonly EntityName[];

export function isEntityName(name: string): name is EntityName {
  return Object.hasOwn(ENTITIES, name);
}

/** The marker field that every synced row has beside its own: set = deleted (restorable). */
export const DELETED_FIELD = 'deleted_at';

/** All fields an operation may set on an entity, in a fixed order: the declared ones, then the deletion mark. */
export function fieldNames(entity: EntityName): readonly string[] {
  return FIELD_NAMES[entity];
}

export function fieldSpec(entity: EntityName, field: string): FieldSpec | null {
  if (field === DELETED_FIELD) return ms;
  const fields: Readonly<Record<string, FieldSpec>> = ENTITIES[entity].fields;
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}

/** The fields that must be written together with `field` (itself included). */
export function fieldGroup(entity: EntityName, field: string): readonly string[] {
  const spec: EntitySpec = ENTITIES[entity];
  return spec.groups?.find((group) => group.includes(field)) ?? [field];
}

/** True for an entity whose rows no undo takes back. */
export function isFinal(entity: EntityName): boolean {
  const spec: EntitySpec = ENTITIES[entity];
  return spec.final === true;
}

const FIELD_NAMES = Object.fromEntries(
  Object.entries(ENTITIES).map(([name, spec]) => [name, [...Object.keys(spec.fields), DELETED_FIELD]]),
) as unknown as Readonly<Record<EntityName, readonly string[]>>;

type StoredType<T extends FieldType> = T extends 'text' | 'json' | 'day' ? string : number;

/** A stored row of an entity as the database gives it. */
export type EntityRow<E extends EntityName> = {
  readonly [F in keyof (typeof ENTITIES)[E]['fields']]: (typeof ENTITIES)[E]['fields'][F] extends {
    type: infer T extends FieldType;
    required: true;
  }
    ? StoredType<T>
    : (typeof ENTITIES)[E]['fields'][F] extends { type: infer T extends FieldType }
      ? StoredType<T> | null
      : never;
} & { readonly id: string; readonly deleted_at: number | null; readonly stamp: Uint8Array };

/** What a change may set: any of the entity's own fields, and the deletion mark. */
export type EntityPatch<E extends EntityName> = {
  readonly [F in Exclude<keyof EntityRow<E>, 'id' | 'stamp'>]?: EntityRow<E>[F] | null;
};
