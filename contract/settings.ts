/** Defaults that an organisation may change: what they are, where they come from, and what was set instead. */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import { daySchema } from './common.ts';
import { commonErrors } from './errors.ts';

export const settingValueSchema = z.union([z.number(), z.string().max(40)]);

export const settingSchema = z.object({
  key: z.string(),
  group: z.enum(['plan', 'ageing', 'backlog', 'climate', 'light', 'severity', 'rollUp', 'attention', 'review']),
  kind: z.enum(['number', 'choice']),
  /** How a number is read; null for a choice. */
  unit: z.enum(['days', 'years', 'score', 'bp', 'ppm', 'ore', 'points']).nullable(),
  /** Empty for a number. */
  options: z.array(z.string()),
  min: z.int().nullable(),
  max: z.int().nullable(),
  shipped: settingValueSchema,
  /** B: a default nobody has confirmed, D: decided in the program, V: confirmed at its source. */
  mark: z.enum(['B', 'D', 'V']),
  source: z.object({ da: z.string(), en: z.string() }),
  date: daySchema,
  /** null = as shipped. */
  own: settingValueSchema.nullable(),
  /** Why it was changed, in somebody's words. */
  note: z.string().nullable(),
});
export type SettingView = z.infer<typeof settingSchema>;

const byKey = z.object({ key: z.string().max(80) });

export const settingsContract = {
  list: oc.errors(commonErrors).output(z.array(settingSchema)),
  /** Counts for every figure from now on. Refused in words where the value cannot be. */
  save: oc
    .errors(commonErrors)
    .input(byKey.extend({ value: settingValueSchema, note: z.string().trim().max(500).nullable().default(null) }))
    .output(settingSchema),
  /** Back to what the program ships with. */
  reset: oc.errors(commonErrors).input(byKey).output(settingSchema),
};
