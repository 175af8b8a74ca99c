/** English: words used on every screen. */
import type { common as da } from '../da/common.ts';
import type { SameKeys } from '../same-keys.ts';

export const common: SameKeys<typeof da> = {
  appName: 'Tilstand',
  loading: 'Loading …',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  all: 'All',
  yes: 'Yes',
  no: 'No',
  total: 'Total',
  year: 'Year',
  showTable: 'Show as table',
  showChart: 'Show as chart',
  sortBy: 'Sort by {{column}}',
  clearFilters: 'Clear filters',
  noMatch: 'No rows match the filters.',
  rowsShown: 'Showing {{from}}–{{to}} of {{total}}',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  failedTitle: 'That did not work',
  dayExample: 'dd/mm/yyyy',
  print: 'Print',
  notGiven: 'Not given',
  rounded: 'Rounded to whole {{unit}}; sums are made from the unrounded numbers.',
};
