import { os } from '../base.ts';
import { listSettings, resetSetting, saveSetting } from './settings.ts';

export const settingsHandlers = {
  list: os.settings.list.handler(({ context }) => listSettings(context)),
  save: os.settings.save.handler(({ context, input }) => saveSetting(context, input)),
  reset: os.settings.reset.handler(({ context, input }) => resetSetting(context, input.key)),
};
