/**
 * The bounds of a fund's terms and of a plan's length [D].
 * Answers for figures that can be worked out: ten milliard kroner, and 15 % a year, stay safe integers over forty years.
 */
export const TERM_LIMITS = {
  /** Whole øre, either way; a provision is never below 0. */
  mostOre: 1_000_000_000_000,
  /** Yearly index on the provision, basis points. */
  indexBp: { least: -5_000, most: 1_500 },
  /** Interest on a positive balance, and the yearly rise of prices. */
  interestBp: { least: 0, most: 1_500 },
  priceRateBp: { least: -500, most: 1_500 },
  /** Changes of a provision over the years of a plan. */
  steps: 40,
  horizonYears: { least: 10, most: 40 },
} as const;
