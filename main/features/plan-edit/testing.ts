/**
 * A real workspace with one department and a plan in draft, for the tests of this folder.
 * For tests only; never imported by code that ships.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanChange } from '../../../contract/plan-edit.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { type App, openApp } from '../app.ts';
import type { AppContext } from '../context.ts';
import { editPlan } from './edit.ts';

export const PLAN = 'plan-1';
export const ROOF = 'part-roof';

export interface PlanWorkspace {
  readonly context: AppContext;
  edit(label: string, ...changes: PlanChange[]): ReturnType<typeof editPlan>;
  /** Writes as if somebody else's laptop had sent it: under a cause that is no step here. */
  elsewhere(work: (tx: WriteTx) => void): Promise<void>;
  /** The lines, decisions and terms as they are shown: nothing deleted, no stamps. */
  shown(): unknown;
  /** Ends the application and opens it again on the same folder. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openPlanWorkspace(): Promise<PlanWorkspace> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tilstand-plan-edit-'));
  const open = () =>
    openApp({ dataDir, host: 'cli', print: () => Promise.reject(new Error('no printer in these tests')) });
  let app: App = await open();
  await app.context.db.writer.run({ actor: 'import', cause: 'import:b1' }, seed);
  return {
    get context() {
      return { ...app.context, today: () => '2026-11-22' };
    },
    edit: (label, ...changes) => editPlan(app.context, { planId: PLAN, label, changes }),
    async elsewhere(work) {
      await app.context.db.writer.run({ actor: 'somebody else', cause: 'import:b2' }, work);
    },
    shown: () => shown(app.context),
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

export function lineId(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

type Fields = Extract<PlanChange, { kind: 'update' }>['fields'];

export function create(n: number, fields: Fields = {}): PlanChange {
  const { title = `Linje ${n}`, firstYear = 2030, ...rest } = fields;
  return { kind: 'create', activityId: lineId(n), fields: { title, firstYear, ...rest } };
}

export function update(n: number, fields: Fields): PlanChange {
  return { kind: 'update', activityId: lineId(n), fields };
}

function shown({ db: { reader } }: AppContext): unknown {
  const { query } = reader;
  const rows = [
    ...reader.all(query.selectFrom('plan').selectAll().where('id', '=', PLAN)),
    ...reader.all(query.selectFrom('activity').selectAll().where('deleted_at', 'is', null).orderBy('id')),
    ...reader.all(query.selectFrom('occurrence_override').selectAll().where('deleted_at', 'is', null).orderBy('id')),
  ];
  return rows.map(({ stamp, ...row }) => row);
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
    tx.put('building', `b${number}`, { department_id: `d${number}`, number });
  }
  tx.put('building_part', ROOF, {
    department_id: 'd1',
    building_id: 'b1',
    class_key: 'tag-tegl',
    name: 'Tegltag, blok A',
    fk_group: 2,
    quantity_milli: 1_850_000,
    unit: 'm2',
    installed_year: 1960,
    source: 'test',
  });
  tx.put('plan', PLAN, {
    department_id: 'd1',
    version_no: 1,
    status: 'draft',
    base_year: 2027,
    horizon_years: 30,
    price_basis: 'fixed',
    price_year: 2026,
    vat_included: 1,
    currency: 'DKK',
    opening_balance_ore: 0,
    floor_ore: 0,
    provision_ore: 100_000_00,
    provision_index_bp: 0,
  });
}
