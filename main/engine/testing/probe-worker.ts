/** Entry of a worker thread that serves the probe application, for tests. */
import { runWorker } from '../run-worker.ts';
import { openProbeApp } from './probe-app.ts';

await runWorker(openProbeApp);
