/** Undo and redo of what was done in the viewer since it was opened; the report's own undo knows these steps as well. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { client } from '../../../app/rpc.ts';
import { refetchPhotos } from '../use-photos.ts';

export interface Steps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  note(group: string): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export function useSteps(onError: (error: unknown) => void): Steps {
  const queries = useQueryClient();
  const [stacks, setStacks] = useState<{ undo: readonly string[]; redo: readonly string[] }>({ undo: [], redo: [] });

  const take = useCallback(
    async (from: 'undo' | 'redo') => {
      const to = from === 'undo' ? 'redo' : 'undo';
      const group = stacks[from].at(-1);
      if (group === undefined) return;
      try {
        const done = await client.photos.undo({ group });
        const answer = done.group === null ? [] : [done.group];
        setStacks((before) => ({ ...before, [from]: before[from].slice(0, -1), [to]: [...before[to], ...answer] }));
        await refetchPhotos(queries);
      } catch (error) {
        onError(error);
      }
    },
    [stacks, queries, onError],
  );
  const note = useCallback((group: string) => setStacks(({ undo }) => ({ undo: [...undo, group], redo: [] })), []);
  return {
    canUndo: stacks.undo.length > 0,
    canRedo: stacks.redo.length > 0,
    note,
    undo: () => take('undo'),
    redo: () => take('redo'),
  };
}
