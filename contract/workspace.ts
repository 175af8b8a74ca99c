/** The workspace itself: what is in it, the demo portfolio, search, verification, change events. */
import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { idSchema, languageSchema } from './common.ts';
import { commonErrors } from './errors.ts';
import { importProgressSchema } from './imports.ts';

export const workspaceInfoSchema = z.object({
  workspaceId: idSchema,
  appVersion: z.string(),
  schemaVersion: z.int(),
  host: z.enum(['desktop', 'browser', 'cli']),
  departments: z.int(),
  buildings: z.int(),
  parts: z.int(),
  operations: z.int(),
  /** True until something has been brought in or the person chose to start empty. */
  firstRun: z.boolean(),
  readOnly: z.boolean(),
  replica: z.string(),
  lastChangeMs: z.int().nullable(),
});
export type WorkspaceInfo = z.infer<typeof workspaceInfoSchema>;

export const verifyResultSchema = z.object({
  ok: z.boolean(),
  operations: z.int(),
  tables: z.int(),
  rows: z.int(),
  differences: z.array(
    z.object({
      kind: z.enum([
        'chain',
        'row_missing',
        'row_extra',
        'field',
        'integrity',
        'photo_missing',
        'photo_damaged',
        'photo_not_erased',
      ]),
      table: z.string(),
      id: z.string(),
      field: z.string().nullable(),
      detail: z.string(),
    }),
  ),
});
export type VerifyResult = z.infer<typeof verifyResultSchema>;

export const changeEventSchema = z.object({
  entity: z.string(),
  /** Null: so many that everything of this kind should be fetched again. */
  ids: z.array(z.string()).nullable(),
});
export type ChangeEvent = z.infer<typeof changeEventSchema>;

export const searchHitSchema = z.object({
  kind: z.enum(['department', 'building', 'part', 'activity']),
  id: idSchema,
  departmentNumber: z.string(),
  title: z.string(),
  subtitle: z.string(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const workspaceContract = {
  info: oc.errors(commonErrors).output(workspaceInfoSchema),
  startEmpty: oc.errors(commonErrors).output(z.object({ ok: z.literal(true) })),
  loadDemo: oc
    .errors(commonErrors)
    .input(z.object({ language: languageSchema.default('da') }))
    .output(eventIterator(importProgressSchema)),
  verify: oc.errors(commonErrors).output(verifyResultSchema),
  search: oc
    .errors(commonErrors)
    .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(50).default(12) }))
    .output(z.array(searchHitSchema)),
  changes: oc.errors(commonErrors).output(eventIterator(changeEventSchema)),
};
