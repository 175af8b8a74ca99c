/** What one import takes and what it tells, for the page too: no schema here, or the page would carry the checker, and its policy forbids it. */
/**
 * Told in this order, never backwards. `wait`: another import is running, and this one comes after it. Rows are written while the next are
 * read (`map`); `commit` makes them stand.
 */
export const IMPORT_STAGES = ['wait', 'detect', 'map', 'check', 'commit'] as const;

/** What one import takes; a ZIP stands for the files in it, and packed files may hold more. */
export const LARGEST_FILE_BYTES = 50 * 1024 * 1024;
export const MOST_FILES = 20;

/** Names from files, in UTF-16 units: a longer one is cut (file) or refused (sheet; spreadsheets allow 31). */
export const LONGEST_FILE_NAME = 300;
export const LONGEST_SHEET_NAME = 255;
/** The last row of a file of 200 MB when unpacked, were every row one byte. */
export const LAST_ROW = 200_000_000;

/** 1/12: amounts of a year for a field that is kept by the month. */
export const PER_YEAR = 1 / 12;
/** 52/12: amounts of a week for the same. */
export const PER_WEEK = 52 / 12;

/** Square metres of a square foot and of an acre. */
export const SQUARE_FOOT = 0.09290304;
export const ACRE = 4046.8564224;

/** Different words of one column that can be given codes of ours. */
export const MOST_WORDS = 2_000;
