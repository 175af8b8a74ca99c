import { afterEach, beforeEach, expect, test } from 'vitest';
import { createVersion } from '../versions/copy.ts';
import { lineBackground } from './background.ts';
import { create, lineId, openPlanWorkspace, PLAN, type PlanWorkspace, ROOF, update } from './testing.ts';
import { takeBack } from './undo.ts';

let w: PlanWorkspace;
beforeEach(async () => {
  w = await openPlanWorkspace();
});
afterEach(() => w.close());

const price = (id = lineId(1)) => lineBackground(w.context, id).price;
const stored = () =>
  w.context.db.reader.first(w.context.db.reader.query.selectFrom('activity').selectAll().where('id', '=', lineId(1)));

/** Clay tiles per m² in the catalogue: what its own panel says. */
async function catalogueLine() {
  await w.edit('', create(1, { partId: ROOF, quantityMilli: 1_000, unit: 'm2' }));
  const { catalogue } = price();
  if (catalogue === null) throw new Error('the catalogue has a price for clay tiles');
  return { unitPriceOre: catalogue.unitPriceOre, priceDate: catalogue.asOf };
}

test('a price taken from the catalogue is kept with its class; typed over it is somebody’s own; undo brings both back', async () => {
  const fields = await catalogueLine();
  await w.edit('', { kind: 'update', activityId: lineId(1), fields, priceFrom: 'catalogue' });
  expect(stored()).toMatchObject({ price_source: 'catalogue', price_source_ref: 'tag-tegl' });
  expect(price()).toMatchObject({ source: 'catalogue', setBy: w.context.actor, kept: true });
  await w.edit('', update(1, { unitPriceOre: 1_234_00 }));
  expect(price()).toMatchObject({ source: 'typed', kept: true });
  expect(stored()?.price_set_at_ms).toBeTypeOf('number');
  await takeBack(w.context, PLAN, 'undo');
  expect(price()).toMatchObject({ source: 'catalogue', kept: true });
});

test('what is not the price it is said to be was typed', async () => {
  const { priceDate, unitPriceOre } = await catalogueLine();
  const said = (fields: object, priceFrom: 'catalogue' | 'price_bank' | 'finding') =>
    w.edit('', { kind: 'update', activityId: lineId(1), fields, priceFrom });
  await said({ unitPriceOre: unitPriceOre + 1, priceDate }, 'catalogue');
  expect(price().source).toBe('typed');
  await said({ unitPriceOre, priceDate }, 'price_bank');
  expect(price().source).toBe('typed');
  await said({ amountOre: 5_00 }, 'finding');
  expect(price().source).toBe('typed');
});

test('a price that stays keeps its source, and one that goes has none', async () => {
  const fields = await catalogueLine();
  await w.edit('', { kind: 'update', activityId: lineId(1), fields, priceFrom: 'catalogue' });
  await w.edit('', update(1, { quantityMilli: 2_000, title: 'Tag' }));
  expect(price()).toMatchObject({ source: 'catalogue', kept: true });
  await w.edit('', update(1, { unitPriceOre: null }));
  expect(price()).toMatchObject({ source: null, kept: false });
});

test('a new version has it from the one before; a line of before has it from the log', async () => {
  const fields = await catalogueLine();
  await w.edit('', { kind: 'update', activityId: lineId(1), fields, priceFrom: 'catalogue' });
  await w.elsewhere((tx) => {
    tx.put('activity', 'old', lineRow());
  });
  expect(price('old')).toMatchObject({ source: 'import', kept: false, setBy: 'somebody else' });
  await w.elsewhere((tx) => tx.put('plan', PLAN, { status: 'in_force' }));
  const next = await createVersion(w.context, {
    planId: PLAN,
    baseYear: null,
    unfinished: 'move',
    openingBalanceOre: null,
  });
  const { reader } = w.context.db;
  const copy = reader.first(
    reader.query
      .selectFrom('activity')
      .selectAll()
      .where('plan_id', '=', next.planId)
      .where('origin_activity_id', '=', lineId(1)),
  );
  expect(price(copy?.id)).toMatchObject({ source: 'catalogue', kept: true, setBy: w.context.actor });
});

function lineRow() {
  return {
    department_id: 'd1',
    plan_id: PLAN,
    title: 'Gammel linje',
    kind: 'maintenance',
    account: 116,
    fk_group: 2,
    amount_ore: 100,
    vat_rate_bp: 2_500,
    vat_included: 1,
    scaffold_bp: 0,
    adviser_bp: 0,
    contingency_bp: 0,
    first_year: 2030,
  };
}
