/** Bringing files in: profiles, a run with progress, its batches, and taking one back. */
import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { idSchema, languageSchema } from './common.ts';
import { commonErrors } from './errors.ts';

export const importFindingSchema = z.object({
  level: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  file: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  message: z.string(),
});
export type ImportFinding = z.infer<typeof importFindingSchema>;

export const importResultSchema = z.object({
  /** Null for a dry run and for a file that changed nothing. */
  batch: idSchema.nullable(),
  dryRun: z.boolean(),
  read: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  byEntity: z.array(z.object({ entity: z.string(), created: z.int(), updated: z.int(), unchanged: z.int() })),
  findings: z.array(importFindingSchema),
  /** Findings beyond the first 1,000 are counted, not listed. */
  findingsOmitted: z.int(),
});
export type ImportResult = z.infer<typeof importResultSchema>;

export const importStageSchema = z.enum(['detect', 'map', 'check', 'stage', 'commit']);

export const importProgressSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), stage: importStageSchema, done: z.int(), total: z.int().nullable() }),
  z.object({ kind: z.literal('result'), result: importResultSchema }),
]);
export type ImportProgress = z.infer<typeof importProgressSchema>;

export const importProfileSchema = z.object({
  name: z.string(),
  title: z.object({ da: z.string(), en: z.string() }),
  description: z.object({ da: z.string(), en: z.string() }),
  tables: z.array(
    z.object({ key: z.string(), title: z.object({ da: z.string(), en: z.string() }), optional: z.boolean() }),
  ),
});

export const importBatchSchema = z.object({
  id: idSchema,
  profile: z.string(),
  files: z.array(z.string()),
  importedAtMs: z.int(),
  created: z.int(),
  updated: z.int(),
  undoneAtMs: z.int().nullable(),
});

export const undoImportSchema = z.object({
  batch: idSchema,
  removed: z.int(),
  restored: z.int(),
  /** Changed by someone since: left as they are, and named. */
  leftAlone: z.array(z.object({ entity: z.string(), id: idSchema, field: z.string() })),
});

export const importsContract = {
  profiles: oc.output(z.array(importProfileSchema)),
  run: oc
    .errors(commonErrors)
    .input(
      z.object({
        files: z
          .array(z.file().max(50 * 1024 * 1024))
          .min(1)
          .max(20),
        profile: z.string().min(1).max(80),
        dryRun: z.boolean().default(false),
        language: languageSchema.default('da'),
      }),
    )
    .output(eventIterator(importProgressSchema)),
  batches: oc.errors(commonErrors).output(z.array(importBatchSchema)),
  undo: oc
    .errors(commonErrors)
    .input(z.object({ batch: idSchema }))
    .output(undoImportSchema),
};
