/**
 * Two laptops of one workspace, and what one has written taken in by the other as an exchange does it (one writer per log, applied by the
 * same code as one's own). Answers for: operations and their causes arrive whole, once, and under the name of who wrote them.
 * Carries them from file to file; knows no folder and no hub.
 */
import { isEntityName } from '../../db/entities.ts';
import type { Database } from '../../db/open.ts';
import { applyOperation } from '../../db/write/apply.ts';
import type { Patch } from '../../db/write/patch.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

/** Two empty data folders of one workspace, each with a name of its own in the log. */
export function twoLaptops(): readonly [TestDatabase, TestDatabase] {
  const laptops = [createTestDatabase('laptop a'), createTestDatabase('laptop b')] as const;
  const [a, b] = laptops;
  b.db.writer.statements.get('UPDATE workspace SET workspace_id = ? WHERE one = 1').run(a.db.workspaceId);
  b.reopen();
  if (a.db.workspaceId !== b.db.workspaceId || a.db.replica === b.db.replica) throw new Error('not two of one');
  return laptops;
}

/** Takes in what the other has and this one lacks; gives how many operations that were. */
export function takeIn(from: Database, into: Database): number {
  const [theirs, ours] = [from.writer.statements, into.writer.statements];
  let taken = 0;
  ours.get('BEGIN IMMEDIATE').run();
  for (const operation of theirs.get('SELECT * FROM operation ORDER BY replica, seq').all() as Carried[]) {
    const { replica, seq, grp, hlc, entity, row_id, patch, actor, cause, hash } = operation;
    const values = [replica, seq, grp, hlc, entity, row_id, patch, actor, cause, hash];
    const marks = values.map(() => '?').join(', ');
    const { changes } = ours.get(`INSERT INTO operation VALUES (${marks}) ON CONFLICT DO NOTHING`).run(...values);
    if (changes === 0 || !isEntityName(entity)) continue;
    taken += 1;
    applyOperation(ours, { entity, rowId: row_id, hlc, patch: JSON.parse(patch) as Patch });
  }
  for (const range of theirs.get('SELECT * FROM cause_range').all() as Range[]) {
    const values = [range.replica, range.first_seq, range.last_seq, range.cause, range.at_ms];
    ours.get('INSERT INTO cause_range VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING').run(...values);
  }
  // Receiving advances the own clock to the latest that was seen.
  const { clock } = theirs.get('SELECT clock_ms AS clock FROM workspace').get() as { clock: number };
  ours.get('UPDATE workspace SET clock_ms = max(clock_ms, ?) WHERE one = 1').run(clock);
  ours.get('COMMIT').run();
  return taken;
}

/** Both ways, as after each had been away. */
export function exchange(one: Database, other: Database): void {
  takeIn(one, other);
  takeIn(other, one);
}

interface Carried {
  readonly replica: string;
  readonly seq: number;
  readonly grp: number;
  readonly hlc: Uint8Array;
  readonly entity: string;
  readonly row_id: string;
  readonly patch: string;
  readonly actor: string;
  readonly cause: string;
  readonly hash: Uint8Array;
}

interface Range {
  readonly replica: string;
  readonly first_seq: number;
  readonly last_seq: number;
  readonly cause: string;
  readonly at_ms: number;
}
