import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messageOf } from '../../../contract/messages/index.ts';
import type { PlanChange } from '../../../contract/plan-edit.ts';
import type { ChangeEvent } from '../../../contract/workspace.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { editPlan } from './edit.ts';
import { lineHistory } from './history.ts';
import { create, lineId, openPlanWorkspace, PLAN, type PlanWorkspace, ROOF, update } from './testing.ts';

let w: PlanWorkspace;
beforeEach(async () => {
  w = await openPlanWorkspace();
});
afterEach(() => w.close());

/** The faults of an edit that must change nothing, each with a sentence of its own. */
async function faultsOf(...changes: PlanChange[]) {
  const before = w.shown();
  const result = await w.edit('', ...changes);
  expect(w.shown()).toEqual(before);
  if (result.ok) throw new Error('the edit was taken although it should have been refused');
  for (const { code } of result.faults) {
    expect(messageOf('da', code)).not.toContain('Det kunne ikke lade sig gøre');
    expect(messageOf('en', code)).not.toContain('It could not be done');
  }
  return result.faults;
}

const occurrence = (
  n: number,
  plannedYear: number,
  set: Partial<Extract<PlanChange, { kind: 'occurrence' }>['set']> | null,
): PlanChange => ({
  kind: 'occurrence',
  activityId: lineId(n),
  plannedYear,
  set: set === null ? null : { movedToYear: null, skipped: false, amountOre: null, reason: null, ...set },
});
const override = () => w.context.db.reader.all(w.context.db.reader.query.selectFrom('occurrence_override').selectAll());

describe('a new line', () => {
  test('of a part lies in its group and building, last in the plan', async () => {
    await w.edit('', create(1), create(2, { partId: ROOF, kind: 'improvement' }));
    expect(w.shown()).toMatchObject([
      {},
      { id: lineId(1), fk_group: 2, building_id: null, account: 116, sort_no: 1, vat_rate_bp: 2_500, vat_included: 1 },
      { id: lineId(2), fk_group: 2, building_id: 'b1', account: 303, sort_no: 2, department_id: 'd1', plan_id: PLAN },
    ]);
  });

  test('may be changed in the same edit, and is one operation', async () => {
    expect(
      await w.edit('', create(1), update(1, { title: 'Maling' }), occurrence(1, 2030, { movedToYear: 2032 })),
    ).toMatchObject({
      ok: true,
      changed: 2,
    });
    expect(w.shown()).toMatchObject([{}, { title: 'Maling' }, { planned_year: 2030, moved_to_year: 2032 }]);
  });

  test('of an id that is taken is refused', async () => {
    await w.edit('', create(1));
    expect(await faultsOf(create(2), create(2), create(1))).toEqual([
      { index: 1, field: 'activityId', code: 'line_exists' },
      { index: 2, field: 'activityId', code: 'line_exists' },
    ]);
  });
});

describe('a paste', () => {
  test('with bad cells names each of them and changes nothing', async () => {
    await w.edit('', ...Array.from({ length: 20 }, (_, n) => create(n)));
    const good = Array.from({ length: 17 }, (_, n) => update(n, { amountOre: 100_00, location: 'Blok A' }));
    const faults = await faultsOf(
      ...good,
      update(17, { firstYear: 2040, lastYear: 2030, funding: [{ purse: 'loan', shareBp: 9_999 }] }),
      update(18, { priceDate: '2026-02-30' }),
      update(19, { buildingId: 'b2', partId: 'nowhere' }),
      update(99, { title: 'x' }),
    );
    expect(faults).toEqual([
      { index: 17, field: 'lastYear', code: 'line_last_year_before_first' },
      { index: 17, field: 'funding', code: 'line_funding_not_whole' },
      { index: 18, field: 'priceDate', code: 'line_price_date_invalid' },
      { index: 19, field: 'buildingId', code: 'line_building_unknown' },
      { index: 19, field: 'partId', code: 'line_part_unknown' },
      { index: 20, field: 'activityId', code: 'line_gone' },
    ]);
    expect(await w.edit('', ...good)).toMatchObject({ ok: true, changed: 17 });
  });

  test('of two changes to one line is one operation, and the later wins', async () => {
    await w.edit('', create(1));
    expect(await w.edit('', update(1, { title: 'A', unit: 'm2' }), update(1, { title: 'B' }))).toMatchObject({
      changed: 1,
    });
    expect(w.shown()).toMatchObject([{}, { title: 'B', unit: 'm2' }]);
  });

  test('judges a line as it stands after all of it', async () => {
    await w.edit('', create(1, { lastYear: 2035, intervalYears: 1 }));
    expect(await faultsOf(update(1, { firstYear: 2036 }))).toEqual([
      { index: 0, field: 'firstYear', code: 'line_last_year_before_first' },
    ]);
    expect(await w.edit('', update(1, { firstYear: 2036 }), update(1, { lastYear: null }))).toMatchObject({ ok: true });
  });
});

describe('an occurrence', () => {
  beforeEach(() => w.edit('', create(1, { intervalYears: 5, amountOre: 100_00 })));

  test('is decided in one row, which a later decision changes and none takes away', async () => {
    await w.edit('', occurrence(1, 2035, { movedToYear: 2036, reason: 'Stilladset står der' }));
    await w.edit('', occurrence(1, 2035, { movedToYear: 2036, amountOre: 80_00 }));
    expect(override()).toMatchObject([
      { planned_year: 2035, moved_to_year: 2036, amount_ore: 80_00, skipped: 0, reason: null },
    ]);
    await w.edit('', occurrence(1, 2035, null));
    expect(override().filter((row) => row.deleted_at === null)).toEqual([]);
    await w.edit('', occurrence(1, 2035, { skipped: true }));
    expect(override()).toMatchObject([{ skipped: 1, moved_to_year: null, amount_ore: null, deleted_at: null }]);
  });

  test('of a year without work, or moved out of the plan, is refused', async () => {
    expect(await faultsOf(occurrence(1, 2036, { skipped: true }), occurrence(1, 2035, { movedToYear: 2026 }))).toEqual([
      { index: 0, field: 'plannedYear', code: 'line_no_such_occurrence' },
      { index: 1, field: 'movedToYear', code: 'line_moved_out_of_plan' },
    ]);
    // Whether there is work that year is asked of the line as it stands afterwards.
    expect(await w.edit('', update(1, { intervalYears: 6 }), occurrence(1, 2036, { skipped: true }))).toMatchObject({
      ok: true,
    });
  });

  test('and a line that cost more than sums can hold are refused: the plan could not be shown any more', async () => {
    const amountOre = Number.MAX_SAFE_INTEGER;
    const surcharges = { scaffoldBp: 100_000, adviserBp: 100_000, contingencyBp: 100_000 };
    expect(
      await faultsOf(
        occurrence(1, 2030, { amountOre }),
        occurrence(1, 2035, { amountOre }),
        create(2, { amountOre: 100_000_000_000, ...surcharges }),
      ),
    ).toEqual([
      { index: 0, field: 'amountOre', code: 'line_price_too_large' },
      { index: 1, field: 'amountOre', code: 'line_price_too_large' },
      { index: 2, field: 'amountOre', code: 'line_price_too_large' },
    ]);
  });

  test('moved back to its own year is as the rule gives it', async () => {
    await w.edit('', occurrence(1, 2035, { movedToYear: 2036 }));
    await w.edit('', occurrence(1, 2035, { movedToYear: 2035 }));
    expect(override().filter((row) => row.deleted_at === null)).toEqual([]);
  });

  test('decided on two laptops is one decision after the next edit', async () => {
    const foreign = {
      department_id: 'd1',
      plan_id: PLAN,
      activity_id: lineId(1),
      planned_year: 2035,
      moved_to_year: 2037,
    };
    await w.edit('', occurrence(1, 2035, { movedToYear: 2036 }));
    await w.elsewhere((tx) => tx.put('occurrence_override', 'foreign', foreign));
    await w.edit('', occurrence(1, 2035, { movedToYear: 2038 }));
    expect(override().filter((row) => row.deleted_at === null)).toMatchObject([{ moved_to_year: 2038 }]);
  });
});

describe('the plan', () => {
  test('takes terms together with lines, and the new horizon counts at once', async () => {
    await w.edit('', create(1));
    expect(await faultsOf(occurrence(1, 2030, { movedToYear: 2068 }))).toHaveLength(1);
    const terms: PlanChange = { kind: 'terms', fields: { horizonYears: 40, floorOre: 5 } };
    expect(await w.edit('', occurrence(1, 2030, { movedToYear: 2068 }), terms)).toMatchObject({ ok: true, changed: 2 });
    expect(w.shown()).toMatchObject([{ horizon_years: 40, floor_ore: 5, provision_ore: 100_000_00 }, {}, {}]);
  });

  test('past its draft, or not there, takes nothing', async () => {
    await w.edit('', create(1));
    await w.elsewhere((tx) => tx.put('plan', PLAN, { status: 'in_review' }));
    const before = w.shown();
    await expect(w.edit('', update(1, { title: 'x' }))).rejects.toThrow(RefusedError);
    expect(w.shown()).toEqual(before);
    const nowhere = editPlan(w.context, { planId: randomUUID(), label: '', changes: [create(2)] });
    await expect(nowhere).rejects.toThrow(NotFoundError);
  });

  test('tells every page which rows changed, and its department is due for new figures', async () => {
    const stop = new AbortController();
    const heard: ChangeEvent[] = [];
    const listening = (async () => {
      for await (const event of w.context.changes.listen(stop.signal)) {
        heard.push(event);
        if (heard.length === 2) return;
      }
    })();
    await w.edit('', create(1, { intervalYears: 5 }), { kind: 'terms', fields: { floorOre: 1 } });
    await listening;
    stop.abort();
    expect(heard).toEqual([
      { entity: 'plan', ids: [PLAN] },
      { entity: 'activity', ids: [lineId(1)] },
    ]);
    const dirty = w.context.db.reader.query.selectFrom('department_dirty').select('department_id');
    expect(w.context.db.reader.all(dirty)).toContainEqual({ department_id: 'd1' });
  });
});

test('the history of a line says who, from and to, newest first, and no more than what changed', async () => {
  await w.edit('', create(1, { intervalYears: 5, quantityMilli: 1_000, unit: 'm2' }));
  await w.edit('', update(1, { quantityMilli: 2_000, partId: ROOF }));
  await w.elsewhere((tx) => tx.put('activity', lineId(1), { location: 'Blok B' }));
  await w.edit('', occurrence(1, 2035, { movedToYear: 2036, reason: 'Stillads' }));
  await w.edit('', { kind: 'remove', activityId: lineId(1) });
  const told = lineHistory(w.context, lineId(1)).map(({ cause, field, from, to }) => [cause, field, from, to]);
  expect(told).toEqual([
    ['edit', 'deleted', 0, 1],
    ['edit', 'occurrence.2035.reason', null, 'Stillads'],
    ['edit', 'occurrence.2035.movedToYear', null, 2036],
    ['import', 'location', null, 'Blok B'],
    ['edit', 'quantityMilli', 1_000, 2_000],
    ['edit', 'partId', null, 'Tegltag, blok A'],
    ['edit', 'created', null, 'Linje 1'],
  ]);
  expect(lineHistory(w.context, lineId(1))[3]?.actor).toBe('somebody else');
});
