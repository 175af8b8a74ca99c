import { os } from '../base.ts';
import { calibration } from './calibration.ts';
import { classesFor } from './classes.ts';
import { checkClosing, closeReport } from './closing.ts';
import { discardReport, restoreReport } from './discard.ts';
import { editReport } from './edit.ts';
import { exportParts, exportReport } from './export.ts';
import { rowFieldHistory } from './history.ts';
import { importDocument } from './import-document.ts';
import { reviewOutlook } from './outlook.ts';
import { partHistory } from './part-history.ts';
import { listPhrases, removePhrase, savePhrase } from './phrases.ts';
import { planRisk } from './plan-risk.ts';
import { listReports } from './report-header.ts';
import { reviseReport } from './revise.ts';
import { startReport } from './start.ts';
import { takeBack, undoState } from './undo.ts';
import { inspectionView } from './view.ts';
import { workHelp } from './work-help.ts';

export const inspectionHandlers = {
  list: os.inspection.list.handler(({ context, input }) => listReports(context, input.number)),
  start: os.inspection.start.handler(({ context, input }) => startReport(context, input)),
  get: os.inspection.get.handler(({ context, input }) => inspectionView(context, input.reportId)),
  edit: os.inspection.edit.handler(({ context, input }) => editReport(context, input)),
  undoState: os.inspection.undoState.handler(({ context, input }) => undoState(context, input.reportId)),
  undo: os.inspection.undo.handler(({ context, input }) => takeBack(context, input.reportId, 'undo')),
  redo: os.inspection.redo.handler(({ context, input }) => takeBack(context, input.reportId, 'redo')),
  history: os.inspection.history.handler(({ context, input }) => rowFieldHistory(context, input.rowId)),
  partHistory: os.inspection.partHistory.handler(({ context, input }) => partHistory(context, input)),
  workHelp: os.inspection.workHelp.handler(({ context, input }) => workHelp(context, input)),
  classes: os.inspection.classes.handler(({ context, input }) => classesFor(context, input)),
  closing: os.inspection.closing.handler(({ context, input }) => checkClosing(context, input.reportId)),
  close: os.inspection.close.handler(({ context, input }) => closeReport(context, input)),
  revise: os.inspection.revise.handler(({ context, input }) => reviseReport(context, input)),
  discard: os.inspection.discard.handler(({ context, input }) => discardReport(context, input.reportId)),
  restore: os.inspection.restore.handler(({ context, input }) => restoreReport(context, input)),
  calibration: os.inspection.calibration.handler(({ context, input }) =>
    calibration(context, input.reportId, input.otherReportId),
  ),
  planRisk: os.inspection.planRisk.handler(({ context, input }) => planRisk(context, input)),
  phrases: os.inspection.phrases.handler(({ context, input }) => listPhrases(context, input)),
  savePhrase: os.inspection.savePhrase.handler(({ context, input }) => savePhrase(context, input)),
  removePhrase: os.inspection.removePhrase.handler(({ context, input }) => removePhrase(context, input.phraseId)),
  reviewOutlook: os.inspection.reviewOutlook.handler(({ context, input }) => reviewOutlook(context, input.number)),
  export: os.inspection.export.handler(({ context, input }) => exportReport(context, input)),
  exportParts: os.inspection.exportParts.handler(({ context, input }) => exportParts(context, input.reportId)),
  importDocument: os.inspection.importDocument.handler(({ context, input }) => importDocument(context, input)),
};
