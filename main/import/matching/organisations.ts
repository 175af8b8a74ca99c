/**
 * Which organisation a row means: by its number, also where a spreadsheet took its zeros, or by its name.
 * Answers for an organisation that two files write in two ways staying one, and for none being made that no row names.
 */
import { foldWord } from '../values.ts';

/** An organisation that stands in the workspace. */
export interface KnownOrganisation {
  readonly number: string;
  readonly name: string;
}

export interface StatedOrganisation {
  /** Its number, or its name where nobody has said its number: what it is known by. */
  readonly key: string;
  /** As it is called already; null where the row says its number. */
  readonly name: string | null;
  /** What there is to tell of the reading; empty where it is to the letter. */
  readonly code: '' | 'organisation_by_name' | 'organisation_ambiguous';
}

export interface Organisations {
  /** Null where the row names none. */
  stated(number: string | null, name: string | null): StatedOrganisation | null;
  /** What a row that names none belongs to: of a new workspace the organisation the files name, where they name one. */
  usual(number: string): string;
  /** Of this one nobody has said anything: it was only made because departments belong to one. */
  isAssumed(key: string): boolean;
}

/** Number and name of the organisation an import makes where nothing says which it is. */
export const ASSUMED = '1';

export function createOrganisations(known: readonly KnownOrganisation[] = []): Organisations {
  const names = new Map<string, string>();
  const byDigits = new Map<string, string>();
  const byName = new Map<string, Set<string>>();
  const met = new Set<string>();
  const enter = (number: string, name: string) => {
    if (names.has(number)) return;
    names.set(number, name);
    if (!byDigits.has(bare(number))) byDigits.set(bare(number), number);
    const called = byName.get(foldWord(name));
    if (called === undefined) byName.set(foldWord(name), new Set([number]));
    else called.add(number);
  };
  for (const { number, name } of known) enter(number, name);

  const numbered = (text: string) => (names.has(text) ? text : byDigits.get(bare(text)));
  const byNumber = (number: string, name: string | null): StatedOrganisation => {
    const key = numbered(number);
    if (key !== undefined) return { key, name: null, code: '' };
    // Until now it was known by its name alone.
    const called = name === null ? [] : [...(byName.get(foldWord(name)) ?? [])];
    const [one] = called.filter((own) => foldWord(own) === foldWord(name ?? ''));
    if (one !== undefined) return { key: one, name: names.get(one) ?? null, code: 'organisation_by_name' };
    enter(number, name ?? number);
    return { key: number, name: null, code: '' };
  };
  const byItsName = (name: string): StatedOrganisation => {
    const called = [...(byName.get(foldWord(name)) ?? [])];
    const [one, another] = called;
    if (one !== undefined)
      return { key: one, name: names.get(one) ?? null, code: another === undefined ? '' : 'organisation_ambiguous' };
    const key = numbered(name);
    // A column of numbers under a heading of names.
    if (key !== undefined) return { key, name: names.get(key) ?? null, code: '' };
    enter(name, name);
    return { key: name, name: null, code: '' };
  };

  let last: {
    readonly number: string | null;
    readonly name: string | null;
    readonly found: StatedOrganisation;
  } | null = null;
  return {
    stated(number, name) {
      if (number === null && name === null) return null;
      if (last?.number === number && last.name === name) return last.found;
      const found = number === null ? byItsName(name ?? '') : byNumber(number, name);
      met.add(found.key);
      last = { number, name, found };
      return found;
    },
    usual(number) {
      const [only, another] = met;
      return known.length === 0 && number === ASSUMED && only !== undefined && another === undefined ? only : number;
    },
    isAssumed: (key) => key === ASSUMED && (names.get(key) ?? ASSUMED) === ASSUMED,
  };
}

/** Without the zeros a spreadsheet takes. */
export function bare(number: string): string {
  return number.replace(/^0+(?=\d)/, '');
}
