/** One organisation or department by two names in the files of one import: both are told, the first stays. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { detectFiles } from '../detect-files.ts';
import { openWorkspace, textFile, type Workspace } from '../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

async function bringIn(...texts: readonly string[]) {
  const files = texts.map((text, at) => textFile(`liste${at + 1}.csv`, text));
  const { mapping } = await detectFiles(workspace.deps, { files, kind: null, language: 'da' });
  return workspace.run(files, '', { profile: undefined, mapping: mappingSchema.parse(mapping) });
}

const told = ({ findings }: Awaited<ReturnType<typeof bringIn>>) =>
  findings.filter(({ code }) => code.startsWith('two_names') || code === 'conflicting_rows');

const names = (entity: 'organisation' | 'department') => {
  const { query, all } = workspace.db.reader;
  return all(query.selectFrom(entity).select('name').orderBy('number')).map(({ name }) => name);
};

const lines = (...rows: readonly string[]) => rows.join('\r\n');

test('a part list that calls a department by two names says so once for each name, with both and their rows', async () => {
  const result = await bringIn(
    lines(
      'Afdelingsnr;Afdelingsnavn;Bygningsdel;Mængde;Enhed',
      '0101;Solbakken;Tag;10;m2',
      '0101;solbakken ;Facade;11;m2',
      '0101;Solbakken Syd;Vinduer;12;stk',
      '0101;;Kælder;12;stk',
      '0101;Solbakken Syd;Døre;13;stk',
      '0101;Solhøj;Port;14;stk',
    ),
  );
  expect(told(result).map(({ code, row, column }) => [code, row, column])).toEqual([
    ['two_names', 4, 'Afdelingsnavn'],
    ['two_names', 7, 'Afdelingsnavn'],
  ]);
  expect(told(result)[0]?.message).toMatch(/0101.*Solbakken Syd.*Solbakken.*række 2/);
  expect(result).toMatchObject({ read: 6, created: 6, rejected: 0 });
  expect(names('department')).toEqual(['Solbakken']);
});

test('an organisation by two names in a list of departments: both values, and no word of a row that leaves the name out', async () => {
  const result = await bringIn(
    lines(
      'Afdelingsnr;Afdeling;Organisationsnr;Organisation',
      '0101;Solbakken;1;Vestbo',
      '0102;Månen;1;',
      '0103;Åsen;1;Østbo',
    ),
  );
  expect(told(result).map(({ code, row }) => [code, row])).toEqual([['two_names', 4]]);
  expect(told(result)[0]?.message).toMatch(/Østbo.*Vestbo.*række 2/);
  expect(names('organisation')).toEqual(['Vestbo']);
});

test('in two files that go together, the other file is named', async () => {
  const result = await bringIn(
    lines('Afdelingsnr;Afdelingsnavn;Boliger', '0101;Solbakken;10', '0102;Åsen;12'),
    lines('Afdelingsnr;Afdelingsnavn;Bygningsdel;Mængde', '0101;Solhøj;Tag;10', '0102;Åsen;Tag;10'),
  );
  expect(told(result).map(({ code, file, row }) => [code, file, row])).toEqual([
    ['two_names_in_files', 'liste2.csv', 2],
  ]);
  expect(told(result)[0]?.message).toMatch(/Solhøj.*Solbakken.*liste1\.csv, række 2/);
});
