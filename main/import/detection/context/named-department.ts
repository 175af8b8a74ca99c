/**
 * The department a sheet is of, where no column says it: named by the sheet, a title or the file.
 * Answers for a number being taken only where it is one of the workspace's, or where every sheet of a file bears one of its own; else it is
 * no more than a suggestion.
 */
import type { MappedTable } from '../../../../contract/import-mapping.ts';
import { anyWord, WORD_START } from '../../../../domain/import/word-patterns.ts';
import type { ImportWords } from '../../mapping/words.ts';
import { foldWord } from '../../values.ts';
import type { Gathered } from '../gather.ts';
import type { Asked } from '../values/styles.ts';

export interface NamedDepartment {
  readonly number: string;
  /** One of those that stand. */
  readonly isKnown: boolean;
  /** By the sheet's own name, which other sheets have of their own. */
  readonly isBySheet: boolean;
}

export interface DepartmentNames {
  readonly words: Pick<ImportWords, 'fields'>;
  /** Those that stand in the workspace. */
  readonly departments?: readonly { readonly number: string; readonly name: string }[] | undefined;
}

const FIELD = 'departmentNumber';
const NUMBER = '\\d{1,6}(?:-\\d{1,4})?';
/** `0101 Sol`; "10 års plan" and "2026" are none. */
const LEADING = /^(?!(?:19|20|21)\d{2}(?!\d))(\d{3,6}(?:-\d{1,4})?)(?=$|[\s_.,:–-])/;
const YEAR = /^(?:19|20|21)\d{2}$/;

export function namedDepartment(
  { sheet, titles, file }: Pick<Gathered, 'sheet' | 'titles' | 'file'>,
  { words, departments = [] }: DepartmentNames,
): NamedDepartment | null {
  const base = file.replace(/(?:\.\w{2,4}){1,2}$/, '');
  const byWord = numberBehind(words);
  for (const [text, isBySheet] of [
    [sheet, true],
    [titles, false],
    [base, false],
  ] as const) {
    const plain = text.replaceAll('_', ' ').trim();
    const leading = text === titles ? null : LEADING.exec(plain)?.[1];
    const said = [byWord(plain), leading].flatMap((number) => number ?? []);
    const [named] = said.flatMap((number) => known(number, departments) ?? []);
    const called = departments.filter(({ name }) => foldWord(name) === foldWord(plain));
    const [only, another] = called;
    if (named !== undefined) return { number: named, isKnown: true, isBySheet };
    if (only !== undefined && another === undefined) return { number: only.number, isKnown: true, isBySheet };
    const [first] = said.filter((number) => !YEAR.test(number));
    if (first !== undefined) return { number: first, isKnown: false, isBySheet };
  }
  return null;
}

/** To the letter, or but for the zeros in front. */
function known(number: string, departments: NonNullable<DepartmentNames['departments']>): string | null {
  const bare = (text: string) => text.replace(/^0+(?=\d)/, '');
  const exact = departments.find((one) => one.number === number);
  // A year is hardly ever meant as a department, unless it is written as one.
  const alike =
    exact === undefined && !YEAR.test(number) ? departments.filter((one) => bare(one.number) === bare(number)) : [];
  return exact?.number ?? (alike.length === 1 ? (alike[0]?.number ?? null) : null);
}

/** `afd. 0101`, `department no 12`. */
function numberBehind({ fields }: DepartmentNames['words']): (text: string) => string | null {
  const names = Object.values(fields[FIELD]?.names ?? {}).flatMap((list) => list ?? []);
  const all = [fields[FIELD]?.title.da ?? '', ...names].filter((name) => name.length >= 3);
  const pattern = new RegExp(
    `${WORD_START}(?:${anyWord(all)})(?:\\.|:|#|\\s|nr\\.?|no\\.?|nummer)*(${NUMBER})(?![\\p{L}\\d])`,
    'iu',
  );
  return (text) => pattern.exec(text)?.[1] ?? null;
}

interface Settled {
  readonly table: MappedTable;
  readonly asked: readonly Asked[];
}

/** A workbook with a sheet for each department, each named by its number, is not asked about sheet by sheet. */
export function withNamedSheets<T extends Settled & { readonly gathered: Gathered }>(
  proposals: readonly T[],
  names: DepartmentNames,
): readonly T[] {
  const open = proposals.flatMap((proposal) => {
    const at = proposal.table.constants.findIndex(({ field, value }) => field === FIELD && value === null);
    const named = at < 0 || proposal.table.skip ? null : namedDepartment(proposal.gathered, names);
    return at < 0 || proposal.table.skip ? [] : [{ proposal, at, named }];
  });
  return proposals.map((proposal) => {
    const own = open.find((one) => one.proposal === proposal);
    if (own === undefined) return proposal;
    const beside = open.filter((one) => one.proposal.gathered.file === proposal.gathered.file);
    const numbers = new Set(beside.flatMap(({ named }) => (named?.isBySheet === true ? [named.number] : [])));
    const sheets = new Set(beside.map((one) => one.proposal.gathered.sheet));
    if (own.named === null || sheets.size < 2 || numbers.size < sheets.size) return proposal;
    const { number } = own.named;
    const constants = proposal.table.constants.map((one, at) => (at === own.at ? { ...one, value: number } : one));
    const isIts = ({ path }: Asked) => path.join() === ['constants', own.at, 'value'].join();
    return { ...proposal, table: { ...proposal.table, constants }, asked: proposal.asked.filter((one) => !isIts(one)) };
  });
}

/** The department that was taken without being asked about; null where none was. */
export function takenDepartment({ constants, skip }: MappedTable): string | null {
  return skip ? null : (constants.find(({ field }) => field === FIELD)?.value ?? null);
}
