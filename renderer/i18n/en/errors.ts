/** English: failures of the page's own. */
import type { errors as da } from '../da/errors.ts';
import type { SameKeys } from '../same-keys.ts';

export const errors: SameKeys<typeof da> = {
  connection:
    'The connection to the program broke on the way. What had been saved is kept. Wait until the page is connected again and see whether the change is there.',
  cancelled: 'The action was cancelled. Nothing has changed.',
  unexpected: 'Something unexpected went wrong. What was saved is kept. Try again.',
};
