// The 401 fund of each department, set in relation to its own plan: opening balance, yearly provision (120) and floor.
// Sound: the provision carries every year. Thin: never below zero but below the floor. Front-loaded: more than the average
// need, yet overdrawn early. Underfunded: less than the average need. The sums are the notes' §1.4, without an index.

import { yearAmountsKr } from './amounts.ts';
import { type Fund, type FundProfile, HORIZON, type PlanLine } from './model.ts';

const ceilTo = (value: number, step: number): number => Math.ceil(value / step) * step;
const floorTo = (value: number, step: number): number => Math.floor(value / step) * step;

/** Drawn on the 401 fund per plan year, kroner (with decimals where a share of a line is borrowed). */
export const drawnKr = (lines: readonly PlanLine[]): readonly number[] => {
  const years = Array.from({ length: HORIZON }, () => 0);
  for (const line of lines) {
    yearAmountsKr(line).forEach((amount, index) => {
      years[index] = (years[index] ?? 0) + (amount * line.fundSharePercent) / 100;
    });
  }
  return years;
};

/** Smallest level provision that keeps the balance at or above the floor in every year. */
const leastProvision = (drawn: readonly number[], opening: number, floor: number): number => {
  let sum = 0;
  let least = 0;
  drawn.forEach((amount, index) => {
    sum += amount;
    least = Math.max(least, (sum - opening + floor) / (index + 1));
  });
  return least;
};

export const lowestBalanceKr = (drawn: readonly number[], fund: Fund): number => {
  let balance = fund.openingKr;
  return drawn.reduce((lowest, amount) => {
    balance += fund.provisionKr - amount;
    return Math.min(lowest, balance);
  }, Number.POSITIVE_INFINITY);
};

const sound = (drawn: readonly number[], mean: number): Fund => {
  // As much in the fund as makes the provision close to the average, but never more than three and a half years' spending.
  for (let years = 8; ; years += 1) {
    const opening = ceilTo((mean * years) / 10, 25_000);
    const least = leastProvision(drawn, opening, 0);
    if (least <= mean * 1.02 || years >= 35) {
      const floorKr = ceilTo(mean * 0.2, 10_000);
      return {
        openingKr: opening,
        floorKr,
        provisionKr: ceilTo(leastProvision(drawn, opening, floorKr) * 1.02, 5_000),
      };
    }
  }
};

const thin = (drawn: readonly number[], mean: number): Fund => {
  const openingKr = ceilTo(mean * 0.9, 25_000);
  return {
    openingKr,
    provisionKr: ceilTo(leastProvision(drawn, openingKr, 0) * 1.005, 5_000),
    floorKr: ceilTo(mean * 0.5, 50_000),
  };
};

const frontLoaded = (mean: number): Fund => {
  const openingKr = ceilTo(mean * 0.8, 25_000);
  const average = (mean * HORIZON - openingKr) / HORIZON;
  return { openingKr, provisionKr: ceilTo(average * 1.06, 5_000), floorKr: 0 };
};

/** One year's saving in the fund of a new estate. */
const young = (drawn: readonly number[], mean: number): Fund => {
  const openingKr = ceilTo(mean * 0.8, 25_000);
  return { openingKr, provisionKr: ceilTo(leastProvision(drawn, openingKr, 0) * 1.02, 5_000), floorKr: 0 };
};

const underfunded = (mean: number): Fund => {
  const openingKr = ceilTo(mean * 1.4, 25_000);
  const average = (mean * HORIZON - openingKr) / HORIZON;
  return { openingKr, provisionKr: floorTo(average * 0.88, 5_000), floorKr: 0 };
};

/** The fund of a department with this plan. */
export const fundOf = (profile: FundProfile, lines: readonly PlanLine[]): Fund => {
  const drawn = drawnKr(lines);
  const mean = drawn.reduce((sum, amount) => sum + amount, 0) / HORIZON;
  switch (profile) {
    case 'sound':
      return sound(drawn, mean);
    case 'thin':
      return thin(drawn, mean);
    case 'front-loaded':
      return frontLoaded(mean);
    case 'young':
      return young(drawn, mean);
    case 'underfunded':
      return underfunded(mean);
  }
};
