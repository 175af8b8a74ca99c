/**
 * A text that is saved when it is left and each second while it is typed.
 * Answers for: what is being typed is never replaced by what comes from elsewhere, what came is told, and nothing typed is lost when the field
 * disappears. Must never send what is already stored.
 */
import { useEffect, useRef, useState } from 'react';
import { atMost } from './model/ready-text.ts';

const SAVE_EVERY_MS = 1_000;

export interface SavedText {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Saves at once: the field is left. */
  readonly leave: () => void;
  /** What somebody else wrote in this field while it was typed in here; empty when they emptied it. */
  readonly other: string | null;
  readonly takeOther: () => void;
  readonly dropOther: () => void;
}

/** `save` gets null for an empty text, and never more than `longest` signs. A field for another row needs another key, so that it starts anew. */
export function useSavedText(stored: string | null, save: (text: string | null) => void, longest: number): SavedText {
  const [typed, setTyped] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const waiting = useRef<{ text: string; timer: number } | null>(null);
  const latest = useRef({ stored, save });
  /** What is stored as far as this field knows: what it showed when typing began, or what it has saved itself. */
  const known = useRef(stored || null);
  useEffect(() => {
    latest.current = { stored, save };
  });
  useEffect(() => {
    const now = stored || null;
    if (now === known.current) return;
    known.current = now;
    if (typed !== null && now !== storedAs(typed)) setOther(now ?? '');
  }, [stored, typed]);

  const [flush] = useState(() => () => {
    const due = waiting.current;
    if (due === null) return;
    window.clearTimeout(due.timer);
    waiting.current = null;
    const value = storedAs(due.text);
    if (value === (latest.current.stored || null)) return;
    known.current = value;
    latest.current.save(value);
  });

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  function type(given: string): void {
    // The field itself takes no more; a phrase or somebody else's text put in beside what stands here may be too much.
    const text = atMost(given, longest);
    setTyped(text);
    if (waiting.current === null) waiting.current = { text, timer: window.setTimeout(flush, SAVE_EVERY_MS) };
    else waiting.current.text = text;
  }

  return {
    text: typed ?? stored ?? '',
    type,
    leave() {
      // Both wrote: what stands here is saved once more, and theirs is told.
      if (other !== null && typed !== null) type(typed);
      flush();
      setTyped(null);
    },
    other,
    takeOther() {
      if (other !== null) type([typed ?? stored ?? '', other].filter(Boolean).join('\n'));
      setOther(null);
    },
    dropOther: () => setOther(null),
  };
}

function storedAs(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
