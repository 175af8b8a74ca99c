/** A row of units below the headings: read as what it is, told, and never counted among the rejected. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { bringInAs, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

test.each([
  ['da', 'Afdelingsnr;Arbejde;Mængde;Enhed', 't.kr.'],
  ['en', 'Department;Work;Quantity;Unit', '£000'],
  ['nl', 'Complex;Werkzaamheden;Hoeveelheid;Eenheid', '€ 1.000'],
  ['no', 'Avdelingsnummer;Tiltak;Mengde;Enhet', 'tusen kroner'],
  ['de', 'Liegenschaft;Maßnahme;Menge;Einheit', 'Tsd. €'],
  ['sv', 'Fastighet;Åtgärd;Mängd;Enhet', 'tkr'],
])('%s', async (_language, headings, unit) => {
  const rows = ['0101;Nyt tag;200;m2;1250;', '0101;Maling;30;stk;;300'];
  const file = csvFile('plan.csv', `${headings};2026;2027`, `;;m²;;${unit};${unit}`, ...rows);
  const { mapping, questions } = await look(workspace, [file]);
  expect(questions).toEqual([]);
  const currency = mapping.tables[0]?.constants.filter(({ field }) => field !== 'currency') ?? [];
  const kroner = { ...mapping, tables: mapping.tables.map((table) => ({ ...table, constants: currency })) };
  const result = await workspace.run([file], '', { profile: undefined, mapping: mappingSchema.parse(kroner) });
  expect(result).toMatchObject({ read: 2, created: 2, rejected: 0 });
  expect(result.findings.find(({ code }) => code === 'unit_row')).toMatchObject({ level: 'info', row: 2 });
  expect(standing(workspace, 'activity', ['first_year', 'amount_ore'])).toEqual(['2026|125000000', '2027|30000000']);
});

test('a mapping that was kept reads a file without such a row whole', async () => {
  const headings = 'Afdelingsnr;Bygningsdel;Mængde;Enhed';
  const { mapping } = await look(workspace, [csvFile('dele.csv', headings, ';;m²;', '0101;Tag;200;m2')]);
  expect(mapping.tables[0]?.unitRow).toEqual(['m²']);
  const next = csvFile('dele.csv', headings, '0101;Tag;200;m2', '0101;Dør;2;stk');
  const result = await workspace.run([next], '', { profile: undefined, mapping: mappingSchema.parse(mapping) });
  expect(result).toMatchObject({ read: 2, created: 2, rejected: 0 });
});

test('a row that names a thing is no row of units', async () => {
  const file = csvFile('dele.csv', 'Afdelingsnr;Bygningsdel;Mængde;Enhed', '0101;Tag;200;m2', '0101;Dør;2;stk');
  expect((await look(workspace, [file])).mapping.tables[0]?.unitRow).toBeUndefined();
  expect(await bringInAs(workspace, [file])).toMatchObject({ read: 2, created: 2 });
});
