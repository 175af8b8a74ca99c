/** A climate risk that nobody has answered is put before the boards with the plan, and leaves when it is answered. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWithDemo, type TestEngine } from './engine.ts';

const RISK = '01900000-0000-7000-8000-0000000000b1';
let engine: TestEngine;
beforeAll(async () => {
  engine = await startWithDemo();
}, 60_000);
afterAll(() => engine.stop());

async function openRisks(): Promise<unknown> {
  const { id } = await engine.client.plan.get({ number: '0207' });
  const points = await engine.client.versions.attention({ planId: id });
  return points.find(({ code }) => code === 'climate_without_line')?.facts['risks'] ?? null;
}

test('a risk of the newest report without a line and without a reason is a point of attention', async () => {
  const { client } = engine;
  expect(await openRisks()).toBeNull();
  const { reportId } = await client.inspection.start({
    number: '0207',
    kind: 'check',
    heldOn: '2026-09-01',
    inspector: 'Ida',
  });
  const answer = (fields: { probability?: number; consequence?: number; acceptedReason?: string }) =>
    client.inspection.edit({
      reportId,
      label: 'Klima',
      changes: [{ kind: 'climate_risk', riskId: RISK, hazard: 'cloudburst', fields }],
    });
  await answer({ probability: 3, consequence: 4 });
  expect(await openRisks()).toBe(1);
  await answer({ acceptedReason: 'Kommunen bygger et bassin i 2027' });
  expect(await openRisks()).toBeNull();
});
