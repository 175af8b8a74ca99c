/**
 * Bringing in many photos: prepared and sent one after another, each kept before the next begins.
 * Answers for: a photo counts as added when the engine has it on the disk; each one that is refused is named with its sentence; what could not be
 * sent because the line broke can be sent again without making a second one.
 */
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 as uuid7 } from 'uuid';
import { messageOf } from '../../../contract/messages/index.ts';
import { holdPage } from '../../app/hold-page.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { bindingOf, type PhotoPlace } from './photo-place.ts';
import { preparePhoto } from './prepare/prepare.ts';
import { refetchPhotos } from './use-photos.ts';

interface Waiting {
  readonly photoId: string;
  readonly file: File;
  /** For one without a note of its own: the day it was taken. */
  readonly day: string | null;
}

export interface RefusedPhoto {
  readonly photoId: string;
  readonly fileName: string;
  readonly sentence: string;
  /** Set for what may go well the next time. */
  readonly again: File | null;
}

export interface AddState {
  readonly total: number;
  readonly done: number;
  readonly refused: readonly RefusedPhoto[];
  readonly savedAtMs: number | null;
}

const IDLE: AddState = { total: 0, done: 0, refused: [], savedAtMs: null };

export function useAddPhotos(place: PhotoPlace, onAdded?: (photoIds: readonly string[]) => void) {
  const words = useWords();
  const queries = useQueryClient();
  const [state, setState] = useState<AddState>(IDLE);
  const queue = useRef<Waiting[]>([]);
  const running = useRef(false);
  const here = useRef(true);
  // Whoever goes on to the next part while photos are being saved still hears of those that are not.
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const current = useRef({ words, place, onAdded });
  current.current = { words, place, onAdded };

  const addOne = useCallback(
    async ({ photoId, file, day }: Waiting): Promise<Partial<AddState> | RefusedPhoto> => {
      const { words: said, place: where } = current.current;
      const fileName = file.name || said.t('photos.add.unnamed');
      const refuse = (sentence: string, again = false) => ({ photoId, fileName, sentence, again: again ? file : null });
      try {
        const prepared = await preparePhoto(file);
        if (!prepared.ok) return refuse(messageOf(said.language, prepared.error.code, prepared.error.params));
        const { takenOn, original, report, thumb } = prepared.value;
        const answer = await client.photos.add({
          reportId: where.reportId,
          binding: bindingOf(where),
          photos: [
            {
              photoId,
              original: named(original),
              report: named(report),
              thumb: named(thumb),
              fileName: file.name || null,
              fields: { takenOn: takenOn ?? day },
            },
          ],
          label: said.t('photos.steps.add'),
        });
        if (answer.ok) {
          queries.setQueryData(rpc.photos.space.queryKey(), answer.space);
          return { savedAtMs: answer.savedAtMs };
        }
        const [fault] = answer.faults;
        return refuse(messageOf(said.language, fault?.code ?? 'unknown', fault?.params ?? {}));
      } catch (error) {
        return refuse(errorText(error, said), true);
      }
    },
    [queries],
  );

  const work = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    // The files wait in the memory of this page and nowhere else.
    const letGo = holdPage(window);
    const added: string[] = [];
    for (let next = queue.current.shift(); next !== undefined; next = queue.current.shift()) {
      const result = await addOne(next);
      const isRefused = 'sentence' in result;
      if (!isRefused) added.push(next.photoId);
      else if (!here.current) {
        notifications.show({ color: 'red', title: result.fileName, message: result.sentence, autoClose: false });
      }
      setState((before) =>
        isRefused
          ? { ...before, done: before.done + 1, refused: [...before.refused, result] }
          : { ...before, done: before.done + 1, ...result },
      );
      // Shown as they come, and not all at the end.
      if (!isRefused) void refetchPhotos(queries);
    }
    running.current = false;
    letGo();
    if (added.length > 0) current.current.onAdded?.(added);
  }, [addOne, queries]);

  const enqueue = useCallback(
    (waiting: readonly Waiting[]) => {
      if (waiting.length === 0) return;
      const ids = new Set(waiting.map(({ photoId }) => photoId));
      setState((before) => {
        const fresh = before.done === before.total;
        const refused = (fresh ? [] : before.refused).filter(({ photoId }) => !ids.has(photoId));
        return fresh
          ? { ...before, total: waiting.length, done: 0, refused }
          : { ...before, total: before.total + waiting.length, refused };
      });
      queue.current.push(...waiting);
      void work();
    },
    [work],
  );

  return {
    state,
    busy: state.done < state.total,
    /** `day`: when they were taken, where they do not say so themselves. */
    add: (files: readonly File[], day: string | null = null) =>
      enqueue(files.map((file) => ({ photoId: uuid7(), file, day }))),
    addAgain: () =>
      enqueue(
        state.refused.flatMap(({ photoId, again }) => (again === null ? [] : [{ photoId, file: again, day: null }])),
      ),
    clearRefused: () => setState((before) => ({ ...before, refused: [] })),
  };
}

/** The line carries files; what they are called is told beside them. */
function named(blob: Blob): File {
  return new File([blob], 'photo', { type: blob.type });
}
