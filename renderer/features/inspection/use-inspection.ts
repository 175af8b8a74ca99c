/**
 * One inspection, live: what is stored, what is on its way, and both together.
 * Answers for sending edits in order, for fetching the report again when it is quiet, and for undo and redo.
 * Must never hold a rule, nor fetch the whole report for an edit of its own while a person is working.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useReducer, useRef, useState } from 'react';
import type { InspectionChange, inspectionEditResultSchema } from '../../../contract/inspection.ts';
import { onChanges } from '../../app/changes.ts';
import { EngineAwayError } from '../../app/connection.ts';
import { type OutEvent, startOutbox } from '../../app/outbox.ts';
import { client, connection } from '../../app/rpc.ts';
import { dayOf } from '../../ui/read-day.ts';
import { type InspectionAnswer, undoKey } from './inspection-queries.ts';
import {
  contentOf,
  type InspectionAction,
  inspectionModelOf,
  inspectionReducer,
  unsavedCount,
} from './model/inspection-model.ts';

type Answer = (typeof inspectionEditResultSchema)['_output'];

/** A report of 2,000 findings is fetched between two pauses, not between two keys. */
const QUIET_MS = 900;
/** Somebody else's work is seen at the latest after this long, however busy the keys are. */
const LONGEST_WAIT_MS = 5_000;
const LONGEST_LABEL = 80;

export function useInspection(loaded: InspectionAnswer) {
  const { reportId } = loaded.view.report;
  const queries = useQueryClient();
  const [model, dispatch] = useReducer(inspectionReducer, loaded.view, inspectionModelOf);
  const [stepFailed, setStepFailed] = useState<unknown>(null);
  const lastEditAt = useRef(Number.NEGATIVE_INFINITY);
  const { acks } = loaded;

  const [outbox] = useState(() =>
    startOutbox<InspectionChange, Answer>(
      async ({ label, changes }) => {
        const result = await client.inspection.edit({
          reportId,
          label: label.slice(0, LONGEST_LABEL),
          changes: [...changes],
        });
        // Counted at once: a report asked for from now on holds this edit.
        if (result.ok) acks.count += 1;
        return result;
      },
      (event) => {
        // Waiting and sending look the same; telling them apart would draw everything twice for each key.
        if (event.kind !== 'sending') dispatch(actionOf(event));
      },
    ),
  );

  useEffect(() => dispatch({ kind: 'loaded', view: loaded.view, acks: loaded.acksBefore }), [loaded]);
  useFetchWhenQuiet(loaded.fetchAgain, lastEditAt);

  const failed = model.edits.find(({ state }) => state === 'failed');
  const away = failed?.error instanceof EngineAwayError;
  useEffect(() => {
    if (!away) return;
    // What was never sent may be sent as soon as the line is there again.
    return connection.subscribe(() => {
      if (connection.state().kind !== 'open') return;
      dispatch({ kind: 'retried' });
      outbox.retry();
    });
  }, [away, outbox]);

  const { stored, edits } = model;
  const content = useMemo(() => contentOf({ stored, edits }, dayOf(new Date())), [stored, edits]);

  const undoState = useQuery({
    queryKey: undoKey(reportId),
    queryFn: ({ signal }) => client.inspection.undoState({ reportId }, { signal }),
    retry: false,
  });

  async function step(which: 'undo' | 'redo'): Promise<void> {
    if (!(await outbox.settled())) return;
    try {
      queries.setQueryData(undoKey(reportId), await client.inspection[which]({ reportId }));
      setStepFailed(null);
      await loaded.fetchAgain();
    } catch (error) {
      setStepFailed(error);
    }
  }

  return {
    reportId,
    content,
    editable: stored.editable,
    savedAtMs: model.savedAtMs,
    unsaved: unsavedCount(model),
    refused: model.refused,
    undoState: undoState.data ?? null,
    failed: failed?.error ?? null,
    stepFailed,
    edit(label: string, changes: readonly InspectionChange[]): void {
      if (changes.length === 0) return;
      lastEditAt.current = performance.now();
      const { seq } = outbox.push({ label, changes });
      dispatch({ kind: 'edited', seq, label, changes });
    },
    clearRefused: (seq: number) => dispatch({ kind: 'cleared', seq }),
    retry(): void {
      dispatch({ kind: 'retried' });
      outbox.retry();
    },
    discard(): void {
      dispatch({ kind: 'discarded' });
      outbox.discard();
    },
    /** True when all that was typed has been acknowledged. */
    settled: () => outbox.settled(),
    fetchAgain: loaded.fetchAgain,
    undo: () => step('undo'),
    redo: () => step('redo'),
  };
}

export type Inspection = ReturnType<typeof useInspection>;

/** Somebody's change makes the report be fetched again: at once when nobody works here, else in the next pause. */
function useFetchWhenQuiet(fetchAgain: () => Promise<unknown>, lastEditAt: { readonly current: number }): void {
  const fetchNow = useEffectEvent(() => void fetchAgain());
  useEffect(() => {
    let timer: number | null = null;
    let askedAt = 0;
    function look(): void {
      timer = null;
      const now = performance.now();
      const quietFor = now - lastEditAt.current;
      const wait = Math.min(QUIET_MS - quietFor, askedAt + LONGEST_WAIT_MS - now);
      if (wait <= 0) fetchNow();
      else timer = window.setTimeout(look, wait);
    }
    const stop = onChanges(() => {
      if (timer !== null) return;
      askedAt = performance.now();
      look();
    });
    return () => {
      stop();
      if (timer !== null) window.clearTimeout(timer);
    };
  }, [lastEditAt]);
}

function actionOf(event: Exclude<OutEvent<InspectionChange, Answer>, { kind: 'sending' }>): InspectionAction {
  const { seq } = event.edit;
  if (event.kind === 'failed') return { kind: 'failed', seq, error: event.error };
  if (event.result.ok) return { kind: 'saved', seq, atMs: event.result.savedAtMs };
  return { kind: 'refused', seq, faults: event.result.faults };
}
