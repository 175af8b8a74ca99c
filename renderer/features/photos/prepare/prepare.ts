/** The page's side of preparing photos: one worker, started when the first photo comes and ended when no more do. */
import type { Result } from '../../../../domain/result.ts';
import type { PrepareAnswer, PreparedPhoto, PrepareFault, PrepareRequest } from './messages.ts';

const IDLE_MS = 20_000;

type Waiting = (answer: Result<PreparedPhoto, PrepareFault>) => void;

let worker: Worker | null = null;
let idle: number | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** Reads, judges, decodes and copies one file. Several at once wait for each other. */
export function preparePhoto(file: Blob): Promise<Result<PreparedPhoto, PrepareFault>> {
  window.clearTimeout(idle);
  worker ??= startWorker();
  lastId += 1;
  const request: PrepareRequest = { id: lastId, file };
  const answer = new Promise<Result<PreparedPhoto, PrepareFault>>((resolve) => waiting.set(request.id, resolve));
  worker.postMessage(request);
  return answer;
}

function startWorker(): Worker {
  const started = new Worker(new URL('./prepare-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<PrepareAnswer>) => {
    const answer = waiting.get(data.id);
    waiting.delete(data.id);
    if (waiting.size === 0) idle = window.setTimeout(stop, IDLE_MS);
    answer?.(data.ok ? { ok: true, value: data.photo } : { ok: false, error: data.fault });
  });
  // A decoder that fell over takes its worker along, and nothing else.
  started.addEventListener('error', () => {
    stop();
    for (const answer of waiting.values()) answer({ ok: false, error: { code: 'photo_not_decoded', params: {} } });
    waiting.clear();
  });
  return started;
}

function stop(): void {
  worker?.terminate();
  worker = null;
}
