/** The next file of a list has a column more, or one less, or writes a name in other letters: what the last one brought is met, never doubled. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bringInAs, csvFile, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const parts = (head: string, ...rows: readonly string[]) =>
  bringInAs(workspace, [csvFile('dele.csv', `Afdelingsnr;${head}`, ...rows.map((row) => `0101;${row}`))]);
const plan = (head: string, ...rows: readonly string[]) =>
  bringInAs(workspace, [csvFile('plan.csv', `Afdelingsnr;${head}`, ...rows.map((row) => `0101;${row}`))]);
const told = ({ findings }: Awaited<ReturnType<typeof bringInAs>>, code: string) =>
  findings.filter((finding) => finding.code === code).map(({ message }) => message);
const lines = () => standing(workspace, 'activity', ['title', 'cause', 'first_year', 'amount_ore']);
const names = () => standing(workspace, 'building_part', ['external_key', 'name', 'location', 'quantity_milli']);

describe('building parts', () => {
  test('brought in by name, then with numbers of their own', async () => {
    await parts('Bygningsdel;Mængde', 'Tag;20', 'Mur;30');
    const second = await parts('Delnr;Bygningsdel;Mængde', 'A1;Tag;20', 'A2;Mur;31');
    expect(second).toMatchObject({ created: 0, updated: 2 });
    expect(told(second, 'met_by_description')).toHaveLength(1);
    expect(names()).toEqual(['A1|Tag|null|20000', 'A2|Mur|null|31000']);
    // From now on by number: the name may change.
    const third = await parts('Delnr;Bygningsdel;Mængde', 'A1;Tegltag;20', 'A2;Mur;31');
    expect(third).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(names()).toEqual(['A1|Tegltag|null|20000', 'A2|Mur|null|31000']);
  });

  test('with numbers, then without them; with a place that was not there before', async () => {
    await parts('Delnr;Bygningsdel;Mængde', 'A1;Tag;20', 'A2;Mur;30');
    expect(await parts('Bygningsdel;Mængde', 'Tag;21', 'Mur;30')).toMatchObject({ created: 0, updated: 1 });
    const placed = await parts('Bygningsdel;Placering;Mængde', 'Tag;Gård;21', 'Mur;;30', 'Mur;Kælder;5');
    expect(placed).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
    expect(names()).toEqual(['A1|Tag|Gård|21000', 'A2|Mur|null|30000', 'null|Mur|Kælder|5000']);
  });

  test('capitals and blanks make no other part; another name does', async () => {
    await parts('Bygningsdel;Mængde', 'Tegltag;20');
    const second = await parts('Bygningsdel;Mængde', 'tegl  tag;1', 'TEGLTAG;22');
    expect(second).toMatchObject({ created: 1, updated: 1 });
    expect(names()).toEqual(['null|TEGLTAG|null|22000', 'null|tegl  tag|null|1000']);
  });

  test('two rows that could both be the one that stands: one is, and it is told', async () => {
    await parts('Bygningsdel;Mængde', 'Tag;20');
    const second = await parts('Delnr;Bygningsdel;Mængde', 'A1;Tag;20', 'A2;Tag;30');
    expect(second).toMatchObject({ created: 1, updated: 1 });
    expect(told(second, 'alike_not_met')).toHaveLength(1);
    // The same file again changes nothing.
    expect(await parts('Delnr;Bygningsdel;Mængde', 'A1;Tag;20', 'A2;Tag;30')).toMatchObject({ unchanged: 2 });
  });

  test('a grade of the same survey stays one grade', async () => {
    await parts('Bygningsdel;Tilstand (1-6);Dato', 'Tag;2;2025-05-01');
    await parts('Delnr;Bygningsdel;Tilstand (1-6);Dato', 'A1;Tag;3;2025-05-01');
    expect(standing(workspace, 'assessment', ['score'])).toEqual(['3']);
  });
});

describe('plan lines', () => {
  test('a column of reasons that came later does not double the plan', async () => {
    await plan('Arbejde;År;Beløb', 'Maling;2026;100', 'Tag;2030;900');
    const second = await plan('Arbejde;Årsag;År;Beløb', 'Maling;slid;2028;100', 'Tag;;2030;900');
    expect(second).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(lines()).toEqual(['Maling|slid|2028|10000', 'Tag|null|2030|90000']);
    // And back again.
    expect(await plan('Arbejde;År;Beløb', 'Maling;2028;100', 'Tag;2030;900')).toMatchObject({
      created: 0,
      unchanged: 2,
    });
  });

  test('one work for two reasons is two lines, also when the reasons came later', async () => {
    await plan('Arbejde;År;Beløb', 'Maling;2026;100');
    const second = await plan('Arbejde;Årsag;År;Beløb', 'Maling;slid;2026;100', 'Maling;råd;2027;50');
    expect(told(second, 'alike_not_met')).toHaveLength(1);
    expect(lines()).toEqual(['Maling|råd|2027|5000', 'Maling|slid|2026|10000']);
    const again = await plan('Arbejde;Årsag;År;Beløb', 'Maling;råd;2027;50', 'Maling;slid;2026;100');
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });
});

test('a building brought in by number, then with the key of the register', async () => {
  await bringInAs(workspace, [csvFile('bygninger.csv', 'Afdelingsnr;Bygningsnr;Adresse', '0101;1;Vej 1')]);
  const file = csvFile('bygninger.csv', 'Afdelingsnr;Bygningsnr;id_lokalId;Adresse', '0101;1;b7c1;Vej 1');
  expect(await bringInAs(workspace, [file])).toMatchObject({ created: 0 });
  expect(standing(workspace, 'building', ['number', 'address'])).toEqual(['1|Vej 1']);
  // Numbers begin anew on each plot: another key of the register is another building.
  const next = csvFile(
    'bygninger.csv',
    'Afdelingsnr;Bygningsnr;id_lokalId;Adresse',
    '0102;1;c9;Vej 2',
    '0102;2;d1;Vej 3',
  );
  await bringInAs(workspace, [next]);
  const more = csvFile(
    'bygninger.csv',
    'Afdelingsnr;Bygningsnr;id_lokalId;Adresse',
    '0102;1;e5;Vej 4',
    '0102;1;c9;Vej 2',
  );
  expect(await bringInAs(workspace, [more])).toMatchObject({ created: 1, unchanged: 1, rejected: 0 });
});
