/**
 * The line between the page and the engine: dial, notice when it breaks, dial again.
 * Answers for the state that the banner shows and for handing out the link of the moment.
 * Must never resend a call: whether a broken call took effect is for the person to see, not for the page to guess.
 */
import type { ClientContext, ClientLink } from '@orpc/client';

export type Link = ClientLink<ClientContext>;

/** One opened line. `onClose` is called at most once. */
export interface Line {
  readonly link: Link;
  onClose(listener: () => void): void;
}

export type Dial = () => Promise<Line>;

export type ConnectionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open'; readonly link: Link; readonly serial: number }
  | { readonly kind: 'away'; readonly attempts: number };

export interface Connection {
  state(): ConnectionState;
  subscribe(listener: () => void): () => void;
  retryNow(): void;
  /** The link of the open line; waits while the first line is dialled, fails at once when the engine is away. */
  link(): Promise<Link>;
}

/** A call was made while the engine was away: it was not sent. */
export class EngineAwayError extends Error {
  constructor() {
    super('The engine is away');
    this.name = 'EngineAwayError';
  }
}

export interface Timer {
  set(run: () => void, ms: number): number;
  clear(id: number): void;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 8_000;

/** Wait before the n-th new attempt (0, 1, …): doubles from a quarter second, at most eight seconds. */
export function backOffMs(attempt: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 10));
}

export function startConnection(dial: Dial, timer: Timer): Connection {
  const listeners = new Set<() => void>();
  let state: ConnectionState = { kind: 'connecting' };
  let serial = 0;
  let attempts = 0;
  let waiting: number | null = null;
  let dialling = false;

  function become(next: ConnectionState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function lost(): void {
    become({ kind: 'away', attempts });
    waiting = timer.set(attempt, backOffMs(attempts));
    attempts += 1;
  }

  function attempt(): void {
    if (dialling) return;
    if (waiting !== null) timer.clear(waiting);
    waiting = null;
    dialling = true;
    dial().then(
      (line) => {
        dialling = false;
        attempts = 0;
        serial += 1;
        line.onClose(lost);
        become({ kind: 'open', link: line.link, serial });
      },
      () => {
        dialling = false;
        lost();
      },
    );
  }

  attempt();

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retryNow: () => {
      if (state.kind === 'away') attempt();
    },
    link: () => {
      if (state.kind === 'open') return Promise.resolve(state.link);
      if (state.kind === 'away') return Promise.reject(new EngineAwayError());
      return new Promise((resolve, reject) => {
        const listener = () => {
          listeners.delete(listener);
          if (state.kind === 'open') resolve(state.link);
          else reject(new EngineAwayError());
        };
        listeners.add(listener);
      });
    },
  };
}
