/**
 * Expected failures as thrown values, and their translation at the border.
 * Answers for: a handler throws one of these and the caller gets a typed error.
 */
import { ORPCError } from '@orpc/server';
import type { Refusal } from '../../contract/errors.ts';
import { ImportRefusal } from '../import/findings.ts';

/** Something asked for by name is not there. */
export class NotFoundError extends Error {
  readonly what: string;
  readonly key: string;
  constructor(what: string, key: string) {
    super(`no ${what} ${key}`);
    this.name = 'NotFoundError';
    this.what = what;
    this.key = key;
  }
}

/** Asked for, understood, and not done: with the reason and, where there is one, the place in a file. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`refused: ${refusal.code}`);
    this.name = 'RefusedError';
    this.refusal = refusal;
  }
}

/** The typed error for one of these, or null for anything else: storage failures and bugs are told apart at the engine's boundary. */
export function borderError(thrown: unknown): ORPCError<string, unknown> | null {
  if (thrown instanceof ORPCError) return thrown;
  if (thrown instanceof NotFoundError) {
    return new ORPCError('NOT_FOUND', { defined: true, status: 404, data: { what: thrown.what, key: thrown.key } });
  }
  if (thrown instanceof RefusedError || thrown instanceof ImportRefusal) {
    return new ORPCError('REFUSED', { defined: true, status: 422, data: thrown.refusal });
  }
  return null;
}
