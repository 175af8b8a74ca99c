/**
 * Tables of far more rows than are taken: refused at once, and not after the first 300,000 of them were read and brought in.
 * Answers for costing nothing where a table is not suspected: its length is guessed from its beginning, and only counted where the guess
 * lies well above the cap. Must never refuse by the guess.
 */
import type { Limits } from './limits.ts';

/** How far above the cap a guess has to lie. */
const FAR = 1.1;
/** No row with content is shorter, in characters. */
const SHORTEST_ROW = 3;

/** `start`: the beginning of a table of `length` characters or bytes; `end`: what each of its rows ends with. */
export function isLikelyTooLong(start: string, end: string, length: number, { rows }: Limits): boolean {
  if (start.length === 0 || length < rows * SHORTEST_ROW) return false;
  let found = 0;
  for (let at = start.indexOf(end); at >= 0; at = start.indexOf(end, at + end.length)) found += 1;
  return (found / start.length) * length > rows * FAR;
}
