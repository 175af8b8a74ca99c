/**
 * A building part whose account group the file does not give: from the catalogue by its name, from its element code, or assumed and told.
 * Answers for the group only ever being set when the part is made; a person's later choice stays.
 */
import { partIn } from '../matching/named-parts.ts';
import type { Value } from '../values.ts';
import type { Options, RecordBuilder } from './index.ts';

/** Where neither column, catalogue nor code says: the envelope, and a remark. */
const ASSUMED_GROUP = 2;

/** Options: `sfb` = beginnings of element codes with their group, as JSON. */
export const groupedPart: RecordBuilder = (draft, scope, options, shared) => {
  const { named } = shared.standing;
  if (named.isWanted) named.see({ id: draft.id, ...partIn(scope.row) });
  const { fk_group: stated = null, ...set } = draft.set;
  const known = shared.classNamed(scope.row.value('className')) ?? shared.classNamed(draft.set['name'] ?? null);
  const classKey: Record<string, Value> = known === null ? {} : { class_key: known.key };
  if (stated !== null) {
    return [{ ...draft, set: { ...set, fk_group: stated }, create: { ...withoutGroup(draft.create), ...classKey } }];
  }
  const group = known?.group ?? groupOfCode(scope.row.value('partCode'), options);
  if (group === null) scope.tell('info', 'group_assumed', null);
  return [{ ...draft, set, create: { ...draft.create, ...classKey, fk_group: group ?? ASSUMED_GROUP } }];
};

function withoutGroup({ fk_group: _group, ...create }: Readonly<Record<string, Value>>) {
  return create;
}

const tables = new Map<string, readonly (readonly [string, number])[]>();

/** Account group of an element code by its longest known beginning; null for none. */
export function groupOfCode(code: Value, { sfb }: Options): number | null {
  if (code === null || typeof sfb !== 'string') return null;
  let table = tables.get(sfb);
  if (table === undefined) {
    table = Object.entries(JSON.parse(sfb) as Record<string, number>).sort(([a], [b]) => b.length - a.length);
    tables.set(sfb, table);
  }
  const text = String(code);
  return table.find(([start]) => text.startsWith(start))?.[1] ?? null;
}
