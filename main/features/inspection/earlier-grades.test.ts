/** What stands beside a new grade: the grade that counted before it, and a photo that may be shown. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { marksToText } from '../../../domain/inspection/marks.ts';
import { closeReport } from './closing.ts';
import { reviseReport } from './revise.ts';
import {
  EARLIER,
  type InspectionWorkspace,
  openInspectionWorkspace,
  ROAD,
  ROOF,
  TODAY,
  wholeReport,
} from './testing.ts';

let w: InspectionWorkspace;
beforeEach(async () => {
  w = await openInspectionWorkspace();
});
afterEach(() => w.close());

async function closedReport(): Promise<string> {
  const id = await w.start({ heldOn: '2026-11-01' });
  await w.done(id, ...wholeReport(w.context));
  await closeReport(w.context, { reportId: id, statement: 'Besigtiget.', closedOn: TODAY });
  return id;
}

test('a correction that is not closed yet does not take the closed report’s grades away', async () => {
  const first = await closedReport();
  const next = await w.start();
  const { reportId: revision } = await reviseReport(w.context, { reportId: first, reason: 'Tastefejl' });
  expect(w.part(next, ROAD).previous).toMatchObject({ reportId: first, score: 4 });
  // Its own origin says the same as the copy: what was before both stands beside it.
  expect(w.part(revision, ROOF).previous).toMatchObject({ reportId: EARLIER, score: 3 });
  expect(await w.edit(next, { kind: 'confirm', partIds: [ROAD] })).toMatchObject({ ok: true });

  await w.done(revision, { kind: 'assess', partId: ROAD, set: { score: 5 } });
  await closeReport(w.context, { reportId: revision, statement: 'Rettet.', closedOn: TODAY });
  expect(w.part(next, ROAD).previous).toMatchObject({ reportId: revision, score: 5 });
});

test('the photo from before is of an earlier, finished report, and none that hides something', async () => {
  const hash = (digit: number) => String(digit).repeat(64);
  const photo = (n: number, reportId: string, more: object = {}) =>
    w.elsewhere((tx) =>
      tx.put('photo', `p${n}`, {
        department_id: 'd1',
        report_id: reportId,
        part_id: ROOF,
        original_hash: hash(n),
        report_hash: hash(n),
        thumb_hash: hash(n),
        media_type: 'image/jpeg',
        width: 10,
        height: 10,
        byte_size: 100,
        personal_data: 0,
        sort_no: n,
        ...more,
      }),
    );
  const next = await w.start();
  const shown = () => w.part(next, ROOF).previous?.photoThumbHash;
  await photo(1, EARLIER, { personal_data: 1 });
  await photo(2, EARLIER, { marks: marksToText([{ kind: 'blur', x: 0, y: 0, w: 500, h: 500 }]) });
  await photo(3, EARLIER, { marks: '[{"kind":"of a newer app"}]' });
  await photo(4, await w.start({ heldOn: '2026-10-01' }));
  expect(shown()).toBeNull();
  await photo(5, EARLIER, { marks: marksToText([{ kind: 'circle', x: 0, y: 0, w: 500, h: 500 }]) });
  expect(shown()).toBe(hash(5));
});
