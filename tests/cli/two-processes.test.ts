import { afterEach, beforeEach, expect, test } from 'vitest';
import { departmentsDocument, importDocument, verifyDocument } from './documents-schema.ts';
import { type Answer, createPlace, DEMO_FILES, generatedFiles, type Place } from './tilstand.ts';

const PARTS = 20_000;
/** 250 parts to a department. */
const DEPARTMENTS = PARTS / 250;

let place: Place;
let files: readonly string[];
beforeEach(async () => {
  place = createPlace();
  files = generatedFiles(place, PARTS);
  // The workspace is there before two processes want it.
  await place.json(['departments']);
});
afterEach(() => place.remove());

/** Done, or refused in one sentence because another program has the workspace: never anything else. */
function expectDoneOrLocked({ code, err }: Answer): void {
  if (code === 0) return;
  expect(code).toBe(1);
  expect(err).toBe('Et andet program bruger arbejdsområdet. Luk det, og prøv igen. Intet er gået tabt.\n');
}

async function expectWhole(rows: number): Promise<void> {
  const report = verifyDocument.parse(await place.json(['verify']));
  expect(report).toMatchObject({ ok: true, differences: [], rows });
}

test('reading while another process imports: every answer is of before or of after, never of between', async () => {
  const importing = place.start(['import', ...files, '--profile', 'bench-parts', '--json']);
  let over = false;
  void importing.done.then(() => {
    over = true;
  });
  const seen: number[] = [];
  while (!over) {
    const answer = await place.run(['departments', '--json']);
    expectDoneOrLocked(answer);
    if (answer.code === 0) seen.push(departmentsDocument.parse(JSON.parse(answer.out)).length);
  }
  const { code, out } = await importing.done;
  expect(code).toBe(0);
  expect(importDocument.parse(JSON.parse(out))).toMatchObject({ created: PARTS + DEPARTMENTS, rejected: 0 });
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((count) => count !== 0 && count !== DEPARTMENTS)).toEqual([]);
  expect(departmentsDocument.parse(await place.json(['departments']))).toHaveLength(DEPARTMENTS);
  // Parts, departments, ten organisations at most one for each department, and the batch.
  await expectWhole(PARTS + DEPARTMENTS + 10 + 1);
}, 60_000);

test('two imports at once: each is done whole or refused whole', async () => {
  const [generated, demo] = await Promise.all([
    place.run(['import', ...files, '--profile', 'bench-parts', '--json']),
    place.run(['import', ...DEMO_FILES, '--profile', 'demo', '--json']),
  ]);
  for (const answer of [generated, demo]) expectDoneOrLocked(answer);
  expect([generated.code, demo.code]).toContain(0);
  const expected = (generated.code === 0 ? DEPARTMENTS : 0) + (demo.code === 0 ? 24 : 0);
  expect(departmentsDocument.parse(await place.json(['departments']))).toHaveLength(expected);
  expect(await place.json(['verify'])).toMatchObject({ ok: true, differences: [] });
  // Whoever was refused can do it afterwards, and whoever was not has nothing left to do.
  const again = importDocument.parse(await place.json(['import', ...files, '--profile', 'bench-parts']));
  expect(again).toMatchObject(generated.code === 0 ? { batch: null, created: 0 } : { created: PARTS + DEPARTMENTS });
}, 60_000);

test('two processes making the same workspace at once agree on one', async () => {
  const other = createPlace();
  try {
    const answers = await Promise.all([1, 2, 3].map(() => other.run(['departments', '--json'])));
    for (const answer of answers) expectDoneOrLocked(answer);
    expect(answers.some(({ code }) => code === 0)).toBe(true);
    expect(await other.json(['verify'])).toMatchObject({ ok: true, operations: 0 });
  } finally {
    other.remove();
  }
});
