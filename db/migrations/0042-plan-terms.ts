/**
 * A plan's interest, its later provisions and the index its prices follow, and where the price of a line came from. Only adds (sync.md: the
 * schema only grows): a plan of before has none of it, which is how it was figured.
 */
import type Sqlite from 'better-sqlite3';

const ADDED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  plan: [
    'interest_bp INTEGER',
    'provision_steps TEXT',
    'price_rate_bp INTEGER',
    'price_index TEXT',
    'price_level TEXT',
  ],
  activity: ['price_source TEXT', 'price_source_ref TEXT', 'price_set_by TEXT', 'price_set_at_ms INTEGER'],
};

export const migration0042 = {
  version: 42,
  name: 'plan-terms',
  up(db: Sqlite.Database): void {
    for (const [table, columns] of Object.entries(ADDED_COLUMNS)) {
      for (const column of columns) db.exec(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    }
  },
} as const;
