/** What the organisation has set, for rules that the page applies itself before the engine answers. As shipped until it is known. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type RuleSettings, ruleSettings, SHIPPED_SETTINGS } from '../../domain/settings/settings.ts';
import { rpc } from './rpc.ts';

export function useRuleSettings(): RuleSettings {
  const { data } = useQuery(rpc.settings.list.queryOptions());
  return useMemo(() => {
    if (data === undefined) return SHIPPED_SETTINGS;
    return ruleSettings(new Map(data.flatMap(({ key, own }) => (own === null ? [] : [[key, own] as const]))));
  }, [data]);
}
