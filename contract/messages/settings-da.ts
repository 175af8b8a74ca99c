/** Danish sentences about settings that cannot be saved. */
export const settingsDa = {
  setting_unknown: 'Den indstilling kender programmet ikke.',
  setting_not_a_choice: 'Vælg en af mulighederne på listen.',
  setting_not_whole: 'Skriv et tal.',
  setting_out_of_range: 'Værdien ligger uden for det, reglen kan regne med. Se grænserne ved feltet.',
  setting_out_of_order: 'Værdien skal ligge mellem den før og den efter. Ret eventuelt dem først.',
} as const;
