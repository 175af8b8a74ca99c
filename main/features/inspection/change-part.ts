/**
 * Adding, changing, splitting and retiring parts while walking. The part is the department's, so every report of it sees the change.
 * Answers for quantities that add up when a part is split. A part is never deleted here: it retires with a day and a reason.
 */
import type { InspectionChange } from '../../../contract/inspection.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { splitRemainder } from '../../../domain/inspection/split.ts';
import { isDay } from '../../../domain/time/accounting-year.ts';
import type { Bench } from './edit.ts';
import { type FieldFault, fault, NONE } from './faults.ts';
import { PART_COLUMNS, toPatch } from './fields.ts';

type ChangeOf<K extends InspectionChange['kind']> = Extract<InspectionChange, { kind: K }>;
type PartRow = Omit<EntityRow<'building_part'>, 'stamp'>;
type PartPatch = {
  readonly [F in keyof ChangeOf<'add_part'>['fields']]?: ChangeOf<'add_part'>['fields'][F] | undefined;
};

const GONE: FieldFault = { field: 'partId', code: 'inspection_part_gone' };

/** The department's part, also a retired one; a fault when there is none. */
export function ownPart({ sheet, report }: Bench, partId: string): PartRow | FieldFault {
  const part = sheet.get('building_part', partId);
  return part === null || part.department_id !== report.department_id ? GONE : part;
}

/** A part that may be assessed. */
export function gradedPart(bench: Bench, partId: string): PartRow | FieldFault {
  const part = ownPart(bench, partId);
  if (isFault(part) || part.retired_on === null) return part;
  return { field: 'partId', code: 'inspection_part_retired' };
}

export function addPart(bench: Bench, { partId, fields }: ChangeOf<'add_part'>): readonly FieldFault[] {
  const { sheet, report } = bench;
  if (sheet.isTaken('building_part', partId)) return fault('partId', 'inspection_part_exists');
  const faults = fieldFaults(bench, fields);
  if (faults.length > 0) return faults;
  sheet.put('building_part', partId, {
    ...toPatch(PART_COLUMNS, fields),
    name: fields.name,
    fk_group: fields.group,
    department_id: report.department_id,
    source: 'inspection',
  });
  return NONE;
}

export function changePart(bench: Bench, { partId, fields }: ChangeOf<'change_part'>): readonly FieldFault[] {
  const part = ownPart(bench, partId);
  if (isFault(part)) return [part];
  const faults = fieldFaults(bench, fields);
  if (faults.length === 0) bench.sheet.put('building_part', partId, toPatch(PART_COLUMNS, fields));
  return faults;
}

export function splitPart(bench: Bench, { partId, into }: ChangeOf<'split_part'>): readonly FieldFault[] {
  const part = gradedPart(bench, partId);
  if (isFault(part)) return [part];
  const { sheet } = bench;
  const ids = into.map((piece) => piece.partId);
  if (new Set(ids).size < ids.length || ids.some((id) => sheet.isTaken('building_part', id))) {
    return fault('into', 'inspection_part_exists');
  }
  const left = splitRemainder(
    part.quantity_milli,
    into.map(({ quantityMilli }) => quantityMilli),
  );
  if (!left.ok) return fault('into', 'inspection_split_quantity');
  const { id: _id, deleted_at: _deleted, external_key: _key, sort_no: _sortNo, ...common } = part;
  for (const { partId: id, name, location, quantityMilli } of into) {
    sheet.put('building_part', id, {
      ...common,
      name,
      location,
      quantity_milli: quantityMilli,
      split_from_id: partId,
    });
  }
  sheet.put('building_part', partId, { quantity_milli: left.value });
  return NONE;
}

export function retirePart(bench: Bench, { partId, on, reason }: ChangeOf<'retire_part'>): readonly FieldFault[] {
  const part = ownPart(bench, partId);
  if (isFault(part)) return [part];
  if (on !== null) {
    if (!isDay(on)) return fault('on', 'inspection_day_invalid');
    if (on > bench.app.today()) return fault('on', 'inspection_day_in_future');
    if (reason === null || reason === '') return fault('reason', 'inspection_reason_missing');
  }
  bench.sheet.put('building_part', partId, { retired_on: on, retired_reason: on === null ? null : reason });
  return NONE;
}

/** A part has a code of its own, so it is told by its department. */
export function isFault(part: PartRow | FieldFault): part is FieldFault {
  return !('department_id' in part);
}

function fieldFaults({ app, sheet, report }: Bench, fields: PartPatch): readonly FieldFault[] {
  const { buildingId, classKey } = fields;
  if (buildingId != null && sheet.get('building', buildingId)?.department_id !== report.department_id) {
    return fault('buildingId', 'inspection_building_unknown');
  }
  if (classKey != null && !app.catalogue.classes.some(({ key }) => key === classKey)) {
    return fault('classKey', 'inspection_class_unknown');
  }
  return NONE;
}
