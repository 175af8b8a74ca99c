/**
 * A text that is saved when it is left and each second while it is typed.
 * Answers for: what is being typed is never replaced by what comes from elsewhere, and nothing typed is lost when the field disappears.
 * Must never send what is already stored.
 */
import { useEffect, useRef, useState } from 'react';

const SAVE_EVERY_MS = 1_000;

export interface SavedText {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Saves at once: the field is left. */
  readonly leave: () => void;
}

/** `save` gets null for an empty text. A field for another row needs another key, so that it starts anew. */
export function useSavedText(stored: string | null, save: (text: string | null) => void): SavedText {
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<{ text: string; timer: number } | null>(null);
  const latest = useRef({ stored, save });
  useEffect(() => {
    latest.current = { stored, save };
  });

  const [flush] = useState(() => () => {
    const due = waiting.current;
    if (due === null) return;
    window.clearTimeout(due.timer);
    waiting.current = null;
    const value = due.text.trim() === '' ? null : due.text.trim();
    if (value !== (latest.current.stored || null)) latest.current.save(value);
  });

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return {
    text: typed ?? stored ?? '',
    type(text) {
      setTyped(text);
      if (waiting.current === null) waiting.current = { text, timer: window.setTimeout(flush, SAVE_EVERY_MS) };
      else waiting.current.text = text;
    },
    leave() {
      flush();
      setTyped(null);
    },
  };
}
