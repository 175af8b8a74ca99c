/**
 * A tiny application for tests of the engine and of its hosts: one procedure for each thing that may cross a port.
 * Holds no database; notes in a file when it was closed, so that a test can see the order of a stop.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { eventIterator, os, type RouterClient } from '@orpc/server';
import * as z from 'zod';
import { commonErrors } from '../../../contract/errors.ts';
import type { AppOptions, EngineApp } from '../types.ts';

export const JOURNAL = 'journal.txt';

interface ProbeContext {
  readonly app: AppOptions;
  readonly note: (line: string) => void;
}
const base = os.$context<ProbeContext>();

export const probeRouter = {
  add: base.input(z.object({ a: z.int(), b: z.int() })).handler(({ input }) => input.a + input.b),
  refuse: base.errors(commonErrors).handler(({ errors }) => {
    throw errors.REFUSED({ data: { code: 'no_such_thing', params: { n: 3 }, file: 'a.csv', row: 7, column: null } });
  }),
  bug: base.errors(commonErrors).handler((): string => {
    throw new Error('secret at /home/someone/tilstand.db');
  }),
  diskFull: base.errors(commonErrors).handler((): string => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  }),
  count: base
    .input(z.object({ to: z.int() }))
    .output(eventIterator(z.object({ n: z.int() })))
    .handler(async function* ({ input, context, signal }) {
      try {
        for (let n = 1; n <= input.to && !signal?.aborted; n += 1) {
          yield { n };
          await delay(1);
        }
      } finally {
        context.note('count ended');
      }
    }),
  brokenStream: base.output(eventIterator(z.object({ n: z.int() }))).handler(async function* () {
    yield { n: 1 };
    throw new Error('secret in a stream');
  }),
  reverse: base
    .input(z.object({ file: z.file() }))
    .output(z.file())
    .handler(async ({ input }) => {
      const bytes = new Uint8Array(await input.file.arrayBuffer()).reverse();
      return new File([bytes], `reversed-${input.file.name}`, { type: input.file.type });
    }),
  slow: base.handler(async ({ context }) => {
    context.note('slow began');
    await delay(150);
    context.note('slow ended');
    return 'done';
  }),
  print: base.errors(commonErrors).handler(async ({ context }) => {
    const pdf = await context.app.print({ path: '/print/probe' });
    return new File([pdf], 'probe.pdf', { type: 'application/pdf' });
  }),
  forget: base.handler(() => {
    void Promise.reject(new Error('nobody waited'));
    return 'forgotten';
  }),
  die: base.handler((): string => {
    setImmediate(() => {
      throw new Error('the engine broke');
    });
    return 'dying';
  }),
};
export type ProbeClient = RouterClient<typeof probeRouter>;

export async function openProbeApp(app: AppOptions): Promise<EngineApp> {
  if (app.dataDir.endsWith('refused'))
    throw Object.assign(new Error('file is not a database'), { code: 'SQLITE_NOTADB' });
  const note = (line: string) => appendFileSync(join(app.dataDir, JOURNAL), `${line}\n`);
  return {
    router: probeRouter,
    context: { app, note } satisfies ProbeContext,
    close: async () => note('closed'),
  };
}
