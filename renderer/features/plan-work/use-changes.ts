/**
 * The switch "since the version in force": whether it is on, and what it shows.
 * Answers for a choice that is remembered on this machine, and for asking only while it is on.
 */
import { skipToken, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { PlanWorkspace } from '../../../contract/plan.ts';
import { rpc } from '../../app/rpc.ts';
import { type PlanChanges, planChanges } from './model/changes.ts';

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

export function useChanges(inForce: PlanWorkspace['inForce'], planId: string): ChangesSwitch {
  const [chosen, setChosen] = useState(remembered);
  const on = chosen && inForce !== null;
  const query = useQuery(
    rpc.versions.difference.queryOptions({
      input: on && inForce !== null ? { fromPlanId: inForce.planId, toPlanId: planId } : skipToken,
    }),
  );
  const changes = useMemo(() => (on && query.data !== undefined ? planChanges(query.data) : null), [on, query.data]);
  const toggle = useCallback(() => {
    setChosen((before) => {
      remember(!before);
      return !before;
    });
  }, []);
  return { inForce, on, toggle, changes, error: on ? query.error : null };
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
