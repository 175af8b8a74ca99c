/**
 * A story for each kind of template: what a person fills in, and what stands in the workspace afterwards.
 * For tests only; never imported by code that ships.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ImportKind } from '../../../contract/import-mapping.ts';
import type { EntityName } from '../../../db/entities.ts';
import type { ImportWords } from '../mapping/words.ts';
import { readAll } from '../readers/testing.ts';

export type Filled = Readonly<Record<string, string | number>>;
export interface Story {
  readonly rows: readonly Filled[];
  readonly entity: EntityName;
  readonly columns: readonly string[];
  /** Stored units: øre, thousandths. */
  readonly arrived: readonly string[];
}

/** In the order of the kinds: each speaks of what an earlier one has made. */
export const STORIES: Readonly<Record<ImportKind, Story>> = {
  departments: {
    rows: [
      {
        departmentNumber: '0101',
        departmentName: 'Åparken',
        housingKind: 'Familieboliger',
        dwellings: 48,
        areaM2: 4100,
      },
      {
        departmentNumber: '0102',
        departmentName: 'Bøgely',
        housingKind: 'Ældreboliger',
        dwellings: 12,
        areaM2: '905,4',
      },
    ],
    entity: 'department',
    columns: ['number', 'name', 'housing_kind', 'dwellings', 'area_m2'],
    arrived: ['0101|Åparken|family|48|4100', '0102|Bøgely|senior|12|905'],
  },
  buildings: {
    rows: [
      { departmentNumber: '0101', buildingNumber: '1', builtYear: 1968, roofCode: 'Tegl', areaM2: 2050 },
      { departmentNumber: '0101', buildingNumber: '2', builtYear: 1970, areaM2: 2050 },
    ],
    entity: 'building',
    columns: ['number', 'built_year', 'roof_code'],
    arrived: ['1|1968|5', '2|1970|'],
  },
  dwellings: {
    rows: [
      { departmentNumber: '0101', dwellingKind: 'Familiebolig', rooms: 3, areaM2: 82, dwellings: 30, rent: '6.250,50' },
      { departmentNumber: '0101', dwellingKind: 'Familiebolig', rooms: 4, areaM2: 101, dwellings: 18, rent: 7400 },
    ],
    entity: 'dwelling_type',
    columns: ['kind', 'rooms', 'dwellings', 'rent_ore'],
    arrived: ['Familiebolig|3|30|625050', 'Familiebolig|4|18|740000'],
  },
  parts: {
    rows: [
      {
        departmentNumber: '0101',
        partName: 'Tegltag',
        fkGroup: 'Klimaskærm',
        quantity: '1.250,5',
        unit: 'm²',
        installedYear: 1968,
        grade: '3',
      },
      { departmentNumber: '0101', partName: 'Vinduer', quantity: 96, unit: 'stk.', grade: 'Ikke undersøgt' },
    ],
    entity: 'building_part',
    columns: ['name', 'fk_group', 'quantity_milli', 'unit'],
    arrived: ['Tegltag|2|1250500|m2', 'Vinduer|2|96000|stk'],
  },
  conditions: {
    rows: [
      { departmentNumber: '0102', partName: 'Paptag', grade: 5, assessedOn: '22-11-2026', inspector: 'AB' },
      { departmentNumber: '0102', partName: 'Døre', grade: 2, assessedOn: '2026-11-22', inspector: 'AB' },
    ],
    entity: 'assessment',
    columns: ['state', 'score', 'assessed_on'],
    // With the two of the parts before: 3 and not inspected.
    arrived: ['graded|2|2026-11-22', 'graded|3|', 'graded|5|2026-11-22', 'not_inspected||'],
  },
  findings: {
    rows: [
      {
        departmentNumber: '0101',
        partName: 'Tegltag',
        defect: 'Revnede sten',
        severity: 'Alvorlig',
        intensity: 'Høj',
        extentClass: '5',
        proposedWork: 'Nyt tag',
        proposedYear: 2028,
        amount: '1.250.000',
      },
      { departmentNumber: '0101', partName: 'Vinduer', defect: 'Råd i bundkarm' },
    ],
    entity: 'finding',
    columns: ['defect', 'proposed_year', 'proposed_amount_ore'],
    arrived: ['Revnede sten|2028|125000000', 'Råd i bundkarm||'],
  },
  plans: {
    rows: [
      {
        departmentNumber: '0101',
        partName: 'Tegltag',
        work: 'Nyt tag',
        amount: '1.250.000',
        firstYear: 2028,
        interval: 50,
        vatIncluded: 'ja',
      },
      {
        departmentNumber: '0101',
        partName: 'Vinduer',
        work: 'Male vinduer',
        amount: 84000,
        firstYear: 2027,
        interval: 8,
      },
    ],
    entity: 'activity',
    columns: ['title', 'amount_ore', 'first_year', 'interval_years'],
    arrived: ['Male vinduer|8400000|2027|8', 'Nyt tag|125000000|2028|50'],
  },
  funds: {
    rows: [
      { departmentNumber: '0101', accountingYear: 2025, balance: '3.100.000', provision: 610000 },
      { departmentNumber: '0101', accountingYear: 2026, balance: '3.450.000,75' },
    ],
    entity: 'fund_balance',
    columns: ['account', 'accounting_year', 'balance_ore', 'provision_ore'],
    arrived: ['401|2025|310000000|61000000', '401|2026|345000075|'],
  },
  priceIndex: {
    rows: [
      { series: 'BYG41', period: '2026K1', indexValue: '128,4', base: '2015=100' },
      { series: 'BYG41', period: '2026K2', indexValue: '..' },
    ],
    entity: 'price_index',
    columns: ['series', 'period', 'value_milli'],
    // A quarter without a figure is not a figure of zero.
    arrived: ['BYG41|2026K1|128400'],
  },
  prices: {
    rows: [
      {
        departmentNumber: '0101',
        priceText: 'Nyt tegltag',
        unitPrice: '1.850,00',
        unit: 'm²',
        priceDate: '24-03-2026',
      },
      { priceText: 'Vindue', unitPrice: 7200, unit: 'stk.', priceDate: '2026-05-31', supplier: 'Tømrer Ømark' },
    ],
    entity: 'price_observation',
    columns: ['text', 'unit_price_ore', 'unit', 'price_date'],
    arrived: ['Nyt tegltag|185000|m2|2026-03-24', 'Vindue|720000|stk|2026-05-31'],
  },
  projects: {
    rows: [
      { projectNumber: 'P-7', projectName: 'Åhusene', dwellings: 40, areaM2: 3400, works: '61.000.000', rentM2: 987 },
      { projectNumber: 'P-8', projectName: 'Lunden', dwellings: 22, areaM2: 1900, handedOverOn: '2024-09-01' },
    ],
    entity: 'reference_project',
    columns: ['number', 'name', 'works_ore', 'rent_ore_m2', 'handed_over_on'],
    arrived: ['P-7|Åhusene|6100000000|98700|', 'P-8|Lunden|||2024-09-01'],
  },
  codes: {
    rows: [
      { codeList: 'Tagdaekning', codeValue: '03', codeText: 'Fibercement med asbest' },
      { codeList: 'Tagdaekning', codeValue: '5', codeText: 'Tegl' },
    ],
    entity: 'word_mapping',
    columns: ['domain', 'word', 'target'],
    arrived: ['Tagdaekning|03|Fibercement med asbest', 'Tagdaekning|5|Tegl'],
  },
};

/** As a person fills it in: numbers as numbers, the rest as text, under the headings of their fields. */
export function filled(bytes: Uint8Array, rows: readonly Filled[], words: ImportWords): Uint8Array {
  const headings = readAll(bytes).rows[0]?.slice(1).map(String) ?? [];
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const placeOf = (field: string) => {
    const title = words.fields[field]?.title.da ?? '';
    const at = headings.findIndex((heading) => heading === title || heading === `${title} (1–6)`);
    if (at < 0) throw new Error(`the template has no heading for ${field}`);
    return at;
  };
  const data = rows.map((row, index) => {
    const cells = Object.entries(row)
      .map(([field, value]) => [placeOf(field), value] as const)
      .sort(([a], [b]) => a - b)
      .map(([at, value]) => {
        const place = `${String.fromCharCode(65 + at)}${index + 2}`;
        return typeof value === 'number'
          ? `<c r="${place}"><v>${value}</v></c>`
          : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
      });
    return `<row r="${index + 2}">${cells.join('')}</row>`;
  });
  const xml = strFromU8(parts[name] ?? new Uint8Array(0)).replace('</sheetData>', `${data.join('')}</sheetData>`);
  return zipSync({ ...parts, [name]: strToU8(xml) });
}
