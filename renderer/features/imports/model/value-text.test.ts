import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportKindView } from '../../../../contract/import-assist.ts';
import { da } from '../../../i18n/da/index.ts';
import type { Words } from '../../../i18n/i18n.ts';
import { formatFor } from '../../../ui/format.ts';
import { fieldOfStored, fieldsByName, isShown, storedText } from './value-text.ts';

const title = { da: 'Boligart', en: 'Kind of housing' };
const kinds: ImportKindView[] = [
  {
    kind: 'departments',
    title,
    description: title,
    fields: [
      {
        field: 'housingKind',
        title,
        type: 'list',
        required: false,
        key: false,
        help: null,
        codes: [{ code: 'family', title: { da: 'Familieboliger', en: 'Family dwellings' } }],
      },
      {
        field: 'workKind',
        title,
        type: 'list',
        required: false,
        key: false,
        help: null,
        codes: [{ code: 'maintenance', title: { da: 'Vedligeholdelse', en: 'Maintenance' } }],
      },
      {
        field: 'unit',
        title,
        type: 'unit',
        required: false,
        key: false,
        help: null,
        codes: [{ code: 'stk', title: { da: 'stk.', en: 'pcs' } }],
      },
      { field: 'vatIncluded', title, type: 'yesNo', required: false, key: false, help: null, codes: [] },
    ],
  },
];
const fields = fieldsByName(kinds);
let danish: Pick<Words, 'f' | 'language' | 't'>;
beforeAll(async () => {
  await i18next.init({ lng: 'da', resources: { da: { translation: da } } });
  danish = { f: formatFor('da'), language: 'da', t: i18next.getFixedT('da') };
});
const text = (field: string, value: string | number | null, unit: string | null = null, entity = 'building') =>
  storedText({ entity, field, unit }, value, fields, danish).replaceAll(/\s/g, ' ');

describe('stored values', () => {
  it('are written in Danish, each in its unit', () => {
    expect(text('unit_value_ore', 123_456)).toBe('1.234,56 kr.');
    expect(text('quantity_milli', 1_250_500)).toBe('1.250,5');
    expect(text('unit_value_ore', 123_456, 'EUR')).toBe('1.234,56 €');
    expect(text('rent_ore_m2', 98_700)).toBe('987,00 kr.');
    expect(text('quantity_milli', 12_000, 'm2')).toBe('12 m²');
    expect(text('area_m2', 12_345)).toBe('12.345');
    expect(text('built_year', 1988)).toBe('1988');
    expect(text('last_review_on', '2026-03-09')).toBe('09.03.2026');
    expect(text('housing_kind', 'family')).toBe('Familieboliger');
    expect(text('name', null)).toBe('–');
  });

  it('have their unit in the language of the reader', () => {
    const change = { entity: 'building_part', field: 'quantity_milli', unit: 'stk' };
    const english = { ...danish, f: formatFor('en'), language: 'en' as const };
    expect(storedText(change, 3_000, fields, english)).toMatch(/^3\spcs$/);
    expect(storedText(change, 3_000, fields, danish)).toMatch(/^3\sstk\.$/);
  });

  it('are words where they are stored as a code or a yes: no English in a Danish list', () => {
    expect(text('kind', 'maintenance', null, 'activity')).toBe('Vedligeholdelse');
    expect([text('vat_included', 1, null, 'activity'), text('vat_included', 0, null, 'activity')]).toEqual([
      'Ja',
      'Nej',
    ]);
    expect(isShown({ entity: 'plan', field: 'status', new: 'draft' })).toBe(false);
  });

  it('have the names of the fields people choose from', () => {
    expect(['quantity_milli', 'last_review_on', 'area_m2', 'fk_group'].map(fieldOfStored)).toEqual([
      'quantity',
      'lastReviewOn',
      'areaM2',
      'fkGroup',
    ]);
  });

  it('never show a reference, nor how the engine marks what an import made', () => {
    const shown = (entity: string, field: string, value: string | null = null) =>
      isShown({ entity, field, new: value });
    expect([shown('building', 'department_id'), shown('building', 'external_key')]).toEqual([false, false]);
    expect([shown('building_part', 'source'), shown('fund_balance', 'source')]).toEqual([false, true]);
    expect([shown('assessment', 'state', 'graded'), shown('assessment', 'state', 'not_inspected')]).toEqual([
      false,
      true,
    ]);
    expect([shown('condition_report', 'kind'), shown('condition_report', 'inspector')]).toEqual([false, true]);
    expect(shown('department', 'name')).toBe(true);
  });
});
