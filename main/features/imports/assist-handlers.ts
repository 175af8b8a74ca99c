/** The import assistant's procedures. Each is refused until it is built: the page can be made against the contract meanwhile. */
import { refusal } from '../../../contract/errors.ts';
import { os } from '../base.ts';
import { RefusedError } from '../failures.ts';

const notYet = (): never => {
  throw new RefusedError(refusal('unknown', { code: 'not_yet' }));
};

export const assistHandlers = {
  kinds: os.imports.kinds.handler(notYet),
  detect: os.imports.detect.handler(notYet),
  preview: os.imports.preview.handler(notYet),
  previewRows: os.imports.previewRows.handler(notYet),
  result: os.imports.result.handler(notYet),
  template: os.imports.template.handler(notYet),
  listProfiles: os.imports.listProfiles.handler(notYet),
  saveProfile: os.imports.saveProfile.handler(notYet),
  deleteProfile: os.imports.deleteProfile.handler(notYet),
  exportProfile: os.imports.exportProfile.handler(notYet),
  importProfile: os.imports.importProfile.handler(notYet),
  words: os.imports.words.handler(notYet),
  rememberWords: os.imports.rememberWords.handler(notYet),
};
