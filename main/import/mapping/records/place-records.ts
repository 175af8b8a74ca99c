/**
 * Where a row belongs: its organisation, department and building, made where they are not there yet.
 * Must never know a particular kind.
 */
import type { Fields, RecordSpec, TableShape } from './record-parts.ts';

/** By its number, within its organisation where two have one of that number (departments.ts). */
export const DEPARTMENT = '{departmentKey}';
export const DEPARTMENT_REF = { ref: 'department', key: DEPARTMENT } as const;
const BUILDING = `${DEPARTMENT}/{buildingNumber}`;

/** By its number, or its name where nothing says its number (organisations.ts). */
export const ORGANISATION = '{organisationKey}';

export function organisation(t: TableShape): RecordSpec {
  const number = t.has('organisationNumber') ? '$organisationNumber' : { ifFilled: 'organisationKey' };
  return {
    entity: 'organisation',
    key: ORGANISATION,
    shared: true,
    set: t.has('organisationName') ? { name: { ifFilled: 'organisationName' } } : {},
    create: {
      number,
      name: { ifFilled: 'organisationTitle' },
      accounting_start_month: 1,
      currency: t.has('currency') ? '$currency' : 'DKK',
      horizon_years: 30,
    },
  };
}

/** Organisation and department of a row that speaks of something inside them: made where they are not there yet. */
export function place(t: TableShape): readonly RecordSpec[] {
  return [
    { ...organisation(t), set: {} as Fields },
    {
      entity: 'department',
      key: DEPARTMENT,
      shared: true,
      create: {
        organisation_id: { ref: 'organisation', key: ORGANISATION },
        number: '$departmentNumber',
        name: { ifFilled: 'departmentTitle' },
      },
    },
  ];
}

export function building(t: TableShape): readonly RecordSpec[] {
  if (!t.has('buildingNumber') || t.buildings !== null) return [];
  return [
    {
      entity: 'building',
      key: BUILDING,
      shared: true,
      when: 'buildingNumber',
      create: { department_id: DEPARTMENT_REF, number: '$buildingNumber' },
    },
  ];
}

export function buildingRef(t: TableShape): Fields {
  if (!t.has('buildingNumber')) return {};
  if (t.buildings !== null) {
    const by = [['departmentKey', 'buildingNumber']];
    return { building_id: { match: t.buildings.table, by, required: false, when: 'buildingNumber' } };
  }
  return { building_id: { ref: 'building', key: BUILDING, when: 'buildingNumber' } };
}
