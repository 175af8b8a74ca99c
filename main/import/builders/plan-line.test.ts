import { describe, expect, test } from 'vitest';
import { parseProfile } from '../profiles.ts';
import { check } from '../testing/pipeline.ts';
import { textFile } from '../testing/workspace.ts';

const column = (name: string, type: string, more: object = {}) => ({ name, header: [name], type, ...more });

/** A plan without departments: just the lines and their years. */
const PROFILE = parseProfile({
  name: 'lines',
  version: 1,
  title: { da: 'Linjer', en: 'Lines' },
  description: { da: 'Linjer', en: 'Lines' },
  tables: [
    {
      key: 'lines',
      title: { da: 'Linjer', en: 'Lines' },
      columns: [
        column('line', 'code', { required: true }),
        column('kind', 'text'),
        column('quantity', 'decimal'),
        column('price', 'money'),
        column('first', 'year', { required: true }),
        column('interval', 'integer'),
        column('share', 'percent'),
        column('purse', 'list', { values: { lån: 'loan' } }),
        column('total', 'money'),
      ],
      years: { type: 'money' },
      totals: { column: 'line', values: ['I alt'], sum: ['total'] },
      records: [
        {
          entity: 'activity',
          key: '{line}',
          builder: 'planLine',
          options: { total: 'total', toleranceOre: 100, fundShare: 'share', purse: 'purse' },
          set: {
            department_id: 'd',
            plan_id: 'p',
            title: '$line',
            kind: '$kind',
            quantity_milli: '$quantity',
            unit_price_ore: '$price',
            first_year: '$first',
            interval_years: '$interval',
          },
          create: {
            account: 116,
            fk_group: 2,
            vat_rate_bp: 2500,
            vat_included: true,
            scaffold_bp: 0,
            adviser_bp: 0,
            contingency_bp: 0,
          },
        },
      ],
    },
  ],
});

const HEAD = 'line;kind;quantity;price;first;interval;share;purse;2027;2028;2029;2030;2031;2032;total';
const read = (...lines: string[]) => check(PROFILE, [textFile('plan.csv', [HEAD, ...lines].join('\r\n'))]);
const first = (records: Awaited<ReturnType<typeof read>>['records']) => records[0]?.set;

describe('the amount of an occurrence', () => {
  test('quantity × unit price is not repeated as an amount', async () => {
    const { records, told } = await read('A;maintenance;10;250;2027;2;;;2500;;2500;;2500;;7500');
    expect(told).toEqual([]);
    expect(records).toHaveLength(1);
    expect(first(records)).toMatchObject({ quantity_milli: 10_000, unit_price_ore: 25_000, amount_ore: null });
  });

  test('an amount that is not quantity × unit price is kept as it stands', async () => {
    const { records, told } = await read('A;maintenance;10;250;2028;;;;;3000;;;;;3000');
    expect(told).toEqual([]);
    expect(first(records)?.['amount_ore']).toBe(300_000);
  });

  test('a line beyond the window stays, without an invented amount', async () => {
    const { records, told } = await read('A;renewal;10;;2045;25;;;;;;;;;');
    expect(told).toEqual(['info amount_unknown -']);
    expect(first(records)).toMatchObject({ first_year: 2045, interval_years: 25, amount_ore: null });
  });
});

describe('years that do not follow from start and interval', () => {
  test('an amount of its own becomes an override of that year', async () => {
    const { records, told } = await read('A;maintenance;10;250;2027;2;;;2500;;4000;;2500;;9000');
    expect(told).toEqual(['warning years_differ -']);
    expect(records[1]).toMatchObject({
      entity: 'occurrence_override',
      set: { activity_id: records[0]?.id, planned_year: 2029, amount_ore: 400_000, moved_to_year: null, skipped: 0 },
    });
  });

  test('an amount in another year moves the nearest occurrence the file leaves empty', async () => {
    const { records } = await read('A;maintenance;10;250;2027;2;;;2500;;;2500;2500;;7500');
    expect(records.slice(1)).toMatchObject([{ set: { planned_year: 2029, moved_to_year: 2030, amount_ore: null } }]);
  });

  test('an empty year of the rule is skipped, a surplus amount gets a line of its own', async () => {
    const skipped = await read('A;maintenance;10;250;2027;2;;;2500;;;;2500;;5000');
    expect(skipped.records.slice(1)).toMatchObject([{ set: { planned_year: 2029, skipped: 1 } }]);
    const surplus = await read('A;maintenance;10;250;2027;;;;2500;;;700;;;3200');
    expect(surplus.records.slice(1)).toMatchObject([
      {
        entity: 'activity',
        set: { first_year: 2030, interval_years: null, amount_ore: 70_000, external_key: 'A#2030' },
      },
    ]);
  });
});

describe('who pays', () => {
  test('the share of 401 and the other purse make a whole', async () => {
    const { records } = await read(
      'A;improvement;1;100;2027;;0;lån;100;;;;;;100',
      'B;renewal;1;100;2027;;40;Lån;100;;;;;;100',
    );
    expect(records.map(({ set }) => JSON.parse(String(set['funding'])))).toEqual([
      [{ purse: 'loan', shareBp: 10_000 }],
      [
        { purse: 'fund401', shareBp: 4000 },
        { purse: 'loan', shareBp: 6000 },
      ],
    ]);
  });

  test('a share without the other purse rejects the row; an improvement from 401 is told', async () => {
    expect((await read('A;renewal;1;100;2027;;40;;100;;;;;;100')).told).toEqual(['error purse_missing purse']);
    expect((await read('A;improvement;1;100;2027;;100;;100;;;;;;100')).told).toEqual([
      'warning improvement_from_fund -',
    ]);
  });
});

test('a line whose own sum is wrong is told, and so is a foot row that does not add up', async () => {
  const { told, rowsRead } = await read(
    'A;maintenance;10;250;2027;;;;2500;;;;;;2600',
    'B;maintenance;10;250;2028;;;;;2500;;;;;2500',
    'I alt;;;;;;;;2500;2400;;;;;5100',
  );
  expect(rowsRead).toBe(2);
  // The foot states 2400 for 2028 where the lines give 2500; its total 5100 is the sum of the stated line totals.
  expect([...told].sort()).toEqual(['warning control_total_differs 2028', 'warning row_total_differs total']);
});

test('a line that is no valid activity is rejected with the field', async () => {
  const { told, records } = await read('A;cleaning;1;100;2027;;;;100;;;;;;100');
  expect(told).toEqual(['error bad_plan_line -']);
  expect(records).toEqual([]);
});
