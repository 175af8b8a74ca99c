/**
 * The grading scales met in real files, as data with mark and source.
 * Answers for which code means which grade, and which codes have no equivalent (null).
 * Must never hide a judgement: where a coarser scale spans two scores, the worse one is taken, so that a
 * translation never makes a part look better than it may be.
 */
import type { AssessmentState, Score } from '../score.ts';

export type ScaleId =
  | 'nen2767'
  | 'ns3424'
  | 'dk_k_until_2020'
  | 'dk_colour_2020'
  | 'letters_a_d'
  | 'numbers_0_3'
  | 'numbers_1_4'
  | 'index_0_100';

type State = Exclude<AssessmentState, 'graded'>;

export interface ScaleDefinition {
  readonly source: string;
  /** Code (upper case) → grade; null = the scale measures something else there. */
  readonly toGrade: Readonly<Record<string, Score | State | null>>;
  readonly fromGrade: Readonly<Partial<Record<Score | State, string>>>;
  /** For numeric scales: lower limits, best first. */
  readonly bands: readonly (readonly [from: number, score: Score])[] | null;
}

export const SCALES: Readonly<Record<ScaleId, ScaleDefinition>> = {
  nen2767: {
    source: '[V] NEN 2767 scores 1–6; 8, 9 and 0 as used in Dutch plans',
    toGrade: {
      1: 1,
      2: 2,
      3: 3,
      4: 4,
      5: 5,
      6: 6,
      8: 'study_further',
      9: 'not_accessible',
      0: 'not_applicable',
    },
    // The Dutch scale has no code for "nobody has looked yet".
    fromGrade: {
      1: '1',
      2: '2',
      3: '3',
      4: '4',
      5: '5',
      6: '6',
      study_further: '8',
      not_accessible: '9',
      not_applicable: '0',
    },
    bands: null,
  },
  ns3424: {
    source: '[V] NS 3424 grades; [D] display mapping of domain.md 3.6',
    toGrade: { TG0: 1, TG1: 3, TG2: 4, TG3: 6, TGIU: 'not_inspected' },
    fromGrade: {
      1: 'TG0',
      2: 'TG1',
      3: 'TG1',
      4: 'TG2',
      5: 'TG3',
      6: 'TG3',
      not_inspected: 'TGIU',
      not_accessible: 'TGIU',
      study_further: 'TGIU',
    },
    bands: null,
  },
  dk_k_until_2020: {
    // K0–K3 grade the consequence of a damage at the sale of a home, not the condition of a part.
    source: '[V] Danish house inspection until 30 September 2020',
    toGrade: { IB: null, K0: null, K1: null, K2: null, K3: null, UN: 'study_further' },
    fromGrade: { study_further: 'UN' },
    bands: null,
  },
  dk_colour_2020: {
    // Urgency of a damage. No colour means no damage was found, which is not the same as as-new.
    source: '[V] Danish house inspection from 1 October 2020; [D] display mapping of domain.md 3.6',
    toGrade: { RØD: 6, GUL: 4, GRÅ: 3, SORT: 'study_further' },
    fromGrade: {
      3: 'GRÅ',
      4: 'GUL',
      5: 'RØD',
      6: 'RØD',
      study_further: 'SORT',
      not_inspected: 'SORT',
      not_accessible: 'SORT',
    },
    bands: null,
  },
  letters_a_d: {
    source: '[B] consultants’ practice: good, usable, worn, to be replaced',
    toGrade: { A: 2, B: 3, C: 4, D: 6 },
    fromGrade: { 1: 'A', 2: 'A', 3: 'B', 4: 'C', 5: 'D', 6: 'D' },
    bands: null,
  },
  numbers_0_3: {
    source: '[B] Danish practice: 0 nothing to remark, 3 to be replaced',
    toGrade: { 0: 2, 1: 3, 2: 4, 3: 6, 'N/A': 'not_applicable' },
    fromGrade: { 1: '0', 2: '0', 3: '1', 4: '2', 5: '3', 6: '3', not_applicable: 'N/A' },
    bands: null,
  },
  numbers_1_4: {
    source: '[B] consultants’ practice: good, usable, worn, to be replaced; no common standard in the sector',
    toGrade: { 1: 2, 2: 3, 3: 4, 4: 6 },
    fromGrade: { 1: '1', 2: '1', 3: '2', 4: '3', 5: '4', 6: '4' },
    bands: null,
  },
  index_0_100: {
    // A score is a band, so there is no way back to one number.
    source: '[B] condition index bands, 86 and more good, below 40 failing; the steps between are evenly spaced',
    toGrade: {},
    fromGrade: {},
    bands: [
      [86, 1],
      [75, 2],
      [63, 3],
      [52, 4],
      [40, 5],
      [0, 6],
    ],
  },
};

/** Norwegian consequence grades: kept beside the grade, never mixed into it (NS 3424). */
export const CONSEQUENCE_GRADES = ['KG0', 'KG1', 'KG2', 'KG3'] as const;
export type ConsequenceGrade = (typeof CONSEQUENCE_GRADES)[number];
