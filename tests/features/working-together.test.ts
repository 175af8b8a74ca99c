import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importProgressSchema } from '../../contract/imports.ts';
import { errorText } from '../../contract/messages/error-text.ts';
import type { ChangeEvent } from '../../contract/workspace.ts';
import { generatedDepartments, generatedParts } from '../bench/generated-parts.ts';
import { type Client, csv, lastOf, startTestEngine, startWithDemo, type TestEngine } from './engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startWithDemo();
}, 60_000);
afterAll(() => engine.stop());

const planWhere = async (client: Client, isWanted: (status: string) => boolean) => {
  for (const { number, planStatus } of await client.portfolio.departments()) {
    if (planStatus !== null && isWanted(planStatus)) return client.plan.get({ number });
  }
  throw new Error('the demo has no such plan');
};

/** What a call was refused with, as it arrives over the port. */
async function refusalOf(call: Promise<unknown>): Promise<{ code: string; sentence: string; data: unknown }> {
  try {
    await call;
  } catch (thrown) {
    const { code, data } = thrown as { code: string; data: unknown };
    return { code, data, sentence: errorText('da', thrown) };
  }
  throw new Error('it was done although it should have been refused');
}

/** Listens like a second page, from before the change until the events asked for have come. */
async function listen(
  client: Client,
): Promise<{ until(entities: readonly string[]): Promise<readonly ChangeEvent[]> }> {
  const stream = await client.workspace.changes();
  const events: ChangeEvent[] = [];
  return {
    async until(entities) {
      while (!entities.every((entity) => events.some((event) => event.entity === entity))) {
        const step = await stream.next();
        if (step.done) break;
        events.push(step.value);
      }
      await stream.return?.();
      return events;
    },
  };
}

describe('two pages on one engine', () => {
  test('an edit of one is told to the other, by name', async () => {
    const other = await listen(engine.connect());
    const plan = await planWhere(engine.client, (status) => status === 'draft');
    const { group } = await engine.client.plan.setProvision({
      planId: plan.id,
      provisionOre: plan.provisionOre + 5_000_00,
    });
    expect(await other.until(['plan'])).toEqual([{ entity: 'plan', ids: [plan.id] }]);
    await engine.client.plan.undo({ group: group ?? '' });
  });

  test('an import of one is told to the other', async () => {
    const other = await listen(engine.connect());
    const files = [csv('d.csv', generatedDepartments(500)), csv('p.csv', generatedParts(500))];
    const { batch } = await lastOf(await engine.client.imports.run({ files, profile: 'bench-parts' }));
    const events = await other.until(['organisation', 'department', 'building_part']);
    expect(events.map(({ entity }) => entity).sort()).toEqual(['building_part', 'department', 'organisation']);
    await engine.client.imports.undo({ batch: batch ?? '' });
  });
});

describe('editing a plan', () => {
  test('a plan in force is refused as locked, in words, and stays as it was', async () => {
    const plan = await planWhere(engine.client, (status) => status === 'in_force');
    const edits = [
      engine.client.plan.setProvision({ planId: plan.id, provisionOre: plan.provisionOre + 1 }),
      engine.client.plan.moveActivity({ activityId: plan.activities[0]?.id ?? '', firstYear: 2040 }),
    ];
    for (const edit of edits) {
      const { code, data, sentence } = await refusalOf(edit);
      expect({ code, data }).toMatchObject({ code: 'REFUSED', data: { code: 'plan_locked' } });
      expect(sentence).toBe('Planen er ikke længere en kladde og kan ikke ændres. Lav en ny version af den.');
    }
    expect(await engine.client.plan.get({ number: plan.departmentNumber })).toEqual(plan);
  });

  test('a new provision on a draft moves every balance by its sum, and undo brings the old plan back', async () => {
    const plan = await planWhere(engine.client, (status) => status === 'draft');
    expect(plan.provisionIndexBp).toBe(0);
    const more = 12_345_00;
    const { group, changed } = await engine.client.plan.setProvision({
      planId: plan.id,
      provisionOre: plan.provisionOre + more,
    });
    expect(changed).toBe(1);
    const edited = await engine.client.plan.get({ number: plan.departmentNumber });
    expect(edited.provisionOre).toBe(plan.provisionOre + more);
    edited.years.forEach(({ balanceOre }, index) => {
      expect(balanceOre).toBe((plan.years[index]?.balanceOre ?? 0) + (index + 1) * more);
    });
    // What is needed does not depend on what is set aside.
    expect(edited.requiredProvisionOre).toBe(plan.requiredProvisionOre);
    expect(await engine.client.plan.undo({ group: group ?? '' })).toEqual({ undone: 1, leftAlone: 0 });
    expect(await engine.client.plan.get({ number: plan.departmentNumber })).toEqual(plan);
    expect(await engine.client.workspace.verify()).toMatchObject({ ok: true });
  });

  test('a plan or line that is not there is said to be missing', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect(await refusalOf(engine.client.plan.setProvision({ planId: nowhere, provisionOre: 1 }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusalOf(engine.client.plan.get({ number: '9999' }))).toMatchObject({
      code: 'NOT_FOUND',
      sentence: 'Afdelingen «9999» findes ikke. Se listen over afdelinger.',
    });
  });
});

describe('the overview', () => {
  test('is the sum of its departments, the whole and each organisation', async () => {
    const whole = await engine.client.portfolio.overview({});
    const parts = await Promise.all(
      whole.organisations.map(({ id }) => engine.client.portfolio.overview({ organisationId: id })),
    );
    for (const { keyFigures, departments, years } of [whole, ...parts]) {
      const sum = (pick: (row: (typeof departments)[number]) => number | null) =>
        departments.reduce((total, row) => total + (pick(row) ?? 0), 0);
      expect(keyFigures.departments).toBe(departments.length);
      expect(keyFigures.dwellings).toBe(sum((row) => row.dwellings));
      expect(keyFigures.areaM2).toBe(sum((row) => row.areaM2));
      expect(keyFigures.parts).toBe(sum((row) => row.condition.partCount));
      expect(keyFigures.planTotalOre).toBe(sum((row) => row.planTotalOre));
      expect(keyFigures.provisionOre).toBe(sum((row) => row.provisionOre));
      expect(keyFigures.requiredProvisionOre).toBe(sum((row) => row.requiredProvisionOre));
      expect(keyFigures.condition.replacementValueOre).toBe(sum((row) => row.condition.replacementValueOre));
      const { red, yellow, green } = keyFigures.lights;
      expect(red + yellow + green).toBe(departments.length);
      expect(years.reduce((total, { spendingOre }) => total + spendingOre, 0)).toBe(keyFigures.planTotalOre);
    }
    expect(parts.reduce((total, { keyFigures }) => total + keyFigures.parts, 0)).toBe(whole.keyFigures.parts);
    // The demo's README: 24 departments, 119 buildings, 2,648 parts; what does not apply to a building («IR») counts nowhere.
    expect(await engine.client.workspace.info()).toMatchObject({ departments: 24, buildings: 119, parts: 2_648 });
    const states = await Promise.all(whole.departments.map(({ number }) => engine.client.department.parts({ number })));
    const irrelevant = states.flat().filter(({ state }) => state === 'not_applicable').length;
    expect(whole.keyFigures).toMatchObject({ departments: 24, buildings: 119, parts: 2_648 - irrelevant });
  });

  test('each department says the same there as on its own page', async () => {
    const { departments } = await engine.client.portfolio.overview({});
    for (const row of departments) {
      const { light, reasons, condition, plan } = await engine.client.department.get({ number: row.number });
      expect({ light, reasons }).toEqual({ light: row.light, reasons: row.reasons });
      expect(condition).toMatchObject(row.condition);
      expect(plan?.totalOre ?? 0).toBe(row.planTotalOre);
      expect(plan?.requiredProvisionOre ?? null).toBe(row.requiredProvisionOre);
    }
  });
});

describe('search', () => {
  test('finds what was just imported, however its letters are written', async () => {
    const head = 'organisation;department;department_name;dwellings;area_m2\r\n';
    const files = [csv('d.csv', `${head}9;Q77;Ærøskøbing Ålegård;10;800\r\n`)];
    const { batch } = await lastOf(await engine.client.imports.run({ files, profile: 'bench-parts' }));
    for (const text of [
      'Ærøskøbing',
      'ærøskøbing ålegård',
      'ÆRØSKØBING',
      'aeroeskoebing',
      'aalegaard',
      'ålegå',
      'Q77',
    ]) {
      // A search waits for the index, but not for long: on a slow machine the first ones may come before it.
      await expect
        .poll(
          async () =>
            (await engine.client.workspace.search({ text })).map((hit) => `${hit.kind} ${hit.departmentNumber}`),
          {
            message: text,
            timeout: 15_000,
          },
        )
        .toContain('department Q77');
    }
    expect(await engine.client.workspace.search({ text: 'findes slet ikke' })).toEqual([]);
    await engine.client.imports.undo({ batch: batch ?? '' });
    expect(await engine.client.workspace.search({ text: 'aalegaard' })).toEqual([]);
  });
});

describe('an import as it is seen', () => {
  test('tells its stages in order, never backwards, and the result last', async () => {
    const fresh = await startTestEngine();
    try {
      const files = [csv('d.csv', generatedDepartments(8_000)), csv('p.csv', generatedParts(8_000))];
      const kinds: string[] = [];
      const done = new Map<string, number>();
      const stages: string[] = [];
      for await (const step of await fresh.client.imports.run({ files, profile: 'bench-parts' })) {
        expect(importProgressSchema.safeParse(step).success).toBe(true);
        kinds.push(step.kind);
        if (step.kind !== 'progress') continue;
        stages.push(step.stage);
        expect(step.done).toBeGreaterThanOrEqual(done.get(step.stage) ?? 0);
        done.set(step.stage, step.done);
      }
      expect(kinds.length).toBeGreaterThan(2);
      expect(kinds.indexOf('result')).toBe(kinds.length - 1);
      const order = ['detect', 'map', 'check', 'commit'];
      expect(stages).toEqual(stages.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
      expect(stages.at(-1)).toBe('commit');
    } finally {
      await fresh.stop();
    }
  }, 60_000);

  test('is refused with its place, over the port as well', async () => {
    const files = [
      csv('dele.csv', 'part;department;group;location;quantity;unit;installed;unit_value\r\nD1;B0;2;;1;m2;1984;1\r\n'),
    ];
    const { code, data, sentence } = await refusalOf(
      engine.client.imports.run({ files, profile: 'bench-parts' }).then((steps) => lastOf(steps)),
    );
    expect({ code, data }).toMatchObject({
      code: 'REFUSED',
      data: { code: 'missing_column', file: 'dele.csv', row: 1, column: 'name' },
    });
    expect(sentence).toMatch(/^dele\.csv, række 1, kolonne «name»: |^dele\.csv, række 1: .*«name»/);
  });

  test.each(['detect', 'map'])(
    'cancelled at stage %s, it leaves nothing',
    async (stage) => {
      const before = await engine.client.workspace.info();
      const abort = new AbortController();
      const files = [csv('d.csv', generatedDepartments(20_000)), csv('p.csv', generatedParts(20_000))];
      const run = async () => {
        const steps = await engine.client.imports.run({ files, profile: 'bench-parts' }, { signal: abort.signal });
        for await (const step of steps) {
          if (step.kind === 'result') return 'done';
          if (step.stage === stage) abort.abort();
        }
        return 'ended';
      };
      await expect(run()).rejects.toThrow();
      // Waits behind the import's turn: when an edit is through, so is the cancelled import.
      await engine.client.workspace.startEmpty();
      const after = await engine.client.workspace.info();
      expect(after).toEqual(before);
      expect(await engine.client.workspace.verify()).toMatchObject({ ok: true, differences: [] });
    },
    60_000,
  );

  test('left by its reader, it leaves nothing either', async () => {
    const before = await engine.client.workspace.info();
    const files = [csv('d.csv', generatedDepartments(20_000)), csv('p.csv', generatedParts(20_000))];
    const steps = await engine.client.imports.run({ files, profile: 'bench-parts' });
    await steps.next();
    await steps.return?.();
    await engine.client.workspace.startEmpty();
    expect(await engine.client.workspace.info()).toEqual(before);
  }, 60_000);
});
