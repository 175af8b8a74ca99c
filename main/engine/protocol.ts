/**
 * What the host's thread and the engine's thread say to each other besides oRPC.
 * Every message is a plain object with a `kind`; nothing here leaves the process.
 */
import type { MessagePort } from 'node:worker_threads';
import type { PrintFailure } from './errors.ts';
import type { HostKind, PrintRequest } from './types.ts';

/** Given to the worker at birth. */
export interface EngineData {
  readonly dataDir: string;
  readonly host: HostKind;
}

export type ToEngine =
  | { readonly kind: 'connect'; readonly port: MessagePort }
  | { readonly kind: 'stop' }
  | { readonly kind: 'printed'; readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'print-failed'; readonly id: number; readonly reason: string; readonly why: PrintRefusal | null };

/** An error loses its class on the way between threads; null stands for a bug. */
export type PrintRefusal = 'unavailable' | PrintFailure;

export type FromEngine =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'start-failed';
      readonly code: string;
      readonly params: Readonly<Record<string, string | number | null>>;
      readonly message: string;
    }
  | { readonly kind: 'print'; readonly id: number; readonly request: PrintRequest };
