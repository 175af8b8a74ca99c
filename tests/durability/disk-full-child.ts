/**
 * What a person does on a disk that fills up, told as one JSON document. Run by disk-full.test.ts on a small disk of its own:
 * `node disk-full-child.ts DISK`, with the parts to bring in on stdin.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorText } from '../../contract/messages/error-text.ts';
import { withSession } from '../../main/cli/session.ts';
import { type ErrorBoundary, toPublicError } from '../../main/engine/errors.ts';
import { generatedDepartments } from '../bench/generated-parts.ts';

const disk = process.argv[2] ?? '';
const ballast = join(disk, 'ballast');
const parts = new Uint8Array(readFileSync(0));

const boundary: ErrorBoundary = {
  log: ({ error }) => {
    throw error;
  },
  newId: () => 'a bug',
};
const noPrinter = async () => {
  throw new Error('nothing to print');
};

const report = await withSession(join(disk, 'data'), noPrinter, async ({ client, app }) => {
  const bringIn = async (name: string, bytes: Uint8Array): Promise<{ created: number } | { refused: string }> => {
    try {
      const files = [new File([new Uint8Array(bytes)], name)];
      const steps = await client.imports.run({ files, profile: 'bench-parts', dryRun: false, language: 'da' });
      for await (const step of steps) if (step.kind === 'result') return { created: step.result.created };
      return { refused: 'no result' };
    } catch (thrown) {
      return { refused: errorText('da', toPublicError(thrown, 'import', boundary)) };
    }
  };
  const db = (app as Awaited<ReturnType<typeof import('../../main/features/app.ts').openApp>>).context.db;
  /** An organisation's name: it makes the kept figures of its departments stale, so that the next overview has something to keep. */
  const edit = async (name: string): Promise<string> => {
    try {
      const [organisation] = db.reader.all(db.reader.query.selectFrom('organisation').select('id').orderBy('number'));
      await db.writer.run({ actor: 'test', cause: 'edit' }, (tx) =>
        tx.put('organisation', organisation?.id ?? '', { name }),
      );
      return 'done';
    } catch (thrown) {
      return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
    }
  };
  const state = async () => {
    const { ok, operations, rows } = await client.workspace.verify();
    return { ok, operations, rows, departments: (await client.portfolio.departments()).length };
  };

  const first = await bringIn('departments.csv', generatedDepartments(20_000));
  const acknowledged = await edit('før');
  const before = await state();
  fillUp();
  const refused = await bringIn('parts.csv', parts);
  const afterRefusal = await state();
  const fullToTheBrim = await editUntilFull(edit);
  const readable = await state();
  const found = (await client.workspace.search({ text: 'Afdeling 7' })).length;
  rmSync(ballast);
  const afterFreeing = await edit('efter');
  const again = await bringIn('parts.csv', parts.subarray(0, parts.indexOf(10, 20_000) + 1));
  return {
    first,
    acknowledged,
    before,
    refused,
    afterRefusal,
    fullToTheBrim,
    readable,
    found,
    afterFreeing,
    again,
    atLast: await state(),
  };
});
process.stdout.write(JSON.stringify(report));

/** Leaves about a megabyte. */
function fillUp(): void {
  const megabyte = new Uint8Array(1024 * 1024);
  for (let n = 0; ; n += 1) {
    try {
      writeFileSync(ballast, megabyte, { flag: 'a' });
    } catch {
      // What the last piece had taken before it failed is given back, so that small writes still fit.
      writeFileSync(ballast, new Uint8Array(Math.max(0, n - 1) * megabyte.length));
      return;
    }
  }
}

/** The last thing an edit said before or when the disk had no room for it. */
async function editUntilFull(edit: (name: string) => Promise<string>): Promise<string> {
  for (let n = 0; n < 2_000; n += 1) {
    const said = await edit(`runde ${n} ${'x'.repeat(2_000)}`);
    if (said !== 'done') return said;
  }
  return 'never full';
}
