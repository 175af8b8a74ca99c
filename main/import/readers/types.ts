/**
 * What the reading layer hands out: rows of plain cells, notices, refusals.
 * It knows files only — never domains, profiles or databases — and nothing in here is an object keyed by
 * text from a file (a header called `__proto__` is a string like any other).
 */
import type { Limits } from './limits.ts';

/** A cell with a date format: ISO day (`YYYY-MM-DD`) and the time of day in milliseconds, 0 … 86,399,999. */
export interface DateCell {
  readonly day: string;
  readonly timeMs: number;
}

/** CSV cells are always strings. XLSX formula cells give the result stored in the file, never the formula. */
export type Cell = string | number | boolean | null | DateCell;

export interface Row {
  /** Sheet name as written in the workbook; '' for CSV. */
  readonly sheet: string;
  /**
   * 1-based, as a spreadsheet shows it. XLSX: the row's own number. CSV: the record's number counting every
   * record and every blank line from the top (a quoted cell with line breaks is one record); a leading
   * `sep=;` line is not counted, as spreadsheets hide it.
   */
  readonly row: number;
  /** Gaps are null; a row may be shorter or longer than its neighbours. */
  readonly cells: readonly Cell[];
}

/**
 * Something a person should be told although the file was read. Each code is told for its first
 * {@link NOTICES_PER_CODE} places; if there were more, one closing notice has row and column null and the
 * total in `detail.count`.
 */
export interface ReadNotice {
  readonly code: NoticeCode;
  readonly row: number | null;
  /** Column letters as a spreadsheet shows them (A, B … AA), also for CSV. */
  readonly column: string | null;
  readonly detail: Detail;
}

export type Detail = Record<string, string | number>;

export type NoticeCode =
  /** XLSX cells that hold a formula; the stored result is used. */
  | 'formulas_present'
  /** A formula cell without a stored result: the cell reads as empty. */
  | 'formula_without_result'
  /** An error value such as #N/A: the cell reads as empty. detail.value */
  | 'error_value'
  /** A date format on a number no calendar has (negative, or 29 February 1900): the number is kept. detail.value */
  | 'impossible_date'
  /** Numbers shown with leading zeros by their format (0012): read as the text that is shown. detail.digits */
  | 'padded_number'
  /** Numbers shown in thousands or millions by their format: the number is kept as it is. detail.value */
  | 'shortened_number'
  /** XLSX rows with content that are hidden or filtered out where the sheet is shown. They are read. detail.rows */
  | 'hidden_rows'
  /** XLSX columns with content that are not shown. They are read. detail.columns */
  | 'hidden_columns'
  | 'macros_ignored'
  | 'external_links_ignored'
  /** ActiveX, embedded objects, form controls. */
  | 'active_content_ignored'
  /** The text holds U+FFFD: some earlier program already lost letters. */
  | 'replacement_chars'
  | 'soft_hyphen'
  /** NUL characters, left out. */
  | 'nul_bytes'
  /** Some lines are UTF-8, others Windows-1252; each was read as what it is. detail.lines, detail.firstLine */
  | 'encoding_dos'
  | 'mixed_encoding'
  /** CSV: another number of cells than most records of the file. detail.expected, detail.found */
  | 'ragged_row'
  /** CSV: text after a closing quotation mark. */
  | 'stray_quote';

export type FailureCode =
  | 'empty_file'
  /** detail.looksLike: png, pdf, html, zip, docx, binary … */
  | 'not_a_table'
  /** xls, xlsb, ods, xml-spreadsheet: save as .xlsx. detail.format */
  | 'old_format'
  /** Protected by a password. */
  | 'encrypted'
  | 'truncated'
  /** The file itself, or the sum of all that was inflated. detail.limitBytes */
  | 'too_large'
  /** One part of the archive. detail.entry, detail.limitBytes */
  | 'entry_too_large'
  /** Parts of an archive or workbook. detail.limit */
  | 'too_many_entries'
  /** Tables in an archive. detail.limit */
  | 'too_many_files'
  /** detail.limit */
  | 'too_many_sheets'
  /** Inflates suspiciously much. detail.entry, detail.limit */
  | 'ratio'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'cell_too_long'
  /** More texts in a workbook's string table than allowed. */
  | 'too_many_strings'
  | 'doctype'
  /** detail.encoding */
  | 'unknown_encoding'
  /** detail.reason, detail.entry */
  | 'bad_zip'
  /** Compressed in another way than deflate. detail.entry */
  | 'unknown_packing'
  /** gzip data that does not unpack or fails its checksum. */
  | 'bad_gzip'
  /** JSON that is no list of flat rows, too deep, or not well formed. detail.reason */
  | 'bad_json'
  /** XML that is not well formed. detail.entry, detail.reason */
  | 'bad_xml'
  /** A workbook whose parts contradict each other. detail.entry, detail.reason */
  | 'bad_workbook'
  | 'no_such_sheet'
  | 'no_sheets'
  /** CSV: a quotation mark that is opened and never closed; row and column say where. */
  | 'unclosed_quote';

export interface ReadFailure {
  readonly code: FailureCode;
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly detail: Detail;
}

export type TableEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'ibm850';
export type Delimiter = ';' | ',' | '\t' | '|';

export interface TableInfo {
  readonly kind: 'csv' | 'xlsx' | 'json';
  readonly encoding: TableEncoding | null;
  /** CSV only; null when every record has one cell. */
  readonly delimiter: Delimiter | null;
  /** Worksheets in workbook order, hidden ones too; [] for CSV. */
  readonly sheets: readonly string[];
  readonly hiddenSheets: readonly string[];
  /** Our own JSON document only: what each sheet says it holds; null where it does not say. */
  readonly ownKinds?: readonly (string | null)[];
  /** The file came as gzip. */
  readonly compressed: boolean;
  /** How sure the guesses are, 0 … 1; 1 for XLSX, where nothing is guessed. */
  readonly confidence: { readonly encoding: number; readonly delimiter: number };
}

export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** XLSX: sheet name, compared without case. Left out: the first visible sheet. */
  readonly sheet?: string | undefined;
  /** CSV: left out = found out. */
  readonly encoding?: TableEncoding | undefined;
  /** CSV: left out = found out; null = one cell per record. */
  readonly delimiter?: Delimiter | null | undefined;
  /** Only the first rows are wanted: a large sheet is inflated no further than the caller goes. */
  readonly firstRows?: boolean | undefined;
  readonly limits?: Limits | undefined;
  readonly onNotice?: ((notice: ReadNotice) => void) | undefined;
  /** XLSX: told of each number whose format shows it in a currency, before its row is handed out; it may be told twice. */
  readonly onCurrency?: HearCurrency | undefined;
  /** XLSX: told of cells that are merged downwards, after all rows. */
  readonly onMerged?: HearMerged | undefined;
}

/** Column from 1; the first and the last row as the sheet numbers them. */
export type HearMerged = (column: number, from: number, to: number) => void;

/** Row as the sheet numbers it, column from 1, ISO code. */
export type HearCurrency = (row: number, column: number, currency: string) => void;

/** The one error the readers throw on purpose; anything else is a bug. */
export class ReadError extends Error {
  readonly failure: ReadFailure;

  constructor(failure: ReadFailure) {
    super(`${failure.code}: ${failure.file}`);
    this.name = 'ReadError';
    this.failure = failure;
  }
}
