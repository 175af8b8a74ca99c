/**
 * The closed set of expected failures that may cross a process border.
 * Bugs never cross: they arrive as INTERNAL with an id under which the log has the details.
 */
import * as z from 'zod';

const params = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** Expected outcomes: `code` selects the sentence in contract/messages, `params` fill it. */
export const refusalSchema = z.object({
  code: z.string(),
  params,
  file: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
});
export type Refusal = z.infer<typeof refusalSchema>;

export const commonErrors = {
  NOT_FOUND: { status: 404, data: z.object({ what: z.string(), key: z.string() }) },
  REFUSED: { status: 422, data: refusalSchema },
  /** The world failed (disk full, locked, read-only, damaged): `code` is one of db/open's failure codes. */
  STORAGE: { status: 503, data: z.object({ code: z.string(), params }) },
  INTERNAL: { status: 500, data: z.object({ id: z.string() }) },
} as const;

/** Makes a refusal without a place in a file. */
export function refusal(code: string, detail: Refusal['params'] = {}): Refusal {
  return { code, params: detail, file: null, row: null, column: null };
}
