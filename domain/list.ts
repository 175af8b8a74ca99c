/**
 * Reading and adding at a position of a list that is known to exist, and one order for ids.
 * Answers for turning a wrong index into a thrown bug instead of a silent zero in a sum.
 * Must never be used where a position may be missing, nor to sort what people read (that needs a collator).
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

/** Order of two ids by code unit: the same on every laptop, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
