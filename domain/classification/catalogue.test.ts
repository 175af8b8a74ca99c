import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCatalogue } from './catalogue.ts';
import { FK_GROUPS, isFkGroup } from './fk-group.ts';

const file = JSON.parse(
  readFileSync(new URL('../../assets/catalogue/building-part-classes.json', import.meta.url), 'utf8'),
);

function withRow(patch: Record<string, unknown>) {
  return { ...file, classes: [{ ...file.classes[0], ...patch }] };
}

describe('FK groups', () => {
  test('are 1 to 6 and nothing else', () => {
    expect(FK_GROUPS.every(isFkGroup)).toBe(true);
    expect([0, 7, 1.5, '1', null].some(isFkGroup)).toBe(false);
  });
});

describe('the catalogue file', () => {
  const parsed = parseCatalogue(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const byKey = new Map(parsed.value.classes.map((cls) => [cls.key, cls]));

  test('holds the 39 starting rows (three of them split in two) and the verified lives', () => {
    // 39 rows in the source table; tile/concrete-tile roofs, elements/joints and panels/inverters are two classes each.
    expect(parsed.value.classes.filter((cls) => cls.mark === 'B')).toHaveLength(42);
    expect(parsed.value.classes.filter((cls) => cls.mark === 'V')).toHaveLength(9);
  });
  test('keeps the figures of single rows', () => {
    expect(byKey.get('asfalt')).toMatchObject({ group: 1, unit: 'm2', lifeLow: 15, lifeExpected: 25, lifeHigh: 35 });
    expect(byKey.get('vinduer')?.works.map((work) => work.intervalYears)).toEqual([7, 3, 20]);
    expect(byKey.get('elevator')?.unitPriceOre).toEqual({ low: 40_000_000, high: 150_000_000 });
    expect(byKey.get('beplantning')).toMatchObject({ lifeExpected: null, unitPriceOre: null });
    expect(byKey.get('undertag-fast-pap-taet')).toMatchObject({ mark: 'V', lifeExpected: 80 });
  });
  test('has classes in all six groups', () => {
    expect([...new Set(parsed.value.classes.map((cls) => cls.group))].sort()).toEqual([...FK_GROUPS]);
  });
});

describe('a faulty catalogue is refused with row and field', () => {
  test.each([
    [null, 'not_an_object', null, ''],
    [[], 'not_an_object', null, ''],
    [{ ...file, version: 0 }, 'bad_field', null, 'version'],
    [{ ...file, date: '2026-13-01' }, 'bad_field', null, 'date'],
    [{ ...file, date: 5 }, 'bad_field', null, 'date'],
    [{ ...file, note: '' }, 'bad_field', null, 'note'],
    [{ ...file, classes: {} }, 'bad_field', null, 'classes'],
    [{ ...file, classes: [5] }, 'not_an_object', 1, ''],
    [withRow({ key: 'Not Kebab' }), 'bad_field', 1, 'key'],
    [withRow({ group: 7 }), 'bad_field', 1, 'group'],
    [withRow({ sfb: '4' }), 'bad_field', 1, 'sfb'],
    [withRow({ nameDa: ' ' }), 'bad_field', 1, 'nameDa'],
    [withRow({ lifeLow: 0 }), 'bad_field', 1, 'lifeLow'],
    [withRow({ lifeLow: 30 }), 'bad_field', 1, 'lifeExpected'],
    [withRow({ works: [{ textDa: 'x', textEn: 'x', intervalYears: 0 }] }), 'bad_field', 1, 'works'],
    [withRow({ unitPriceOre: 5 }), 'bad_field', 1, 'unitPriceOre'],
    [withRow({ unitPriceOre: { low: 5, high: 4 } }), 'bad_field', 1, 'unitPriceOre'],
    [withRow({ priceDate: null }), 'bad_field', 1, 'priceDate'],
    [withRow({ mark: 'D' }), 'bad_field', 1, 'mark'],
    [withRow({ granskningNo: 21 }), 'bad_field', 1, 'granskningNo'],
    [withRow({ active: 1 }), 'bad_field', 1, 'active'],
    [{ ...file, classes: [file.classes[0], file.classes[0]] }, 'duplicate_key', 2, 'key'],
  ])('%#', (json, code, row, field) => {
    expect(parseCatalogue(json)).toEqual({ ok: false, error: { code, row, field } });
  });
});
