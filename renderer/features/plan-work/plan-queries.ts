/**
 * What the workspace fetches, under keys that a change in the engine makes stale (app/changes.ts asks for all of `plan` again).
 * Answers for knowing which acknowledged edits a fetched plan must hold.
 */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanView, PlanWorkspace } from '../../../contract/plan.ts';
import { client } from '../../app/rpc.ts';
import { shareAnswer } from './model/share-answer.ts';

/** How many edits of this plan the engine has acknowledged to this page. */
export interface Acks {
  readonly planId: string | null;
  count: number;
}

export interface PlanAnswer {
  readonly view: PlanView;
  /** How many there were when this plan was asked for: those are in it. */
  readonly acksBefore: number;
  readonly acks: Acks;
}

interface Fetched {
  readonly workspace: PlanWorkspace;
  readonly acksBefore: number;
  readonly acks: Acks;
}

let visits = 0;

/** `version` null is the one under way, which may become another while one looks. */
export function usePlanQuery(number: string, version: string | null) {
  const [held] = useState<{ acks: Acks }>(() => ({ acks: { planId: null, count: 0 } }));
  // An answer kept from another visit would carry that visit's count.
  const [visit] = useState(() => {
    visits += 1;
    return visits;
  });
  return useQuery({
    queryKey: [['plan', 'workspace'], { input: { number, version, visit } }],
    queryFn: async ({ signal }): Promise<Fetched> => {
      const {
        acks,
        acks: { count: acksBefore },
      } = held;
      const workspace = await client.plan.workspace({ number, planId: version }, { signal });
      const planId = workspace.plan?.id ?? null;
      if (acks.planId === planId) return { workspace, acksBefore, acks };
      // Another plan than before: what was acknowledged was about the other.
      held.acks = { planId, count: 0 };
      return { workspace, acksBefore: 0, acks: held.acks };
    },
    structuralSharing: (before, after) => shareFetched(before as Fetched | undefined, after as Fetched),
    gcTime: 0,
  });
}

function shareFetched(before: Fetched | undefined, after: Fetched): Fetched {
  return { ...after, workspace: shareAnswer(before?.workspace, after.workspace) };
}

export function undoKey(planId: string): readonly unknown[] {
  return [['plan', 'undoState'], { input: { planId } }];
}

export function sourcesKey(planId: string): readonly unknown[] {
  return [['plan', 'sources'], { input: { planId } }];
}

export function termsHistoryKey(planId: string): readonly unknown[] {
  return [['plan', 'termsHistory'], { input: { planId } }];
}

export function priceSeriesKey(): readonly unknown[] {
  return [['plan', 'priceSeries']];
}

/** Stale with the versions, as every difference. */
export function differenceKey(fromPlanId: string, toPlanId: string): readonly unknown[] {
  return [['versions', 'planDifference'], { input: { fromPlanId, toPlanId } }];
}

export function historyKey(activityId: string): readonly unknown[] {
  return [['plan', 'history'], { input: { activityId } }];
}
