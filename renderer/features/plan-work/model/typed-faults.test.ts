import { expect, it } from 'vitest';
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import { typedFaults } from './typed-faults.ts';

const fault = (field: string, code: string) => ({ index: 0, field, code });

it('shows a refused decision in the year it is about, with what was typed', () => {
  const change: PlanChange = {
    kind: 'occurrence',
    activityId: 'roof',
    plannedYear: 2040,
    set: { movedToYear: 2090, skipped: false, amountOre: 1_250_50, reason: null },
  };
  expect(
    typedFaults([
      { change, fault: fault('movedToYear', 'line_moved_out_of_plan') },
      { change, fault: fault('amountOre', 'line_amount_invalid') },
    ]),
  ).toEqual([
    { lineId: 'roof', column: 'y2040', text: '2090', fault: 'line_moved_out_of_plan' },
    { lineId: 'roof', column: 'y2040', text: '1250,5', fault: 'line_amount_invalid' },
  ]);
});

it('shows a refused field in its column, in kroner and whole quantities', () => {
  const change: PlanChange = {
    kind: 'update',
    activityId: 'roof',
    fields: { unitPriceOre: 5_000_00, quantityMilli: 12_340, title: 'Tag' },
  };
  const told = typedFaults([
    { change, fault: fault('unitPriceOre', 'a') },
    { change, fault: fault('quantityMilli', 'b') },
    { change, fault: fault('title', 'c') },
    { change, fault: fault('activityId', 'line_gone') },
  ]);
  expect(told.map(({ column, text }) => [column, text])).toEqual([
    ['price', '5000'],
    ['quantity', '12,34'],
    ['title', 'Tag'],
    ['title', ''],
  ]);
});

it('has a place for what belongs to no line', () => {
  const change: PlanChange = { kind: 'terms', fields: { floorOre: 7_00 } };
  expect(typedFaults([{ change, fault: fault('floorOre', 'x') }])).toEqual([
    { lineId: '', column: 'title', text: '7', fault: 'x' },
  ]);
});
