/**
 * A real workspace with a small department for the tests of inspections: two buildings, four parts, an earlier report from a file.
 * For tests only; never imported by code that ships.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InspectionChange } from '../../../contract/inspection.ts';
import type { InspectionPart, InspectionView } from '../../../contract/inspection-view.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { type App, openApp } from '../app.ts';
import type { AppContext } from '../context.ts';
import { climateQuestions } from './climate.ts';
import { editReport } from './edit.ts';
import { type StartRequest, startReport } from './start.ts';
import { inspectionView } from './view.ts';

export const TODAY = '2026-11-22';
export const EARLIER = 'report-2024';
/** Graded 3 with a finding, 2 (an estimate), not accessible, and never looked at; all in the report of 2024. */
export const ROOF = 'part-roof';
export const WALL = 'part-wall';
export const BATH = 'part-bath';
export const ROAD = 'part-road';

export interface InspectionWorkspace {
  readonly context: AppContext;
  start(request?: Partial<StartRequest>): Promise<string>;
  edit(reportId: string, ...changes: InspectionChange[]): ReturnType<typeof editReport>;
  /** Edits and throws when it was refused. */
  done(reportId: string, ...changes: InspectionChange[]): Promise<InspectionView>;
  view(reportId: string): InspectionView;
  part(reportId: string, partId: string): InspectionPart;
  /** Writes as if it came from elsewhere. */
  elsewhere(work: (tx: WriteTx) => void): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

export function uuid(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

export async function openInspectionWorkspace(): Promise<InspectionWorkspace> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-inspection-'));
  const open = () =>
    openApp({ dataDir, host: 'cli', print: () => Promise.reject(new Error('no printer in these tests')) });
  let app: App = await open();
  await app.context.db.writer.run({ actor: 'import', cause: 'import:b1' }, seed);
  const context = (): AppContext => ({ ...app.context, today: () => TODAY });
  const view = (reportId: string) => inspectionView(context(), reportId);
  const edit: InspectionWorkspace['edit'] = (reportId, ...changes) =>
    editReport(context(), { reportId, label: '', changes });
  return {
    get context() {
      return context();
    },
    async start(request = {}) {
      const asked = { number: '1', kind: 'walk', heldOn: TODAY, inspector: 'Ida', participants: null } as const;
      const { reportId } = await startReport(context(), {
        ...asked,
        baselineReportId: null,
        walkOrder: 'route',
        ...request,
      });
      return reportId;
    },
    edit,
    async done(reportId, ...changes) {
      const result = await edit(reportId, ...changes);
      if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.faults)}`);
      return view(reportId);
    },
    view,
    part(reportId, partId) {
      const part = view(reportId).parts.find((one) => one.partId === partId);
      if (!part) throw new Error(`no part ${partId} in the report`);
      return part;
    },
    async elsewhere(work) {
      await app.context.db.writer.run({ actor: 'somebody else', cause: 'import:b2' }, work);
    },
    async restart() {
      await app.close();
      app = await open();
    },
    async close() {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function seed(tx: WriteTx): void {
  tx.put('organisation', 'o1', {
    number: '1',
    name: 'Boligforeningen Prøven',
    accounting_start_month: 1,
    currency: 'DKK',
    horizon_years: 30,
  });
  for (const number of ['1', '2']) {
    tx.put('department', `d${number}`, { organisation_id: 'o1', number, name: `Afdeling ${number}` });
    tx.put('building', `b${number}`, { department_id: `d${number}`, number, building_type: 'Blok' });
  }
  tx.put('building', 'b3', { department_id: 'd1', number: '10', building_type: 'Blok' });
  const part = { department_id: 'd1', source: 'bbr', unit: 'm2' };
  tx.put('building_part', ROOF, {
    ...part,
    building_id: 'b1',
    class_key: 'tag-tegl',
    name: 'Tegltag',
    fk_group: 2,
    quantity_milli: 1_000_000,
    installed_year: 1980,
  });
  tx.put('building_part', WALL, {
    ...part,
    building_id: 'b1',
    class_key: 'facade-tegl',
    name: 'Facade',
    fk_group: 2,
    installed_year: 1960,
  });
  tx.put('building_part', BATH, { ...part, class_key: 'badevaerelse', name: 'Badeværelser', fk_group: 3 });
  tx.put('building_part', ROAD, { ...part, class_key: 'asfalt', name: 'Stamvej', fk_group: 1, installed_year: 2010 });
  tx.put('condition_report', EARLIER, {
    department_id: 'd1',
    number: 'R-2024',
    kind: 'condition_report',
    held_on: '2024-05-01',
    inspector: 'Bo',
    status: 'final',
    method: 'tilstand-sie',
    method_version: 1,
  });
  const grade = { department_id: 'd1', report_id: EARLIER, source: 'inspection', assessed_on: '2024-05-01' };
  tx.put('assessment', 'a-roof', { ...grade, part_id: ROOF, state: 'graded', score: 3, is_estimate: 0, note: 'Mos' });
  tx.put('assessment', 'a-wall', { ...grade, part_id: WALL, state: 'graded', score: 2, is_estimate: 1 });
  tx.put('assessment', 'a-bath', { ...grade, part_id: BATH, state: 'not_accessible', reason: 'Ingen nøgle' });
  tx.put('finding', 'f-roof', {
    department_id: 'd1',
    report_id: EARLIER,
    part_id: ROOF,
    severity: 3,
    intensity: 2,
    extent_class: 3,
    score: 3,
    defect: 'Knækkede tagsten',
  });
}

/** Everything a report needs before it can be closed. */
export function wholeReport(app: AppContext): InspectionChange[] {
  return [
    { kind: 'confirm', partIds: [ROOF, WALL] },
    { kind: 'assess', partId: BATH, set: { state: 'not_accessible', reason: 'Ingen nøgle' } },
    { kind: 'assess', partId: ROAD, set: { score: 4 } },
    ...climateQuestions(app).map(
      ({ hazard, question, concern }): InspectionChange => ({
        kind: 'climate_answer',
        hazard: hazard as 'wind',
        question,
        answer: concern === 'yes' ? 'no' : 'yes',
        note: null,
      }),
    ),
  ];
}
