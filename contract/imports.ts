/** Bringing files in: profiles, a run with progress, its batches, and taking one back. */
import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { idSchema, languageSchema } from './common.ts';
import { commonErrors } from './errors.ts';
import {
  detectResultSchema,
  importKindViewSchema,
  learntWordSchema,
  previewOutcomeSchema,
  previewPageSchema,
  previewSchema,
  readingHintSchema,
  rowCellSchema,
  storedProfileSchema,
  wordMatchSchema,
} from './import-assist.ts';
import { IMPORT_STAGES, LARGEST_FILE_BYTES, MOST_FILES, MOST_WORDS } from './import-limits.ts';
import { importKindSchema, MOST_TABLES, mappingSchema, scaleSchema } from './import-mapping.ts';

export const importFindingSchema = z.object({
  level: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  file: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  message: z.string(),
  /** What stood in a row that was rejected, shortened. Absent in results kept by earlier versions. */
  cells: z.array(rowCellSchema).optional(),
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
  /** What earlier imports of the same list brought and these files no longer speak of: left alone. Where it was asked for. */
  gone: z
    .object({ count: z.int(), rows: z.array(z.object({ entity: z.string(), id: idSchema, label: z.string() })) })
    .optional(),
  /** How often each code was told, exactly. Absent in results kept by earlier versions. */
  findingCounts: z
    .array(z.object({ level: z.enum(['error', 'warning', 'info']), code: z.string(), count: z.int() }))
    .optional(),
});
export type ImportResult = z.infer<typeof importResultSchema>;

export const importStageSchema = z.enum(IMPORT_STAGES);

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
  /** What the files were read as, in words. */
  title: z.object({ da: z.string(), en: z.string() }),
  files: z.array(z.string()),
  importedAtMs: z.int(),
  created: z.int(),
  updated: z.int(),
  undoneAtMs: z.int().nullable(),
  /** Whether its result can be kept as a workbook. */
  hasResult: z.boolean(),
});

export const undoImportSchema = z.object({
  batch: idSchema,
  removed: z.int(),
  restored: z.int(),
  /** Left as they are, and named: changed by someone since, by the field, or used by something that stands on them (`*`). */
  leftAlone: z.array(
    z.object({
      entity: z.string(),
      id: idSchema,
      field: z.string(),
      reason: z.enum(['changed', 'used']),
      label: z.string(),
    }),
  ),
});

/** A page holds no path: files are sent with each call. */
const filesSchema = z.array(z.file().max(LARGEST_FILE_BYTES)).min(1).max(MOST_FILES);

const nameSchema = z.string().min(1).max(80);

/** How files are read: by the profile of this name (built in or kept), or by this mapping. Exactly one of the two. */
const readingSchema = z
  .object({
    files: filesSchema,
    profile: nameSchema.optional(),
    mapping: mappingSchema.optional(),
    language: languageSchema.default('da'),
  })
  .refine(({ profile, mapping }) => (profile === undefined) !== (mapping === undefined), 'profile or mapping');

const previewProgressSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), stage: importStageSchema, done: z.int(), total: z.int().nullable() }),
  z.object({ kind: z.literal('preview'), preview: previewSchema }),
]);
export type PreviewProgress = z.infer<typeof previewProgressSchema>;

/** Places in the mapping a person changed or confirmed: only this is learnt, and only as part of the import. */
const confirmedSchema = z.strictObject({
  table: z.int().min(0).max(MOST_TABLES),
  at: z.int().min(0).max(511),
  /** The person said which field the column is. */
  heading: z.boolean(),
  /** Words the person gave a code. */
  words: z.array(z.string().max(500)).max(MOST_WORDS),
});
export type Confirmed = z.infer<typeof confirmedSchema>;

export const importsContract = {
  /** Built-in profiles. */
  profiles: oc.output(z.array(importProfileSchema)),
  /** What can be brought in: kinds, their fields, and the codes of fields with fixed words. */
  kinds: oc.output(z.array(importKindViewSchema)),
  /** What the files are thought to be. Writes nothing. `kind` settles the kind of every table that could be it; `hints` what a person corrected. */
  detect: oc
    .errors(commonErrors)
    .input(
      z.object({
        files: filesSchema,
        kind: importKindSchema.optional(),
        hints: z.array(readingHintSchema).max(MOST_TABLES).default([]),
        language: languageSchema.default('da'),
      }),
    )
    .output(detectResultSchema),
  /** What the import would do, row by row: the very import, let go of at the end. Leaving the stream cancels it. */
  preview: oc.errors(commonErrors).input(readingSchema).output(eventIterator(previewProgressSchema)),
  /** More rows of a preview. REFUSED preview_gone when another one was made since. */
  previewRows: oc
    .errors(commonErrors)
    .input(
      z.object({
        preview: idSchema,
        outcome: previewOutcomeSchema.nullable().default(null),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(previewPageSchema),
  /** Leaving the stream cancels it. REFUSED batch_taken when there is an import of that id. */
  run: oc
    .errors(commonErrors)
    .input(
      readingSchema.safeExtend({
        dryRun: z.boolean().default(false),
        /** Whether the result says what the files no longer speak of. */
        listGone: z.boolean().optional(),
        /** The id it is to be listed under, fresh: who chose it can ask `becameOf` although the stream was lost. */
        batch: z.uuid().optional(),
        confirmed: z.array(confirmedSchema).max(2_000).default([]),
      }),
    )
    .output(eventIterator(importProgressSchema)),
  /** What became of an import whose stream was lost: waits for its end where it is still running or being taken back. */
  becameOf: oc
    .errors(commonErrors)
    .input(z.object({ batch: idSchema }))
    .output(z.object({ saved: z.boolean() })),
  /** The result of an import as a workbook to keep. */
  result: oc
    .errors(commonErrors)
    .input(z.object({ batch: idSchema, language: languageSchema.default('da') }))
    .output(z.file()),
  /** An empty workbook of this kind with drop-downs and explanations; filled in, it imports as it stands. */
  template: oc
    .errors(commonErrors)
    .input(z.object({ kind: importKindSchema, language: languageSchema.default('da') }))
    .output(z.file()),
  /** Profiles people have kept; they are synced. */
  listProfiles: oc.output(z.array(storedProfileSchema)),
  /** Makes or replaces the profile of this title. */
  saveProfile: oc
    .errors(commonErrors)
    .input(z.object({ title: z.string().trim().min(1).max(80), mapping: mappingSchema }))
    .output(z.object({ name: z.string() })),
  /** Gives a profile another title; it stays the same one. REFUSED profile_name_taken where another has that title. */
  renameProfile: oc
    .errors(commonErrors)
    .input(z.object({ name: nameSchema, title: z.string().trim().min(1).max(80) }))
    .output(z.object({ name: z.string() })),
  deleteProfile: oc
    .errors(commonErrors)
    .input(z.object({ name: nameSchema }))
    .output(z.object({ name: z.string() })),
  exportProfile: oc
    .errors(commonErrors)
    .input(z.object({ name: nameSchema }))
    .output(z.file()),
  importProfile: oc
    .errors(commonErrors)
    .input(z.object({ file: z.file().max(1024 * 1024) }))
    .output(z.object({ name: z.string() })),
  /** What words of a column mean, with suggestions by likeness. */
  words: oc
    .errors(commonErrors)
    .input(
      z.object({
        field: z.string().min(1).max(40),
        words: z.array(z.string().max(500)).max(MOST_WORDS),
        /** For grades: the scale that knows some of them by itself. */
        scale: scaleSchema.optional(),
      }),
    )
    .output(z.array(wordMatchSchema)),
  /** Remembers words for all later files; null forgets one. */
  rememberWords: oc
    .errors(commonErrors)
    .input(
      z.object({
        field: z.string().min(1).max(40),
        words: z
          .array(z.object({ word: z.string().min(1).max(500), code: z.string().max(200).nullable() }))
          .max(MOST_WORDS),
      }),
    )
    .output(z.object({ remembered: z.int() })),
  /** What was learnt and counts for later files, headings first; at most 5,000. */
  learntWords: oc.output(z.array(learntWordSchema)),
  /** Forgets these, for everybody the workspace is shared with. Ids of other rows are passed over. */
  forgetWords: oc
    .errors(commonErrors)
    .input(z.object({ ids: z.array(idSchema).min(1).max(500) }))
    .output(z.object({ forgotten: z.int() })),
  batches: oc.errors(commonErrors).output(z.array(importBatchSchema)),
  undo: oc
    .errors(commonErrors)
    .input(z.object({ batch: idSchema }))
    .output(undoImportSchema),
};
