/**
 * What the plan workspace needs: versions that know where they came from, scenarios, points of attention, follow-up per occurrence.
 * Only adds (sync.md: the schema only grows).
 */
import type Sqlite from 'better-sqlite3';

const ADDED_COLUMNS: readonly (readonly [string, string])[] = [
  ['plan', 'origin_plan_id TEXT'],
  ['plan', 'made_on TEXT'],
  ['plan_decision', 'outcome TEXT'],
  ['activity', 'origin_activity_id TEXT'],
];

const ADDED_TABLES: Readonly<Record<string, string>> = {
  scenario: 'department_id TEXT NOT NULL, plan_id TEXT NOT NULL, name TEXT NOT NULL, content TEXT, sort_no INTEGER',
  attention_point: `department_id TEXT NOT NULL, plan_id TEXT NOT NULL, code TEXT NOT NULL, facts TEXT, text TEXT, proposal TEXT,
    status TEXT NOT NULL, sort_no INTEGER`,
  follow_up: `department_id TEXT NOT NULL, plan_id TEXT NOT NULL, activity_id TEXT NOT NULL, planned_year INTEGER NOT NULL, status TEXT NOT NULL,
    reason TEXT, to_year INTEGER, contract_ore INTEGER, actual_ore INTEGER, done_on TEXT, note TEXT`,
};

export const migration0020 = {
  version: 20,
  name: 'plan-work',
  up(db: Sqlite.Database): void {
    for (const [table, column] of ADDED_COLUMNS) db.exec(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    for (const [table, columns] of Object.entries(ADDED_TABLES)) {
      db.exec(
        `CREATE TABLE ${table} (id TEXT NOT NULL PRIMARY KEY, ${columns}, deleted_at INTEGER, stamp BLOB NOT NULL) STRICT`,
      );
      db.exec(`CREATE INDEX ${table}_by_plan_id ON ${table} (plan_id)`);
    }
    // Undo and redo find the latest intentions of a plan by the rows they touched.
    db.exec('CREATE INDEX activity_by_plan_id ON activity (plan_id)');
  },
} as const;
