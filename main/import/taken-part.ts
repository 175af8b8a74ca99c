/**
 * The part of a cell that a column is about: its first word, or one half of `8000 Aarhus C` or `200 m²`.
 * Answers for a cell of another form being taken whole by the half it looks like, and left empty by the other.
 */
import { splitMeasure } from '../../domain/import/measure.ts';
import type { ProfileColumn } from './profile-schema.ts';

/** Danish, Norwegian and German ones; Dutch (1011 AB); Swedish (112 18). */
const POSTCODE = /^(?:\d{4}\s?[A-Z]{2}(?![\p{L}\d])|\d{3}\s\d{2}(?!\d)|\d{4,5}(?!\d))/u;

export function takenPart(text: string, take: ProfileColumn['take']): string {
  switch (take) {
    case undefined:
      return text;
    case 'firstWord':
      return text.split(/\s/)[0] ?? '';
    case 'postcode':
      return POSTCODE.exec(text)?.[0] ?? '';
    case 'city':
      return text.replace(POSTCODE, '').replace(/^[\s,–-]+/, '');
    case 'number':
      return splitMeasure(text)?.number ?? text;
    case 'unit':
      return splitMeasure(text)?.unit ?? '';
  }
}

/** Both in one cell. */
export function isPostcodeAndCity(text: string): boolean {
  return takenPart(text, 'postcode') !== '' && /^\p{L}{2}/u.test(takenPart(text, 'city'));
}
