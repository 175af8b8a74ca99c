/**
 * The six account groups of the Danish management classification (Forvaltnings Klassifikation, FK).
 * Answers for what a group is; names are the renderer's and the code-list data's.
 * Must never be parsed out of "116.1": account and group are two fields, because the dotted form is ambiguous.
 */

/** 1 terrain · 2 envelope · 3 dwelling · 4 common indoor · 5 technical installations · 6 equipment. */
export type FkGroup = 1 | 2 | 3 | 4 | 5 | 6;

/** All groups in their fixed order. */
export const FK_GROUPS: readonly FkGroup[] = [1, 2, 3, 4, 5, 6];

/** True for the numbers 1 to 6. */
export function isFkGroup(value: unknown): value is FkGroup {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 6;
}
