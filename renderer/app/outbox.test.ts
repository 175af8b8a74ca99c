import { describe, expect, it } from 'vitest';
import type { PlanChange, PlanEditResult } from '../../contract/plan-edit.ts';
import { type OutEdit, type OutEvent, startOutbox } from './outbox.ts';

const OK: PlanEditResult = { ok: true, group: 'g', changed: 1 };

/** An engine whose answers the test gives one by one. */
function engine() {
  const asked: {
    readonly edit: OutEdit<PlanChange>;
    answer(result: PlanEditResult): void;
    fail(error: Error): void;
  }[] = [];
  const events: string[] = [];
  let wake: (() => void) | null = null;
  const outbox = startOutbox<PlanChange, PlanEditResult>(
    (edit) =>
      new Promise((answer, fail) => {
        asked.push({ edit, answer, fail });
        wake?.();
      }),
    (event: OutEvent<PlanChange, PlanEditResult>) => events.push(`${event.kind} ${event.edit.label}`),
  );
  /** Waits until the n-th call has been made. */
  async function call(n: number) {
    while (asked.length < n) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const made = asked[n - 1];
    if (made === undefined) throw new Error('no such call');
    return made;
  }
  return { outbox, events, call, asked };
}

const push = (outbox: ReturnType<typeof engine>['outbox'], label: string) => outbox.push({ label, changes: [] });

describe('the outbox', () => {
  it('sends one edit at a time, in order', async () => {
    const { outbox, events, call, asked } = engine();
    push(outbox, 'a');
    push(outbox, 'b');
    const first = await call(1);
    expect(asked).toHaveLength(1);
    first.answer(OK);
    (await call(2)).answer(OK);
    expect(await outbox.settled()).toBe(true);
    expect(events).toEqual(['sending a', 'answered a', 'sending b', 'answered b']);
  });

  it('goes past an edit that a rule refused: nothing behind it depends on the world', async () => {
    const { outbox, events, call } = engine();
    push(outbox, 'a');
    push(outbox, 'b');
    (await call(1)).answer({ ok: false, faults: [] });
    (await call(2)).answer(OK);
    expect(await outbox.settled()).toBe(true);
    expect(events.at(-1)).toBe('answered b');
  });

  it('stops where the world failed, overtakes nothing, and goes on when asked to', async () => {
    const { outbox, events, call, asked } = engine();
    push(outbox, 'a');
    push(outbox, 'b');
    (await call(1)).fail(new Error('disk full'));
    expect(await outbox.settled()).toBe(false);
    push(outbox, 'c');
    expect(asked).toHaveLength(1);
    outbox.retry();
    (await call(2)).answer(OK);
    (await call(3)).answer(OK);
    (await call(4)).answer(OK);
    expect(await outbox.settled()).toBe(true);
    expect(asked.map(({ edit }) => edit.label)).toEqual(['a', 'a', 'b', 'c']);
    expect(events.filter((event) => event.startsWith('failed'))).toEqual(['failed a']);
  });

  it('gives up only the edit that failed', async () => {
    const { outbox, call, asked } = engine();
    push(outbox, 'a');
    push(outbox, 'b');
    (await call(1)).fail(new Error('disk full'));
    await outbox.settled();
    outbox.discard();
    (await call(2)).answer(OK);
    expect(await outbox.settled()).toBe(true);
    expect(asked.map(({ edit }) => edit.label)).toEqual(['a', 'b']);
  });
});
