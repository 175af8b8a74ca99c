/** The end at every step of grading, noting, finding and closing (reliability row 2). All steps at night, some each time. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp } from '../../main/features/app.ts';
import { inspectionView } from '../../main/features/inspection/view.ts';
import { chosen, dieAt, LONG, live, NO_STRACE, pointsOf } from './crash-points.ts';

const CHILD = fileURLToPath(new URL('./walk-once-child.ts', import.meta.url));
const SAMPLE = 6;
const WHOLE = ['graded', 'noted', 'found', 'closed'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tilstand-walk-sweep-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What stands in the report, in the words the child tells it with. */
async function standsIn(dataDir: string): Promise<readonly string[]> {
  const app = await openApp({ dataDir, host: 'cli', print: () => Promise.reject(new Error('no printer')) });
  try {
    const { reader } = app.context.db;
    const reportId = reader.first(reader.query.selectFrom('condition_report').select('id'))?.id ?? '';
    const { report, parts } = inspectionView(app.context, reportId);
    const [part] = parts;
    expect((await app.context.db.verify()).differences).toEqual([]);
    const findings = part?.findings.length ?? 0;
    // The finding and the person's grade beside it came in one edit.
    expect(part?.assessment?.reason ?? null).toBe(findings === 0 ? null : 'Set tæt på');
    return [
      part?.assessment?.score === 4 ? 'graded' : '',
      part?.assessment?.note === 'Fugt ved skotrenden' ? 'noted' : '',
      findings === 1 ? 'found' : '',
      report.status === 'closed' && report.statement === 'Besigtiget.' ? 'closed' : '',
    ].filter(Boolean);
  } finally {
    await app.close();
  }
}

describe.skipIf(NO_STRACE)(
  NO_STRACE ? 'skipped: there is no strace here' : 'a part being graded and the report closed',
  () => {
    test(
      `and the end at ${LONG ? 'every step' : `${SAMPLE} of its steps`}`,
      async () => {
        const base = join(folder, 'base');
        live(CHILD, base, 'seed');
        const copy = (name: string) => {
          cpSync(base, join(folder, name), { recursive: true });
          return join(folder, name);
        };
        const points = pointsOf(CHILD, copy('traced'));
        // Four edits are four transactions, each with a sync of its own at least.
        expect(points.filter(({ call }) => call === 'fsync' || call === 'fdatasync').length).toBeGreaterThanOrEqual(
          WHOLE.length,
        );
        for (const [index, point] of chosen(points, SAMPLE).entries()) {
          const dataDir = copy(`${point.call}-${point.nth}`);
          const { told, killed } = dieAt(point, CHILD, dataDir);
          const stands = await standsIn(dataDir);
          // All that was told is there; at most the next one as well, written and not yet told; nothing in half.
          const atMost = WHOLE.slice(0, told.length + 1);
          expect({ point, killed, told: told.every((one) => stands.includes(one)) }).toEqual({
            point,
            killed: true,
            told: true,
          });
          expect({ point, stands: atMost.slice(0, stands.length) }).toEqual({ point, stands });
          if (LONG || index === 2) {
            // Whoever sends it again has it once.
            live(CHILD, dataDir);
            expect({ point, stands: await standsIn(dataDir) }).toEqual({ point, stands: WHOLE });
          }
          rmSync(dataDir, { recursive: true });
        }
        if (LONG) console.log(`walk: ${points.length} points, each killed`);
      },
      LONG ? 7_200_000 : 300_000,
    );
  },
);
