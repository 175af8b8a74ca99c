/** What tests of killed imports have in common: the workspace at a place, and the import as the child makes it. For tests only. */
import { type Database, openDatabase } from '../../db/open.ts';
import { loadProfiles } from '../../main/import/profiles.ts';
import { runImport } from '../../main/import/run.ts';
import { createTestClock, createTestRandom } from '../support/database.ts';

export function openAt(dataDir: string): Database {
  return openDatabase({ dataDir, clock: createTestClock(), random: createTestRandom(dataDir) });
}

export function bringIn(db: Database, table: { readonly name: string; readonly bytes: Uint8Array }) {
  const deps = {
    db,
    clock: createTestClock(),
    random: createTestRandom('import'),
    profiles: loadProfiles(),
    actor: 'test',
  };
  return runImport(deps, { files: [table], profile: 'bench-parts', dryRun: false, language: 'da' });
}
