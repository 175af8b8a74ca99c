/**
 * Lists with a row for each home: a department stands on several rows, and each has rooms or a rent of its own.
 * Answers for such a list not being read as one of departments, of which all rows but the first would be refused. Must never doubt a list in
 * which each department stands once.
 */
import type { KindGuess } from '../../../../domain/import/columns.ts';
import { cellText } from '../../values.ts';
import type { Gathered } from '../gather.ts';

/** What only a home has. */
const OF_HOME: ReadonlySet<string> = new Set(['rooms', 'rent']);
/** A column says what it is, not merely what it may be. */
const SURE_FROM = 0.8;
/** Of three rows two departments at the most: one row too many is a slip of the hand. */
const SHARE = 2 / 3;

export function isListOfHomes(kinds: readonly KindGuess[], { kept }: Pick<Gathered, 'kept'>): boolean {
  const [best] = kinds;
  const of = (wanted: string) => kinds.find(({ kind }) => kind === wanted);
  const [departments, homes] = [of('departments'), of('dwellings')];
  if (departments === undefined || homes === undefined || (best !== departments && best !== homes)) return false;
  const isOfHomes = homes.columns.some(
    ({ field, confidence }) => field !== null && OF_HOME.has(field) && confidence >= SURE_FROM,
  );
  const at = departments.columns.findIndex(({ field }) => field === 'departmentNumber');
  if (!isOfHomes || at < 0) return false;
  const numbers = kept.map((cells) => cellText(cells[at] ?? null)).filter((text) => text !== '');
  return new Set(numbers).size <= numbers.length * SHARE;
}
