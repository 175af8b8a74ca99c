// Spreads renewals over the years inside their windows, dearest first, each to the start year where the 401 fund is drawn
// least. This is what a consultant does by hand; it keeps the plans of most departments free of impossible peaks.

import { yearAmountsKr } from './amounts.ts';
import { BASE_YEAR } from './model.ts';
import type { Draft } from './renewals.ts';

const drawn = (draft: Draft, startYear: number): readonly number[] =>
  yearAmountsKr({ ...draft, startYear }).map((amount) => amount * draft.fundSharePercent);

const bestStart = (draft: Draft, load: readonly number[]): number => {
  let best = draft.startYear;
  let lowest = Number.POSITIVE_INFINITY;
  for (let year = draft.earliest; year <= draft.latest; year += 1) {
    const meeting = drawn(draft, year).reduce(
      (sum, amount, index) => sum + (amount > 0 ? (load[index] ?? 0) + amount : 0),
      0,
    );
    // Fewer turns within the plan must not look cheaper than more: compare the mean load met.
    const turns = drawn(draft, year).filter((amount) => amount > 0).length;
    const measure = turns === 0 ? Number.POSITIVE_INFINITY : meeting / turns;
    if (measure < lowest) {
      lowest = measure;
      best = year;
    }
  }
  return best;
};

/** Stages of one work keep their order: the earliest year goes to stage 1. */
const orderStages = (drafts: readonly Draft[]): readonly Draft[] => {
  const years = new Map<string, number[]>();
  const stem = (draft: Draft): string | null => /^(.*), etape \d/.exec(draft.work)?.[1] ?? null;
  for (const draft of drafts) {
    const key = stem(draft);
    if (key !== null) {
      years.set(
        key,
        [...(years.get(key) ?? []), draft.startYear].sort((a, b) => b - a),
      );
    }
  }
  return drafts.map((draft) => {
    const key = stem(draft);
    const startYear = key === null ? undefined : years.get(key)?.pop();
    return startYear === undefined ? draft : { ...draft, startYear };
  });
};

/** The drafts with levelled start years, in the order they came. */
export const levelDrafts = (drafts: readonly Draft[]): readonly Draft[] => {
  const load: number[] = [];
  const place = (draft: Draft, startYear: number): void => {
    drawn(draft, startYear).forEach((amount, index) => {
      load[index] = (load[index] ?? 0) + amount;
    });
  };
  const starts = new Map<Draft, number>();
  const order = drafts
    .map((draft, index) => ({ draft, index, size: draft.quantityTenths * draft.unitPriceKr * draft.fundSharePercent }))
    .sort((a, b) => b.size - a.size || a.index - b.index);
  for (const { draft } of order) {
    if (draft.earliest === draft.latest) place(draft, draft.startYear);
  }
  for (const { draft } of order) {
    if (draft.earliest < draft.latest) {
      const startYear = Math.max(BASE_YEAR, bestStart(draft, load));
      starts.set(draft, startYear);
      place(draft, startYear);
    }
  }
  return orderStages(drafts.map((draft) => ({ ...draft, startYear: starts.get(draft) ?? draft.startYear })));
};
