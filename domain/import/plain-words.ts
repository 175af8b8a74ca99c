/**
 * Words that stand in cells instead of a value, whatever the column is about.
 * Mark: [B] met in lists, exports and statistics of the sector in six languages; 2026-11-22. One list each, for telling what a column holds
 * and for reading it.
 */

/** A figure that is missing. In small letters. */
export const MISSING_WORDS = ['..', '.', '…', '-', '–', '—', 'n/a', '#n/a'] as const;

export const YES_WORDS: readonly string[] = [
  'ja',
  'j',
  'yes',
  'y',
  'true',
  'sand',
  'sann',
  'sant',
  'wahr',
  'waar',
  'x',
  '1',
];
export const NO_WORDS: readonly string[] = [
  'nej',
  'n',
  'no',
  'false',
  'falsk',
  'falskt',
  'falsch',
  'onwaar',
  'nee',
  'nein',
  'nei',
  '0',
  '-',
];
