/** English sentences about settings that cannot be saved. */
import type { settingsDa } from './settings-da.ts';

export const settingsEn: Record<keyof typeof settingsDa, string> = {
  setting_unknown: 'The program does not know that setting.',
  setting_not_a_choice: 'Choose one of the values in the list.',
  setting_not_whole: 'Write a number.',
  setting_out_of_range: 'The value lies outside what the rule can work with. See the limits at the field.',
  setting_out_of_order: 'The value must lie between the one before and the one after. Change those first if need be.',
};
