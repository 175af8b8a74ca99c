/** What imports teach: over a restart, without the words of a scale, and forgotten when a person says so. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBenchEngine } from '../bench/client.ts';
import { csv, lastOf } from './engine.ts';

let dataDir: string;
let running: Awaited<ReturnType<typeof startBenchEngine>>;
const start = async () => {
  running = await startBenchEngine(dataDir);
  return running.connect();
};

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tilstand-learnt-'));
});
afterEach(async () => {
  await running.engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const FILE = csv(
  'dele.csv',
  'Afdelingsnr;Bygningsdel;Antallet af dem;Kodeks\r\n0101;Tag;10;fin\r\n0101;Facade;20;træt\r\n',
);
const HINTS = [
  {
    file: 'dele.csv',
    sheet: '',
    kind: 'parts' as const,
    fields: [
      { at: 2, field: 'quantity' },
      { at: 3, field: 'grade' },
    ],
  },
];

async function fieldsOf(client: Awaited<ReturnType<typeof start>>) {
  const { mapping } = await client.imports.detect({ files: [FILE], kind: 'parts' });
  return mapping?.tables[0]?.columns.map(({ field }) => field);
}

test('headings and words of a saved import are known after a restart, listed, and gone once forgotten', async () => {
  let client = await start();
  const { mapping } = await client.imports.detect({ files: [FILE], hints: HINTS });
  const grade = mapping?.tables[0]?.columns[3];
  if (mapping === null || grade === undefined) throw new Error('no table was found');
  grade.words = [
    { word: 'fin', code: '2' },
    { word: 'træt', code: '4' },
    { word: '7', code: '3' },
    { word: 'TG1', code: '5' },
  ];
  // That the column is the grade, whatever its words are called.
  for (const choice of mapping.tables[0]?.choices ?? []) choice.use = 3;
  const confirmed = [
    { table: 0, at: 2, heading: true, words: [] },
    { table: 0, at: 3, heading: true, words: ['fin', 'træt', '7', 'TG1'] },
  ];
  const run = { files: [FILE], mapping, confirmed };
  expect(await lastOf(await client.imports.run(run))).toMatchObject({ created: 2, rejected: 0 });

  await running.engine.stop();
  client = await start();
  expect(await fieldsOf(client)).toEqual(['departmentNumber', 'partName', 'quantity', 'grade']);
  const learnt = await client.imports.learntWords();
  expect(learnt.map(({ field, word, meaning }) => `${field?.da ?? 'overskrift'}: ${word} = ${meaning.da}`)).toEqual([
    'overskrift: Antallet af dem = Mængde',
    'overskrift: Kodeks = Tilstand',
    'Tilstand: fin = 2',
    'Tilstand: træt = 4',
  ]);
  const said = await client.imports.words({ field: 'grade', words: ['fin', '7', 'TG1', '120'], scale: 'ns3424' });
  expect(said.map(({ code, remembered }) => [code, remembered])).toEqual([
    ['2', true],
    [null, false],
    ['3', false],
    [null, false],
  ]);

  const ids = learnt.filter(({ word }) => word === 'Antallet af dem').map(({ id }) => id);
  expect(await client.imports.forgetWords({ ids: [...ids, 'another row'] })).toEqual({ forgotten: 1 });
  expect(await fieldsOf(client)).toEqual(['departmentNumber', 'partName', null, 'grade']);
  expect((await client.imports.learntWords()).map(({ word }) => word)).toEqual(['Kodeks', 'fin', 'træt']);
});
