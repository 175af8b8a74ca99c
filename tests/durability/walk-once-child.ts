/**
 * A process that grades one part, writes a note and a finding about it, and closes the report, and says each once it is acknowledged. What an
 * earlier life has done is done again, as a page does that never heard the answer.
 * Run by walk-crash-sweep.test.ts: `node walk-once-child.ts DATADIR [seed]`.
 */
import { writeSync } from 'node:fs';
import type { InspectionChange } from '../../contract/inspection.ts';
import { openApp } from '../../main/features/app.ts';
import { climateQuestions } from '../../main/features/inspection/climate.ts';
import { closeReport } from '../../main/features/inspection/closing.ts';
import { editReport } from '../../main/features/inspection/edit.ts';
import { startReport } from '../../main/features/inspection/start.ts';
import { inspectionView } from '../../main/features/inspection/view.ts';
import { BEGIN } from './crash-points.ts';

const ROOF = '01920000-0000-7000-8000-000000000001';
const FINDING = '01920000-0000-7000-8000-000000000002';
const tell = (text: string): void => void writeSync(1, `${text}\n`);

const app = await openApp({
  dataDir: process.argv[2] ?? '',
  host: 'cli',
  print: () => Promise.reject(new Error('no printer')),
});
const { context } = app;
const { reader, writer } = context.db;

async function seed(): Promise<void> {
  await writer.run({ actor: 'child', cause: 'import:seed' }, (tx) => {
    tx.put('department', 'd1', { organisation_id: 'o1', number: '1', name: 'Afdeling' });
    tx.put('building_part', ROOF, { department_id: 'd1', name: 'Tag', fk_group: 2, source: 'test' });
  });
  const asked = { number: '1', kind: 'walk', heldOn: context.today(), inspector: 'child', participants: null } as const;
  const { reportId } = await startReport(context, { ...asked, baselineReportId: null, walkOrder: 'route' });
  const changes = climateQuestions(context).map(
    ({ hazard, question, concern }): InspectionChange => ({
      kind: 'climate_answer',
      hazard: hazard as 'wind',
      question,
      answer: concern === 'yes' ? 'no' : 'yes',
      note: null,
    }),
  );
  const done = await editReport(context, { reportId, label: '', changes });
  if (!done.ok) throw new Error(JSON.stringify(done.faults));
}

async function walk(): Promise<void> {
  const reportId = reader.first(reader.query.selectFrom('condition_report').select('id'))?.id ?? '';
  const edit = async (...changes: InspectionChange[]) => {
    const done = await editReport(context, { reportId, label: 'walk', changes });
    if (!done.ok) throw new Error(JSON.stringify(done.faults));
  };
  tell(BEGIN);
  if (inspectionView(context, reportId).report.status === 'closed') return tell('closed');
  await edit({ kind: 'assess', partId: ROOF, set: { state: 'graded', score: 4, isEstimate: true } });
  tell('graded');
  await edit({ kind: 'assess', partId: ROOF, set: { note: 'Fugt ved skotrenden' } });
  tell('noted');
  const fields = { severity: 3, intensity: 2, extentBp: 3_000, defect: 'Revner' } as const;
  await edit(
    { kind: 'finding', findingId: FINDING, partId: ROOF, fields },
    { kind: 'assess', partId: ROOF, set: { score: 4, reason: 'Set tæt på' } },
  );
  tell('found');
  await closeReport(context, { reportId, statement: 'Besigtiget.', closedOn: context.today() });
  tell('closed');
}

await (process.argv[3] === 'seed' ? seed() : walk());
await app.close();
