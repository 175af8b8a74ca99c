/**
 * The data files of inspections: climate questions, review parts, handover themes, phrases, and the numbers of the rules.
 * Answers for: a file that does not hold what it should stops the start with the place named. Never holds a figure itself.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { hazardSchema } from '../../../contract/inspection-view.ts';
import type { BuildingFactsTable } from '../../../domain/inspection/building-facts.ts';

const text = z.string().trim().min(1);
const key = z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/);
const mark = z.enum(['B', 'V', 'D']);
const header = { version: z.int().min(1), date: z.iso.date(), note: text };
const titles = { da: text, en: text };
const rule = z.strictObject({ value: z.int().min(1), mark, source: text });

const climateSchema = z.strictObject({
  ...header,
  hazards: z
    .array(
      z.strictObject({
        hazard: hazardSchema,
        nameDa: text,
        nameEn: text,
        questions: z.array(z.strictObject({ key, concern: z.enum(['yes', 'no']), ...titles })).min(1),
      }),
    )
    .refine((all) => new Set(all.map(({ hazard }) => hazard)).size === hazardSchema.options.length, 'every hazard once')
    .refine((all) => all.every(({ questions }) => isUnique(questions.map((one) => one.key))), 'a key once per hazard'),
});
const reviewSchema = z.strictObject({
  ...header,
  mark,
  parts: z
    .array(z.strictObject({ no: z.int().min(1).max(20), ...titles, classes: z.array(key) }))
    .length(20)
    .refine((all) => isUnique(all.map(({ no }) => no)), 'each number once')
    .refine((all) => isUnique(all.flatMap(({ classes }) => classes)), 'each class once'),
});
const themesSchema = z.strictObject({
  ...header,
  mark,
  themes: z
    .array(z.strictObject({ key, ...titles }))
    .length(14)
    .refine((all) => isUnique(all.map((one) => one.key)), 'each key once'),
});
const phrasesSchema = z.strictObject({
  ...header,
  mark,
  phrases: z.array(z.strictObject({ classKey: key.nullable(), ...titles })),
});
const classLists = z.record(z.string(), z.array(key));
const buildingFactsSchema = z.strictObject({
  ...header,
  mark,
  roof: classLists,
  wall: classLists,
  heating: classLists,
  always: z.strictObject({ list: z.array(key), source: text }),
});
const rulesSchema = z.strictObject({
  ...header,
  commentMonths: rule,
  jumpFrom: rule,
  proposeFromScore: rule,
});

export interface InspectionData {
  readonly hazards: z.infer<typeof climateSchema>['hazards'];
  readonly reviewParts: z.infer<typeof reviewSchema>['parts'];
  readonly themes: z.infer<typeof themesSchema>['themes'];
  readonly phrases: z.infer<typeof phrasesSchema>['phrases'];
  readonly buildingFacts: BuildingFactsTable;
  readonly rules: {
    readonly commentMonths: number;
    /** From this difference on a new grade asks why. */
    readonly jumpFrom: number;
    /** From this score on a part without proposed work is unusual. */
    readonly proposeFromScore: number;
  };
}

/** Throws with the file's name and the place in it. */
export function loadInspectionData(assetsDir: string): InspectionData {
  const read = <T>(name: string, schema: z.ZodType<T>): T => {
    const parsed = schema.safeParse(JSON.parse(readFileSync(join(assetsDir, 'inspection', `${name}.json`), 'utf8')));
    if (!parsed.success) throw new Error(`${name}.json that ships with the app is damaged: ${parsed.error.message}`);
    return parsed.data;
  };
  const rules = read('rules', rulesSchema);
  const { roof, wall, heating, always } = read('building-facts', buildingFactsSchema);
  return {
    hazards: read('climate-questions', climateSchema).hazards,
    reviewParts: read('review-parts', reviewSchema).parts,
    themes: read('handover-themes', themesSchema).themes,
    phrases: read('ready-phrases', phrasesSchema).phrases,
    buildingFacts: { roof, wall, heating, always: always.list },
    rules: {
      commentMonths: rules.commentMonths.value,
      jumpFrom: rules.jumpFrom.value,
      proposeFromScore: rules.proposeFromScore.value,
    },
  };
}

function isUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
