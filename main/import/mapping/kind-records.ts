/**
 * Which rows of ours a row of each kind becomes, in the language of profiles.
 * Answers for keys that name the same thing the same way whatever file it comes from: departments by number, buildings by department and
 * number, parts by department and what the mapping says they are known by.
 * Must never know a particular file.
 */
import type { ImportKind } from '../../../contract/import-mapping.ts';
import type { ProfileRecord, ProfileValue } from '../profile-schema.ts';
import { planRecords } from './plan-records.ts';
import { type Fields, given, type RecordSpec, type TableShape, template } from './record-parts.ts';

export function recordsOf(kind: ImportKind, t: TableShape): readonly ProfileRecord[] {
  return RECORDS[kind](t).map((spec) => ({
    shared: false,
    update: false,
    create: {},
    set: {},
    options: {},
    tolerance: {},
    ...spec,
  }));
}

const RECORDS: Readonly<Record<ImportKind, (t: TableShape) => readonly RecordSpec[]>> = {
  departments: (t) => [
    organisation(t),
    {
      entity: 'department',
      key: DEPARTMENT,
      set: {
        organisation_id: { ref: 'organisation', key: organisationKey(t) },
        number: '$departmentNumber',
        ...given(t, {
          name: 'departmentName',
          address: 'address',
          postcode: 'postcode',
          city: 'city',
          municipality_code: 'municipalityCode',
          municipality_name: 'municipalityName',
          region: 'region',
          housing_kind: 'housingKind',
          dwellings: 'dwellings',
          area_m2: 'areaM2',
          built_year: 'builtYear',
          energy_label: 'energyLabel',
          heating: 'heating',
          result_account_ore: 'resultAccount',
          last_review_on: 'lastReviewOn',
        }),
      },
      create: t.has('departmentName') ? {} : { name: '$departmentNumber' },
      tolerance: near(t, { area_m2: 'areaM2', result_account_ore: 'resultAccount' }),
    },
  ],
  buildings: (t) => [
    ...place(t),
    {
      entity: 'building',
      key: `${DEPARTMENT}/${template(t.key)}`,
      set: {
        department_id: DEPARTMENT_REF,
        number: '$buildingNumber',
        ...given(t, {
          name: 'buildingName',
          address: 'address',
          postcode: 'postcode',
          city: 'city',
          building_type: 'buildingType',
          built_year: 'builtYear',
          rebuilt_year: 'rebuiltYear',
          storeys: 'storeys',
          area_m2: 'areaM2',
          use_code: 'useCode',
          wall_code: 'wallCode',
          roof_code: 'roofCode',
          heating_code: 'heatingCode',
        }),
      },
      tolerance: near(t, { area_m2: 'areaM2' }),
    },
  ],
  dwellings: (t) => [
    ...place(t),
    ...building(t),
    {
      entity: 'dwelling_type',
      key: `${DEPARTMENT}/${template(t.key)}`,
      set: {
        department_id: DEPARTMENT_REF,
        ...buildingRef(t),
        dwellings: t.has('dwellings') ? '$dwellings' : 1,
        ...given(t, {
          external_key: 'externalKey',
          kind: 'dwellingKind',
          rooms: 'rooms',
          area_m2: 'areaM2',
          rent_ore: 'rent',
        }),
      },
      tolerance: near(t, { area_m2: 'areaM2', rent_ore: 'rent' }),
    },
  ],
  parts: (t) => [
    ...place(t),
    ...building(t),
    { ...part(t), shared: false },
    ...(t.has('gradeState') ? [report(t), assessment(t, PART_OWN(t))] : []),
  ],
  conditions: (t) => [
    ...place(t),
    ...building(t),
    report(t),
    ...partOf(t),
    { ...assessment(t, partRef(t)), shared: false },
  ],
  findings: (t) => [
    ...place(t),
    ...building(t),
    report(t),
    ...partOf(t),
    {
      entity: 'finding',
      key: `${DEPARTMENT}/${template(t.key)}`,
      builder: 'scoredFinding',
      options: t.has('gradeScore') ? { stated: 'gradeScore' } : {},
      set: {
        department_id: DEPARTMENT_REF,
        report_id: { ref: 'condition_report', key: REPORT(t) },
        part_id: partRef(t),
        defect: '$defect',
        ...given(t, {
          severity: 'severity',
          intensity: 'intensity',
          extent_class: 'extentClass',
          extent_bp: 'extentShare',
          defect_code: 'defectCode',
          location: 'partLocation',
          note: 'note',
          proposed_work: 'proposedWork',
          proposed_year: 'proposedYear',
          proposed_amount_ore: 'amount',
          quantity_milli: 'quantity',
          unit: 'unit',
          cause: 'cause',
          consequence: 'consequence',
        }),
      },
    },
  ],
  plans: (t) => [...place(t), ...building(t), ...planRecords(t, buildingRef(t))],
  funds: (t) => [
    ...place(t),
    {
      entity: 'fund_balance',
      key: `${DEPARTMENT}/{account}/{accountingYear}`,
      set: {
        department_id: DEPARTMENT_REF,
        account: '$account',
        accounting_year: '$accountingYear',
        ...given(t, { balance_ore: 'balance', provision_ore: 'provision', source: 'source' }),
      },
      tolerance: near(t, { balance_ore: 'balance', provision_ore: 'provision' }),
    },
  ],
  priceIndex: (t) => [
    {
      entity: 'price_index',
      key: '{series}/{period}',
      // A period without a figure is no row of ours: the index is not known, which is not zero.
      when: 'indexValue',
      set: {
        series: '$series',
        period: '$period',
        value_milli: '$indexValue',
        ...given(t, { name: 'seriesName', base: 'base', source: 'source' }),
      },
    },
  ],
  prices: (t) => [
    ...(t.has('departmentNumber') ? place(t).map((spec) => ({ ...spec, when: 'departmentNumber' })) : []),
    {
      entity: 'price_observation',
      key: template(t.key),
      set: {
        unit_price_ore: '$unitPrice',
        price_date: '$priceDate',
        source: t.has('priceSource') ? '$priceSource' : 'offer',
        text: '$priceText',
        ...(t.has('departmentNumber') ? { department_id: { ...DEPARTMENT_REF, when: 'departmentNumber' } } : {}),
        ...given(t, {
          external_key: 'externalKey',
          quantity_milli: 'quantity',
          unit: 'unit',
          supplier: 'supplier',
          vat_included: 'vatIncluded',
        }),
      },
      create: t.has('vatIncluded') ? {} : { vat_included: true },
    },
  ],
  projects: (t) => [
    {
      entity: 'reference_project',
      key: '{projectNumber}',
      set: {
        number: '$projectNumber',
        name: '$projectName',
        ...given(t, {
          municipality_code: 'municipalityCode',
          municipality_name: 'municipalityName',
          region: 'region',
          client: 'client',
          kind: 'projectKind',
          housing_kind: 'housingKind',
          dwellings: 'dwellings',
          area_m2: 'areaM2',
          stage_a_on: 'stageAOn',
          stage_b_on: 'stageBOn',
          stage_c_on: 'stageCOn',
          handed_over_on: 'handedOverOn',
          price_date: 'priceDate',
          acquisition_ore: 'acquisition',
          land_ore: 'land',
          works_ore: 'works',
          consultants_ore: 'consultants',
          maximum_ore: 'maximum',
          contract_form: 'contractForm',
          energy: 'energyLabel',
          rent_ore_m2: 'rentM2',
          lessons: 'note',
          source: 'source',
          status: 'status',
        }),
      },
    },
  ],
  codes: () => [
    {
      entity: 'word_mapping',
      key: '{codeList}/{codeValue}',
      set: { domain: '$codeList', word: '$codeValue', target: '$codeText' },
    },
  ],
};

const DEPARTMENT = '{departmentNumber}';
const DEPARTMENT_REF = { ref: 'department', key: DEPARTMENT } as const;
const BUILDING = `${DEPARTMENT}/{buildingNumber}`;
/** Inspections that come without a number of their own share one report a department. */
const REPORT = (t: TableShape) => (t.has('reportNumber') ? `${DEPARTMENT}/{reportNumber}` : `${DEPARTMENT}/import`);
const PART_OWN = (t: TableShape): ProfileValue => ({ ref: 'building_part', key: partKey(t) });

function near(t: TableShape, fields: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([entityField, field]) => {
      const tolerance = t.tolerance[field];
      return tolerance === undefined ? [] : [[entityField, tolerance]];
    }),
  );
}

function organisationKey(t: TableShape): string {
  return t.has('organisationNumber') ? '{organisationNumber}' : '{organisationName}';
}

function organisation(t: TableShape): RecordSpec {
  const number = t.has('organisationNumber') ? '$organisationNumber' : '$organisationName';
  return {
    entity: 'organisation',
    key: organisationKey(t),
    shared: true,
    set: given(t, { name: 'organisationName' }),
    create: {
      number,
      ...(t.has('organisationName') ? {} : { name: number }),
      accounting_start_month: 1,
      currency: t.has('currency') ? '$currency' : 'DKK',
      horizon_years: 30,
    },
  };
}

/** Organisation and department of a row that speaks of something inside them: made where they are not there yet. */
function place(t: TableShape): readonly RecordSpec[] {
  return [
    { ...organisation(t), set: {} as Fields, create: { name: organisationName(t), ...organisation(t).create } },
    {
      entity: 'department',
      key: DEPARTMENT,
      shared: true,
      create: {
        organisation_id: { ref: 'organisation', key: organisationKey(t) },
        number: '$departmentNumber',
        name: t.has('departmentName') ? '$departmentName' : '$departmentNumber',
      },
    },
  ];
}

function organisationName(t: TableShape): ProfileValue {
  return t.has('organisationName') ? '$organisationName' : '$organisationNumber';
}

function building(t: TableShape): readonly RecordSpec[] {
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

function buildingRef(t: TableShape): Fields {
  if (!t.has('buildingNumber')) return {};
  if (t.buildings !== null) {
    const by = [['departmentNumber', 'buildingNumber']];
    return { building_id: { match: t.buildings.table, by, required: false, when: 'buildingNumber' } };
  }
  return { building_id: { ref: 'building', key: BUILDING, when: 'buildingNumber' } };
}

function partKey(t: TableShape): string {
  return `${DEPARTMENT}/${template(t.key)}`;
}

function part(t: TableShape): RecordSpec {
  return {
    entity: 'building_part',
    key: partKey(t),
    shared: true,
    builder: 'groupedPart',
    options: { sfb: t.sfbGroups },
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
        note: 'note',
        fk_group: 'fkGroup',
      }),
    },
    create: { source: 'register', fk_group: 0 },
    tolerance: near(t, { quantity_milli: 'quantity', unit_value_ore: 'unitValue' }),
  };
}

/** The part a row speaks of: found in the files, or made by its key where no table lists parts. */
function partOf(t: TableShape): readonly RecordSpec[] {
  if (t.parts !== null || !t.has('partName')) return [];
  const only = new Set(['partName', 'partCode', 'partLocation', 'partKey', 'fkGroup', 'buildingNumber']);
  return [
    { ...part({ ...t, key: partFields(t), has: (field) => only.has(field) && t.has(field) }), key: foreignPartKey(t) },
  ];
}

function partRef(t: TableShape): ProfileValue {
  if (t.parts !== null) return { match: t.parts.table, by: t.parts.by.map((list) => [...list]), required: true };
  return { ref: 'building_part', key: foreignPartKey(t) };
}

function foreignPartKey(t: TableShape): string {
  return `${DEPARTMENT}/${template(partFields(t))}`;
}

function partFields(t: TableShape): readonly string[] {
  return defaultPartKey((field) => t.has(field));
}

/** What a building part is known by unless the mapping says otherwise: its number (within a building), else all that describes it. */
export function defaultPartKey(has: (field: string) => boolean): readonly string[] {
  if (has('partKey')) return has('buildingNumber') ? ['buildingNumber', 'partKey'] : ['partKey'];
  return ['buildingNumber', 'partCode', 'partName', 'partLocation'].filter(has);
}

function report(t: TableShape): RecordSpec {
  return {
    entity: 'condition_report',
    key: REPORT(t),
    shared: true,
    create: {
      department_id: DEPARTMENT_REF,
      number: t.has('reportNumber') ? '$reportNumber' : 'Import',
      kind: 'condition_report',
      status: 'final',
      method: 'tilstand-sie',
      method_version: 1,
      ...given(t, { held_on: 'assessedOn', inspector: 'inspector' }),
    },
  };
}

function assessment(t: TableShape, partId: ProfileValue): RecordSpec {
  return {
    entity: 'assessment',
    key: `${REPORT(t)}/${template(t.key)}`,
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
