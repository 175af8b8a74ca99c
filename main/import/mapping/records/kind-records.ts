/**
 * Which rows of ours a row of each kind becomes, in the language of profiles.
 * Answers for keys that name the same thing the same way whatever file it comes from: departments by number, buildings by department and
 * number, parts by department and what the mapping says they are known by.
 * Must never know a particular file.
 */
import type { ImportKind } from '../../../../contract/import-mapping.ts';
import type { ProfileRecord } from '../../profile-schema.ts';
import { assessment, foreignPartKey, PART_OWN, part, partOf, partRef, REPORT, report } from './part-records.ts';
import {
  building,
  buildingRef,
  DEPARTMENT,
  DEPARTMENT_REF,
  ORGANISATION,
  organisation,
  place,
} from './place-records.ts';
import { planRecords } from './plan-records.ts';
import { given, type RecordSpec, type TableShape, template } from './record-parts.ts';

export function recordsOf(kind: ImportKind, t: TableShape): readonly ProfileRecord[] {
  return RECORDS[kind](t).map((spec) => ({
    shared: false,
    update: false,
    create: {},
    set: {},
    options: {},
    tolerance: {},
    frozen: [],
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
        organisation_id: { ref: 'organisation', key: ORGANISATION },
        number: '$departmentNumber',
        ...(t.has('departmentName') ? { name: { ifFilled: 'departmentName' } } : {}),
        ...given(t, {
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
      create: { name: { ifFilled: 'departmentTitle' } },
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
    },
  ],
  parts: (t) => [
    ...place(t),
    ...building(t),
    { ...part(t), shared: false },
    ...(t.has('gradeState') ? [{ ...report(t), when: 'gradeState' }, assessment(t, PART_OWN(t))] : []),
  ],
  conditions: (t) => [
    ...place(t),
    ...building(t),
    // A row whose grade could not be read is no reason for a report.
    { ...report(t), when: 'gradeState' },
    ...partOf(t),
    ...[assessment(t, partRef(t))].map((own) => ({
      ...own,
      shared: false,
      set: { ...own.set, ...given(t, { note: 'note' }) },
    })),
  ],
  findings: (t) => [
    ...place(t),
    ...building(t),
    report(t),
    ...partOf(t),
    // The part's grade that stands beside what was seen, where no list of grades says it.
    ...(t.has('gradeState') && !t.graded ? [assessment(t, partRef(t), foreignPartKey(t))] : []),
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
      builder: 'fundYear',
      set: {
        department_id: DEPARTMENT_REF,
        account: '$account',
        accounting_year: '$accountingYear',
        ...given(t, { balance_ore: 'balance', provision_ore: 'provision', source: 'source' }),
      },
    },
  ],
  priceIndex: (t) => [
    {
      entity: 'price_index',
      key: '{seriesId}/{period}',
      // A period without a figure is no row of ours: the index is not known, which is not zero.
      when: 'indexValue',
      set: {
        series: { ifFilled: 'seriesId' },
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
      builder: 'pricedItem',
      options: { text: 'priceText' },
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
      key: '{projectId}',
      set: {
        number: { ifFilled: 'projectId' },
        name: '$projectName',
        ...(t.has('client') ? {} : given(t, { client: 'organisationName' })),
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
