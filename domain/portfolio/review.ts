/** The external review of a department: how often it comes. */

/** Years between two external reviews (domain.md 1.5 [V]). */
export const DEFAULT_REVIEW_YEARS = 5;
