/** A line moved as a whole to begin in another year: its end goes along, so that it keeps its number of occurrences. */
import type { FieldPatch, Line } from './plan-line.ts';

export function lineMoved(line: Pick<Line, 'firstYear' | 'lastYear'>, toYear: number): FieldPatch {
  const by = toYear - line.firstYear;
  return line.lastYear === null ? { firstYear: toYear } : { firstYear: toYear, lastYear: line.lastYear + by };
}
