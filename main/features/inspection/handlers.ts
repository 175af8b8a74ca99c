import { refusal } from '../../../contract/errors.ts';
import { os } from '../base.ts';
import { RefusedError } from '../failures.ts';
import { editReport } from './edit.ts';
import { listReports } from './report-header.ts';
import { startReport } from './start.ts';
import { takeBack, undoState } from './undo.ts';
import { inspectionView } from './view.ts';

const later = (): never => {
  throw new RefusedError(refusal('not_yet'));
};

export const inspectionHandlers = {
  list: os.inspection.list.handler(({ context, input }) => listReports(context, input.number)),
  start: os.inspection.start.handler(({ context, input }) => startReport(context, input)),
  get: os.inspection.get.handler(({ context, input }) => inspectionView(context, input.reportId)),
  edit: os.inspection.edit.handler(({ context, input }) => editReport(context, input)),
  undoState: os.inspection.undoState.handler(({ context, input }) => undoState(context, input.reportId)),
  undo: os.inspection.undo.handler(({ context, input }) => takeBack(context, input.reportId, 'undo')),
  redo: os.inspection.redo.handler(({ context, input }) => takeBack(context, input.reportId, 'redo')),
  history: os.inspection.history.handler(later),
  classes: os.inspection.classes.handler(later),
  closing: os.inspection.closing.handler(later),
  close: os.inspection.close.handler(later),
  revise: os.inspection.revise.handler(later),
  discard: os.inspection.discard.handler(later),
  calibration: os.inspection.calibration.handler(later),
  planRisk: os.inspection.planRisk.handler(later),
  phrases: os.inspection.phrases.handler(later),
  savePhrase: os.inspection.savePhrase.handler(later),
  removePhrase: os.inspection.removePhrase.handler(later),
  reviewOutlook: os.inspection.reviewOutlook.handler(later),
  export: os.inspection.export.handler(later),
};
