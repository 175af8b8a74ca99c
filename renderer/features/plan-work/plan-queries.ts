/**
 * What the workspace fetches, under keys that a change in the engine makes stale (app/changes.ts asks for all of `plan` again).
 * Answers for knowing which acknowledged edits a fetched plan must hold.
 */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanView } from '../../../contract/plan.ts';
import { client } from '../../app/rpc.ts';

/** How many edits the engine has acknowledged to this page. */
export interface Acks {
  count: number;
}

export interface PlanAnswer {
  readonly view: PlanView;
  /** How many there were when this plan was asked for: those are in it. */
  readonly acksBefore: number;
  readonly acks: Acks;
}

let visits = 0;

export function usePlanQuery(number: string, planId: string) {
  const [acks] = useState<Acks>(() => ({ count: 0 }));
  // An answer kept from another visit would carry that visit's count.
  const [visit] = useState(() => {
    visits += 1;
    return visits;
  });
  const query = useQuery({
    queryKey: [['plan', 'workspace'], { input: { number, planId, visit } }],
    queryFn: async ({ signal }) => {
      const acksBefore = acks.count;
      return { view: await client.plan.get({ number, planId }, { signal }), acksBefore };
    },
    gcTime: 0,
  });
  return { query, acks };
}

export function undoKey(planId: string): readonly unknown[] {
  return [['plan', 'undoState'], { input: { planId } }];
}

export function sourcesKey(planId: string): readonly unknown[] {
  return [['plan', 'sources'], { input: { planId } }];
}

export function historyKey(activityId: string): readonly unknown[] {
  return [['plan', 'history'], { input: { activityId } }];
}
