/** English: About the workspace. */
import type { workspace as da } from '../da/workspace.ts';
import type { SameKeys } from '../same-keys.ts';

export const workspace: SameKeys<typeof da> = {
  title: 'About the workspace',
  lead: 'What is in the workspace on this computer, and whether it is whole.',
  content: 'Content',
  departments: 'Departments',
  buildings: 'Buildings',
  parts: 'Building parts',
  operations: 'Changes in the log',
  lastChange: 'Last change',
  never: 'None yet',
  program: 'Program',
  version: 'Version',
  schema: 'Data version',
  host: 'Runs as',
  readOnly: 'Access',
  readOnlyYes: 'Read only',
  readOnlyNo: 'Read and write',
  ids: 'Identity',
  workspaceId: 'Workspace',
  replica: "This computer's copy",
  verify: {
    title: 'Verification',
    text: 'Rebuilds every table from the log of changes and compares field by field. It changes nothing.',
    action: 'Verify the workspace',
    working: 'Verifying …',
    ok: 'All is well: {{operations}} changes and {{rows}} rows in {{tables}} tables were checked without differences.',
    differs_one: 'There is {{count}} difference. The workspace is unchanged; keep a copy of the file before you go on.',
    differs_other:
      'There are {{count}} differences. The workspace is unchanged; keep a copy of the file before you go on.',
    kind: 'Kind',
    table: 'Table',
    row: 'Row',
    field: 'Field',
    detail: 'Difference',
    kinds: {
      chain: 'The log is broken',
      row_missing: 'Row is missing',
      row_extra: 'Row too many',
      field: 'Field differs',
      integrity: 'The file is damaged',
      photo_missing: 'Photo file is missing',
      photo_damaged: 'Photo file is damaged',
    },
  },
};
