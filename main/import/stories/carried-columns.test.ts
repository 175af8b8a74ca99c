/** Columns that are a field of ours by their heading, of which a list of the kind makes nothing: shown, told, never dropped in silence. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bringInAs, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const UNDATED = csvFile(
  'dele.csv',
  'Afdeling;Bygningsdel;Mængde;Enhed;Besigtiget;Inspektør',
  '0101;Tag;900;m2;2025-03-12;PH',
);

describe('a date and an inspector without any grade', () => {
  test('are shown as columns that are not brought in', async () => {
    const { mapping, findings } = await look(workspace, [UNDATED], 'parts');
    const columns = mapping.tables[0]?.columns ?? [];
    expect(columns.filter(({ field }) => field === null).map(({ heading }) => heading)).toEqual([
      'Besigtiget',
      'Inspektør',
    ]);
    expect(findings.filter(({ code }) => code === 'column_not_carried').map(({ column }) => column)).toEqual([
      'Besigtiget',
      'Inspektør',
    ]);
  });

  test('are told by the import, also where a person has mapped them', async () => {
    const asProposed = await bringInAs(workspace, [UNDATED], 'parts');
    expect(asProposed.findings.find(({ code }) => code === 'columns_not_used')?.message).toContain(
      'Besigtiget · Inspektør',
    );
    const { mapping } = await look(workspace, [UNDATED], 'parts');
    const said = { Besigtiget: 'assessedOn', Inspektør: 'inspector' } as Record<string, string>;
    for (const column of mapping.tables[0]?.columns ?? []) column.field ??= said[column.heading] ?? null;
    const result = await workspace.run([UNDATED], '', { profile: undefined, mapping });
    const told = result.findings.find(({ code }) => code === 'columns_not_carried');
    expect(told?.message).toContain('Besigtiget · Inspektør');
  });

  test('are carried beside a grade', async () => {
    const graded = csvFile('dele.csv', 'Afdeling;Bygningsdel;Tilstand (1-6);Besigtiget', '0101;Tag;3;2025-03-12');
    const result = await bringInAs(workspace, [graded], 'parts');
    expect(result.findings.filter(({ code }) => code.startsWith('columns_'))).toEqual([]);
    expect(standing(workspace, 'assessment', ['score', 'assessed_on'])).toEqual(['3|2025-03-12']);
  });
});

describe('a grade beside what was seen', () => {
  const LINES = [
    'Complexnummer;Element;Gebrek;Conditiescore;Inspectiedatum;Inspecteur',
    '0101;Kozijnen;Houtrot;5;14-03-2025;J. de Vries',
  ];

  test('is the grade of the part, with its day and its inspector', async () => {
    const result = await bringInAs(workspace, [csvFile('nl.csv', ...LINES)]);
    expect(result).toMatchObject({ read: 1, created: 1, rejected: 0 });
    expect(standing(workspace, 'assessment', ['state', 'score', 'assessed_on', 'inspector'])).toEqual([
      'graded|5|2025-03-14|J. de Vries',
    ]);
    expect(standing(workspace, 'finding', ['defect'])).toEqual(['Houtrot']);
  });

  test('of the same part twice: the first stands, the other is told', async () => {
    const result = await bringInAs(workspace, [
      csvFile('nl.csv', ...LINES, '0101;Kozijnen;Verf;3;14-03-2025;J. de Vries'),
    ]);
    expect(standing(workspace, 'assessment', ['score'])).toEqual(['5']);
    expect(result.findings.map(({ code }) => code)).toContain('conflicting_rows');
    expect(standing(workspace, 'finding', ['defect'])).toEqual(['Houtrot', 'Verf']);
  });
});

test('a note beside a grade is kept with the grade', async () => {
  const file = csvFile('tilstand.csv', 'Afdeling;Bygningsdel;Tilstand (1-6);Bemærkning', '0101;Tag;3;mos på nordsiden');
  await bringInAs(workspace, [file], 'conditions');
  expect(standing(workspace, 'assessment', ['score', 'note'])).toEqual(['3|mos på nordsiden']);
});
