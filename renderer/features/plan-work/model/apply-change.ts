/**
 * What a change does to the plan, before the engine has answered.
 * Answers for the same outcome as the engine's where both know the rule; the engine's answer replaces it.
 * Must never check: refused changes are the domain's and the engine's to say.
 */
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import { defined, type FieldPatch, type Line, newFields, type OverrideView, type Terms } from './plan-line.ts';

/** What a change must know of the department, so that a new line and a changed building or part read right at once. */
export interface Names {
  readonly newLineVatBp: number;
  readonly buildings: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, { readonly name: string; readonly buildingNumber: string | null }>;
}

export interface PlanContent {
  readonly lines: readonly Line[];
  readonly terms: Terms;
}

/** The content with all changes applied in order; untouched lines keep their identity. */
export function applyChanges(content: PlanContent, changes: readonly PlanChange[], names: Names): PlanContent {
  if (changes.length === 0) return content;
  const byId = new Map(content.lines.map((line) => [line.id, line]));
  let terms = content.terms;
  for (const change of changes) {
    if (change.kind === 'terms') {
      terms = withTerms(terms, change.fields);
    } else if (change.kind === 'remove') {
      byId.delete(change.activityId);
    } else if (change.kind === 'create') {
      byId.set(change.activityId, newLine(change.activityId, change.fields, names));
    } else {
      const line = byId.get(change.activityId);
      if (line === undefined) continue;
      byId.set(line.id, change.kind === 'update' ? withFields(line, change.fields, names) : withOverride(line, change));
    }
  }
  return { lines: [...byId.values()], terms };
}

/** In the order of the years, as the engine keeps them. */
function withTerms(terms: Terms, fields: Extract<PlanChange, { kind: 'terms' }>['fields']): Terms {
  const next = { ...terms, ...defined(fields) };
  return { ...next, provisionSteps: next.provisionSteps.toSorted((a, b) => a.fromYear - b.fromYear) };
}

type CreateFields = Extract<PlanChange, { kind: 'create' }>['fields'];

function newLine(id: string, fields: CreateFields, names: Names): Line {
  const base: Line = {
    ...newFields(fields, names.newLineVatBp),
    id,
    indexSeries: null,
    buildingNumber: null,
    partName: null,
    overrides: [],
    done: [],
  };
  return withFields(base, fields, names);
}

function withFields(line: Line, fields: FieldPatch, names: Names): Line {
  const next = { ...line, ...defined(fields) };
  const part = next.partId === null ? null : names.parts.get(next.partId);
  return {
    ...next,
    buildingNumber:
      fields.buildingId === undefined
        ? line.buildingNumber
        : next.buildingId === null
          ? null
          : (names.buildings.get(next.buildingId) ?? null),
    partName: fields.partId === undefined ? line.partName : (part?.name ?? null),
  };
}

function withOverride(line: Line, change: Extract<PlanChange, { kind: 'occurrence' }>): Line {
  const others = line.overrides.filter(({ plannedYear }) => plannedYear !== change.plannedYear);
  const { set } = change;
  if (set === null) return { ...line, overrides: others };
  const made: OverrideView = { plannedYear: change.plannedYear, ...set };
  return { ...line, overrides: [...others, made].sort((a, b) => a.plannedYear - b.plannedYear) };
}

/** The lines a change touches; the terms touch none. */
export function lineIdsOf(changes: readonly PlanChange[]): readonly string[] {
  return [...new Set(changes.flatMap((change) => (change.kind === 'terms' ? [] : [change.activityId])))];
}
