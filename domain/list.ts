/**
 * Reading and adding at a position of a list that is known to exist.
 * Answers for turning a wrong index into a thrown bug instead of a silent zero in a sum.
 * Must never be used where a position may be missing.
 */

/** The entry at an index; throws RangeError when there is none. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`No entry at ${index} of ${list.length}`);
  return value;
}

/** Adds an amount to the entry at an index; throws RangeError when there is none. */
export function addAt(list: number[], index: number, amount: number): void {
  list[index] = at(list, index) + amount;
}
