/**
 * `tilstand demo`: the whole way through without a window. A fresh workspace, the demo files, the documents, the key figures.
 * With --data its workspace stays there; otherwise it is gone afterwards.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Overview } from '../../../contract/portfolio.ts';
import type { Arguments } from '../arguments.ts';
import { dataDirOf } from '../folders.ts';
import type { Output } from '../output.ts';
import { makePrinter } from '../printer.ts';
import { type Client, withSession } from '../session.ts';
import { money, percent } from '../table.ts';
import { demoLine, say } from '../texts.ts';
import { departmentDocument } from '../views.ts';
import { resultOf } from './bring-in.ts';
import { writeWhole } from './export.ts';

const FOLDER = join('out', 'demo');

export async function runDemo(args: Arguments, output: Output): Promise<number> {
  const started = performance.now();
  const temporary = args.dataDir === null ? mkdtempSync(join(tmpdir(), 'tilstand-demo-')) : null;
  try {
    return await withSession(temporary ?? dataDirOf(args.dataDir), makePrinter, async ({ client }) => {
      const result = await resultOf(await client.workspace.loadDemo({ language: args.language }));
      const overview = await client.portfolio.overview({});
      const files = await writeDocuments(client, overview, args);
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      const document = {
        seconds,
        import: { ...result, findings: result.findings.length },
        keyFigures: overview.keyFigures,
        files,
      };
      output.answer(document, () => summary(overview, files, seconds, args));
      return 0;
    });
  } finally {
    if (temporary) rmSync(temporary, { recursive: true, force: true });
  }
}

/** The department that most needs a decision: the red one whose fund sinks lowest. */
function departmentToShow(overview: Overview): string {
  const balance = (row: Overview['departments'][number]) => row.lowestBalance?.ore ?? 0;
  const [first] = [...overview.departments].sort((a, b) => balance(a) - balance(b));
  return first?.number ?? '';
}

async function writeDocuments(client: Client, overview: Overview, { language }: Arguments): Promise<readonly string[]> {
  const number = departmentToShow(overview);
  const { departments, ...rest } = overview;
  const json = JSON.stringify({ ...rest, departments: departments.map(departmentDocument) }, null, 2);
  const documents: readonly (readonly [string, Blob])[] = [
    ['overview.json', new Blob([json])],
    [`plan-${number}.xlsx`, await client.exports.planWorkbook({ number, language })],
    [`board-${number}.pdf`, await client.exports.boardPack({ number, language })],
  ];
  const files: string[] = [];
  for (const [name, blob] of documents) {
    const file = join(FOLDER, name);
    await writeWhole(file, blob);
    files.push(file);
  }
  return files;
}

/** Fifteen lines. */
function summary(overview: Overview, files: readonly string[], seconds: number, { language }: Arguments): string {
  const { keyFigures: k, currency } = overview;
  const number = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 1 });
  const amount = (ore: number) => money(ore, currency, language);
  const red = overview.departments.filter((row) => row.light === 'red').map((row) => row.number);
  const line = (key: Parameters<typeof demoLine>[1], params: Record<string, string | number>) =>
    demoLine(language, key, params);
  return [
    say(language, 'demo_title', { seconds: number.format(seconds), folder: FOLDER }),
    line('departments', {
      n: k.departments,
      organisations: overview.organisations.length,
      homes: number.format(k.dwellings),
    }),
    line('area', { m2: number.format(k.areaM2), buildings: k.buildings, parts: number.format(k.parts) }),
    line('lights', { red: k.lights.red, yellow: k.lights.yellow, green: k.lights.green }),
    line('red', { numbers: red.join(', ') || say(language, 'none') }),
    line('condition', { score: k.condition.score ?? say(language, 'none') }),
    line('worst', {
      worst: k.condition.worst ? `${k.condition.worst.partName} (${k.condition.worst.score})` : say(language, 'none'),
    }),
    line('unseen', { share: percent(k.condition.notInspectedShareBp / 10_000, language) }),
    line('age', { days: k.condition.medianAgeDays ?? say(language, 'none') }),
    line('plan', { amount: amount(k.planTotalOre) }),
    line('provision', { amount: amount(k.provisionOre), required: amount(k.requiredProvisionOre) }),
    line('below', { n: k.departmentsBelowFloor }),
    ...files.map((file) => say(language, 'written', { file })),
  ].join('\n');
}
