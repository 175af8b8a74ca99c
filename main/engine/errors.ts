/**
 * What may go wrong around the engine, and how a bug inside it is told to the page.
 * A bug crosses as INTERNAL with an id; its stack and its paths stay in the log.
 */
import { ORPCError } from '@orpc/server';
import { refusal } from '../../contract/errors.ts';
import { StorageError, storageFailure } from '../../db/storage/failure.ts';

/** The engine could not be started: `code` is one of the storage codes, or `internal`. */
export class EngineStartError extends Error {
  override readonly name = 'EngineStartError';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | null>>;

  constructor(code: string, params: Readonly<Record<string, string | number | null>>, message: string) {
    super(message);
    this.code = code;
    this.params = params;
  }
}

/** The engine has stopped, so it hands out no more ports. */
export class EngineStoppedError extends Error {
  override readonly name = 'EngineStoppedError';
  constructor() {
    super('The engine has stopped');
  }
}

/** There is no browser to print with; `reason` is a sentence for the person. */
export class PrintUnavailableError extends Error {
  override readonly name = 'PrintUnavailableError';
  constructor(reason: string) {
    super(reason);
  }
}

/** Why a page was not printed although there is a browser: it had no data, it fell over, it was never done. */
export const PRINT_FAILURES = ['print_page_failed', 'print_page_crashed', 'print_page_late'] as const;
export type PrintFailure = (typeof PRINT_FAILURES)[number];

/** The page to print gave no document; `code` selects the sentence. Trying again may help, so it is no bug of its own. */
export class PrintFailedError extends Error {
  override readonly name = 'PrintFailedError';
  readonly code: PrintFailure;
  constructor(code: PrintFailure) {
    super(`the page was not printed: ${code}`);
    this.code = code;
  }
}

export interface BugReport {
  readonly id: string;
  readonly path: string;
  readonly error: unknown;
}

export interface ErrorBoundary {
  readonly log: (report: BugReport) => void;
  readonly newId: () => string;
}

/** Codes that are outcomes of the protocol itself, not of a procedure: they carry nothing of ours. */
const PROTOCOL_CODES = new Set(['BAD_REQUEST', 'NOT_FOUND', 'METHOD_NOT_SUPPORTED', 'CLIENT_CLOSED_REQUEST']);

/**
 * Turns whatever a procedure threw into what may cross to the page.
 * Declared errors and the protocol's own pass; failures of the disk become STORAGE; everything else is a bug with an id.
 */
export function toPublicError(thrown: unknown, path: string, { log, newId }: ErrorBoundary): unknown {
  if (thrown instanceof ORPCError) {
    if (thrown.defined || PROTOCOL_CODES.has(thrown.code)) return thrown;
  } else if (isAbort(thrown)) {
    return thrown;
  } else {
    const storage = thrown instanceof StorageError ? thrown : storageFailure(thrown);
    if (storage) return declared('STORAGE', 503, { code: storage.code, params: storage.params });
    if (thrown instanceof EngineStartError && thrown.code !== 'internal') {
      return declared('STORAGE', 503, { code: thrown.code, params: thrown.params });
    }
    if (thrown instanceof PrintUnavailableError) {
      return declared('REFUSED', 422, refusal('print_unavailable', { reason: thrown.message }));
    }
    if (thrown instanceof PrintFailedError) return declared('REFUSED', 422, refusal(thrown.code));
  }
  const id = newId();
  log({ id, path, error: thrown });
  return declared('INTERNAL', 500, { id });
}

function declared(code: string, status: number, data: unknown): ORPCError<string, unknown> {
  return new ORPCError(code, { defined: true, status, message: code, data });
}

function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'AbortError';
}
