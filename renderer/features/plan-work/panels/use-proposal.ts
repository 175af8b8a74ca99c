/**
 * A proposal on its way and as it came, and which of its lines are left out.
 * Answers for knowing when the plan has changed under it: then it may not be taken, because it was worked out for other figures.
 */
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PlanWork } from '../use-plan.ts';
import { printOf } from './effect.ts';

export function useProposal<Answer>(
  work: PlanWork,
  ask: () => Promise<Answer>,
  /** The lines the answer speaks of. */
  linesOf: (answer: Answer) => readonly string[],
) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const asked = useMutation({
    mutationFn: async () => {
      // As the plan stood when it was asked: what is typed while it is worked out counts as a change.
      const { content } = work;
      const answer = await ask();
      return { answer, ids: linesOf(answer), print: printOf(content, linesOf(answer)) };
    },
    onSuccess: () => setLeft(new Set()),
  });
  const { data } = asked;
  /** The button that asks: when the list is taken and gone, the keys stand there again. */
  const asker = useRef<HTMLButtonElement>(null);
  return {
    asker,
    answer: data?.answer ?? null,
    error: asked.error,
    isPending: asked.isPending,
    isStale: data !== undefined && printOf(work.content, data.ids) !== data.print,
    left,
    run: () => asked.mutate(),
    forget(): void {
      asked.reset();
      asker.current?.focus();
    },
    toggle(id: string): void {
      const others = [...left].filter((one) => one !== id);
      setLeft(new Set(others.length < left.size ? others : [...others, id]));
    },
  };
}
