/** Danish or English, at once and remembered. */
import { SegmentedControl } from '@mantine/core';
import { setLanguage, useWords } from '../../i18n/i18n.ts';

export function LanguageSwitch() {
  const { t, language } = useWords();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('frame.language')}
      value={language}
      onChange={(value) => setLanguage(value === 'en' ? 'en' : 'da')}
      transitionDuration={0}
      data={[
        { value: 'da', label: <abbr title={t('frame.languageDa')}>DA</abbr> },
        { value: 'en', label: <abbr title={t('frame.languageEn')}>EN</abbr> },
      ]}
    />
  );
}
