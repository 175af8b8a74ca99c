/**
 * Language of the page: Danish first, English second.
 * Answers for one i18next instance with both languages in the bundle (nothing is fetched) and for remembering the choice.
 * Must never hold a text: those live in da/ and en/.
 */
import i18next, { type PostProcessorModule, type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
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
  void i18next.use(oneFullStop).init({
    postProcess: [oneFullStop.name],
    lng: language,
    fallbackLng: 'da',
    resources: { da: { translation: da }, en: { translation: en } },
    // React escapes what it shows; escaping twice would print &amp; in names.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  spokenHere(language);
  i18next.on('languageChanged', spokenHere);
}

/** The desktop's shell asks in the page's language, too: it sees the name of the window, and nothing else of the page. */
function spokenHere(language: string): void {
  document.documentElement.lang = language;
  window.name = language;
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

/** Texts, number formats and language of the moment, together: what every component needs. The same object until the language changes. */
export function useWords(): Words {
  const language = useSyncExternalStore(onLanguageChange, currentLanguage);
  return language === 'en' ? english() : danish();
}

function onLanguageChange(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

function currentLanguage(): string {
  return i18next.language;
}

const danish = once(() => wordsIn('da'));
const english = once(() => wordsIn('en'));

function once<V>(make: () => V): () => V {
  let made: V | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function wordsIn(language: Language): Words {
  return { t: remembering(i18next.getFixedT(language)), f: formatFor(language), language };
}

/** A text that takes nothing in is worked out once: the year grid asks for hundreds at every key. */
function remembering(t: T): T {
  const known = new Map<unknown, unknown>();
  return new Proxy(t, {
    apply(target, self, args) {
      if (args.length !== 1 || typeof args[0] !== 'string') return Reflect.apply(target, self, args);
      let text = known.get(args[0]);
      if (text === undefined) {
        text = Reflect.apply(target, self, args);
        known.set(args[0], text);
      }
      return text;
    },
  });
}
