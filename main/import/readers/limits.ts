/**
 * The caps under which a stranger's file is read. They are counted while inflating and parsing; sizes a
 * file states about itself are never believed. Must never be raised per file by what the file says.
 */

export interface Limits {
  /** Bytes of the file as it lies on disk. */
  readonly fileBytes: number;
  /** Bytes of one archive part (or of an unpacked .csv.gz) after inflating. */
  readonly entryBytes: number;
  /** Bytes of all parts inflated for one reading. */
  readonly totalBytes: number;
  /** Parts in an archive. */
  readonly entries: number;
  /** Inflated : compressed, looked at only above {@link ratioFloorBytes}. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  /**
   * A part that states at most this size is inflated in one go, which takes half the time; larger ones come
   * in steps. Either way every byte is counted.
   */
  readonly atOnceBytes: number;
  /** Rows with content in one sheet or CSV file. */
  readonly rows: number;
  /** Columns up to the last cell with content. */
  readonly columns: number;
  /** UTF-16 units in one cell. */
  readonly cellChars: number;
  /** Entries and total characters of a workbook's shared string table. */
  readonly sharedStrings: number;
  readonly sharedChars: number;
  /** Sheets a workbook may declare. */
  readonly sheets: number;
  /** Cell formats a workbook may declare (Excel allows 65,490). */
  readonly styles: number;
}

/**
 * Ratio alone is a bad rule: genuine style parts reach 150 : 1 and a genuine register extract 32 : 1, while
 * deflate cannot pass 1,032 : 1. So absolute caps come first and the ratio counts only for big parts.
 * 300,000 rows and 512 columns hold the largest file known from the field (254,878 × 25); a spreadsheet
 * cell holds at most 32,767 characters, free text in exports somewhat more.
 */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 50_000_000,
  entryBytes: 200_000_000,
  totalBytes: 400_000_000,
  entries: 2_000,
  ratio: 200,
  ratioFloorBytes: 10_000_000,
  atOnceBytes: 64_000_000,
  rows: 300_000,
  columns: 512,
  cellChars: 100_000,
  sharedStrings: 2_000_000,
  sharedChars: 64_000_000,
  sheets: 1_000,
  styles: 65_536,
};
