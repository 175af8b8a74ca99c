import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../ui/format.ts';
import { workRow } from './work-fixture.ts';
import { formOf, hasField, readWork, type WorkForm } from './work-form.ts';

const TODAY = '2027-09-15';
const da = formatFor('da');
const typed = (patch: Partial<WorkForm>, row = workRow()) =>
  readWork({ ...formOf(row, da), ...patch }, row, 'da', TODAY);

describe('the form of a work', () => {
  it('sends what stands when nothing is changed', () => {
    const row = workRow({
      status: 'done',
      contractOre: 9_950_050,
      actualOre: 10_012_345,
      doneOn: '2027-08-31',
      note: 'Ved malerfirmaet',
    });
    expect(readWork(formOf(row, da), row, 'da', TODAY)).toEqual({
      ok: true,
      value: {
        activityId: 'a',
        plannedYear: 2027,
        status: 'done',
        reason: null,
        toYear: null,
        contractOre: 9_950_050,
        actualOre: 10_012_345,
        doneOn: '2027-08-31',
        note: 'Ved malerfirmaet',
      },
    });
    const english = formatFor('en');
    expect(readWork(formOf(row, english), row, 'en', TODAY)).toEqual(readWork(formOf(row, da), row, 'da', TODAY));
  });

  it('reads amounts and days as people write them', () => {
    const read = typed({ status: 'done', contract: '1,2 mio.', actual: '1.250.000 kr.', doneOn: '31/8-27' });
    expect(read.ok && read.value).toMatchObject({
      contractOre: 120_000_000,
      actualOre: 125_000_000,
      doneOn: '2027-08-31',
    });
  });

  it.each([
    ['done without a cost', { status: 'done', doneOn: '1/8-27' }, 'actual', 'actual_missing'],
    ['done without a day', { status: 'done', actual: '5' }, 'doneOn', 'day_missing'],
    ['done on no day', { status: 'done', actual: '5', doneOn: '31/6-27' }, 'doneOn', 'day_invalid'],
    ['done tomorrow', { status: 'done', actual: '5', doneOn: '16/9-27' }, 'doneOn', 'day_in_future'],
    ['postponed without a reason', { status: 'postponed', toYear: '2029' }, 'reason', 'reason_missing'],
    ['postponed without a year', { status: 'postponed', reason: 'Regn' }, 'toYear', 'year_missing'],
    ['postponed to the same year', { status: 'postponed', reason: 'Regn', toYear: '2027' }, 'toYear', 'year_not_later'],
    ['dropped without a reason', { status: 'dropped', reason: '  ' }, 'reason', 'reason_missing'],
    ['an amount with two readings', { status: 'ordered', contract: '1.5' }, 'contract', 'amount_invalid'],
    ['an amount below zero', { status: 'ordered', contract: '-5' }, 'contract', 'amount_negative'],
  ] as const)('refuses %s at its field', (_name, patch, field, fault) => {
    expect(typed(patch)).toEqual({ ok: false, error: [{ field, fault }] });
  });

  it('names every field that is wrong', () => {
    const read = typed({ status: 'done', contract: 'x', actual: '5', doneOn: '' });
    expect(!read.ok && read.error.map(({ field }) => field)).toEqual(['contract', 'doneOn']);
  });

  it('keeps a contract when the work is put off, and drops what would contradict the status', () => {
    const row = workRow({
      status: 'done',
      contractOre: 500,
      actualOre: 700,
      doneOn: '2027-08-01',
      reason: 'x',
      toYear: 2030,
    });
    const read = typed({ status: 'under_way' }, row);
    expect(read.ok && read.value).toMatchObject({
      contractOre: 500,
      actualOre: 700,
      doneOn: null,
      reason: null,
      toYear: null,
    });
  });

  it('leaves a work alone that is shown in the year it was postponed to', () => {
    const row = workRow({
      status: 'postponed',
      plannedYear: 2025,
      planYear: 2025,
      year: 2027,
      toYear: 2027,
      reason: 'Regn',
    });
    expect(readWork(formOf(row, da), row, 'da', TODAY).ok).toBe(true);
  });

  it('puts a work off from the year the plan has moved it to, not from that of its rule', () => {
    const moved = workRow({ plannedYear: 2026, planYear: 2028, year: 2030, status: 'postponed', toYear: 2030 });
    const to = (toYear: string) => typed({ reason: 'Regn', toYear }, moved);
    expect(to('2027')).toEqual({ ok: false, error: [{ field: 'toYear', fault: 'year_not_later' }] });
    expect(to('2029').ok).toBe(true);
  });

  it('asks only for what a status needs', () => {
    expect(hasField('planned', 'contract')).toBe(false);
    expect(hasField('done', 'doneOn')).toBe(true);
    expect(hasField('postponed', 'toYear')).toBe(true);
    expect(hasField('dropped', 'toYear')).toBe(false);
  });
});
