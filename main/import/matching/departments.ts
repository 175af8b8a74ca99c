/**
 * Which department a row means: by its number, also where a spreadsheet took its zeros, by a number with its name behind, by its name alone,
 * and within its organisation where two have a department of that number.
 * Answers for every reading that is not to the letter being told, and for a department made in passing being named.
 */
import type { Params } from '../findings.ts';
import { foldWord, shorten } from '../values.ts';
import { bare, createOrganisations, type Organisations } from './organisations.ts';

/** A department that stands in the workspace. */
export interface KnownDepartment {
  readonly number: string;
  readonly name: string;
  /** Number of its organisation; null where that was only assumed. */
  readonly organisation: string | null;
  /** Number of the organisation it stands in, assumed or not. */
  readonly home: string;
  /** What it is known by: its number, or number and organisation where several have one number. */
  readonly key: string;
}

export interface AskedDepartment {
  readonly number: string;
  /** What the row calls it, where it does. */
  readonly name: string | null;
  /** What its organisation is known by, as the row states it (organisations.ts); null where the row does not. */
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
  /** What the organisation it belongs to is known by; null where nothing says which. */
  readonly organisation: string | null;
  /** What stood behind the number. */
  readonly title: string | null;
  /** For each row. */
  readonly remarks: readonly Remark[];
  /** For the first row alone. */
  readonly once: readonly Remark[];
}

export interface Departments {
  readonly organisations: Organisations;
  find(asked: AskedDepartment): FoundDepartment;
}

/** A department of a number. */
interface Owner {
  readonly number: string;
  /** Null where it was only assumed. */
  organisation: string | null;
  home: string | null;
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

export function createDepartments(
  known: readonly KnownDepartment[] = [],
  organisations: Organisations = createOrganisations(),
): Departments {
  const byNumber = new Map<string, Entry>();
  const byDigits = new Map<string, Set<string>>();
  const byName = new Map<string, Set<Owner>>();
  const stood = new Set<string>();
  const told = new Set<string>();
  let sure = 0;

  const tellOnce = (what: string) => {
    if (told.has(what)) return false;
    if (told.size < MOST_TOLD) told.add(what);
    return true;
  };
  const note = <T>(map: Map<string, Set<T>>, key: string, one: T) => {
    const others = map.get(key);
    if (others === undefined) map.set(key, new Set([one]));
    else others.add(one);
  };
  const enter = (number: string, isSure: boolean): Entry => {
    const entry: Entry = { number, owners: [], isSure };
    byNumber.set(number, entry);
    if (/^\d+$/.test(number)) note(byDigits, bare(number), number);
    if (isSure) sure += 1;
    return entry;
  };
  for (const { number, name, organisation, home, key } of known) {
    const entry = byNumber.get(number) ?? enter(number, true);
    const owner = { number, organisation: organisation === null ? null : bare(organisation), home, key };
    entry.owners.push(owner);
    stood.add(number);
    if (name !== number) note(byName, foldWord(name), owner);
  }

  /** A department that is known to be another organisation's is none that a row can mean. */
  const canBe = ({ organisation }: Owner, stated: string | null) =>
    stated === null || organisation === null || organisation === stated;
  const isOpen = (number: string, stated: string | null) =>
    byNumber.get(number)?.owners.some((owner) => canBe(owner, stated)) === true;

  /** The number of ours that a text means; null where none is known. */
  const named = (text: string, isList: boolean, stated: string | null): { number: string; code: string } | null => {
    if (isOpen(text, stated)) return { number: text, code: '' };
    const alike = /^\d+$/.test(text) ? [...(byDigits.get(bare(text)) ?? [])] : [];
    // A list of departments may have both of two numbers that look alike.
    const [near, another] = alike.filter((number) => isOpen(number, stated) && (!isList || stood.has(number)));
    if (near !== undefined && another === undefined) return { number: near, code: 'department_number_zeros' };
    return byNumber.has(text) ? { number: text, code: '' } : null;
  };
  const read = ({ number: text, isList }: AskedDepartment, stated: string | null) => {
    const own = named(text, isList, stated);
    if (own !== null) return { ...own, title: null, meant: null };
    const [, code = '', dash = '', title = ''] = /^(\d+)(\s*[-–—:]\s*|\s+)(\p{L}.{2,})$/u.exec(text) ?? [];
    if (code !== '') {
      const behind = named(code, isList, stated);
      // "0101 Solgården"; of "2 Nord" and "2 Syd" nobody knows whether they are one.
      if (behind !== null || dash.trim() !== '' || (!isList && code.length > 1))
        return { number: behind?.number ?? code, code: 'department_number_cut', title, meant: null };
    }
    // A list of departments has numbers; one that has names alone speaks of those that stand.
    const isOne = (owner: Owner) => canBe(owner, stated) && (!isList || (stood.has(owner.number) && !/\d/.test(text)));
    const called = [...(byName.get(foldWord(text)) ?? [])].filter(isOne);
    const [one] = called;
    if (one === undefined) return { number: text, code: '', title: null, meant: null };
    // Which of two that bear one number as well is asked of the organisation.
    if (called.some(({ number }) => number !== one.number))
      return { number: text, code: 'department_ambiguous', title: null, meant: null };
    const meant = called.length === 1 ? one : null;
    return { number: one.number, code: 'department_by_name', title: null, meant };
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
    const stated = asked.organisation === null ? null : bare(asked.organisation);
    const { number, code, title, meant } = read(asked, stated);
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
    // Where departments are known, one that is made in passing may be one of them, misspelt.
    const isMade = { code: 'department_made', params: { number } } as const;
    if (met === undefined && !isList) once.push({ level: sure > 0 ? 'warning' : 'info', ...isMade });
    const { owners } = entry;
    const wanted = stated ?? (usual === null ? null : bare(usual));
    let owner =
      meant ??
      (stated === null && owners.length < 2
        ? owners[0]
        : (owners.find(({ organisation }) => organisation === wanted) ??
          (stated === null ? undefined : owners.find(({ organisation }) => organisation === null))));
    if (stated === null && meant === null && owners.length > 1) {
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
      const isSaid = stated !== null || (usual !== null && !organisations.isAssumed(usual));
      owner = {
        number,
        organisation: isSaid ? wanted : null,
        home: asked.organisation ?? usual,
        key: other === undefined ? number : `${number} · ${stated ?? ''}`,
      };
      owners.push(owner);
      if (other !== undefined)
        once.push({
          // A list of all organisations' departments has both; beside one that stood it may be a slip of the pen.
          level: isList && !stood.has(number) ? 'info' : 'warning',
          code: 'department_of_other_organisation',
          params: {
            number,
            organisation: shorten(asked.organisation ?? ''),
            otherOrganisation: other.home ?? '',
          },
        });
    }
    if (stated !== null && owner.organisation === null) {
      owner.organisation = stated;
      // Only a list of departments says where one belongs.
      if (isList) owner.home = asked.organisation;
      else if (owner.home !== null && owner.home !== asked.organisation)
        once.push({
          level: 'warning',
          code: 'department_stays',
          params: { number, organisation: shorten(asked.organisation ?? ''), otherOrganisation: owner.home },
        });
    }
    const name = asked.name ?? title;
    if (name !== null && name !== number) note(byName, foldWord(name), owner);
    return { number, key: owner.key, organisation: owner.home ?? usual, title, remarks, once };
  };

  let last: { readonly asked: AskedDepartment; readonly found: FoundDepartment } | null = null;
  return {
    organisations,
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
