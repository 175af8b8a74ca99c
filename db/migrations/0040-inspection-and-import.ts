/**
 * What inspections and the import assistant need: photos, climate, review and phrases; prices, indices, projects, balances, profiles and words;
 * settings that an organisation puts in the place of a shipped default. Only adds (sync.md: the schema only grows).
 */
import type Sqlite from 'better-sqlite3';

const ADDED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  building: ['building_type TEXT'],
  building_part: ['split_from_id TEXT', 'retired_on TEXT', 'retired_reason TEXT'],
  condition_report: [
    'baseline_report_id TEXT',
    'walk_order TEXT',
    'participants TEXT',
    'statement TEXT',
    'summary TEXT',
    'closed_at_ms INTEGER',
    'revision_no INTEGER',
    'revises_report_id TEXT',
    'revision_reason TEXT',
    'provisional_on TEXT',
  ],
  assessment: ['jump_reason TEXT', 'inspector TEXT', 'confirms_id TEXT'],
  finding: ['cause TEXT', 'consequence TEXT', 'theme TEXT', 'sort_no INTEGER'],
  import_batch: ['result TEXT'],
};

const ADDED_TABLES: Readonly<Record<string, string>> = {
  photo: `department_id TEXT NOT NULL, report_id TEXT NOT NULL, part_id TEXT, finding_id TEXT, climate_risk_id TEXT,
    review_item_id TEXT, original_hash TEXT NOT NULL, report_hash TEXT NOT NULL, thumb_hash TEXT NOT NULL, media_type TEXT
    NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, byte_size INTEGER NOT NULL, file_name TEXT, caption TEXT,
    taken_on TEXT, marks TEXT, personal_data INTEGER, sort_no INTEGER`,
  climate_answer: `department_id TEXT NOT NULL, report_id TEXT NOT NULL, hazard TEXT NOT NULL, question TEXT NOT NULL, answer TEXT, note
    TEXT`,
  climate_risk: `department_id TEXT NOT NULL, report_id TEXT NOT NULL, hazard TEXT NOT NULL, probability INTEGER, consequence INTEGER,
    score INTEGER, exposed_value_ore INTEGER, homes_affected INTEGER, measure TEXT, activity_id TEXT, accepted_reason TEXT,
    note TEXT`,
  review_item: `department_id TEXT NOT NULL, report_id TEXT NOT NULL, building_type TEXT, review_no INTEGER NOT NULL, part_id TEXT,
    installed_year INTEGER, remaining_years INTEGER, score INTEGER, measure TEXT, measure_year INTEGER, amount_ore INTEGER,
    reviewer_finding TEXT, our_answer TEXT, answered_on TEXT, outcome TEXT`,
  ready_phrase: `class_key TEXT, body TEXT NOT NULL, language TEXT NOT NULL, sort_no INTEGER`,
  setting: `scope TEXT NOT NULL, key TEXT NOT NULL, value TEXT, note TEXT`,
  dwelling_type: `department_id TEXT NOT NULL, building_id TEXT, external_key TEXT, kind TEXT, rooms INTEGER, dwellings INTEGER NOT NULL,
    area_m2 INTEGER, rent_ore INTEGER`,
  price_index: `series TEXT NOT NULL, name TEXT, period TEXT NOT NULL, value_milli INTEGER NOT NULL, base TEXT, source TEXT`,
  price_observation: `external_key TEXT, department_id TEXT, activity_id TEXT, class_key TEXT, text TEXT, quantity_milli INTEGER, unit TEXT,
    unit_price_ore INTEGER NOT NULL, vat_included INTEGER, price_date TEXT NOT NULL, source TEXT NOT NULL, supplier TEXT`,
  reference_project: `number TEXT NOT NULL, name TEXT NOT NULL, municipality_code TEXT, municipality_name TEXT, region TEXT, client TEXT, kind
    TEXT, housing_kind TEXT, dwellings INTEGER, area_m2 INTEGER, stage_a_on TEXT, stage_b_on TEXT, stage_c_on TEXT,
    handed_over_on TEXT, price_date TEXT, acquisition_ore INTEGER, land_ore INTEGER, works_ore INTEGER, consultants_ore
    INTEGER, maximum_ore INTEGER, contract_form TEXT, energy TEXT, rent_ore_m2 INTEGER, figures TEXT, lessons TEXT, source
    TEXT, status TEXT`,
  fund_balance: `department_id TEXT NOT NULL, account INTEGER NOT NULL, accounting_year INTEGER NOT NULL, balance_ore INTEGER,
    provision_ore INTEGER, source TEXT`,
  import_profile: `name TEXT NOT NULL, title TEXT NOT NULL, shape TEXT, content TEXT`,
  word_mapping: `domain TEXT NOT NULL, word TEXT NOT NULL, target TEXT NOT NULL`,
};

/** Soft references only, never UNIQUE: duplicates are findings on the screen. */
const INDEXES: readonly (readonly [string, string])[] = [
  ['photo', 'report_id'],
  ['photo', 'thumb_hash'],
  ['photo', 'report_hash'],
  ['photo', 'original_hash'],
  ['climate_answer', 'report_id'],
  ['climate_risk', 'report_id'],
  ['review_item', 'report_id'],
  ['assessment', 'report_id'],
  ['finding', 'report_id'],
  ['dwelling_type', 'department_id'],
  ['price_index', 'series'],
  ['price_observation', 'class_key'],
  ['fund_balance', 'department_id'],
];

export const migration0040 = {
  version: 40,
  name: 'inspection-and-import',
  up(db: Sqlite.Database): void {
    for (const [table, columns] of Object.entries(ADDED_COLUMNS)) {
      for (const column of columns) db.exec(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    }
    for (const [table, columns] of Object.entries(ADDED_TABLES)) {
      db.exec(
        `CREATE TABLE ${table} (id TEXT NOT NULL PRIMARY KEY, ${columns}, deleted_at INTEGER, stamp BLOB NOT NULL) STRICT`,
      );
    }
    for (const [table, column] of INDEXES) db.exec(`CREATE INDEX ${table}_by_${column} ON ${table} (${column})`);
  },
} as const;
