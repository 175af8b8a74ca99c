/**
 * What undo and redo of a plan remember beside the log: the name a step had on the screen, and steps with nothing left to take back.
 * Local to this machine: the stack itself is read from the log, so a missing row only costs the step its name.
 */
import type Sqlite from 'better-sqlite3';

export const migration0030 = {
  version: 30,
  name: 'plan-steps',
  up(db: Sqlite.Database): void {
    db.exec(`CREATE TABLE plan_step (
      grp TEXT NOT NULL PRIMARY KEY, label TEXT, spent INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID`);
  },
} as const;
