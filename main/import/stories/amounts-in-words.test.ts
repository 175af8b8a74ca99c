/** Amounts with their unit or their currency in the cell: read as they are meant, or refused with the sentence that says why. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { bringInAs, codesOfResult, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const amounts = () => standing(workspace, 'activity', ['title', 'amount_ore']);
const kroner = csvFile('afdelinger.csv', 'Afdelingsnr;Navn', '0101;Birkelunden');

test('millions and thousands in words beside kroner in full are the same amounts', async () => {
  const file = csvFile(
    'plan.csv',
    'Afdelingsnr;Arbejde;År;Beløb',
    '0101;A;2027;2 mio. kr.',
    '0101;B;2027;1,2 mio.',
    '0101;C;2027;450 t.kr.',
    '0101;D;2027;450 tkr',
    '0101;E;2027;450 tusind kr.',
    '0101;F;2027;125.000 kr.',
    '0101;G;2027;45k',
  );
  expect((await look(workspace, [file])).questions).toEqual([]);
  expect(await bringInAs(workspace, [file])).toMatchObject({ created: 7, rejected: 0 });
  expect(amounts()).toEqual([
    'A|200000000',
    'B|120000000',
    'C|45000000',
    'D|45000000',
    'E|45000000',
    'F|12500000',
    'G|4500000',
  ]);
});

test('a unit in the cell stands instead of that of the heading', async () => {
  const file = csvFile('plan.csv', 'Afdelingsnr;Arbejde;År;Beløb (t.kr.)', '0101;A;2027;2 mio. kr.', '0101;B;2027;450');
  await bringInAs(workspace, [file]);
  expect(amounts()).toEqual(['A|200000000', 'B|45000000']);
});

test('1.250 mio. has two readings, 120 m is a length, and both are refused', async () => {
  const file = csvFile(
    'plan.csv',
    'Afdelingsnr;Arbejde;År;Beløb',
    '0101;A;2027;1.250 mio. kr.',
    '0101;B;2027;120 m',
    '0101;C;2027;1,5 mio. kr.',
    '0101;D;2027;12.000',
  );
  const result = await bringInAs(workspace, [file]);
  expect(codesOfResult(result).slice(0, 2)).toEqual(['ambiguous_number', 'not_a_number']);
  expect(amounts()).toEqual(['C|150000000', 'D|1200000']);
});

const pounds = csvFile(
  'plan.csv',
  'Afdelingsnr,Arbejde,2026/27,2027/28',
  '0101,Roof,,"£1,200,000"',
  '0101,Paint,"£15,000",',
);

test('pounds under years are asked about where kroner are kept, and refused by their own heading where kroner are meant', async () => {
  await bringInAs(workspace, [kroner]);
  const { mapping, questions } = await look(workspace, [pounds]);
  expect(questions.map(({ code, options }) => [code, options.map(({ value }) => value)])).toEqual([
    ['plan_currency_open', ['GBP', 'DKK']],
  ]);
  const answered = (value: string) =>
    mappingSchema.parse({
      ...mapping,
      tables: mapping.tables.map((table) => ({
        ...table,
        constants: table.constants.map((one) => (one.field === 'currency' ? { ...one, value } : one)),
      })),
    });
  const options = (value: string) => ({ profile: undefined, mapping: answered(value) });
  const refused = await workspace.run([pounds], '', options('DKK'));
  expect(refused).toMatchObject({ created: 0, rejected: 2 });
  expect(refused.findings.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['foreign_currency', 2, '2027/28'],
    ['foreign_currency', 3, '2026/27'],
  ]);
  expect(await workspace.run([pounds], '', options('GBP'))).toMatchObject({ created: 2, rejected: 0 });
  expect(standing(workspace, 'plan', ['currency'])).toEqual(['GBP']);
  expect(amounts()).toEqual(['Paint|1500000', 'Roof|120000000']);
});

test('a first plan in pounds asks nothing; one price in pounds among others makes no plan in pounds', async () => {
  expect((await look(workspace, [pounds])).questions).toEqual([]);
  const mixed = csvFile(
    'plan.csv',
    'Afdelingsnr;Arbejde;År;Beløb',
    '0101;A;2027;125.000,00',
    '0101;B;2027;£ 15.000',
    '0101;C;2027;90.000,00',
  );
  const result = await bringInAs(workspace, [mixed]);
  expect(result).toMatchObject({ created: 2, rejected: 1 });
  expect(codesOfResult(result)[0]).toBe('foreign_currency');
});
