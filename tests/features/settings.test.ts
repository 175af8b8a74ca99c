/** A default that an organisation changes: it changes the figures everywhere, and setting it back brings them back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageOf } from '../../contract/messages/index.ts';
import { settingSchema } from '../../contract/settings.ts';
import { refusedCode, startWithDemo, type TestEngine } from './engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startWithDemo();
}, 60_000);
afterAll(() => engine.stop());

const overview = () => engine.client.portfolio.overview({});
const find = async (key: string) => (await engine.client.settings.list()).find((setting) => setting.key === key);

test('are listed as shipped, each with mark, source and day', async () => {
  const settings = await engine.client.settings.list();
  expect(settings).toEqual(settingSchema.array().parse(settings));
  expect(settings.every(({ own }) => own === null)).toBe(true);
  expect(settings.find(({ key }) => key === 'rollUp.cutPoint1')).toMatchObject({
    shipped: 1_010_000,
    mark: 'B',
    unit: 'ppm',
  });
});

test('a cut point moves the grades of overview, department and page of condition, and back again', async () => {
  const before = await overview();
  const poor = before.departments.find(
    ({ condition }) => (condition.score ?? 0) > 1 && (condition.ratioPpm ?? 0) < 1_780_000,
  );
  if (poor === undefined) throw new Error('the demo has a department that is not as new');
  // With every cut point above every ratio, what is graded is graded 1.
  for (const [index, value] of [...[5_000_000, 5_100_000, 5_200_000, 5_300_000, 5_400_000].entries()].reverse()) {
    await engine.client.settings.save({ key: `rollUp.cutPoint${index + 1}`, value });
  }
  const after = await overview();
  expect(after.keyFigures.condition.score).toBe(1);
  expect(after.keyFigures.condition.ratioPpm).toBe(before.keyFigures.condition.ratioPpm);
  expect(after.departments.every(({ condition }) => condition.score === null || condition.score === 1)).toBe(true);
  expect((await engine.client.department.get({ number: poor.number })).condition.score).toBe(1);
  expect((await engine.client.department.condition({ number: poor.number })).score).toBe(1);
  for (const index of [1, 2, 3, 4, 5]) await engine.client.settings.reset({ key: `rollUp.cutPoint${index}` });
  expect(await overview()).toEqual(before);
});

test('a rule that is switched off lights no department, and the note stays with the change', async () => {
  const before = await overview();
  const codes = (departments: typeof before.departments) =>
    departments.flatMap(({ reasons }) => reasons.map(({ code }) => code));
  const [code] = codes(before.departments);
  if (code === undefined) throw new Error('the demo has a department with a reason');
  const saved = await engine.client.settings.save({ key: `severity.${code}`, value: 'off', note: 'Aftalt i ledelsen' });
  expect(saved).toMatchObject({ own: 'off', note: 'Aftalt i ledelsen' });
  expect(codes((await overview()).departments)).not.toContain(code);
  const reset = await engine.client.settings.reset({ key: `severity.${code}` });
  expect(reset).toMatchObject({ own: null, note: null });
  expect(codes((await overview()).departments)).toEqual(codes(before.departments));
});

test('a limit counts for the points of attention too', async () => {
  const codes = async (planId: string) => (await engine.client.versions.attention({ planId })).map(({ code }) => code);
  for (const { number } of await engine.client.portfolio.departments()) {
    for (const { planId } of await engine.client.versions.list({ number })) {
      if (!(await codes(planId)).includes('peak_year')) continue;
      await engine.client.settings.save({ key: 'attention.peakTimesPpm', value: 100_000_000 });
      expect(await codes(planId)).not.toContain('peak_year');
      await engine.client.settings.reset({ key: 'attention.peakTimesPpm' });
      return;
    }
  }
  throw new Error('the demo has a plan with a peak');
});

test('what cannot be is refused with a sentence, and nothing is written', async () => {
  const call = (key: string, value: number | string) => refusedCode(engine.client.settings.save({ key, value }));
  expect(await call('light.soonYears', 99)).toBe('setting_out_of_range');
  expect(await call('light.soonYears', 1.5)).toBe('setting_not_whole');
  expect(await call('severity.data_old', 'purple')).toBe('setting_not_a_choice');
  expect(await call('rollUp.cutPoint1', 1_040_000)).toBe('setting_out_of_order');
  expect(await call('nothing.such', 1)).toBe('NOT_FOUND');
  for (const code of ['setting_out_of_range', 'setting_not_whole', 'setting_not_a_choice', 'setting_out_of_order']) {
    expect(messageOf('da', code)).not.toContain(code);
    expect(messageOf('en', code)).not.toContain(code);
  }
  expect((await find('light.soonYears'))?.own).toBe(null);
  // Everything that was set and set back is in the log, and the tables still follow from it.
  expect(await engine.client.workspace.verify()).toMatchObject({ ok: true });
});
