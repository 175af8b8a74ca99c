import { afterEach, beforeEach, expect, test } from 'vitest';
import { type InspectionWorkspace, openInspectionWorkspace, ROAD, ROOF } from './testing.ts';
import { workHelp } from './work-help.ts';

let w: InspectionWorkspace;
let id: string;
beforeEach(async () => {
  w = await openInspectionWorkspace();
  id = await w.start();
});
afterEach(() => w.close());

const help = (partId: string) => workHelp(w.context, { reportId: id, partId });

test('without own prices the catalogue is asked: the middle of its range, with its mark and the works of the class', () => {
  const cls = w.context.catalogue.classes.find(({ key }) => key === 'tag-tegl');
  const { works, price } = help(ROOF);
  expect(works.map(({ text }) => text.da)).toEqual(cls?.works.map(({ textDa }) => textDa));
  expect(works.length).toBeGreaterThan(0);
  expect(price).toMatchObject({ source: 'catalogue', unit: 'm2', n: null, mark: cls?.mark, asOf: cls?.priceDate });
  const { low, high } = cls?.unitPriceOre ?? { low: 0, high: 0 };
  expect(price?.unitPriceOre).toBe((low + high) / 2);
});

test('own prices come first: the median of 1,000, 1,100, 1,200, 1,300 and 1,400 kr. is 1,200 kr., n = 5', async () => {
  await w.elsewhere((tx) => {
    for (const [n, kroner] of [1_300, 1_000, 1_400, 1_200, 1_100].entries()) {
      tx.put('price_observation', `price-${n}`, {
        department_id: 'd1',
        class_key: 'tag-tegl',
        unit: 'm2',
        unit_price_ore: kroner * 100,
        vat_included: 1,
        price_date: '2026-05-01',
        source: 'invoice',
      });
    }
  });
  expect(help(ROOF).price).toMatchObject({ source: 'price_bank', n: 5, unitPriceOre: 120_000, mark: null });
});

test('a price is never taken from another unit, nor a class guessed', async () => {
  await w.done(id, { kind: 'change_part', partId: ROOF, fields: { unit: 'lbm' } });
  expect(help(ROOF).price).toBeNull();
  await w.done(id, { kind: 'change_part', partId: ROAD, fields: { classKey: null } });
  expect(help(ROAD)).toEqual({ works: [], price: null });
  expect(() => help('nothing')).toThrow();
});
