/** What the engine tells about a line and about what no line answers; asked again when the plan changes. */
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../app/rpc.ts';
import { sourcesKey } from '../plan-queries.ts';
import type { PlanWork } from '../use-plan.ts';

/** A line just made is asked about once the engine has it. */
export function useLineBackground(work: PlanWork, activityId: string) {
  return useQuery({
    enabled: isStored(work, activityId),
    queryKey: [['plan', 'background'], { input: { activityId } }],
    queryFn: ({ signal }) => client.planEdit.background({ activityId }, { signal }),
    retry: false,
  });
}

export function isStored({ model }: PlanWork, activityId: string): boolean {
  return model.stored.activities.some(({ id }) => id === activityId);
}

export function useSources(planId: string) {
  return useQuery({
    queryKey: sourcesKey(planId),
    queryFn: ({ signal }) => client.planEdit.sources({ planId }, { signal }),
    retry: false,
  });
}
