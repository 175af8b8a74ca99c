/**
 * The document of one condition report: everything the report is made of, as stored, under names that read as the fields they are.
 * Answers for: it holds every field of every row, so that it comes back as the same report. The schema in docs/ is made from this one.
 * Photos are named by the hashes of their files; the files themselves lie in the photo store.
 */
import * as z from 'zod';
import { ENTITIES, type EntityName, type FieldSpec } from '../../../../db/entities.ts';

export const DOCUMENT_FORMAT = 'tilstand-condition-report';
export const DOCUMENT_VERSION = 1;

/** Sections of the document and the entity each holds, in the order they are brought in. */
export const SECTIONS = {
  buildings: 'building',
  parts: 'building_part',
  reports: 'condition_report',
  assessments: 'assessment',
  findings: 'finding',
  climateAnswers: 'climate_answer',
  climateRisks: 'climate_risk',
  reviewItems: 'review_item',
  photos: 'photo',
} as const satisfies Readonly<Record<string, EntityName>>;
export type Section = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as readonly Section[];

/** Not in the document: the department is named once at the top, and takes the rows in under its own id. */
const LEFT_OUT: ReadonlySet<string> = new Set(['department_id']);

/** Came after the first documents were written: may be absent. */
const ADDED: ReadonlySet<string> = new Set(['photo.erased_on', 'photo.erased_reason']);

/** Narrower than the stored type, by column. */
const score = z.int().min(1).max(6);
const degree = z.int().min(1).max(3);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const RANGES: Readonly<Record<string, z.ZodType>> = {
  state: z.enum(['graded', 'not_inspected', 'not_accessible', 'study_further', 'not_applicable']),
  score,
  severity: degree,
  intensity: degree,
  extent_class: z.int().min(1).max(5),
  extent_bp: z.int().min(0).max(10_000),
  fk_group: z.int().min(1).max(6),
  review_no: z.int().min(1).max(20),
  probability: z.int().min(1).max(4),
  original_hash: hash,
  report_hash: hash,
  thumb_hash: hash,
  answer: z.enum(['yes', 'no', 'unknown']),
};
/** The same column name means another thing in another entity. */
const RANGES_OF: Readonly<Record<string, z.ZodType>> = { 'climate_risk.consequence': z.int().min(1).max(4) };

export function camelCase(column: string): string {
  return column.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The columns of an entity that the document holds. */
export function columnsOf(entity: EntityName): readonly string[] {
  return Object.keys(ENTITIES[entity].fields).filter((column) => !LEFT_OUT.has(column));
}

function rowSchema(entity: EntityName) {
  const fields: Readonly<Record<string, FieldSpec>> = ENTITIES[entity].fields;
  const shape: Record<string, z.ZodType> = { id: z.string().min(1).max(64).meta({ description: 'UUID of the row' }) };
  for (const column of columnsOf(entity)) {
    const spec = fields[column];
    if (spec === undefined) continue;
    const type = RANGES_OF[`${entity}.${column}`] ?? RANGES[column] ?? typeOf(spec);
    const field = spec.required ? type : type.nullable();
    shape[camelCase(column)] = ADDED.has(`${entity}.${column}`) ? field.optional() : field;
  }
  return z.strictObject(shape);
}

function typeOf({ type }: FieldSpec): z.ZodType {
  if (type === 'bool') return z.boolean();
  if (type === 'int') return z.int();
  if (type === 'ms') return z.int().meta({ description: 'milliseconds since 1970' });
  if (type === 'day') return z.iso.date();
  // Stored JSON travels as the text it is stored as: what a newer app put in it comes back unchanged.
  return z.string();
}

const rows = (entity: EntityName) => z.array(rowSchema(entity)).max(100_000);

export const reportDocumentSchema = z
  .strictObject({
    format: z.literal(DOCUMENT_FORMAT),
    version: z.literal(DOCUMENT_VERSION),
    department: z.strictObject({
      number: z.string().min(1).max(60),
      name: z.string(),
      organisationNumber: z.string().nullable(),
    }),
    /** Exactly one. */
    reports: rows('condition_report').length(1),
    buildings: rows('building'),
    parts: rows('building_part'),
    assessments: rows('assessment'),
    findings: rows('finding'),
    climateAnswers: rows('climate_answer'),
    climateRisks: rows('climate_risk'),
    reviewItems: rows('review_item'),
    photos: rows('photo'),
  })
  .meta({
    title: 'Condition report',
    description:
      'One condition report with the parts it is about. Money in øre, shares in basis points, quantities in thousandths of the unit, days as YYYY-MM-DD. Photos are named by the SHA-256 of their files.',
  });
export type ReportDocument = z.infer<typeof reportDocumentSchema>;

/** The published schema (docs/condition-report.schema.json). */
export function documentJsonSchema(): unknown {
  return z.toJSONSchema(reportDocumentSchema);
}
