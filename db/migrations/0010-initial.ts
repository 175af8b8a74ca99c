/**
 * The first schema: synced tables, the operation log, field stamps, and what is local to this machine.
 * Released migrations are never edited: a later change is a later file.
 */
import type Sqlite from 'better-sqlite3';

/** Columns as declared in db/entities.ts on the day of this migration, frozen here. A test holds the newest schema against the entities. */
const SYNCED: Readonly<Record<string, string>> = {
  organisation: `number TEXT NOT NULL, name TEXT NOT NULL, accounting_start_month INTEGER NOT NULL, currency TEXT NOT NULL, horizon_years INTEGER NOT NULL`,
  department: `organisation_id TEXT NOT NULL, number TEXT NOT NULL, name TEXT NOT NULL, address TEXT, postcode TEXT, city TEXT,
    municipality_code TEXT, municipality_name TEXT, region TEXT, housing_kind TEXT, estate_form TEXT, dwellings INTEGER, area_m2 INTEGER,
    built_year INTEGER, energy_label TEXT, heating TEXT, result_account_ore INTEGER, last_review_on TEXT`,
  building: `department_id TEXT NOT NULL, number TEXT NOT NULL, name TEXT, address TEXT, postcode TEXT, city TEXT, built_year INTEGER,
    rebuilt_year INTEGER, storeys INTEGER, area_m2 INTEGER, use_code TEXT, wall_code TEXT, roof_code TEXT, heating_code TEXT`,
  building_part: `department_id TEXT NOT NULL, building_id TEXT, external_key TEXT, class_key TEXT, code TEXT, name TEXT NOT NULL, location TEXT,
    fk_group INTEGER NOT NULL, quantity_milli INTEGER, unit TEXT, installed_year INTEGER, unit_value_ore INTEGER, life_low INTEGER,
    life_expected INTEGER, life_high INTEGER, source TEXT NOT NULL, note TEXT, sort_no INTEGER`,
  condition_report: `department_id TEXT NOT NULL, number TEXT, kind TEXT NOT NULL, held_on TEXT, inspector TEXT, status TEXT NOT NULL,
    method TEXT NOT NULL, method_version INTEGER NOT NULL`,
  assessment: `department_id TEXT NOT NULL, report_id TEXT NOT NULL, part_id TEXT NOT NULL, state TEXT NOT NULL, score INTEGER, is_estimate INTEGER,
    source TEXT NOT NULL, assessed_on TEXT, reason TEXT, note TEXT`,
  finding: `department_id TEXT NOT NULL, report_id TEXT NOT NULL, part_id TEXT NOT NULL, severity INTEGER, intensity INTEGER, extent_class INTEGER,
    extent_bp INTEGER, score INTEGER, defect_code TEXT, defect TEXT, location TEXT, note TEXT, proposed_work TEXT, proposed_year INTEGER,
    proposed_amount_ore INTEGER, quantity_milli INTEGER, unit TEXT`,
  plan: `department_id TEXT NOT NULL, version_no INTEGER NOT NULL, status TEXT NOT NULL, base_year INTEGER NOT NULL, horizon_years INTEGER NOT NULL,
    price_basis TEXT NOT NULL, price_year INTEGER NOT NULL, vat_included INTEGER, currency TEXT NOT NULL, opening_balance_ore INTEGER NOT NULL,
    floor_ore INTEGER NOT NULL, provision_ore INTEGER NOT NULL, provision_index_bp INTEGER NOT NULL`,
  plan_decision: `department_id TEXT NOT NULL, plan_id TEXT NOT NULL, body TEXT NOT NULL, decided_on TEXT, votes_for INTEGER, votes_against INTEGER,
    votes_blank INTEGER, text TEXT`,
  activity: `department_id TEXT NOT NULL, plan_id TEXT NOT NULL, building_id TEXT, part_id TEXT, finding_id TEXT, external_key TEXT, code TEXT,
    title TEXT NOT NULL, location TEXT, cause TEXT, kind TEXT NOT NULL, account INTEGER NOT NULL, fk_group INTEGER NOT NULL, quantity_milli INTEGER,
    unit TEXT, unit_price_ore INTEGER, amount_ore INTEGER, price_date TEXT, index_series TEXT, vat_rate_bp INTEGER NOT NULL, vat_included INTEGER,
    scaffold_bp INTEGER NOT NULL, adviser_bp INTEGER NOT NULL, contingency_bp INTEGER NOT NULL, first_year INTEGER NOT NULL, interval_years INTEGER,
    last_year INTEGER, earliest_year INTEGER, latest_year INTEGER, statutory INTEGER, tags TEXT, funding TEXT, procurement_kind TEXT, sort_no INTEGER`,
  occurrence_override: `department_id TEXT NOT NULL, plan_id TEXT NOT NULL, activity_id TEXT NOT NULL, planned_year INTEGER NOT NULL,
    moved_to_year INTEGER, skipped INTEGER, amount_ore INTEGER, reason TEXT`,
  import_batch: `profile TEXT NOT NULL, files TEXT, imported_at_ms INTEGER, created INTEGER NOT NULL, updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL, rejected INTEGER NOT NULL, undone_at_ms INTEGER`,
};

/** Soft references only (a child may arrive before its parent), so these are indexes, not foreign keys; and never UNIQUE. */
const INDEXES: readonly (readonly [string, string])[] = [
  ['department', 'number'],
  ['department', 'organisation_id'],
  ['building', 'department_id'],
  ['building_part', 'department_id'],
  ['condition_report', 'department_id'],
  ['assessment', 'department_id'],
  ['assessment', 'part_id'],
  ['finding', 'department_id'],
  ['plan', 'department_id'],
  ['plan_decision', 'department_id'],
  ['activity', 'department_id'],
  ['occurrence_override', 'plan_id'],
];

export const migration0010 = {
  version: 10,
  name: 'initial',
  up(db: Sqlite.Database): void {
    for (const [table, columns] of Object.entries(SYNCED)) {
      db.exec(
        `CREATE TABLE ${table} (id TEXT NOT NULL PRIMARY KEY, ${columns}, deleted_at INTEGER, stamp BLOB NOT NULL) STRICT`,
      );
    }
    for (const [table, column] of INDEXES) db.exec(`CREATE INDEX ${table}_by_${column} ON ${table} (${column})`);
    db.exec(`
      CREATE TABLE operation (
        replica TEXT NOT NULL, seq INTEGER NOT NULL, grp INTEGER NOT NULL, hlc BLOB NOT NULL, entity TEXT NOT NULL, row_id TEXT NOT NULL,
        patch TEXT NOT NULL, actor TEXT NOT NULL, cause TEXT NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY (replica, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX operation_by_row ON operation (row_id);
      CREATE TABLE field_stamp (
        row_id TEXT NOT NULL, field TEXT NOT NULL, stamp BLOB NOT NULL, PRIMARY KEY (row_id, field)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE workspace (
        one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), workspace_id TEXT NOT NULL, replica TEXT NOT NULL, clock_ms INTEGER NOT NULL,
        clock_counter INTEGER NOT NULL, next_seq INTEGER NOT NULL, last_hash BLOB NOT NULL
      ) STRICT;
      CREATE TABLE cause_range (
        replica TEXT NOT NULL, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL, cause TEXT NOT NULL, at_ms INTEGER NOT NULL,
        PRIMARY KEY (replica, first_seq)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX cause_range_by_cause ON cause_range (cause);
      CREATE TABLE local_setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE department_summary (
        department_id TEXT NOT NULL PRIMARY KEY, as_of TEXT NOT NULL, summary TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE department_dirty (department_id TEXT NOT NULL PRIMARY KEY, mark INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
      CREATE TABLE search_cursor (replica TEXT NOT NULL PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE search_document (
        id INTEGER PRIMARY KEY, row_id TEXT NOT NULL UNIQUE, entity TEXT NOT NULL, department_id TEXT
      ) STRICT;
      CREATE VIRTUAL TABLE search_index USING fts5 (
        folded, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
      );
    `);
  },
} as const;
