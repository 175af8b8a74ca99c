/**
 * What the records of all kinds are written with.
 * Must never know a particular kind.
 */
import type { ProfileRecord, ProfileValue } from '../../profile-schema.ts';
import type { ImportWords } from '../words.ts';

/** What a kind's records may ask about the table they are made for. */
export interface TableShape {
  /** A column or constant gives this field. */
  has(field: string): boolean;
  /** Fields a row is known by, of those the table has. */
  readonly key: readonly string[];
  /** The earlier table that lists the building parts, with the fields both tables have. */
  readonly parts: { readonly table: string; readonly by: readonly (readonly string[])[] } | null;
  /** The earlier table that lists buildings known by another key than their number. */
  readonly buildings: { readonly table: string } | null;
  /** An earlier table says what grades parts have. */
  readonly graded: boolean;
  /** Amounts of years are printed rounded to this: 100 = whole kroner. */
  readonly yearStepOre: number;
  readonly hasYears: boolean;
  /** Beginnings of element codes, and names of parts, with their account groups: as JSON (assets/import-words). */
  readonly groupWords: { readonly sfb: string; readonly partGroups: string };
}

export function groupWordsOf(words: Pick<ImportWords, 'sfbGroups' | 'partGroups'>): TableShape['groupWords'] {
  return { sfb: JSON.stringify(words.sfbGroups), partGroups: JSON.stringify(words.partGroups) };
}

export type RecordSpec = Pick<ProfileRecord, 'entity' | 'key'> & Partial<ProfileRecord>;
export type Fields = Readonly<Record<string, ProfileValue>>;

export function template(fields: readonly string[]): string {
  return fields.map((field) => `{${field}}`).join('/');
}

/** Entity fields that a column or constant gives; what the file does not speak of is not touched. */
export function given(t: TableShape, fields: Readonly<Record<string, string>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([entityField, field]) => (t.has(field) ? [[entityField, `$${field}`]] : [])),
  );
}
