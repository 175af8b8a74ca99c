import { os } from '../base.ts';
import { editPlan } from './edit.ts';
import { takeBack, undoState } from './undo.ts';

export const planEditHandlers = {
  edit: os.planEdit.edit.handler(({ context, input }) => editPlan(context, input)),
  undoState: os.planEdit.undoState.handler(({ context, input }) => undoState(context, input.planId)),
  undo: os.planEdit.undo.handler(({ context, input }) => takeBack(context, input.planId, 'undo')),
  redo: os.planEdit.redo.handler(({ context, input }) => takeBack(context, input.planId, 'redo')),
};
