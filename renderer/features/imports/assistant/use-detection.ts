/**
 * What the engine thinks of the files, asked again whenever a correction makes it read anew.
 * Answers for the last opinion staying on the screen meanwhile, and for an older answer never taking the place of a newer one.
 */
import { useEffect, useState } from 'react';
import type { Language } from '../../../../contract/common.ts';
import type { DetectResult, ReadingHint } from '../../../../contract/import-assist.ts';
import { client } from '../../../app/rpc.ts';

export interface Detection {
  readonly kind: 'idle' | 'working' | 'done' | 'failed';
  /** Of these files; may be older than the last correction while working or after a failure. */
  readonly result: DetectResult | null;
  readonly error: unknown;
}

const IDLE: Detection = { kind: 'idle', result: null, error: null };

interface Kept {
  readonly files: readonly File[];
  readonly detection: Detection;
}

export function useDetection(
  files: readonly File[],
  hints: readonly ReadingHint[],
  language: Language,
  isOn: boolean,
): Detection {
  const [kept, setKept] = useState<Kept>({ files, detection: IDLE });

  useEffect(() => {
    if (!isOn) {
      setKept({ files, detection: IDLE });
      return;
    }
    const controller = new AbortController();
    const set = (next: (last: DetectResult | null) => Detection) => {
      if (controller.signal.aborted) return;
      setKept((before) => ({ files, detection: next(before.files === files ? before.detection.result : null) }));
    };
    set((result) => ({ kind: 'working', result, error: null }));
    client.imports.detect({ files: [...files], hints: [...hints], language }, { signal: controller.signal }).then(
      (result) => set(() => ({ kind: 'done', result, error: null })),
      (error: unknown) => set((result) => ({ kind: 'failed', result, error })),
    );
    return () => controller.abort();
  }, [files, hints, language, isOn]);

  return kept.files === files ? kept.detection : IDLE;
}
