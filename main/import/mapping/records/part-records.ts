/**
 * Building parts, and what is said of them: the report it stands in, the grade.
 * Answers for a part being found by the same key whichever list speaks of it.
 */
import type { ProfileValue } from '../../profile-schema.ts';
import { buildingRef, DEPARTMENT, DEPARTMENT_REF } from './place-records.ts';
import { given, type RecordSpec, type TableShape, template } from './record-parts.ts';

/**
 * Inspections that come without a number of their own are one report a department and year: the grades of a later survey stand beside
 * those of the first. Without a day they share one report.
 */
export const REPORT = (t: TableShape) => {
  const number = reportBy(t);
  return number === null ? `${DEPARTMENT}/Import` : `${DEPARTMENT}/{${number}}`;
};
export const PART_OWN = (t: TableShape): ProfileValue => ({ ref: 'building_part', key: partKey(t) });

export function partKey(t: TableShape): string {
  return `${DEPARTMENT}/${template(t.key)}`;
}

export function part(t: TableShape): RecordSpec {
  return {
    entity: 'building_part',
    key: partKey(t),
    shared: true,
    builder: 'groupedPart',
    options: t.groupWords,
    set: {
      department_id: DEPARTMENT_REF,
      ...buildingRef(t),
      name: '$partName',
      ...given(t, {
        external_key: 'partKey',
        code: 'partCode',
        location: 'partLocation',
        quantity_milli: 'quantity',
        unit: 'unit',
        installed_year: 'installedYear',
        unit_value_ore: 'unitValue',
        life_low: 'lifeLow',
        life_expected: 'lifeExpected',
        life_high: 'lifeHigh',
        // Behind what it is made of, where the list says both (grouped-part.ts).
        note: t.has('note') ? 'note' : 'material',
        fk_group: 'fkGroup',
      }),
    },
    create: { source: 'register', fk_group: 0 },
  };
}

/** The part a row speaks of: found in the files, or made by its key where no table lists parts. */
export function partOf(t: TableShape): readonly RecordSpec[] {
  if (t.parts !== null || !t.has('partName')) return [];
  const only = new Set(['partId', 'partName', 'partCode', 'partLocation', 'partKey', 'fkGroup', 'buildingNumber']);
  return [
    { ...part({ ...t, key: partFields(t), has: (field) => only.has(field) && t.has(field) }), key: foreignPartKey(t) },
  ];
}

export function partRef(t: TableShape): ProfileValue {
  if (t.parts !== null) return { match: t.parts.table, by: t.parts.by.map((list) => [...list]), required: true };
  return { ref: 'building_part', key: foreignPartKey(t) };
}

export function foreignPartKey(t: TableShape): string {
  return `${DEPARTMENT}/${template(partFields(t))}`;
}

function partFields(t: TableShape): readonly string[] {
  return defaultPartKey((field) => t.has(field));
}

/** What a building part is known by unless the mapping says otherwise: its number (within a building), else all that describes it. */
export function defaultPartKey(has: (field: string) => boolean): readonly string[] {
  return ['buildingNumber', 'partId'].filter(has);
}

/** The column that says which survey a row is of. */
function reportBy(t: TableShape): string | null {
  return ['reportId', 'reportYear'].find((column) => t.has(column)) ?? null;
}

export function report(t: TableShape): RecordSpec {
  const number = reportBy(t);
  return {
    entity: 'condition_report',
    key: REPORT(t),
    shared: true,
    create: {
      department_id: DEPARTMENT_REF,
      number: number === null ? 'Import' : { ifFilled: number },
      kind: 'condition_report',
      status: 'final',
      method: 'tilstand-sie',
      method_version: 1,
      ...given(t, { held_on: 'assessedOn', inspector: 'inspector' }),
    },
  };
}

/** `own`: key of the part within its report. */
export function assessment(t: TableShape, partId: ProfileValue, own = partKey(t)): RecordSpec {
  return {
    entity: 'assessment',
    key: `${REPORT(t)}/${own.slice(DEPARTMENT.length + 1)}`,
    shared: true,
    when: 'gradeState',
    builder: 'gradedAssessment',
    set: {
      department_id: DEPARTMENT_REF,
      report_id: { ref: 'condition_report', key: REPORT(t) },
      part_id: partId,
      state: '$gradeState',
      score: '$gradeScore',
      ...given(t, { assessed_on: 'assessedOn', inspector: 'inspector' }),
    },
    create: { is_estimate: false, source: 'consultant' },
  };
}
