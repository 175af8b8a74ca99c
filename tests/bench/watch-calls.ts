/** What everybody else feels while something long goes on: a person who goes on working, twenty calls a second at most. */
import type { BenchClient } from './client.ts';

/** Asks for a department, the workspace, a search and a plan in turn. `stop` gives the milliseconds of each call. */
export function watchCalls(client: BenchClient, number: string): { stop(): Promise<number[]> } {
  const times: number[] = [];
  let going = true;
  const asks = [
    // Not there until the import is done: the refusal is an answer too.
    () => client.department.get({ number }).catch(() => null),
    () => client.workspace.info(),
    () => client.workspace.search({ text: 'afdeling 12' }),
    () => client.plan.get({ number }).catch(() => null),
  ];
  const loop = (async () => {
    for (let n = 0; going; n += 1) {
      const start = performance.now();
      await asks[n % asks.length]?.();
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return {
    async stop() {
      going = false;
      await loop;
      return times;
    },
  };
}
