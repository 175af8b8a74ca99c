/**
 * Entry of the importing thread: reads, maps and checks strangers' files away from the thread that answers clicks.
 * Answers for dying alone: its memory is limited, and whatever happens here has written nothing.
 * Must never open the database or a file: it gets bytes and gives back records.
 */
import { parentPort } from 'node:worker_threads';
import type { EntityName } from '../../db/entities.ts';
import { analyse } from './detection/analyse.ts';
import { ImportRefusal } from './findings.ts';
import type { CheckedBatch } from './packed-batch.ts';
import { type PipelineIo, runPipeline } from './pipeline.ts';
import type { TableFile } from './readers/index.ts';
import { CREDITS, type FromThread, type Job, type ToThread } from './thread-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('the import worker runs as a worker thread only');
const send = (message: FromThread) => port.postMessage(message);

let credits = CREDITS;
let wakeEmit: (() => void) | null = null;
let requests = 0;
const lookups = new Map<number, (ids: ReadonlySet<string>) => void>();

port.on('message', (message: ToThread) => {
  if (message.kind === 'job') {
    begin(message.job);
    return;
  }
  if (message.kind === 'credit') {
    credits += 1;
    wakeEmit?.();
    wakeEmit = null;
    return;
  }
  lookups.get(message.request)?.(new Set(message.ids));
  lookups.delete(message.request);
});

/** So many rows more are told at a time: each message wakes the thread that writes, and told block by block a workbook took a twelfth longer. */
const PROGRESS_ROWS = 1_000;
/** Of the job; the first rows are told at once. */
let toldRows = -PROGRESS_ROWS;

const io: PipelineIo = {
  lookup(entity: EntityName, ids: readonly string[]) {
    requests += 1;
    const request = requests;
    return new Promise((resolve) => {
      lookups.set(request, resolve);
      send({ kind: 'lookup', request, entity, ids });
    });
  },
  async emit(batch: CheckedBatch) {
    while (credits === 0) {
      await new Promise<void>((resolve) => {
        wakeEmit = resolve;
      });
    }
    credits -= 1;
    send({ kind: 'batch', batch });
  },
  progress(stage, done, total) {
    if (stage === 'map' && done < toldRows + PROGRESS_ROWS) return;
    if (stage === 'map') toldRows = done;
    send({ kind: 'progress', stage, done, total });
  },
};

/** Of the job before: what was found out about a file that comes again (its parts, its texts) is not found out anew. */
let filesBefore: readonly TableFile[] = [];

function asBefore(files: readonly TableFile[]): readonly TableFile[] {
  const isSame = (one: TableFile, other: TableFile) =>
    one.name === other.name && Buffer.compare(one.bytes, other.bytes) === 0;
  filesBefore = files.map((file) => filesBefore.find((other) => isSame(file, other)) ?? file);
  return filesBefore;
}

async function work({ job, input }: Job): Promise<void> {
  const files = asBefore(input.files);
  if (job === 'detect') send({ kind: 'detected', detection: analyse({ ...input, files }) });
  else send({ kind: 'done', summary: await runPipeline({ ...input, files }, io) });
}

function begin(job: Job): void {
  credits = CREDITS;
  toldRows = -PROGRESS_ROWS;
  lookups.clear();
  work(job).catch((thrown: unknown) => {
    if (thrown instanceof ImportRefusal) {
      send({ kind: 'refused', refusal: thrown.refusal, findings: thrown.findings });
      return;
    }
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    send({ kind: 'bug', message: error.message, stack: error.stack ?? '' });
  });
}
