/** A workspace with an open and a closed report to put photos into, spoken to over the router as a page speaks to it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { v7 as uuid7 } from 'uuid';
import type { AddPhotosResult } from '../../contract/photos.ts';
import type { WriteTx } from '../../db/write/writer.ts';
import type { Client } from '../../main/cli/session.ts';
import { type App, openApp } from '../../main/features/app.ts';
import type { photoFiles } from '../support/pictures.ts';

export const OPEN_REPORT = 'report-open';
export const CLOSED_REPORT = 'report-closed';

type Files = ReturnType<typeof photoFiles> & { readonly fileName?: string; readonly photoId?: string };
type Place = Omit<Parameters<Client['photos']['add']>[0], 'photos'>;

export interface PhotoWorkspace {
  readonly app: App;
  readonly client: Client;
  /** Alone in a folder of its own, so that a test sees what is written beside it. */
  readonly dataDir: string;
  add(files: Files, place?: Partial<Place>): Promise<AddPhotosResult>;
  addMany(files: readonly Files[], place?: Partial<Place>): Promise<AddPhotosResult>;
  write(work: (tx: WriteTx) => void): Promise<void>;
  close(): Promise<void>;
}

export async function openPhotoWorkspace(): Promise<PhotoWorkspace> {
  const around = mkdtempSync(join(tmpdir(), 'tilstand-photo-test-'));
  const dataDir = join(around, 'data');
  mkdirSync(dataDir);
  const app = await openApp({
    dataDir,
    host: 'cli',
    print: () => Promise.reject(new Error('no printer in these tests')),
  });
  await app.context.db.writer.run({ actor: 'import', cause: 'import:b1' }, seedReports);
  const client: Client = createRouterClient(app.router, { context: app.context });
  const addMany = (files: readonly Files[], place: Partial<Place> = {}) =>
    client.photos.add({
      reportId: OPEN_REPORT,
      ...place,
      photos: files.map(({ fileName = null, photoId = uuid7(), ...rest }) => ({
        ...rest,
        photoId,
        fileName,
        fields: {},
      })),
    });
  return {
    app,
    client,
    dataDir,
    add: (files, place) => addMany([files], place),
    addMany,
    async write(work) {
      await app.context.db.writer.run({ actor: 'somebody', cause: 'import:b2' }, work);
    },
    async close() {
      await app.close();
      rmSync(around, { recursive: true, force: true });
    },
  };
}

/** A department with a part, a finding on it, a climate risk, and two reports. */
export function seedReports(tx: WriteTx): void {
  tx.put('organisation', 'o1', {
    number: '1',
    name: 'Boligforeningen Prøven',
    accounting_start_month: 1,
    currency: 'DKK',
    horizon_years: 30,
  });
  for (const id of ['d1', 'd2']) {
    tx.put('department', id, { organisation_id: 'o1', number: id, name: `Afdeling ${id}` });
    tx.put('building_part', `part-${id}`, { department_id: id, name: 'Tegltag', fk_group: 2, source: 'test' });
  }
  for (const [id, status] of [
    [OPEN_REPORT, 'open'],
    [CLOSED_REPORT, 'closed'],
  ] as const) {
    tx.put('condition_report', id, {
      department_id: 'd1',
      number: id,
      kind: 'walk',
      status,
      method: 'sio',
      method_version: 1,
    });
    tx.put('finding', `finding-${status}`, { department_id: 'd1', report_id: id, part_id: 'part-d1' });
    tx.put('climate_risk', `risk-${status}`, { department_id: 'd1', report_id: id, hazard: 'cloudburst' });
  }
}
