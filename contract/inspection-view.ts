/** What an inspection shows: a condition report on its walk, with what is known from before beside what is being written. */
import * as z from 'zod';
import {
  assessmentStateSchema,
  basisPointsSchema,
  daySchema,
  fkGroupSchema,
  idSchema,
  oreSchema,
  scoreSchema,
  yearSchema,
} from './common.ts';

/** Walk: yearly markvandring · full: condition report · review: external granskning · handover: 1- and 5-year · check: afdelingstjek. */
export const reportKindSchema = z.enum(['walk', 'full', 'review', 'handover_1', 'handover_5', 'check']);
export type ReportKind = z.infer<typeof reportKindSchema>;

/** `closed` is immutable: a correction is a new revision. `imported` came from a file and is as immutable. */
export const reportStatusSchema = z.enum(['open', 'closed', 'imported']);
export type ReportStatus = z.infer<typeof reportStatusSchema>;

/** The order of march (domain.md 6.2). */
export const stationSchema = z.enum(['terrain', 'envelope', 'common', 'technical', 'homes', 'equipment']);
export type Station = z.infer<typeof stationSchema>;

export const walkOrderSchema = z.enum(['route', 'building']);

const bilingualSchema = z.object({ da: z.string(), en: z.string() });

export const hazardSchema = z.enum([
  'cloudburst',
  'storm_surge',
  'groundwater',
  'water_ingress',
  'wind',
  'heat',
  'installations',
  'emergency_plan',
]);

export const reportHeaderSchema = z.object({
  reportId: idSchema,
  departmentId: idSchema,
  departmentNumber: z.string(),
  departmentName: z.string(),
  number: z.string().nullable(),
  kind: reportKindSchema,
  status: reportStatusSchema,
  heldOn: daySchema.nullable(),
  inspector: z.string().nullable(),
  participants: z.string().nullable(),
  method: z.string(),
  methodVersion: z.int(),
  walkOrder: walkOrderSchema,
  baselineReportId: idSchema.nullable(),
  statement: z.string().nullable(),
  summary: z.string().nullable(),
  closedAtMs: z.int().nullable(),
  revisionNo: z.int(),
  revisesReportId: idSchema.nullable(),
  revisionReason: z.string().nullable(),
  /** Newer revision of this report, if any: this one is then history. */
  revisedById: idSchema.nullable(),
  provisionalOn: daySchema.nullable(),
  /** External review: the last day for comments; null without a provisional report. */
  commentsDueOn: daySchema.nullable(),
});
export type ReportHeader = z.infer<typeof reportHeaderSchema>;

export const progressSchema = z.object({ total: z.int(), done: z.int(), left: z.int() });
export type Progress = z.infer<typeof progressSchema>;

export const reportListEntrySchema = reportHeaderSchema.extend({
  progress: progressSchema,
  findings: z.int(),
  photos: z.int(),
});
export type ReportListEntry = z.infer<typeof reportListEntrySchema>;

const observationFields = {
  severity: z.int().min(1).max(3).nullable(),
  intensity: z.int().min(1).max(3).nullable(),
  extentClass: z.int().min(1).max(5).nullable(),
  /** Share of the part; decides the class when given. */
  extentBp: basisPointsSchema.min(0).max(10_000).nullable(),
};

export const findingFieldsSchema = z.strictObject({
  ...observationFields,
  defect: z.string().trim().max(300).nullable(),
  defectCode: z.string().max(40).nullable(),
  location: z.string().max(300).nullable(),
  note: z.string().max(4_000).nullable(),
  cause: z.string().max(2_000).nullable(),
  consequence: z.string().max(2_000).nullable(),
  theme: z.string().max(40).nullable(),
  quantityMilli: z.int().min(0).nullable(),
  unit: z.string().max(40).nullable(),
  proposedWork: z.string().trim().max(300).nullable(),
  proposedYear: yearSchema.nullable(),
  proposedAmountOre: oreSchema.min(0).max(1_000_000_000_000).nullable(),
});
export type FindingFields = z.infer<typeof findingFieldsSchema>;

/** The score is computed from the observation; null while it is not complete. */
export const findingViewSchema = findingFieldsSchema.extend({
  findingId: idSchema,
  score: scoreSchema.nullable(),
  photos: z.int(),
});
export type FindingView = z.infer<typeof findingViewSchema>;

export const assessmentViewSchema = z.object({
  assessmentId: idSchema,
  state: assessmentStateSchema,
  score: scoreSchema.nullable(),
  /** A quick grade (skøn). */
  isEstimate: z.boolean(),
  /** What the findings give; null without a complete one. A grade that differs carries a reason. */
  computedScore: scoreSchema.nullable(),
  reason: z.string().nullable(),
  jumpReason: z.string().nullable(),
  note: z.string().nullable(),
  assessedOn: daySchema.nullable(),
  /** The baseline's grade taken over unchanged. */
  confirmed: z.boolean(),
});
export type AssessmentView = z.infer<typeof assessmentViewSchema>;

export const previousGradeSchema = z.object({
  assessmentId: idSchema,
  reportId: idSchema,
  state: assessmentStateSchema,
  score: scoreSchema.nullable(),
  isEstimate: z.boolean(),
  assessedOn: daySchema.nullable(),
  note: z.string().nullable(),
  /** Thumbnail of the last photo from before. */
  photoThumbHash: z.string().nullable(),
});

export const partFieldsSchema = z.strictObject({
  name: z.string().trim().min(1).max(300),
  classKey: z.string().max(80).nullable(),
  group: fkGroupSchema,
  buildingId: idSchema.nullable(),
  location: z.string().max(300).nullable(),
  quantityMilli: z.int().min(0).nullable(),
  unit: z.string().max(40).nullable(),
  installedYear: yearSchema.nullable(),
  unitValueOre: oreSchema.min(0).max(1_000_000_000_000).nullable(),
});
export type PartFields = z.infer<typeof partFieldsSchema>;

export const inspectionPartSchema = partFieldsSchema.extend({
  partId: idSchema,
  station: stationSchema,
  buildingNumber: z.string().nullable(),
  code: z.string().nullable(),
  source: z.string(),
  /** 1–20 in the external review's form, where known. */
  reviewNo: z.int().nullable(),
  expectedEndYear: yearSchema.nullable(),
  /** This report's own; null = left to do. */
  assessment: assessmentViewSchema.nullable(),
  previous: previousGradeSchema.nullable(),
  /** The grade is another than the findings give, or jumped, and nobody has said why. */
  asksWhy: z.boolean(),
  findings: z.array(findingViewSchema),
  photos: z.int(),
});
export type InspectionPart = z.infer<typeof inspectionPartSchema>;

export const climateAnswerSchema = z.object({
  hazard: hazardSchema,
  question: z.string(),
  /** The question as it is asked; null for one that this version no longer asks. */
  text: bilingualSchema.nullable(),
  /** The answer that speaks for a risk. */
  concern: z.enum(['yes', 'no']).nullable(),
  answer: z.enum(['yes', 'no', 'unknown']).nullable(),
  note: z.string().nullable(),
});
export type ClimateAnswer = z.infer<typeof climateAnswerSchema>;

export const climateRiskFieldsSchema = z.strictObject({
  probability: z.int().min(1).max(4).nullable(),
  consequence: z.int().min(1).max(4).nullable(),
  score: scoreSchema.nullable(),
  exposedValueOre: oreSchema.min(0).max(1_000_000_000_000).nullable(),
  homesAffected: z.int().min(0).max(100_000).nullable(),
  measure: z.string().trim().max(300).nullable(),
  activityId: idSchema.nullable(),
  acceptedReason: z.string().trim().max(2_000).nullable(),
  note: z.string().max(4_000).nullable(),
});
export type ClimateRiskFields = z.infer<typeof climateRiskFieldsSchema>;

export const climateRiskViewSchema = climateRiskFieldsSchema.extend({
  riskId: idSchema,
  hazard: hazardSchema,
  riskScore: z.int().nullable(),
  riskClass: z.enum(['low', 'medium', 'high']).nullable(),
  activityTitle: z.string().nullable(),
  /** Neither a plan line nor a written reason yet. */
  open: z.boolean(),
  photos: z.int(),
});
export type ClimateRiskView = z.infer<typeof climateRiskViewSchema>;

export const reviewItemFieldsSchema = z.strictObject({
  partId: idSchema.nullable(),
  installedYear: yearSchema.nullable(),
  remainingYears: z.int().min(0).max(200).nullable(),
  score: scoreSchema.nullable(),
  measure: z.string().trim().max(300).nullable(),
  measureYear: yearSchema.nullable(),
  amountOre: oreSchema.min(0).max(1_000_000_000_000).nullable(),
  reviewerFinding: z.string().max(4_000).nullable(),
  /** These three stay open after closing: the months for comments run from then. */
  ourAnswer: z.string().max(4_000).nullable(),
  answeredOn: daySchema.nullable(),
  outcome: z.enum(['agreed', 'disagreed', 'corrected', 'planned']).nullable(),
});
export type ReviewItemFields = z.infer<typeof reviewItemFieldsSchema>;

export const reviewItemViewSchema = reviewItemFieldsSchema.extend({
  /** Null until somebody or the filling writes it. */
  itemId: idSchema.nullable(),
  buildingType: z.string().nullable(),
  reviewNo: z.int(),
  title: bilingualSchema,
  /** What the reports and parts say for the empty fields; shown as a proposal. */
  filled: reviewItemFieldsSchema.partial(),
  gaps: z.array(z.string()),
});
export type ReviewItemView = z.infer<typeof reviewItemViewSchema>;

/** Code and facts; the sentence is made where it is shown. */
export const checkPointSchema = z.object({
  code: z.string(),
  partId: idSchema.nullable(),
  findingId: idSchema.nullable(),
  riskId: idSchema.nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type CheckPoint = z.infer<typeof checkPointSchema>;

export const closingCheckSchema = z.object({
  /** Must be mended before the report can be closed. */
  missing: z.array(checkPointSchema),
  /** May be right, but look again. */
  unusual: z.array(checkPointSchema),
  canClose: z.boolean(),
});
export type ClosingCheck = z.infer<typeof closingCheckSchema>;

export const inspectionViewSchema = z.object({
  report: reportHeaderSchema,
  editable: z.boolean(),
  buildings: z.array(
    z.object({ id: idSchema, number: z.string(), address: z.string().nullable(), buildingType: z.string().nullable() }),
  ),
  /** In the order of the walk. */
  parts: z.array(inspectionPartSchema),
  stations: z.array(progressSchema.extend({ station: stationSchema })),
  progress: progressSchema,
  climate: z.object({
    /** Every question, in the order they are asked; not answered = null. */
    answers: z.array(climateAnswerSchema),
    risks: z.array(climateRiskViewSchema),
    /** Lowest score of a medium and of a high risk; settings. */
    limits: z.object({ medium: z.int(), high: z.int() }),
    /** Every hazard answered and no risk open. */
    complete: z.boolean(),
  }),
  /** The external review's form, per building type; empty for other kinds. */
  review: z.array(reviewItemViewSchema),
  /** What a finding of a handover inspection may be filed under; empty for other kinds. */
  themes: z.array(z.object({ key: z.string(), title: bilingualSchema })),
  photos: z.int(),
  /** When the newest change of this report was committed. */
  savedAtMs: z.int().nullable(),
});
export type InspectionView = z.infer<typeof inspectionViewSchema>;
