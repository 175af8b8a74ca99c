/**
 * A process that walks through a department until it is killed: grades, findings, climate answers, new parts, photos and undo; each thing is
 * told on stdout after the application has said so. Run by kill-inspection.test.ts: `node kill-inspection-child.ts DATADIR FIRST`.
 */
import { writeSync } from 'node:fs';
import type { InspectionChange } from '../../contract/inspection.ts';
import { openApp } from '../../main/features/app.ts';
import { editReport } from '../../main/features/inspection/edit.ts';
import { startReport } from '../../main/features/inspection/start.ts';
import { takeBack } from '../../main/features/inspection/undo.ts';
import { addPhotos } from '../../main/features/photos/add.ts';
import { jpeg, photoFiles } from '../support/pictures.ts';

const PARTS = 30;
const id = (kind: number, n: number) => `01920000-0000-7000-800${kind}-${String(n).padStart(12, '0')}`;
const tell = (text: string) => writeSync(1, `${text}\n`);

const dataDir = process.argv[2] ?? '';
const first = Number(process.argv[3]);
const app = await openApp({ dataDir, host: 'cli', print: () => Promise.reject(new Error('no printer')) });
const { context } = app;
const { reader, writer } = context.db;

if (!reader.first(reader.query.selectFrom('department').select('id'))) {
  await writer.run({ actor: 'child', cause: 'import:seed' }, (tx) => {
    tx.put('department', 'd1', { organisation_id: 'o1', number: '1', name: 'Afdeling' });
    for (let n = 0; n < PARTS; n += 1) {
      tx.put('building_part', id(1, n), { department_id: 'd1', name: `Del ${n}`, fk_group: 2, source: 'test' });
    }
  });
}
const known = reader.first(reader.query.selectFrom('condition_report').select('id'));
const reportId = known?.id ?? (await begin());

async function begin(): Promise<string> {
  const asked = { number: '1', kind: 'walk', heldOn: context.today(), inspector: 'child', participants: null } as const;
  return (await startReport(context, { ...asked, baselineReportId: null, walkOrder: 'route' })).reportId;
}

async function edit(...changes: InspectionChange[]): Promise<void> {
  const result = await editReport(context, { reportId, label: 'walk', changes });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
}

for (let n = first; ; n += 1) {
  const partId = id(1, n % PARTS);
  await edit({ kind: 'assess', partId, set: { score: ((n % 6) + 1) as 1, note: String(n) } });
  tell(`graded ${n}`);
  if (n % 4 === 0) {
    const fields = { severity: 2, intensity: 2, extentBp: 3_000, defect: `skade ${n}` } as const;
    await edit({ kind: 'finding', findingId: id(2, n), partId, fields });
    tell(`found ${n}`);
  }
  if (n % 5 === 0) {
    await edit(
      { kind: 'climate_answer', hazard: 'wind', question: 'trees', answer: 'no', note: String(n) },
      { kind: 'add_part', partId: id(3, n), fields: { name: `Ny del ${n}`, group: 1 } },
    );
    tell(`added ${n}`);
  }
  if (n % 6 === 0) {
    const photo = { ...photoFiles(jpeg(64, 48)), photoId: id(4, n), fileName: `${n}.jpg`, fields: {} };
    const added = await addPhotos(context, { reportId, binding: { partId }, photos: [photo], label: '' });
    if (!added.ok) throw new Error(added.faults[0]?.code);
    tell(`photo ${n}`);
  }
  if (n % 7 === 0) {
    // A thing of its own, so that what is taken back and done again is none of the others.
    await edit({ kind: 'report', fields: { summary: `resumé ${n}` } });
    await takeBack(context, reportId, 'undo');
    await takeBack(context, reportId, 'redo');
    tell(`summed ${n}`);
  }
}
