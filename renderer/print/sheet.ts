/**
 * What stands outside the text of a printed sheet: title, language, header and footer.
 * Header and footer are CSS (`@page` margin boxes) that read custom properties of the root element, so the words can come
 * from data without a style sheet being written at run time (which the content security policy forbids).
 * Must never put text from data anywhere but into a CSS string.
 */
import type { Language } from '../../contract/common.ts';

export interface Sheet {
  readonly language: Language;
  readonly title: string;
  readonly headLeft: string;
  readonly headRight: string;
  readonly footLeft: string;
  readonly page: string;
  readonly of: string;
}

/** Sets the sheet and gives back how to take it down again. */
export function setSheet(document: Document, sheet: Sheet): () => void {
  const root = document.documentElement;
  const before = { language: root.lang, title: document.title };
  const properties = {
    '--bp-head-left': sheet.headLeft,
    '--bp-head-right': sheet.headRight,
    '--bp-foot-left': sheet.footLeft,
    '--bp-page': sheet.page,
    '--bp-of': sheet.of,
  };
  root.lang = sheet.language;
  document.title = sheet.title;
  for (const [name, text] of Object.entries(properties)) root.style.setProperty(name, cssString(text));
  return () => {
    root.lang = before.language;
    document.title = before.title;
    for (const name of Object.keys(properties)) root.style.removeProperty(name);
  };
}

/** A CSS string literal: everything that could end it is written as its code point. */
export function cssString(text: string): string {
  const safe = [...text.toWellFormed()].map((character) =>
    /[\p{L}\p{N} .,:–-]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 32).toString(16)} `,
  );
  return `"${safe.join('')}"`;
}
