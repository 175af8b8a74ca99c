/**
 * One inspection, live: what is stored, what is on its way, and both together.
 * Answers for sending edits in order, again when the line was gone or the page began anew, for fetching the report when it is quiet, and for
 * undo and redo. Must never hold a rule, nor fetch the whole report for an edit of its own while a person is working.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useReducer, useRef, useState } from 'react';
import type { InspectionChange } from '../../../contract/inspection.ts';
import { onChanges } from '../../app/changes.ts';
import { EngineAwayError } from '../../app/connection.ts';
import { client, connection } from '../../app/rpc.ts';
import { dayOf } from '../../ui/read-day.ts';
import { startInspectionOutbox } from './inspection-outbox.ts';
import { type InspectionAnswer, undoKey } from './inspection-queries.ts';
import { inspectionModelOf, inspectionReducer, startContent, unsavedLabels } from './model/inspection-model.ts';
import { fateOf, type UnsentEdit } from './model/unsent.ts';
import { type LeftBehind, takeUnsent } from './unsent.ts';

/** A report of 2,000 findings is fetched between two pauses, not between two keys. */
const QUIET_MS = 900;
/** Somebody else's work is seen at the latest after this long, however busy the keys are. */
const LONGEST_WAIT_MS = 5_000;

export function useInspection(loaded: InspectionAnswer) {
  const { reportId } = loaded.view.report;
  const queries = useQueryClient();
  const [model, dispatch] = useReducer(inspectionReducer, loaded.view, inspectionModelOf);
  const [stepFailed, setStepFailed] = useState<unknown>(null);
  const lastEditAt = useRef(Number.NEGATIVE_INFINITY);
  const { acks } = loaded;

  const [outbox] = useState(() => startInspectionOutbox(reportId, acks, dispatch));
  useEffect(() => {
    dispatch({ kind: 'loaded', view: loaded.view, acks: loaded.acksBefore });
    outbox.seen(loaded.view.savedAtMs);
  }, [loaded, outbox]);
  useFetchWhenQuiet(loaded.fetchAgain, lastEditAt);

  const failed = model.edits.find(({ state }) => state === 'failed');
  const away = failed?.error instanceof EngineAwayError;
  useEffect(() => {
    if (!away) return;
    const look = () => {
      if (connection.state().kind !== 'open') return;
      dispatch({ kind: 'retried' });
      outbox.retry();
    };
    // The line may have come back before this was drawn.
    look();
    return connection.subscribe(look);
  }, [away, outbox]);
  // Nobody sends the rest when this page has moved on; the next visit does.
  useEffect(() => () => outbox.letGo(), [outbox]);

  const { stored, edits } = model;
  const [contentOf] = useState(startContent);
  const content = contentOf({ stored, edits }, dayOf(new Date()));

  const undoState = useQuery({
    queryKey: undoKey(reportId),
    queryFn: ({ signal }) => client.inspection.undoState({ reportId }, { signal }),
    retry: false,
  });

  function edit(label: string, changes: readonly InspectionChange[], again = false): void {
    if (changes.length === 0) return;
    lastEditAt.current = performance.now();
    const { seq } = outbox.push({ label, changes, again });
    dispatch({ kind: 'edited', seq, label, changes });
  }
  const left = useLeftBehind(loaded, edit);

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
    /** What is not acknowledged, by the names of its steps. */
    unsaved: useMemo(() => unsavedLabels({ edits }), [edits]),
    refused: model.refused,
    undoState: undoState.data ?? null,
    failed: failed?.error ?? null,
    /** The line is gone: what is typed waits, and is sent when it is back. */
    away,
    stepFailed,
    edit: (label: string, changes: readonly InspectionChange[]) => edit(label, changes),
    ...left,
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

/** What an earlier page did not get through: sent at once, or shown when the report has changed since, because somebody may know better. */
function useLeftBehind(
  loaded: InspectionAnswer,
  edit: (label: string, changes: UnsentEdit['changes'], again: true) => void,
) {
  const [found, setFound] = useState<readonly UnsentEdit[]>([]);
  const [sentAgain, setSentAgain] = useState(0);
  const left = useRef<LeftBehind | null>(null);
  /** Said here what is to become of it: it is kept no longer, or by the outbox. */
  function done(): void {
    left.current?.done();
    left.current = null;
    setFound([]);
  }
  function send(edits: readonly UnsentEdit[]): void {
    for (const { label, changes } of edits) edit(label, changes, true);
    setSentAgain(edits.length);
    done();
  }
  const take = useEffectEvent(async () => {
    const { view } = loaded;
    const taken = await takeUnsent(view.report.reportId);
    if (taken === null) return;
    left.current = taken;
    const fate = fateOf(taken.unsent, view, dayOf(new Date()));
    if (fate === 'send') send(taken.unsent.edits);
    else if (fate === 'ask') setFound(taken.unsent.edits);
    else done();
  });
  useEffect(() => {
    void take();
    return () => left.current?.letGo();
  }, []);
  return { found, sentAgain, sendFound: () => send(found), dropFound: done };
}
