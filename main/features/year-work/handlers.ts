import { os } from '../base.ts';
import { listYearWork } from './list.ts';
import { saveFollowUp } from './save.ts';

export const yearWorkHandlers = {
  list: os.yearWork.list.handler(({ context, input }) => listYearWork(context, input)),
  save: os.yearWork.save.handler(({ context, input }) => saveFollowUp(context, input)),
};
