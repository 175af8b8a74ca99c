/**
 * Photos of a condition report: brought in clean, bound to what they show, marked, listed, shown and taken away.
 * The page decodes and makes the copies; the engine checks, strips and keeps them, and never decodes. A closed report's photos stay as they are.
 */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import { LONGEST_MARK_TEXT, MARK_SCALE, MOST_MARKS, markFault } from '../domain/inspection/marks.ts';
import { PHOTO_LIMITS } from '../domain/inspection/photo-limits.ts';
import { daySchema, idSchema } from './common.ts';
import { commonErrors } from './errors.ts';
import { reportKindSchema } from './inspection-view.ts';

export const photoMediaTypeSchema = z.enum(['image/jpeg', 'image/png', 'image/webp']);
export type PhotoMediaType = z.infer<typeof photoMediaTypeSchema>;

const perMille = z.int().min(0).max(MARK_SCALE);
const box = { x: perMille, y: perMille, w: perMille, h: perMille };
export const photoMarkSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('arrow'), x1: perMille, y1: perMille, x2: perMille, y2: perMille }),
    z.strictObject({ kind: z.literal('circle'), ...box }),
    z.strictObject({ kind: z.literal('blur'), ...box }),
    z.strictObject({
      kind: z.literal('text'),
      x: perMille,
      y: perMille,
      text: z.string().trim().min(1).max(LONGEST_MARK_TEXT),
    }),
  ])
  .refine((mark) => markFault(mark) === null, { error: 'a mark lies within the picture and can be seen' });

/** What a photo shows, besides the report it belongs to. A finding or a review item brings its part along. */
export const photoBindingSchema = z.strictObject({
  partId: idSchema.nullable(),
  findingId: idSchema.nullable(),
  climateRiskId: idSchema.nullable(),
  reviewItemId: idSchema.nullable(),
});
export type PhotoBinding = z.infer<typeof photoBindingSchema>;

export const photoFieldsSchema = z.strictObject({
  ...photoBindingSchema.shape,
  caption: z.string().trim().max(500).nullable(),
  takenOn: daySchema.nullable(),
  marks: z.array(photoMarkSchema).max(MOST_MARKS),
  /** Shows persons, names on doors, medicine …: left out of board papers by default. */
  personalData: z.boolean(),
  sortNo: z.int().min(0).max(1_000_000),
});
export type PhotoFields = z.infer<typeof photoFieldsSchema>;

export const photoViewSchema = photoFieldsSchema.extend({
  photoId: idSchema,
  reportId: idSchema,
  departmentId: idSchema,
  /** 1 … n through the report, as the report refers to it. */
  number: z.int(),
  /** Of the kept original, the copy for reports (longest edge 2,000 px, JPEG), the thumbnail (320 px, JPEG). */
  originalHash: z.string(),
  reportHash: z.string(),
  thumbHash: z.string(),
  mediaType: photoMediaTypeSchema,
  /** Of the upright original. */
  width: z.int(),
  height: z.int(),
  byteSize: z.int(),
  fileName: z.string().nullable(),
  /** False when the stored marks hold something this version does not know: then what they hide may show. */
  marksComplete: z.boolean(),
  /** Erased for good on request: no file, no words, only that it was here. */
  erased: z.object({ on: daySchema, reason: z.string().nullable() }).nullable(),
});
export type PhotoView = z.infer<typeof photoViewSchema>;

export const newPhotoSchema = z.strictObject({
  /** The page names the photo (UUIDv7), so that sending it again after a broken line makes no second one. */
  photoId: z.uuid(),
  original: z.file().max(PHOTO_LIMITS.originalBytes),
  report: z.file().max(PHOTO_LIMITS.reportBytes),
  thumb: z.file().max(PHOTO_LIMITS.thumbBytes),
  /** What the file was called where it came from: text, never a path. */
  fileName: z.string().max(2_000).nullable(),
  fields: photoFieldsSchema.omit({ partId: true, findingId: true, climateRiskId: true, reviewItemId: true }).partial(),
});

/** Which of the photos was refused: its place in the list, and a code with a sentence in contract/messages. */
export const photoFaultSchema = z.object({
  index: z.int(),
  fileName: z.string().nullable(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type PhotoFault = z.infer<typeof photoFaultSchema>;

const spaceSchema = z.object({ freeBytes: z.int().nullable(), low: z.boolean() });

export const addPhotosResultSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    group: z.string().nullable(),
    photoIds: z.array(idSchema),
    savedAtMs: z.int(),
    /** Less than 500 MB is left on the disk. */
    space: spaceSchema,
  }),
  /** Nothing was kept. */
  z.object({ ok: z.literal(false), faults: z.array(photoFaultSchema) }),
]);
export type AddPhotosResult = z.infer<typeof addPhotosResultSchema>;

/** Photos by name, or all of a report that are marked as showing personal data (removed ones too). */
export const eraseTargetSchema = z.union([
  z.strictObject({ photoIds: z.array(idSchema).min(1).max(500) }),
  z.strictObject({ reportId: idSchema, personalData: z.literal(true) }),
]);
export type EraseTarget = z.infer<typeof eraseTargetSchema>;

export const eraseImpactSchema = z.object({
  /** The photos asked for and every other one of the same picture (revisions, other reports, removed ones). */
  photos: z.int(),
  files: z.int(),
  /** Where they are shown, the newest first; removed photos are in none. */
  reports: z.array(
    z.object({
      reportId: idSchema,
      kind: reportKindSchema,
      heldOn: daySchema.nullable(),
      departmentNumber: z.string(),
      departmentName: z.string(),
      photos: z.int(),
    }),
  ),
});
export type EraseImpact = z.infer<typeof eraseImpactSchema>;

export const erasedPhotosSchema = z.object({
  photos: z.int(),
  files: z.int(),
  /** Held by another program; they go with the next sweep or start. */
  filesLeft: z.int(),
});
export type ErasedPhotos = z.infer<typeof erasedPhotosSchema>;

const changed = z.object({ group: z.string().nullable(), changed: z.int(), savedAtMs: z.int() });
const label = z.string().max(80).default('');

export const photosContract = {
  /** All of them or none, one transaction, one undo step. */
  add: oc
    .errors(commonErrors)
    .input(
      z.object({
        reportId: idSchema,
        binding: photoBindingSchema.partial().default({}),
        photos: z.array(newPhotoSchema).min(1).max(PHOTO_LIMITS.photosPerCall),
        label,
      }),
    )
    .output(addPhotosResultSchema),
  /** In the order of the report. Filters are joined by "and". */
  list: oc
    .errors(commonErrors)
    .input(
      z.object({
        reportId: idSchema,
        partId: idSchema.optional(),
        findingId: idSchema.optional(),
        climateRiskId: idSchema.optional(),
        reviewItemId: idSchema.optional(),
      }),
    )
    .output(z.array(photoViewSchema)),
  /** One of a photo's files by its content hash; only what a photo names is there. */
  bytes: oc
    .errors(commonErrors)
    .input(z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) }))
    .output(z.file()),
  update: oc
    .errors(commonErrors)
    .input(z.object({ photoId: idSchema, fields: photoFieldsSchema.partial(), label }))
    .output(changed),
  remove: oc
    .errors(commonErrors)
    .input(z.object({ photoIds: z.array(idSchema).min(1).max(500), label }))
    .output(changed),
  /** Takes a group of this feature back; undoing the group it returns does it again. */
  undo: oc
    .errors(commonErrors)
    .input(z.object({ group: z.string().max(80) }))
    .output(changed.extend({ leftAlone: z.int() })),
  eraseImpact: oc
    .errors(commonErrors)
    .input(z.object({ target: eraseTargetSchema }))
    .output(eraseImpactSchema),
  /** For good, also in closed reports, and by no undo to be had back. `expected` is the number of photos that was told. */
  erase: oc
    .errors(commonErrors)
    .input(z.object({ target: eraseTargetSchema, reason: z.string().trim().min(3).max(300), expected: z.int() }))
    .output(erasedPhotosSchema),
  space: oc.errors(commonErrors).output(spaceSchema),
  /** Removes files that nothing names: no row, deleted or not, and no step in the log; and never one younger than a day. */
  sweep: oc.errors(commonErrors).output(z.object({ removed: z.int(), kept: z.int(), freedBytes: z.int() })),
};
