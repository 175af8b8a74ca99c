/**
 * Which department a row means: by its number, also where a spreadsheet took its zeros, by a number with its name behind, by its name alone,
 * and within its organisation where two have a department of that number.
 * Answers for every reading that is not to the letter being told, and for a department made in passing being named.
 */
import type { Params } from './findings.ts';
import { foldWord, shorten } from './values.ts';

/** A department that stands in the workspace. */
export interface KnownDepartment {
  readonly number: string;
  readonly name: string;
  /** Number of its organisation; null where that was only assumed. */
  readonly organisation: string | null;
  /** What it is known by: its number, or number and organisation where several have one number. */
  readonly key: string;
}

export interface AskedDepartment {
  readonly number: string;
  /** What the row calls it, where it does. */
  readonly name: string | null;
  /** Number of its organisation as the row states it; null where the row does not. */
  readonly organisation: string | null;
  /** What is assumed where the row states none; null where nothing is. */
  readonly usual: string | null;
  /** The row lists the department itself: what it says is to the letter, and it is meant to be made. */
  readonly isList: boolean;
}

export interface Remark {
  readonly level: 'warning' | 'info' | 'error';
  readonly code: string;
  readonly params: Params;
}

export interface FoundDepartment {
  readonly number: string;
  readonly key: string;
  /** What stood behind the number. */
  readonly title: string | null;
  /** For each row. */
  readonly remarks: readonly Remark[];
  /** For the first row alone. */
  readonly once: readonly Remark[];
}

export interface Departments {
  find(asked: AskedDepartment): FoundDepartment;
}

interface Owner {
  organisation: string | null;
  readonly key: string;
}

interface Entry {
  readonly number: string;
  readonly owners: Owner[];
  /** Stood before the import, or was listed by a list of departments. */
  isSure: boolean;
}

/** Odd ways of writing a department that are kept in mind, so that each is told once. */
const MOST_TOLD = 20_000;

export function createDepartments(known: readonly KnownDepartment[] = []): Departments {
  const byNumber = new Map<string, Entry>();
  const byDigits = new Map<string, Set<string>>();
  const byName = new Map<string, Set<string>>();
  const stood = new Set<string>();
  const told = new Set<string>();
  let sure = 0;

  const tellOnce = (what: string) => {
    if (told.has(what)) return false;
    if (told.size < MOST_TOLD) told.add(what);
    return true;
  };
  const note = (map: Map<string, Set<string>>, key: string, number: string) => {
    const numbers = map.get(key);
    if (numbers === undefined) map.set(key, new Set([number]));
    else numbers.add(number);
  };
  const enter = (number: string, isSure: boolean): Entry => {
    const entry = { number, owners: [], isSure };
    byNumber.set(number, entry);
    if (/^\d+$/.test(number)) note(byDigits, bare(number), number);
    if (isSure) sure += 1;
    return entry;
  };
  for (const { number, name, organisation, key } of known) {
    const entry = byNumber.get(number) ?? enter(number, true);
    entry.owners.push({ organisation: organisation === null ? null : bare(organisation), key });
    stood.add(number);
    if (name !== number) note(byName, foldWord(name), number);
  }

  /** The number of ours that a text means; null where none is known. */
  const named = (text: string, isList: boolean): { number: string; code: string } | null => {
    if (byNumber.has(text)) return { number: text, code: '' };
    const alike = /^\d+$/.test(text) ? [...(byDigits.get(bare(text)) ?? [])] : [];
    // A list of departments may have both of two numbers that look alike.
    const [near, another] = isList ? alike.filter((number) => stood.has(number)) : alike;
    return near === undefined || another !== undefined ? null : { number: near, code: 'department_number_zeros' };
  };
  const read = ({ number: text, isList }: AskedDepartment) => {
    const own = named(text, isList);
    if (own !== null) return { ...own, title: null };
    const [, code = '', dash = '', title = ''] = /^(\d+)(\s*[-–—:]\s*|\s+)(\p{L}.{2,})$/u.exec(text) ?? [];
    if (code !== '') {
      const behind = named(code, isList);
      // "0101 Solgården"; of "2 Nord" and "2 Syd" nobody knows whether they are one.
      if (behind !== null || dash.trim() !== '' || (!isList && code.length > 1))
        return { number: behind?.number ?? code, code: 'department_number_cut', title };
    }
    const called = isList ? [] : [...(byName.get(foldWord(text)) ?? [])];
    if (called.length > 1) return { number: text, code: 'department_ambiguous', title: null };
    const [one] = called;
    return one === undefined
      ? { number: text, code: '', title: null }
      : { number: one, code: 'department_by_name', title: null };
  };

  /** What stood behind a number the first time it was cut. */
  const titles = new Map<string, string>();
  const isCalledElse = (number: string, title: string) => {
    const first = titles.get(number) ?? foldWord(title);
    if (titles.size < MOST_TOLD) titles.set(number, first);
    return first !== foldWord(title);
  };

  const find = (asked: AskedDepartment): FoundDepartment => {
    const { isList, usual } = asked;
    const { number, code, title } = read(asked);
    const remarks: Remark[] = [];
    const once: Remark[] = [];
    const value = shorten(asked.number);
    const isDoubtful = code === 'department_number_zeros' || (title !== null && isCalledElse(number, title));
    if (code === 'department_ambiguous') remarks.push({ level: 'error', code, params: { value } });
    else if (code !== '' && tellOnce(value))
      once.push({ level: isDoubtful ? 'warning' : 'info', code, params: { value, number } });
    const met = byNumber.get(number);
    const entry = met ?? enter(number, isList);
    if (isList && !entry.isSure) {
      entry.isSure = true;
      sure += 1;
    }
    const name = asked.name ?? title;
    if (name !== null && name !== number) note(byName, foldWord(name), number);
    // Where departments are known, one that is made in passing may be one of them, misspelt.
    const isMade = { code: 'department_made', params: { number } } as const;
    if (met === undefined && !isList) once.push({ level: sure > 0 ? 'warning' : 'info', ...isMade });
    const stated = asked.organisation === null ? null : bare(asked.organisation);
    const { owners } = entry;
    const wanted = stated ?? (usual === null ? null : bare(usual));
    let owner =
      stated === null && owners.length < 2
        ? owners[0]
        : (owners.find(({ organisation }) => organisation === wanted) ??
          (stated === null ? undefined : owners.find(({ organisation }) => organisation === null)));
    if (stated === null && owners.length > 1) {
      if (owner === undefined) remarks.push({ level: 'error', code: 'department_ambiguous', params: { value } });
      else if (tellOnce(`${number} ${owner.key}`))
        once.push({
          level: 'warning',
          code: 'department_organisation_assumed',
          params: { number, organisation: usual },
        });
      owner ??= owners[0];
    }
    if (owner === undefined) {
      const [other] = owners;
      owner = { organisation: stated, key: other === undefined ? number : `${number} · ${stated ?? ''}` };
      owners.push(owner);
      if (other !== undefined)
        once.push({
          level: 'warning',
          code: 'department_of_other_organisation',
          params: {
            number,
            organisation: shorten(asked.organisation ?? ''),
            otherOrganisation: other.organisation ?? '',
          },
        });
    }
    if (stated !== null) owner.organisation ??= stated;
    return { number, key: owner.key, title, remarks, once };
  };

  let last: { readonly asked: AskedDepartment; readonly found: FoundDepartment } | null = null;
  return {
    find(asked) {
      // Departments stand in runs: 100 rows of one cost one look.
      if (last !== null && isSame(last.asked, asked)) return last.found;
      const found = find(asked);
      last = { asked, found: found.once.length === 0 ? found : { ...found, once: [] } };
      return found;
    },
  };
}

function isSame(a: AskedDepartment, b: AskedDepartment): boolean {
  return (
    a.number === b.number &&
    a.organisation === b.organisation &&
    a.name === b.name &&
    a.usual === b.usual &&
    a.isList === b.isList
  );
}

/** Without the zeros a spreadsheet takes. */
function bare(number: string): string {
  return number.replace(/^0+(?=\d)/, '');
}
