import { afterEach, beforeEach, expect, test } from 'vitest';
import { mappingSchema } from '../../../../contract/import-mapping.ts';
import { analyse } from '../../detection/analyse.ts';
import { loadProfiles } from '../../profiles.ts';
import { openWorkspace, textFile, type Workspace } from '../../testing/workspace.ts';

const profiles = loadProfiles();
let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace(profiles);
});
afterEach(() => workspace.close());

/** A plan line of 1.000 kr. in a department of its own. */
async function bringIn(department: string): Promise<void> {
  const text = `Afdelingsnr;Arbejde;Bygningsdel;Beløb;Første år\r\n${department};Nyt tag;Tag;1000;2027`;
  const file = textFile('plan.csv', text);
  const asked = { words: profiles.words, learnt: [], organisation: '1', department: null, profiles: [], stored: [] };
  const { mapping } = analyse({ ...asked, files: [file], kind: 'plans' });
  const [table] = mapping?.tables ?? [];
  if (table === undefined) throw new Error('no table was found');
  const said = mappingSchema.parse({ format: 'tilstand-mapping', version: 1, tables: [table] });
  await workspace.run([file], '', { profile: undefined, mapping: said, language: 'da' });
}

const set = (key: string, value: number) =>
  workspace.db.writer.run({ actor: 'test', cause: 'edit' }, (tx) => {
    tx.put('setting', key, { scope: 'all', key, value: JSON.stringify(value), note: null });
  });

test('a plan and its lines begin with the organisation’s own horizon and VAT; what was brought in before stays', async () => {
  await bringIn('0101');
  await set('plan.horizonYears', 20);
  await set('plan.vatRateBp', 1_000);
  await bringIn('0102');
  const { reader } = workspace.db;
  const { query } = reader;
  const plans = reader.all(
    query
      .selectFrom('plan')
      .innerJoin('department', 'department.id', 'plan.department_id')
      .innerJoin('activity', 'activity.plan_id', 'plan.id')
      .select(['department.number', 'plan.horizon_years', 'activity.vat_rate_bp'])
      .orderBy('department.number'),
  );
  expect(plans).toEqual([
    { number: '0101', horizon_years: 30, vat_rate_bp: 2_500 },
    { number: '0102', horizon_years: 20, vat_rate_bp: 1_000 },
  ]);
});
