/**
 * The words between the engine (the worker that owns SQLite) and the hosts that start it.
 * Types only: importing this file pulls in neither SQLite nor a host.
 */
import type { MessagePort } from 'node:worker_threads';
import type { AnyRouter } from '@orpc/server';

/** Which shell started the engine. */
export type HostKind = 'desktop' | 'browser' | 'cli';

/** A page of the print route that is to become a PDF. */
export interface PrintRequest {
  /** What stands after the `#` of the print page's address, e.g. `/print/board/1042?lang=da`. */
  readonly path: string;
  readonly landscape?: boolean;
}

/** Prints a page of the app. The host has the browser, so the engine asks it. Throws PrintUnavailableError where there is none, PrintFailedError when the page gave no document. */
export type PrintService = (request: PrintRequest) => Promise<Uint8Array<ArrayBuffer>>;

/** What the engine gives the application when it opens it. */
export interface AppOptions {
  readonly dataDir: string;
  readonly host: HostKind;
  readonly print: PrintService;
}

/** The application as the engine sees it: procedures, what they need, and an orderly end. */
export interface EngineApp {
  readonly router: AnyRouter;
  readonly context: object;
  close(): Promise<void>;
}

export type OpenApp = (options: AppOptions) => Promise<EngineApp>;

/** Why the engine stopped without being asked. */
export interface EngineFailure {
  readonly message: string;
  readonly exitCode: number | null;
}

/** A running engine, held by a host. */
export interface EngineHandle {
  /** A fresh port that speaks oRPC. Throws EngineStoppedError once the engine has stopped. */
  connect(): MessagePort;
  /** Takes no new calls, lets running ones finish, ends streams, closes the database. Never kills a call in SQLite. */
  stop(): Promise<void>;
  /** Calls back at most once, when the engine died without being asked. Returns the way to stop listening. */
  onFailure(listener: (failure: EngineFailure) => void): () => void;
}
