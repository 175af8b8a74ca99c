/** What the engine tells about a line and about what no line answers; asked again when the plan changes. */
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../app/rpc.ts';
import { sourcesKey } from '../plan-queries.ts';

export function useLineBackground(activityId: string) {
  return useQuery({
    queryKey: [['plan', 'background'], { input: { activityId } }],
    queryFn: ({ signal }) => client.planEdit.background({ activityId }, { signal }),
    retry: false,
  });
}

export function useSources(planId: string) {
  return useQuery({
    queryKey: sourcesKey(planId),
    queryFn: ({ signal }) => client.planEdit.sources({ planId }, { signal }),
    retry: false,
  });
}
