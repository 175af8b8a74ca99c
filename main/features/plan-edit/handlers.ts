import { os } from '../base.ts';
import { priceSeries, seriesView } from '../plan/price-series.ts';
import { lineBackground } from './background.ts';
import { editPlan } from './edit.ts';
import { lineHistory } from './history.ts';
import { planSources } from './sources.ts';
import { termsHistory } from './terms-history.ts';
import { takeBack, undoState } from './undo.ts';

export const planEditHandlers = {
  edit: os.planEdit.edit.handler(({ context, input }) => editPlan(context, input)),
  undoState: os.planEdit.undoState.handler(({ context, input }) => undoState(context, input.planId)),
  undo: os.planEdit.undo.handler(({ context, input }) => takeBack(context, input.planId, 'undo')),
  redo: os.planEdit.redo.handler(({ context, input }) => takeBack(context, input.planId, 'redo')),
  history: os.planEdit.history.handler(({ context, input }) => lineHistory(context, input.activityId)),
  background: os.planEdit.background.handler(({ context, input }) => lineBackground(context, input.activityId)),
  sources: os.planEdit.sources.handler(({ context, input }) => planSources(context, input.planId)),
  termsHistory: os.planEdit.termsHistory.handler(({ context, input }) => termsHistory(context, input.planId)),
  priceSeries: os.planEdit.priceSeries.handler(({ context }) => priceSeries(context.db.reader).map(seriesView)),
};
