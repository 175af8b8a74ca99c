/**
 * The plan of a department, live: what is stored, what is on its way, and every figure of both together.
 * Answers for sending edits, taking the engine's plan over when it comes, and undo and redo.
 * Must never hold a rule: rows, figures and readings are the model's and the domain's.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { startTransition, useEffect, useMemo, useReducer, useState } from 'react';
import type { PlanChange, Stepped } from '../../../contract/plan-edit.ts';
import { refetchAll } from '../../app/changes.ts';
import { EngineAwayError } from '../../app/connection.ts';
import { type OutEvent, startOutbox } from '../../app/outbox.ts';
import { client, connection } from '../../app/rpc.ts';
import type { Names } from './model/apply-change.ts';
import { evaluate, type Figures, type Frame, figuresOf, inputOf, type RentBase, yearsOf } from './model/figures.ts';
import { contentOf, type PlanAction, planModelOf, planReducer, type TypedFault } from './model/plan-model.ts';
import { type Sent, sendGood } from './model/send-good.ts';
import { typedFaults } from './model/typed-faults.ts';
import { type PlanAnswer, undoKey } from './plan-queries.ts';

export function usePlan(loaded: PlanAnswer, names: Names, rentBase: RentBase | null) {
  const planId = loaded.view.id;
  const queries = useQueryClient();
  const [model, dispatch] = useReducer(planReducer, loaded.view, planModelOf);
  const [stepFailed, setStepFailed] = useState<unknown>(null);
  const [stepped, setStepped] = useState<Stepped | null>(null);
  const acks = loaded.acks;

  const [outbox] = useState(() =>
    startOutbox<PlanChange, Sent>(
      async ({ label, changes }) => {
        const sent = await sendGood(changes, (some) =>
          client.planEdit.edit({ planId, label: label.slice(0, 80), changes: [...some] }),
        );
        // Counted at once: a plan asked for from now on holds this edit.
        if (sent.taken.length > 0) acks.count += 1;
        return sent;
      },
      (event) => dispatch(actionOf(event)),
    ),
  );

  useEffect(() => {
    // The engine's plan says what is shown already; whoever goes on typing meanwhile goes first.
    startTransition(() => dispatch({ kind: 'loaded', view: loaded.view, acks: loaded.acksBefore }));
  }, [loaded]);

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

  const content = useMemo(
    () => contentOf({ stored: model.stored, changes: model.changes }, names),
    [model.stored, model.changes, names],
  );
  const { baseYear, priceBasis, priceRateBp, priceIndex } = model.stored;
  const frame = useMemo(
    (): Frame => ({ baseYear, priceBasis, priceRateBp, priceIndex }),
    [baseYear, priceBasis, priceRateBp, priceIndex],
  );
  const { horizonYears } = content.terms;
  const years = useMemo(() => yearsOf(frame, horizonYears), [frame, horizonYears]);
  const evaluation = useMemo(() => evaluate(content, frame), [content, frame]);
  const input = useMemo(() => inputOf(content, frame), [content, frame]);
  const figures: Figures = useMemo(
    () =>
      // With nothing on its way the engine's own figures stand.
      model.edits.length === 0 ? model.stored : figuresOf(evaluation, content, frame, rentBase),
    [model.edits.length, model.stored, evaluation, content, frame, rentBase],
  );

  const undoState = useQuery({
    queryKey: undoKey(planId),
    queryFn: ({ signal }) => client.planEdit.undoState({ planId }, { signal }),
    retry: false,
  });

  // Made once, so that what only acts on the plan is not drawn again whenever the plan changes.
  const deeds = useMemo(() => {
    async function step(which: 'undo' | 'redo'): Promise<void> {
      if (!(await outbox.settled())) return;
      try {
        const answer = await client.planEdit[which]({ planId });
        queries.setQueryData(undoKey(planId), answer);
        setStepped(answer);
        setStepFailed(null);
        await refetchAll(queries);
      } catch (error) {
        setStepFailed(error);
      }
    }
    return {
      forgetLeftAlone: () => setStepped(null),
      edit(label: string, changes: readonly PlanChange[]): void {
        if (changes.length === 0) return;
        const { seq } = outbox.push({ label, changes });
        dispatch({ kind: 'edited', seq, label, changes });
      },
      misread: (fault: TypedFault) => dispatch({ kind: 'misread', fault }),
      clearFault: (lineId: string, column: string) => dispatch({ kind: 'cleared', lineId, column }),
      retry(): void {
        dispatch({ kind: 'retried' });
        outbox.retry();
      },
      discard(): void {
        dispatch({ kind: 'discarded' });
        outbox.discard();
      },
      undo: () => step('undo'),
      redo: () => step('redo'),
    };
  }, [outbox, planId, queries]);

  return {
    ...deeds,
    model,
    content,
    /** The lines as the engine has them: stored, with the edits it has acknowledged. */
    acknowledged: () => {
      const saved = model.edits.filter(({ ack }) => ack !== null).flatMap(({ changes }) => changes);
      return contentOf({ stored: model.stored, changes: saved }, names).lines;
    },
    frame,
    years,
    evaluation,
    input,
    figures,
    rentBase,
    editable: model.stored.editable,
    undoState: undoState.data ?? null,
    failed: failed?.error ?? null,
    stepFailed,
    /** What the last undo or redo left alone because somebody has changed it since; null = nothing. */
    leftAlone: stepped !== null && stepped.leftAloneCount > 0 ? stepped : null,
  };
}

export type PlanWork = ReturnType<typeof usePlan>;

function actionOf(event: OutEvent<PlanChange, Sent>): PlanAction {
  const { seq } = event.edit;
  if (event.kind === 'sending') return { kind: 'sending', seq };
  if (event.kind === 'failed') return { kind: 'failed', seq, error: event.error };
  const { taken, refused } = event.result;
  const faults = typedFaults(refused);
  if (taken.length === 0) return { kind: 'refused', seq, faults };
  const saved = { kind: 'saved', seq, atMs: Date.now() } as const;
  return faults.length === 0 ? saved : { ...saved, part: { changes: taken, faults } };
}
