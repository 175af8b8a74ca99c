/** Plans in long form, a row for each work: they begin with the earliest of them, and one that stands is left as it is. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Preview } from '../../../contract/import-assist.ts';
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { previewImport } from '../preview/preview.ts';
import { bringInAs, codesOfResult, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const HEADINGS = 'Afdelingsnr;Bygningsdel;Arbejde;År;Beløb';
const plan = csvFile(
  'plan.csv',
  HEADINGS,
  '0101;Tag;Udskiftning;2028;1200000',
  '0101;Vinduer;Maling;2026;150000',
  '0102;Dør;Maling;2029;50000',
  '0101;Dør;Maling;2027;50000',
);
const years = () => standing(workspace, 'plan', ['base_year', 'price_year', 'horizon_years']);

test('each plan begins with the earliest of its works, in whatever row it stands', async () => {
  const first = await bringInAs(workspace, [plan]);
  expect(first).toMatchObject({ created: 4, updated: 0, rejected: 0 });
  expect(first.byEntity).toContainEqual({ entity: 'plan', created: 2, updated: 0, unchanged: 0 });
  expect(years()).toEqual(['2026|2026|30', '2029|2029|30']);
  expect(await bringInAs(workspace, [plan])).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
  expect(years()).toEqual(['2026|2026|30', '2029|2029|30']);
});

test('a plan has room for its latest work', async () => {
  await bringInAs(workspace, [
    csvFile('plan.csv', HEADINGS, '0101;Tag;Udskiftning;2061;1', '0101;Tag;Rensning;2026;1'),
  ]);
  expect(years()).toEqual(['2026|2026|36']);
});

test('a plan grows to no more than the forty years a person may give it; works beyond are told', async () => {
  const result = await bringInAs(workspace, [
    csvFile('plan.csv', HEADINGS, '0101;Tag;Udskiftning;2080;1', '0101;Tag;Rensning;2026;1'),
  ]);
  expect(years()).toEqual(['2026|2026|40']);
  expect(result.findings.find(({ code }) => code === 'works_outside_plan')?.message).toContain('2065');
});

test('a plan that stands keeps its years, and works outside of them are told', async () => {
  await bringInAs(workspace, [plan]);
  const other = await bringInAs(workspace, [
    csvFile('senere.csv', HEADINGS, '0101;Mur;Fuger;2030;1', '0101;Mur;Puds;2024;1', '0102;Mur;Puds;2058;1'),
  ]);
  expect(years()).toEqual(['2026|2026|30', '2029|2029|30']);
  const told = other.findings.filter(({ code }) => code === 'works_outside_plan');
  expect(told.map(({ level, message }) => `${level} ${message}`)).toEqual([
    expect.stringMatching(/^warning .*0101 går fra 2026 til 2055, .* fra 2024 til 2030/),
  ]);
});

test('the last year of a plan is in it, the year after is not', async () => {
  await bringInAs(workspace, [plan]);
  const codes = async (year: number) =>
    codesOfResult(await bringInAs(workspace, [csvFile('senere.csv', HEADINGS, `0101;Mur;Fuger ${year};${year};1`)]));
  // 2026 and thirty years: 2055 is the last of them.
  expect(await codes(2055)).not.toContain('works_outside_plan');
  expect(await codes(2056)).toContain('works_outside_plan');
});

test('the preview shows the years the plan will have', async () => {
  const { mapping } = await look(workspace, [plan]);
  const preview: Preview = await previewImport(
    workspace.deps,
    { files: [plan], mapping: mappingSchema.parse(mapping), language: 'da' },
    () => undefined,
  );
  expect(preview.counts).toMatchObject({ read: 4, new: 4, changed: 0 });
  const shown = preview.rows.flatMap(({ changes }) => changes.filter(({ field }) => field === 'base_year'));
  expect(shown.map((change) => change.new).sort()).toEqual([2026, 2029]);
  expect(codesOfResult({ findings: preview.findings })).not.toContain('works_outside_plan');
});
