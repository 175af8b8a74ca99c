/**
 * Sends what stands in a field before it is left: when the typing pauses, and when the field or the page goes away.
 * Answers for one text being sent once. Must never send what `send` cannot read: it says whether it took the text.
 */
import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 1_000;

/** 'typing': when the keys rest; 'going': only when the field or the page goes away, for texts that mean another thing half-way. */
export type Early = 'typing' | 'going';

export interface SendEarly {
  /** The text as it stands; null when the field is left or given up. */
  typed(text: string | null): void;
  /** What was sent of this text already; null for nothing. */
  sent(): string | null;
}

export function useSendEarly(early: Early | null, send: (text: string) => boolean): SendEarly {
  const latest = useRef({ early, send });
  useEffect(() => {
    latest.current = { early, send };
  });
  const [field] = useState(() => {
    let text: string | null = null;
    let sent: string | null = null;
    let timer: number | undefined;
    return {
      flush(): void {
        window.clearTimeout(timer);
        if (latest.current.early === null || text === null || text === sent) return;
        if (latest.current.send(text)) sent = text;
      },
      typed(now: string | null): void {
        window.clearTimeout(timer);
        text = now;
        if (now === null) sent = null;
        else if (latest.current.early === 'typing') timer = window.setTimeout(this.flush, PAUSE_MS);
      },
      sent: () => sent,
    };
  });
  useEffect(() => {
    window.addEventListener('pagehide', field.flush);
    return () => {
      window.removeEventListener('pagehide', field.flush);
      field.flush();
    };
  }, [field]);
  return field;
}
