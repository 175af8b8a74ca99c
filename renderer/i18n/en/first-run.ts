/** English: the first start. */
import type { firstRun as da } from '../da/first-run.ts';
import type { SameKeys } from '../same-keys.ts';

export const firstRun: SameKeys<typeof da> = {
  title: 'Welcome to Tilstand',
  lead: 'How are the buildings, what will they cost over the next 30 years, is the money there, and what is to be voted on? Everything is on this computer and works without a network.',
  question: 'How do you want to begin?',
  demo: {
    title: 'Look at the demo portfolio',
    text: '3 invented housing organisations with 24 departments, building parts, condition reports and plans. Good for learning; takes less than a minute.',
    action: 'Load the demo portfolio',
    working: 'Loading the demo portfolio',
    done: 'The demo portfolio is loaded.',
  },
  empty: {
    title: 'Start empty',
    text: 'An empty workspace. You can bring in files at any time.',
    action: 'Start empty',
  },
  files: {
    title: 'Bring in files',
    text: 'Departments, building parts, condition reports and plans from spreadsheets or CSV. You see the result before anything is saved.',
    action: 'Choose files',
  },
};
