/**
 * The switch "since the version in force": whether it is on, and what it shows.
 * Answers for a choice that is remembered on this machine, for asking only while it is on, and for edits that show before the engine answers.
 */
import { replaceEqualDeep, skipToken, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { PlanWorkspace } from '../../../contract/plan.ts';
import type { PlanDifferenceView } from '../../../contract/versions.ts';
import { client } from '../../app/rpc.ts';
import { type PlanChanges, planChanges } from './model/changes.ts';
import { changesNow } from './model/changes-now.ts';
import type { Line } from './model/plan-line.ts';
import { differenceKey } from './plan-queries.ts';
import { useLatest } from './use-latest.ts';
import type { PlanWork } from './use-plan.ts';

const STORAGE_KEY = 'tilstand.planChanges';

export interface ChangesSwitch {
  /** The version that is compared with; null where there is none, and then the switch is off whatever was chosen. */
  readonly inForce: PlanWorkspace['inForce'];
  readonly on: boolean;
  readonly toggle: () => void;
  /** Null while off, and until the engine has answered. */
  readonly changes: PlanChanges | null;
  readonly error: unknown;
}

interface Compared {
  readonly difference: PlanDifferenceView;
  /** The lines the engine had when it was asked. */
  readonly lines: readonly Line[];
}

export function useChanges(inForce: PlanWorkspace['inForce'], work: PlanWork): ChangesSwitch {
  const planId = work.model.stored.id;
  const { acknowledged } = work;
  const linesNow = useLatest(acknowledged);
  const [chosen, setChosen] = useState(remembered);
  const on = chosen && inForce !== null;
  const query = useQuery({
    queryKey: differenceKey(inForce?.planId ?? '', planId),
    queryFn:
      on && inForce !== null
        ? async ({ signal }): Promise<Compared> => {
            const lines = linesNow();
            const input = { fromPlanId: inForce.planId, toPlanId: planId };
            return { difference: await client.versions.difference(input, { signal }), lines };
          }
        : skipToken,
    structuralSharing: (before, after) => shareCompared(before as Compared | undefined, after as Compared),
    // Lines of another visit are other objects, and would all look changed.
    gcTime: 0,
    retry: false,
  });
  const { difference, lines: compared } = query.data ?? { difference: null, lines: null };
  const asCompared = useMemo(() => (difference === null ? null : planChanges(difference)), [difference]);
  const { lines } = work.content;
  const { years } = work;
  const changes = useMemo(
    () => (!on || asCompared === null || compared === null ? null : changesNow(asCompared, compared, lines, years)),
    [on, asCompared, compared, lines, years],
  );
  const toggle = useCallback(() => {
    setChosen((before) => {
      remember(!before);
      return !before;
    });
  }, []);
  return { inForce, on, toggle, changes, error: on ? query.error : null };
}

function shareCompared(before: Compared | undefined, after: Compared): Compared {
  return { ...after, difference: replaceEqualDeep(before?.difference, after.difference) };
}

function remembered(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'on';
  } catch {
    return false;
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off');
  } catch {
    // A browser that forbids storage forgets the choice; nothing else depends on it.
  }
}
