/**
 * What was typed and not acknowledged yet, kept on this machine so that it outlives the page: a reload, a closed window, a browser that ends.
 * Answers for: each window keeps its own, and only what no living window holds is taken over. Must never send anything itself.
 */
import { v7 as uuid7 } from 'uuid';
import { joinUnsent, readUnsent, type Unsent, type UnsentEdit, writeUnsent } from './model/unsent.ts';

const PREFIX = 'tilstand.inspection.unsent.';

export interface Journal {
  put(seq: number, edit: UnsentEdit): void;
  /** The engine has answered about it, or the person gave it up. */
  drop(seq: number): void;
  /** The newest change of the report that this window knows of. */
  seen(atMs: number | null): void;
  /** Nobody here will send the rest: the next visit may take it over. */
  letGo(): void;
}

export function openJournal(reportId: string): Journal {
  const name = `${PREFIX}${reportId}.${uuid7()}`;
  const edits = new Map<number, UnsentEdit>();
  let seenMs: number | null = null;
  let release: (() => void) | null = null;

  function write(): void {
    try {
      if (edits.size === 0) localStorage.removeItem(name);
      else localStorage.setItem(name, writeUnsent({ edits: [...edits.values()], seenMs }));
    } catch {
      // A browser that forbids storage, or has no more: the page still holds it.
    }
  }

  return {
    put(seq, edit) {
      // Held for as long as the page lives; whoever finds it free knows that this window is gone.
      release ??= hold(name);
      edits.set(seq, edit);
      write();
    },
    drop(seq) {
      if (edits.delete(seq)) write();
    },
    seen(atMs) {
      if (atMs === null || (seenMs !== null && atMs <= seenMs)) return;
      seenMs = atMs;
      if (edits.size > 0) write();
    },
    letGo() {
      release?.();
      release = null;
    },
  };
}

export interface LeftBehind {
  readonly unsent: Unsent;
  /** It has been sent, is not wanted, or had been written after all. */
  done(): void;
  /** Nothing was decided here: the next visit may take it over. */
  letGo(): void;
}

/** What windows that are gone have left of this report, oldest first; this window's until it says what became of it. */
export async function takeUnsent(reportId: string): Promise<LeftBehind | null> {
  const taken: Unsent[] = [];
  const from: string[] = [];
  for (const name of namesOf(reportId)) {
    await whenFree(name, () => {
      const unsent = readUnsent(localStorage.getItem(name) ?? '');
      if (unsent !== null) taken.push(unsent);
      from.push(name);
    });
  }
  const unsent = joinUnsent(taken);
  const own = `${PREFIX}${reportId}.${uuid7()}`;
  const release = unsent === null ? null : hold(own);
  // Kept under this window's name before it goes under theirs: it outlives a second reload as well.
  const isKept = unsent === null || tryToKeep(own, writeUnsent(unsent));
  if (isKept) for (const name of from) localStorage.removeItem(name);
  if (unsent === null) return null;
  return {
    unsent,
    done() {
      for (const name of [own, ...from]) localStorage.removeItem(name);
      release?.();
    },
    letGo: () => release?.(),
  };
}

function tryToKeep(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

/** The ids rise with time: the names sort by when the windows were opened. */
function namesOf(reportId: string): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(`${PREFIX}${reportId}.`))
      .sort();
  } catch {
    return [];
  }
}

function hold(name: string): () => void {
  const held = Promise.withResolvers<void>();
  navigator.locks?.request(name, () => held.promise).catch(() => undefined);
  return held.resolve;
}

async function whenFree(name: string, work: () => void): Promise<void> {
  // Without locks nothing tells a living window from one that is gone: sent twice is harmless, lost is not.
  if (navigator.locks === undefined) return work();
  await navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock !== null) work();
  });
}
