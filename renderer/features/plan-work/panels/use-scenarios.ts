/**
 * The scenarios of a plan: those everybody asks for, those kept with this version, and those only tried out; and which are side by side.
 * Answers for never more than four side by side. What is kept is the engine's; what is tried out is gone with the page.
 */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid7 } from 'uuid';
import type { KeptScenarios, ScenarioContent } from '../../../../contract/scenarios.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { MOST_SCENARIOS, STANDARD, scenarioKey } from '../model/scenarios.ts';
import type { PlanWork } from '../use-plan.ts';
import type { Assumptions } from './scenario-draft.ts';
import { assumptionsText } from './scenario-words.ts';

export interface ScenarioChoice {
  readonly key: string;
  readonly name: string;
  readonly kind: 'standard' | 'kept' | 'tried';
  /** null: this edition of the app cannot read it. */
  readonly content: Assumptions | null;
  readonly fault: KeptScenarios['own'][number]['fault'];
}

/** Before anybody has chosen: what is kept, else the first three everybody asks for. */
const FIRST_SHOWN = 3;

export function useScenarios(work: PlanWork) {
  const words = useWords();
  const { t } = words;
  const { stored } = work.model;
  const planId = stored.id;
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const [tried, setTried] = useState<readonly ScenarioChoice[]>([]);
  const kept = useQuery({
    queryKey: [['plan', 'kept'], { input: { planId } }],
    queryFn: ({ signal }) => client.scenarios.kept({ planId }, { signal }),
    retry: false,
  });
  const own = (kept.data?.own ?? []).map(
    (one): ScenarioChoice => ({ key: one.id, name: one.name, kind: 'kept', content: one.content, fault: one.fault }),
  );
  const standard = STANDARD.map(
    (content): ScenarioChoice => ({
      key: scenarioKey(content),
      name: assumptionsText(content, stored, words),
      kind: 'standard',
      content,
      fault: null,
    }),
  );
  const choices = [...own, ...tried, ...standard];
  const readable = choices.filter(({ content }) => content !== null);
  const first = own.some(({ content }) => content !== null)
    ? readable.filter(({ kind }) => kind === 'kept').slice(0, MOST_SCENARIOS)
    : standard.slice(0, FIRST_SHOWN);
  const shown = picked === null ? first : picked.flatMap((key) => readable.find((choice) => choice.key === key) ?? []);
  const keys = shown.map(({ key }) => key);
  const show = (key: string) => setPicked(keys.includes(key) ? keys : [...keys, key].slice(-MOST_SCENARIOS));

  const saved = useMutation({
    mutationFn: (write: () => Promise<unknown>) => write(),
    onSettled: () => kept.refetch(),
  });

  return {
    choices,
    others: kept.data?.others ?? [],
    shown,
    full: shown.length >= MOST_SCENARIOS,
    isLoading: kept.isPending,
    error: kept.error ?? saved.error,
    retry: () => void kept.refetch(),
    toggle: (key: string) => setPicked(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]),
    clear: () => setPicked([]),
    /** Side by side with the others, and gone with the page. */
    tryOut(name: string, content: ScenarioContent): void {
      const key = uuid7();
      setTried([...tried, { key, name, kind: 'tried', content, fault: null }]);
      show(key);
    },
    /** `id` null = a new one. Where four stand side by side already, the first gives its place. */
    keep(id: string | null, name: string, content: ScenarioContent): void {
      const key = id ?? uuid7();
      const label = t('planPanels.scenarios.steps.keep', { name }).slice(0, 80);
      saved.mutate(async () => {
        await client.scenarios.keep({ planId, id: key, name, label, content });
        show(key);
      });
    },
    remove({ key: id, name }: Pick<ScenarioChoice, 'key' | 'name'>): void {
      const label = t('planPanels.scenarios.steps.remove', { name }).slice(0, 80);
      saved.mutate(() => client.scenarios.remove({ planId, id, label }));
    },
    rename(id: string, name: string): void {
      const label = t('planPanels.scenarios.steps.rename', { name }).slice(0, 80);
      saved.mutate(() => client.scenarios.rename({ planId, id, name, label }));
    },
    /** Tells how many changes of lines did not come along. */
    copy({ id: fromId, name }: KeptScenarios['others'][number], onLeftOut: (count: number) => void): void {
      const label = t('planPanels.scenarios.steps.copy', { name }).slice(0, 80);
      const id = uuid7();
      saved.mutate(async () => {
        const { leftOut } = await client.scenarios.copy({ planId, id, fromId, label });
        show(id);
        if (leftOut > 0) onLeftOut(leftOut);
      });
    },
  };
}

export type Scenarios = ReturnType<typeof useScenarios>;
