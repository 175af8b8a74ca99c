/** Days that came without their format, and months of statistics: one question or one sentence, in six languages. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, refusalOfImport, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

test.each([
  ['da', 'Afdelingsnr;Bygningsdel;Tilstand (1-6);Besigtiget dato'],
  ['en', 'Department;Building part;Condition (1-6);Inspection date'],
  ['nl', 'Complex;Element;Conditie (1-6);Inspectiedatum'],
  ['no', 'Avdeling;Bygningsdel;Tilstand (1-6);Befaringsdato'],
  ['de', 'Liegenschaft;Bauteil;Zustand (1-6);Begehungsdatum'],
  ['sv', 'Fastighet;Byggnadsdel;Skick (1-6);Besiktningsdatum'],
])('%s: bare numbers below a date are asked about once', async (_language, heading) => {
  const { questions, mapping } = await look(workspace, [
    csvFile('a.csv', heading, '0101;Tag;2;45678', '0101;Dør;3;45690'),
  ]);
  expect(questions.map(({ code, suggested }) => [code, suggested])).toEqual([['date_serial_open', '3']]);
  // Day 45,658 of the spreadsheet calendar is 1 January 2025: twenty days later it is the 21st.
  expect(questions[0]?.message).toContain('45678 er 2025-01-21');
  expect(mapping.tables[0]?.columns[3]).toMatchObject({ field: 'assessedOn', serial: true });
});

test('answered, they are days; left out, they are told with the other columns', async () => {
  const file = csvFile('a.csv', 'Afdelingsnr;Bygningsdel;Tilstand (1-6);Dato', '0101;Tag;2;45678', '0101;Dør;3;45678');
  const { mapping } = await look(workspace, [file]);
  const run = (use: number | null) => {
    const said = structuredClone(mapping);
    for (const choice of said.tables[0]?.choices ?? []) choice.use = use;
    return workspace.run([file], '', { profile: undefined, mapping: mappingSchema.parse(said) });
  };
  expect((await refusalOfImport(run(null))).refusal.code).toBe('mapping_question_open');
  expect(await run(3)).toMatchObject({ rejected: 0 });
  expect(standing(workspace, 'condition_report', ['held_on'])).toEqual(['2025-01-21']);
});

test('years and counts below other headings are no days', async () => {
  const file = csvFile('a.csv', 'Afdelingsnr;Bygningsdel;Mængde;Enhed;Dato', '0101;Tag;45678;m2;2025-05-13');
  expect((await look(workspace, [file])).questions).toEqual([]);
});

test('months are refused in one sentence', async () => {
  const lines = [
    'Byggeomkostningsindeks',
    '',
    ';2025M10;2025M11;2025M12',
    'I alt;121,5;122,25;123',
    'Murer;118,5;119;120,5',
  ];
  const { questions } = await look(workspace, [csvFile('byg.csv', ...lines)]);
  expect(questions.map(({ code }) => code)).toEqual(['months_not_kept']);
  expect(questions[0]?.message).toContain('2025M10, 2025M11, 2025M12');
});
