/**
 * A building part whose account group the file does not give: from the catalogue by its name, from its element
 * code, by the everyday words of its name, or assumed and told. What it is made of stands in its remark.
 * Answers for the group only ever being set when the part is made; a person's later choice stays.
 */
import { partIn } from '../matching/named-parts.ts';
import type { RowScope } from '../row-scope.ts';
import type { SharedState } from '../shared-state.ts';
import type { Value } from '../values.ts';
import type { RecordBuilder } from './index.ts';
import { ASSUMED_GROUP, groupOfCode, groupOfName } from './part-group.ts';

/** Between what a part is made of and what else is said of it. */
const AND = ' · ';

/** Options: those of {@link groupOfCode} and {@link groupOfName}. */
export const groupedPart: RecordBuilder = (draft, scope, options, shared) => {
  const { named } = shared.standing;
  if (named.isWanted) named.see({ id: draft.id, ...partIn(scope.row) });
  const stated = draft.set['fk_group'] ?? null;
  const material = scope.row.value('material');
  const set = material === null ? draft.set : { ...draft.set, note: withMaterial(material, scope) };
  const known = classOf(draft.set['name'] ?? null, material, scope, shared);
  const classKey: Record<string, Value> = known === null ? {} : { class_key: known.key };
  const grouped = (group: number) => shared.groups?.set(draft.id, group);
  if (stated !== null) {
    grouped(Number(stated));
    if (set === draft.set && known === null && draft.create['fk_group'] === undefined) return [draft];
    return [{ ...draft, set, create: { ...withoutGroup(draft.create), ...classKey } }];
  }
  const group =
    known?.group ??
    groupOfCode(scope.row.value('partCode'), options) ??
    groupOfName(scope.row.value('className'), options) ??
    groupOfName(draft.set['name'] ?? null, options);
  if (group === null) scope.tell('info', 'group_assumed', null);
  grouped(group ?? ASSUMED_GROUP);
  const create = { ...draft.create, ...classKey, fk_group: group ?? ASSUMED_GROUP };
  return [{ ...draft, set: withoutGroup(set), create }];
};

/** A roof of tiles is a class of its own. */
function classOf(name: Value, material: Value, { row }: RowScope, { classNamed }: SharedState) {
  const known = classNamed(row.value('className')) ?? classNamed(name);
  return known ?? (material === null || name === null ? null : classNamed(`${name}, ${material}`));
}

function withMaterial(material: Value, { row }: RowScope): string {
  const note = row.value('note');
  const said = `${row.heading('material') ?? ''}: ${material}`.replace(/^: /, '');
  return note === null ? said : `${said}${AND}${note}`;
}

function withoutGroup({ fk_group: _group, ...fields }: Readonly<Record<string, Value>>) {
  return fields;
}
