import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InspectionChange } from '../../../contract/inspection.ts';
import { calibration } from './calibration.ts';
import { classesFor } from './classes.ts';
import { closeReport } from './closing.ts';
import { reviewOutlook } from './outlook.ts';
import { listPhrases, removePhrase, savePhrase } from './phrases.ts';
import {
  EARLIER,
  type InspectionWorkspace,
  openInspectionWorkspace,
  ROAD,
  ROOF,
  TODAY,
  WALL,
  wholeReport,
} from './testing.ts';

let w: InspectionWorkspace;
beforeEach(async () => {
  w = await openInspectionWorkspace();
});
afterEach(() => w.close());

const assess = (partId: string, set: Extract<InspectionChange, { kind: 'assess' }>['set']): InspectionChange => ({
  kind: 'assess',
  partId,
  set,
});

test('two inspectors’ grades of the same parts are compared', async () => {
  const id = await w.start({ inspector: 'Ida' });
  await w.done(id, assess(ROOF, { score: 5 }), assess(WALL, { score: 2 }), assess(ROAD, { score: 1 }));
  const figures = calibration(w.context, EARLIER, id);
  expect(figures).toMatchObject({ compared: 2, equal: 1, withinOne: 1, meanDifferenceMilli: 1_000 });
  expect(figures.pairs[0]).toMatchObject({
    partName: 'Tegltag',
    difference: 2,
    first: { inspector: 'Bo', score: 3 },
    second: { inspector: 'Ida', score: 5 },
  });
});

test('the review is due five years after the last closed one, and its form names what it lacks', async () => {
  expect(reviewOutlook(w.context, '1')).toMatchObject({ lastReviewOn: null, dueOn: null });
  const id = await w.start({ kind: 'review' });
  await w.done(id, ...wholeReport(w.context));
  await closeReport(w.context, { reportId: id, statement: 'Besigtiget.', closedOn: TODAY });
  const { gaps, ...due } = reviewOutlook(w.context, '1');
  expect(due).toEqual({ lastReviewOn: TODAY, dueOn: '2031-11-22', dueWithinAYear: false });
  expect(gaps.find(({ reviewNo }) => reviewNo === 9)).toEqual({ buildingType: 'Blok', reviewNo: 9, gaps: ['part'] });
  expect(gaps.find(({ reviewNo }) => reviewNo === 7)).toBeUndefined();
});

test('phrases of the class come first; own ones stand in the place of shipped ones and removed ones stay away', async () => {
  const of = (classKey: string | null) => listPhrases(w.context, { classKey, language: 'da' });
  const [first, ...others] = of('tag-tegl');
  expect(first).toMatchObject({ classKey: 'tag-tegl', body: 'Enkelte knækkede eller forskudte tagsten.' });
  if (!first?.phraseId) throw new Error('a phrase has no id');
  await savePhrase(w.context, { ...first, body: 'Knækket tagsten ved kvist.' });
  expect(of('tag-tegl').map(({ body }) => body)).toEqual([
    'Knækket tagsten ved kvist.',
    ...others.map(({ body }) => body),
  ]);
  await removePhrase(w.context, first.phraseId);
  await removePhrase(w.context, others[0]?.phraseId ?? '');
  expect(of('tag-tegl').map(({ body }) => body)).toEqual(others.slice(1).map(({ body }) => body));
  expect(of(null).every(({ classKey }) => classKey === null)).toBe(true);
  await expect(removePhrase(w.context, 'nothing')).rejects.toThrow();
});

test('classes are proposed by the building’s codes and years', async () => {
  await w.elsewhere((tx) =>
    tx.put('building', 'b1', { roof_code: '5', wall_code: '1', built_year: 1962, rebuilt_year: 1998 }),
  );
  const classes = classesFor(w.context, { number: '1', buildingId: 'b1' });
  const suggested = classes.filter((one) => one.suggested).map(({ classKey }) => classKey);
  expect(suggested).toEqual(expect.arrayContaining(['tag-tegl', 'facade-tegl', 'vinduer']));
  expect(suggested).not.toContain('tag-tagpap');
  expect(classes.find(({ classKey }) => classKey === 'tag-tegl')?.fields).toMatchObject({
    buildingId: 'b1',
    group: 2,
    installedYear: 1998,
    unit: 'm2',
  });
  expect(() => classesFor(w.context, { number: '1', buildingId: 'b2' })).toThrow();
});
