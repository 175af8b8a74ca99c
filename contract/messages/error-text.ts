/**
 * A typed error of any procedure → one clear sentence: what happened, where, what to do.
 * Answers for: page and command line say the same. Shows no stack, no path, no code.
 */
import * as z from 'zod';
import type { Language } from '../common.ts';
import { commonErrors } from '../errors.ts';
import { messageOf } from './index.ts';

/** What every error of the contract has; other thrown things have not. */
const typedError = z.object({ code: z.string(), data: z.unknown() });

/** The sentence for an error as it arrives from a call. Anything unknown gets the sentence for a bug. */
export function errorText(language: Language, thrown: unknown): string {
  const error = typedError.safeParse(thrown);
  if (!error.success) return messageOf(language, 'internal', { id: '–' });
  const { code, data } = error.data;
  if (code === 'NOT_FOUND') {
    const missing = commonErrors.NOT_FOUND.data.safeParse(data);
    if (missing.success) return messageOf(language, `not_found_${missing.data.what}`, { key: missing.data.key });
  }
  if (code === 'REFUSED') {
    const refused = commonErrors.REFUSED.data.safeParse(data);
    if (refused.success) {
      const { file, row, column, params } = refused.data;
      return messageOf(language, refused.data.code, { ...params, file, row, column });
    }
  }
  if (code === 'STORAGE') {
    const storage = commonErrors.STORAGE.data.safeParse(data);
    if (storage.success) return messageOf(language, storage.data.code, storage.data.params);
  }
  if (code === 'BAD_REQUEST') return messageOf(language, 'bad_request', {});
  const bug = commonErrors.INTERNAL.data.safeParse(data);
  return messageOf(language, 'internal', { id: bug.success ? bug.data.id : '–' });
}
