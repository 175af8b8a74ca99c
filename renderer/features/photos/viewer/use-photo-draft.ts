/**
 * Writing about one photo, saved by itself: a second after a change, and at once when the photo is left or the page goes away.
 * Answers for: nothing that was typed is lost with a failed save; what another window saved meanwhile is taken over where nobody is typing.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PhotoView } from '../../../../contract/photos.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { draftOf, type PhotoDraft, unsaved } from '../model/draft.ts';
import { refetchPhotos } from '../use-photos.ts';

const SAVE_AFTER_MS = 1_000;

export interface PhotoEdit {
  readonly draft: PhotoDraft;
  readonly savedAtMs: number | null;
  readonly error: unknown;
  change(patch: Partial<PhotoDraft>): void;
  /** Saves what is not saved; resolves when it is, or when it failed. */
  flush(): Promise<void>;
}

/** To be mounted anew for each photo. `onStep` gets each saved step, for undo. */
export function usePhotoDraft(photo: PhotoView, onStep: (group: string) => void): PhotoEdit {
  const { t } = useWords();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(photo));
  const [status, setStatus] = useState<{ savedAtMs: number | null; error: unknown }>({ savedAtMs: null, error: null });
  const saved = useRef(draft);
  const now = useRef(draft);
  const timer = useRef<number | undefined>(undefined);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const busy = useRef(0);
  const label = useRef('');
  label.current = t('photos.steps.change');
  const step = useRef(onStep);
  step.current = onStep;
  const { photoId } = photo;

  const flush = useCallback((): Promise<void> => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    busy.current += 1;
    saving.current = saving.current.then(async () => {
      const sent = now.current;
      const fields = unsaved(saved.current, sent);
      try {
        if (fields === null) return;
        const { group, savedAtMs } = await client.photos.update({ photoId, fields, label: label.current });
        saved.current = sent;
        if (group !== null) step.current(group);
        setStatus({ savedAtMs, error: null });
        await refetchPhotos(queries);
      } catch (error) {
        setStatus((before) => ({ ...before, error }));
      } finally {
        busy.current -= 1;
      }
    });
    return saving.current;
  }, [photoId, queries]);

  const change = useCallback(
    (patch: Partial<PhotoDraft>) => {
      now.current = { ...now.current, ...patch };
      setDraft(now.current);
      timer.current ??= window.setTimeout(() => void flush(), SAVE_AFTER_MS);
    },
    [flush],
  );

  useEffect(() => {
    if (timer.current !== undefined || busy.current > 0 || unsaved(saved.current, now.current) !== null) return;
    const theirs = draftOf(photo);
    saved.current = theirs;
    now.current = theirs;
    setDraft(theirs);
  }, [photo]);

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
      void flush();
    };
  }, [flush]);

  return { draft, savedAtMs: status.savedAtMs, error: status.error, change, flush };
}
