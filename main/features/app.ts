/**
 * The application without a window: opens the workspace and puts the procedures together.
 * Answers for: what the engine's worker and the command line both serve. Knows no host beyond its name and its printer.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { v7 as uuid7 } from 'uuid';
import { type Clock, openDatabase, type Random } from '../../db/open.ts';
import { type Catalogue, parseCatalogue } from '../../domain/classification/catalogue.ts';
import { parseThresholds, type ThresholdTable } from '../../domain/procurement/thresholds.ts';
import { createPhotoStore } from '../attachments/photo-store.ts';
import type { AppOptions } from '../engine/types.ts';
import { loadProfiles } from '../import/profiles.ts';
import { createChangeHub } from './changes.ts';
import type { AppContext } from './context.ts';
import { loadInspectionData } from './inspection/data.ts';
import { localDay } from './local-day.ts';
import { finishErasures } from './photos/erase.ts';
import { router } from './router.ts';

export interface App {
  readonly router: typeof router;
  readonly context: AppContext;
  close(): Promise<void>;
}

/** Where the catalogue, profiles and demo files lie: beside the sources, or beside the bundle in a packaged app. */
export function findAssetsDir(): string {
  const fromSource = fileURLToPath(new URL('../../assets/', import.meta.url));
  return process.env['TILSTAND_ASSETS'] ?? fromSource;
}

export async function openApp(options: AppOptions): Promise<App> {
  const clock: Clock = { nowMs: () => Date.now() };
  const random: Random = { hex: (count) => randomBytes(count).toString('hex'), uuid: () => uuid7() };
  const db = openDatabase({ dataDir: options.dataDir, clock, random });
  const assetsDir = findAssetsDir();
  const context: AppContext = {
    db,
    clock,
    random,
    catalogue: readCatalogue(assetsDir),
    thresholds: readThresholds(assetsDir),
    inspection: loadInspectionData(assetsDir),
    profiles: loadProfiles(pathToFileURL(`${assetsDir}/`)),
    changes: createChangeHub(),
    photos: createPhotoStore(options.dataDir, random.uuid),
    host: options.host,
    appVersion: readVersion(assetsDir),
    actor: actorName(),
    printer: { print: (path) => options.print({ path: path.replace(/^#/, '') }) },
    assetsDir,
    today: () => localDay(clock.nowMs()),
  };
  // What was erased before the last end and is still on the disk goes first; a start does not wait for it.
  if (!db.readOnly) void finishErasures(context).catch(() => undefined);
  return {
    router,
    context,
    async close() {
      // Whoever holds the turn finishes first.
      await db.writer.turn.take(async () => undefined);
      db.close();
    },
  };
}

function readCatalogue(assetsDir: string): Catalogue {
  const parsed = parseCatalogue(
    JSON.parse(readFileSync(join(assetsDir, 'catalogue', 'building-part-classes.json'), 'utf8')),
  );
  if (!parsed.ok) throw new Error(`the catalogue that ships with the app is damaged: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

function readThresholds(assetsDir: string): ThresholdTable {
  const parsed = parseThresholds(JSON.parse(readFileSync(join(assetsDir, 'procurement', 'thresholds.json'), 'utf8')));
  if (!parsed.ok) throw new Error(`the thresholds that ship with the app are damaged: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

function readVersion(assetsDir: string): string {
  try {
    const text = readFileSync(join(assetsDir, '..', 'package.json'), 'utf8');
    return (JSON.parse(text) as { version: string }).version;
  } catch {
    return '0.0.0';
  }
}

/** The name of the account on this machine; it stands in the log as who did it. */
function actorName(): string {
  try {
    return userInfo().username || 'user';
  } catch {
    return 'user';
  }
}
