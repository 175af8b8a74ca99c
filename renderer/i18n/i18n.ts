/**
 * Language of the page: Danish first, English second.
 * Answers for one i18next instance with both languages in the bundle (nothing is fetched) and for remembering the choice.
 * Must never hold a text: those live in da/ and en/.
 */
import i18next, { type PostProcessorModule, type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../contract/common.ts';
import { type Format, formatFor } from '../ui/format.ts';
import { da } from './da/index.ts';
import { en } from './en/index.ts';

export type T = TFunction<'translation'>;

/** Not taken from the contract at run time: the page imports types only, so that zod stays out of the bundle. */
const LANGUAGES = ['da', 'en'] as const satisfies readonly Language[];
/** Amounts end in "kr." and sentences in a full stop; together they would end in two. */
const oneFullStop = {
  type: 'postProcessor',
  name: 'oneFullStop',
  process: (text: string) => text.replace(/\.\.(?!\.)/g, '.'),
} as const satisfies PostProcessorModule;

const STORAGE_KEY = 'tilstand.language';

export function startI18n(language: Language = rememberedLanguage()): void {
  void i18next
    .use(initReactI18next)
    .use(oneFullStop)
    .init({
      postProcess: [oneFullStop.name],
      lng: language,
      fallbackLng: 'da',
      resources: { da: { translation: da }, en: { translation: en } },
      // React escapes what it shows; escaping twice would print &amp; in names.
      interpolation: { escapeValue: false },
      initAsync: false,
      returnNull: false,
    });
  document.documentElement.lang = language;
  i18next.on('languageChanged', (changed) => {
    document.documentElement.lang = changed;
  });
}

export function setLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // A browser that forbids storage forgets the choice; nothing else depends on it.
  }
  void i18next.changeLanguage(language);
}

function rememberedLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return LANGUAGES.find((language) => language === stored) ?? 'da';
  } catch {
    return 'da';
  }
}

export interface Words {
  readonly t: T;
  readonly f: Format;
  readonly language: Language;
}

/** Texts, number formats and language of the moment, together: what every component needs. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'da';
  return { t, f: formatFor(language), language };
}
