/** Lists somebody typed freely: far more words than a list has codes, and every one of them can be given one. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const KINDS = 90;
const typed = (at: number) =>
  `slags ${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`;
const rows = Array.from({ length: KINDS }, (_, at) => `0101;${at + 1};Vej ${at};${typed(at)}`);

test.each([
  ['da', 'Afdelingsnr;Bygningsnr;Adresse;Tagmateriale'],
  ['en', 'Department;Building;Address;Roof material'],
  ['nl', 'Complex;Gebouw;Adres;Dakmateriaal'],
  ['no', 'Avdeling;Bygning;Adresse;Taktekking'],
  ['de', 'Liegenschaft;Gebäude;Adresse;Dacheindeckung'],
  ['sv', 'Fastighet;Byggnad;Adress;Takmaterial'],
])('%s: the words of a roof are all there to be given a code', async (_language, heading) => {
  const { tables, mapping } = await look(workspace, [csvFile('bygninger.csv', heading, ...rows)]);
  expect(mapping.tables[0]?.columns[3]?.field).toBe('roofCode');
  expect(tables[0]?.columns[3]?.words).toHaveLength(KINDS);
  expect(tables[0]?.columns[2]?.words).toEqual([]);
});

test('and what was said of them is what comes in', async () => {
  const file = csvFile('bygninger.csv', 'Afdelingsnr;Bygningsnr;Adresse;Tagmateriale', ...rows);
  const { mapping } = await look(workspace, [file]);
  const said = structuredClone(mapping);
  const roof = said.tables[0]?.columns[3];
  if (roof === undefined) throw new Error('no column');
  roof.words = Array.from({ length: KINDS }, (_, at) => ({ word: typed(at), code: at % 2 === 0 ? '5' : '2' }));
  expect(await workspace.run([file], '', { profile: undefined, mapping: mappingSchema.parse(said) })).toMatchObject({
    created: KINDS,
    rejected: 0,
    findings: [{ code: 'department_made' }],
  });
  const codes = standing(workspace, 'building', ['roof_code']);
  expect([codes.filter((code) => code === '5').length, codes.filter((code) => code === '2').length]).toEqual([45, 45]);
});

test('a condition from 0 to 100 is one, however many different there are', async () => {
  const measured = Array.from({ length: 80 }, (_, at) => `0101;Del ${at};${at + 10}`);
  const { mapping } = await look(workspace, [csvFile('tilstand.csv', 'Afdelingsnr;Bygningsdel;Tilstand', ...measured)]);
  expect(mapping.tables[0]?.columns[2]?.field).toBe('grade');
});
