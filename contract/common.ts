/**
 * Shapes shared by several features.
 * Answers for: the vocabulary of the process border (ids, money, grades, roll-ups). Never holds a rule: rules live in domain/.
 */
import * as z from 'zod';

export const LANGUAGES = ['da', 'en'] as const;
export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/** UUID as lower-case text. */
export const idSchema = z.string().min(1).max(64);
/** Minor units (øre, cent). */
export const oreSchema = z.int();
export const basisPointsSchema = z.int();
export const yearSchema = z.int().min(1000).max(2999);
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const departmentNumberSchema = z.string().trim().min(1).max(60);
export const fkGroupSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
]);
export const scoreSchema = fkGroupSchema;
export const lightSchema = z.enum(['red', 'yellow', 'green']);
export type Light = z.infer<typeof lightSchema>;

export const assessmentStateSchema = z.enum([
  'graded',
  'not_inspected',
  'not_accessible',
  'study_further',
  'not_applicable',
]);

/** A condition figure is never one number alone: score, worst part, what nobody looked at and the age of the data travel together. */
export const rollUpSchema = z.object({
  score: scoreSchema.nullable(),
  ratioPpm: z.int().nullable(),
  worst: z.object({ partId: idSchema, partName: z.string(), score: scoreSchema }).nullable(),
  notInspectedShareBp: basisPointsSchema,
  medianAgeDays: z.int().nullable(),
  oldestAgeDays: z.int().nullable(),
  estimatedShareBp: basisPointsSchema,
  sourceMix: z.array(z.object({ source: z.string(), shareBp: basisPointsSchema })),
  partCount: z.int(),
  gradedCount: z.int(),
  replacementValueOre: oreSchema,
  assumedWeightShareBp: basisPointsSchema,
});
export type RollUpView = z.infer<typeof rollUpSchema>;

export const groupRollUpSchema = rollUpSchema.extend({ group: fkGroupSchema });

/** Why a light is what it is: a stable code and the figures behind it; the sentence is made where it is shown. */
export const lightReasonSchema = z.object({
  code: z.string(),
  severity: z.enum(['red', 'yellow']),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type LightReason = z.infer<typeof lightReasonSchema>;

export const planStatusSchema = z.enum([
  'draft',
  'in_review',
  'presented',
  'approved',
  'rejected',
  'board_treated',
  'in_force',
  'reported',
  'superseded',
]);
export type PlanStatus = z.infer<typeof planStatusSchema>;

export const distributionSchema = z.object({
  group: fkGroupSchema,
  valueOre: oreSchema,
  /** Share of replacement value per score 1–6, basis points. */
  scoreSharesBp: z.array(basisPointsSchema).length(6),
  notInspectedShareBp: basisPointsSchema,
});
export type DistributionView = z.infer<typeof distributionSchema>;
