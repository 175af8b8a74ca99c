/**
 * Splitting a part: the pieces and what is left are the part that was there.
 * Answers for quantities that add up. Must never lose or make any.
 */
import { err, ok, type Result } from '../result.ts';

/**
 * What is left of a part after the pieces are taken from it, in thousandths of its unit. A part of unknown quantity splits into pieces of
 * unknown quantity; a part with a quantity into pieces that each have one, and something must be left for the part itself.
 */
export function splitRemainder(
  wholeMilli: number | null,
  piecesMilli: readonly (number | null)[],
): Result<number | null, 'does_not_add_up'> {
  if (wholeMilli === null) return piecesMilli.every((piece) => piece === null) ? ok(null) : err('does_not_add_up');
  let left = wholeMilli;
  for (const piece of piecesMilli) {
    if (piece === null || piece <= 0) return err('does_not_add_up');
    left -= piece;
  }
  return left > 0 ? ok(left) : err('does_not_add_up');
}
