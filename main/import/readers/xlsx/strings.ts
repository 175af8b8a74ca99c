/**
 * Texts of a workbook: the shared string table, and what a text element means. Runs of rich text are
 * joined; phonetic readings are left out.
 */
import type { ReadContext } from '../context.ts';
import type { DeflatedPart } from '../inflate.ts';
import { ODD_TEXT } from '../oddities.ts';
import { scanWholePart } from './parts.ts';

export interface SharedStrings {
  readonly texts: readonly string[];
  /** Some text holds a character worth a notice. */
  readonly odd: boolean;
}

/** `_x000D_` is how the format writes characters XML cannot hold, and `_x005F_` the underscore before such. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

export function readSharedStrings(context: ReadContext, part: DeflatedPart): SharedStrings {
  const { cellChars, sharedStrings, sharedChars } = context.limits;
  const texts: string[] = [];
  let odd = false;
  let text = '';
  let chars = 0;
  let inText = false;
  let phonetic = false;
  scanWholePart(context, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        chars += text.length;
        if (texts.length >= sharedStrings || chars > sharedChars) {
          context.refuse('too_many_strings', { limit: sharedStrings, entry: part.entry });
        }
        const plain = unescapeText(text);
        odd ||= ODD_TEXT.test(plain);
        texts.push(plain);
      }
    },
    text(piece) {
      if (!inText) return;
      text += piece;
      if (text.length > cellChars) context.refuse('cell_too_long', { limit: cellChars, entry: part.entry });
    },
  });
  return { texts, odd };
}
