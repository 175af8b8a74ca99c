/**
 * The bounds of a fund's terms and of a plan's length [D].
 * Answers for figures that can be worked out: ten milliard kroner, and 15 % a year, stay safe integers over forty years.
 */
export const TERM_LIMITS = {
  /** Whole øre, either way; a provision is never below 0. */
  mostOre: 1_000_000_000_000,
  /** Yearly index on the provision, basis points. */
  indexBp: { least: -5_000, most: 1_500 },
  horizonYears: { least: 10, most: 40 },
} as const;
