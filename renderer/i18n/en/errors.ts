/** English: what happened, what is safe, what to do now. */
import type { errors as da } from '../da/errors.ts';
import type { SameKeys } from '../same-keys.ts';

export const errors: SameKeys<typeof da> = {
  notFound:
    'We did not find {{what}} “{{key}}”. Nothing has changed. Check the number, or search for the name with Ctrl+K.',
  what: {
    department: 'the department',
    plan: 'the plan',
    activity: 'the plan line',
    batch: 'the import',
    profile: 'the profile',
    other: 'what was asked for:',
  },
  refused: 'That was refused ({{code}}). Nothing has changed.',
  place: { file: 'file {{file}}', row: 'row {{row}}', column: 'column {{column}}' },
  storage: {
    disk_full:
      'The disk is full. All that was saved before is kept; the last change is not saved. Free some space and try again.',
    locked:
      'Another program holds the workspace. Nothing has changed. Close the other program or wait a moment, then try again.',
    read_only:
      'The workspace can only be read. Nothing has changed. Check that you may write in the folder and that the disk is not write-protected.',
    corrupt:
      'The workspace file is damaged. The program has stopped writing so that nothing gets worse. Close Tilstand and bring back the latest backup.',
    newer_version:
      'The workspace was made with a newer version of Tilstand. Nothing has changed. Update the program on this computer.',
    io_error:
      'The disk answered with an error. All that was saved before is kept; the last change is not certain. Close Tilstand, check the disk and start again.',
    other:
      'The workspace cannot be used right now ({{code}}). Nothing has changed. Close Tilstand and start again; if that does not help, bring back the backup.',
  },
  internal:
    'The program failed and the action was not carried out. What was saved is kept. Try again; if it happens again, give the number {{id}}.',
  connection:
    'The connection to the program broke on the way. What had been saved is kept. Wait until the page is connected again and see whether the change is there.',
  invalidInput: 'The program could not use what the page sent. Nothing has changed. Correct the fields and try again.',
  cancelled: 'The action was cancelled. Nothing has changed.',
  unexpected: 'Something unexpected went wrong. What was saved is kept. Try again.',
};
