/** Sentences that name a field of ours name it in the reader's language: no name of a column of the database, no code. */
import { expect, test } from 'vitest';
import { messageOf } from '../../../contract/messages/index.ts';
import { ENTITIES, type EntityName } from '../../../db/entities.ts';
import { validateActivity } from '../../../domain/plan/activity.ts';
import { compileMapping } from '../mapping/compile.ts';
import { requiredFields } from '../profile-parts.ts';
import { loadProfiles } from '../profiles.ts';
import { csvFile, look } from '../testing/bring-in.ts';
import { openWorkspace, refusalOfImport } from '../testing/workspace.ts';

/** A name as code writes it: first_year, amountOre, year_invalid. */
const CODE = /[a-z]_[a-z]|[a-z][A-Z]/;
const LANGUAGES = ['da', 'en'] as const;

/** Made by lists; everything else is made by the app alone. */
const MADE: readonly EntityName[] = [
  'organisation',
  'department',
  'building',
  'dwelling_type',
  'building_part',
  'fund_balance',
  'condition_report',
  'assessment',
  'finding',
  'plan',
  'activity',
  'occurrence_override',
  'price_index',
  'price_observation',
  'reference_project',
];

test('a field that a row cannot do without has a name in both languages', () => {
  for (const entity of MADE) {
    for (const needed of requiredFields(entity)) {
      const [da, en] = LANGUAGES.map((language) => messageOf(language, 'missing_field', { needed }));
      expect([da, en].filter((sentence) => CODE.test(sentence ?? ''))).toEqual([]);
      // A word of its own: not the name in the database, which happens to be English.
      if (!['status', 'number', 'name'].includes(needed)) expect(da).not.toContain(`«${needed}»`);
    }
  }
  expect(Object.keys(ENTITIES)).toEqual(expect.arrayContaining([...MADE]));
});

test('what the file calls its column stands as the file has it', () => {
  const params = { needed: 'title', needed_da: 'title', needed_en: 'title' };
  expect(messageOf('da', 'missing_field', params)).toContain('«title»');
  expect(messageOf('da', 'missing_field', { needed: 'first_year', needed_da: null, needed_en: null })).toContain(
    '«første år»',
  );
});

test('every fault of a plan line is told in words', () => {
  const none = { scaffoldBp: -1, adviserBp: -1, contingencyBp: -1 };
  const broken = validateActivity({
    id: 'a',
    title: '',
    kind: 'x' as 'maintenance',
    account: 1,
    fkGroup: 9 as 1,
    quantityMilli: -1,
    unit: null,
    unitPriceOre: null,
    amountOre: -1,
    priceDate: '2026-02-30' as never,
    vatRateBp: -1,
    vatIncluded: true,
    surcharges: none,
    firstYear: 1,
    intervalYears: 0,
    lastYear: 0,
    window: { earliestYear: 3, latestYear: 2 },
    funding: [],
    tags: ['x' as 'energy'],
    procurementKind: 'x' as 'works',
    overrides: [],
  } as unknown as Parameters<typeof validateActivity>[0]);
  if (broken.ok) throw new Error('the line should not be valid');
  const codes = new Set(broken.error.map(({ code }) => code));
  expect(codes.size).toBeGreaterThan(8);
  for (const fault of codes)
    for (const language of LANGUAGES) expect(messageOf(language, 'bad_plan_line', { fault })).not.toMatch(CODE);
});

test('every field of the importer is named by its title where a mapping lacks or doubles it, in both languages', () => {
  const { words } = loadProfiles();
  const context = { words, remembered: new Map(), organisation: '1', currencies: new Map(), thisYear: 2026 };
  for (const kind of Object.keys(words.kinds) as (keyof typeof words.kinds)[]) {
    for (const { field } of words.kinds[kind].fields) {
      const columns = [0, 1].map((at) => ({
        heading: `x${at}`,
        at,
        field,
        decimal: 'comma' as const,
        dates: 'dmy' as const,
      }));
      const table = {
        file: 'a.csv',
        sheet: '',
        kind,
        skip: false,
        headerRow: 1,
        headerRows: 1,
        shape: 'rows' as const,
      };
      const mapping = {
        format: 'tilstand-mapping' as const,
        version: 1 as const,
        tables: [{ ...table, columns, scale: 'nen2767' as const, constants: [] }],
      };
      let sentences: readonly string[] = [];
      try {
        compileMapping(mapping, context);
      } catch (thrown) {
        const { code, params } = (thrown as Awaited<ReturnType<typeof refusalOfImport>>).refusal;
        sentences = LANGUAGES.map((language) => messageOf(language, code, params));
      }
      const title = words.fields[field]?.title;
      expect([field, sentences[0]]).toEqual([field, expect.stringContaining(`«${title?.da}»`)]);
      expect([field, sentences[1]]).toEqual([field, expect.stringContaining(`“${title?.en}”`)]);
    }
  }
});

test('a table of which nobody has said what it is is asked about by its name', async () => {
  const workspace = openWorkspace();
  const file = csvFile('liste.csv', 'Foo;Bar', '1;x', '2;y');
  const { mapping } = await look(workspace, [file]);
  const { refusal } = await refusalOfImport(workspace.run([file], '', { profile: undefined, mapping }));
  expect(messageOf('da', refusal.code, refusal.params)).toBe(
    'Svar først på spørgsmålet om hvad tabellen indeholder (liste.csv).',
  );
  workspace.close();
});
