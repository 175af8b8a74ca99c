/**
 * A scenario as it is typed, and what is read from it.
 * Answers for every field that cannot be read, by name; what is left empty is the plan's own. Must never compute a figure.
 */
import type { Language } from '../../../../contract/common.ts';
import type { LevelObjective, ScenarioContent } from '../../../../contract/scenarios.ts';
import { err, ok, type Result } from '../../../../domain/result.ts';
import { writeScaled } from '../model/fields.ts';
import { readAmountOre } from '../model/read-number.ts';
import { readHorizon, readIndex, readPercent, readProvision } from '../model/read-terms.ts';

/** What a scenario says beside its name; what it does not say is the plan's own. */
export type Assumptions = Partial<ScenarioContent>;

export const DRAFT_FIELDS = ['priceRateBp', 'provisionOre', 'provisionIndexBp', 'floorOre', 'horizonYears'] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

export interface ScenarioDraft {
  readonly name: string;
  readonly texts: Readonly<Record<DraftField, string>>;
  readonly level: LevelObjective | null;
  readonly activities: ScenarioContent['activities'];
  /** Kept as they came: the form has no fields for them. */
  readonly rest: Pick<ScenarioContent, 'priceSteps' | 'windowYears'>;
}

export const EMPTY_DRAFT: ScenarioDraft = {
  name: '',
  texts: { priceRateBp: '', provisionOre: '', provisionIndexBp: '', floorOre: '', horizonYears: '' },
  level: null,
  activities: [],
  rest: { priceSteps: [], windowYears: null },
};

export function draftOf(name: string, content: Assumptions, language: Language): ScenarioDraft {
  const text = (field: DraftField): string => {
    const value = content[field] ?? null;
    return field === 'horizonYears' ? (value === null ? '' : String(value)) : writeScaled(value, 2, language);
  };
  return {
    name,
    texts: {
      priceRateBp: text('priceRateBp'),
      provisionOre: text('provisionOre'),
      provisionIndexBp: text('provisionIndexBp'),
      floorOre: text('floorOre'),
      horizonYears: text('horizonYears'),
    },
    level: content.level ?? null,
    activities: content.activities ?? [],
    rest: { priceSteps: content.priceSteps ?? [], windowYears: content.windowYears ?? null },
  };
}

export type DraftFaults = Readonly<Partial<Record<DraftField | 'name', string>>>;

/** The scenario, or a code (see words.ts) for each field that cannot be read. */
export function readDraft(
  { name, texts, level, activities, rest }: ScenarioDraft,
  language: Language,
): Result<{ readonly name: string; readonly content: ScenarioContent }, DraftFaults> {
  const faults: Partial<Record<DraftField | 'name', string>> = {};
  const values: Record<DraftField, number | null> = {
    priceRateBp: null,
    provisionOre: null,
    provisionIndexBp: null,
    floorOre: null,
    horizonYears: null,
  };
  for (const field of DRAFT_FIELDS) {
    const text = texts[field].trim();
    if (text === '') continue;
    const read = READERS[field](text, language);
    if (read.ok) values[field] = read.value;
    else faults[field] = read.error;
  }
  if (name.trim() === '') faults.name = 'required';
  if (name.trim().length > 120) faults.name = 'too_long';
  if (Object.keys(faults).length > 0) return err(faults);
  return ok({ name: name.trim(), content: { ...values, level, activities: [...activities], ...rest } });
}

type Read = (text: string, language: Language) => Result<number, string>;

const READERS: Readonly<Record<DraftField, Read>> = {
  priceRateBp: readRate,
  provisionOre: readProvision,
  provisionIndexBp: readIndex,
  floorOre: readAmountOre,
  horizonYears: readHorizon,
};

/** A rate of prices, as far as the contract takes it. */
function readRate(text: string, language: Language): Result<number, string> {
  const read = readPercent(text, language);
  return read.ok && (read.value < -5_000 || read.value > 1_500) ? err('out_of_range') : read;
}
