/**
 * The English survey with its built-in profile: 254,878 rows through detection of headings, mapping and checks, without the database.
 * Takes a while; TILSTAND_SAMPLES=full runs it.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createUnpacker } from '../packed-batch.ts';
import { runPipeline } from '../pipeline.ts';
import { loadProfiles } from '../profiles.ts';
import { NO_SAMPLES, SAMPLES } from '../readers/testing.ts';

const LEFT_OUT = NO_SAMPLES
  ? 'skipped: no sample data'
  : process.env['TILSTAND_SAMPLES'] === 'full'
    ? null
    : 'skipped: TILSTAND_SAMPLES=full';

describe.skipIf(LEFT_OUT !== null)(LEFT_OUT ?? 'the English survey', () => {
  test('totals to the penny, 62 rows of the same key and 39,697 that were not accessible told', async () => {
    const bytes = new Uint8Array(readFileSync(`${SAMPLES}/uk-condition-survey/survey.csv.gz`));
    const unpack = createUnpacker();
    const figures = { cost: 0, parts: 0, ids: new Set<string>(), states: new Map<string, number>() };
    const summary = await runPipeline(
      {
        files: [{ name: 'survey.csv.gz', bytes }],
        profile: loadProfiles().get('uk-condition-survey'),
        workspaceId: '11111111-2222-4333-8444-555555555555',
        classes: [],
      },
      {
        lookup: async () => new Set(),
        async emit(batch) {
          for (const { entity, id, content } of unpack(batch)) {
            if (entity !== 'finding' && entity !== 'assessment' && entity !== 'building_part') continue;
            const { set } = content();
            if (entity === 'finding') figures.cost += Number(set['proposed_amount_ore']);
            else if (entity === 'building_part') figures.ids.add(id);
            else figures.states.set(String(set['state']), (figures.states.get(String(set['state'])) ?? 0) + 1);
          }
        },
        progress: () => undefined,
      },
    );
    // Control figures of the sample's README.
    expect(summary).toMatchObject({ rowsRead: 254_878, rowsRejected: 0 });
    expect(figures.cost).toBe(71_949_437_746);
    expect(figures.ids.size).toBe(254_878);
    expect(figures.states.get('not_accessible')).toBe(39_697);
    expect(figures.states.get('graded')).toBe(254_878 - 39_697);
    const counted = new Map(summary.findingCounts.map(({ code, count }) => [code, count]));
    expect(counted.get('duplicate_key_kept')).toBe(62);
    expect(counted.get('not_accessible')).toBe(39_697);
  }, 300_000);
});
