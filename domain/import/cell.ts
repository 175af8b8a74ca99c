/**
 * A cell of somebody's table as the guesses see it, and its text.
 * Answers for one way of looking at cells; must never know where they come from.
 */

/** CSV cells are always strings; a spreadsheet also has numbers, truth values and dated cells. */
export type SheetCell = string | number | boolean | null | { readonly day: string; readonly timeMs: number };

/** Trimmed text of a cell as a person sees it; '' for an empty one. */
export function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'object') return cell.day;
  return String(cell);
}

/** True for a cell without anything to read. */
export function isEmptyCell(cell: SheetCell | undefined): boolean {
  return cell === undefined || textOf(cell) === '';
}
