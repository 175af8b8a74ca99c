/** English: the frame around every screen. */
import type { frame as da } from '../da/frame.ts';
import type { SameKeys } from '../same-keys.ts';

export const frame: SameKeys<typeof da> = {
  skipToContent: 'Skip to content',
  mainNavigation: 'Main menu',
  nav: {
    overview: 'Overview',
    inspections: 'Inspections',
    yearWork: 'The year’s work',
    imports: 'Bring in files',
    settings: 'Settings',
    workspace: 'About the workspace',
  },
  search: {
    open: 'Search',
    placeholder: 'Search for department, building, building part or plan line',
    hint: 'Type at least two letters or a number.',
    nothing: 'Nothing found for “{{text}}”. Try a number, a street name or part of a word.',
    inDepartment: 'Dept. {{number}}',
  },
  language: 'Language',
  languageDa: 'Dansk',
  languageEn: 'English',
  scheme: { label: 'Light or dark', light: 'Light', dark: 'Dark', auto: 'As the system' },
  sync: {
    localOnly: 'Only on this computer',
    explain: 'The workspace is on this computer and is not yet exchanged with others.',
    readOnly: 'Read only',
    readOnlyExplain: 'The workspace can be read but not changed. See About the workspace.',
  },
  connection: {
    away: 'The connection to the program is broken. What you saved is kept. The page tries again by itself.',
    awayLong:
      'The program still does not answer. What you saved is kept. If it was closed, start Tilstand again; if you opened the page in a browser, use the new address it prints.',
    retryNow: 'Try now',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    search: 'Search',
    help: 'Show this list',
    overview: 'Go to Overview',
    yearWork: 'Go to The year’s work',
    imports: 'Go to Bring in files',
    workspace: 'Go to About the workspace',
    table: 'Switch between chart and table when the chart or its button has focus',
    rows: 'Previous and next row in a list of departments',
    openRow: 'Open the selected row',
    afterwards: 'then',
  },
  notFound: {
    title: 'No such page',
    text: 'The address “{{path}}” does not belong to a page in Tilstand.',
    toOverview: 'Go to Overview',
  },
  crash: {
    title: 'The page stopped',
    text: 'The display failed. Your data is not affected: the program keeps it, not the page. Reload the page; if it happens again, note what you did.',
    reload: 'Reload the page',
  },
};
