/** Entry of the engine's worker thread: the real application, served. Only ever started by `startEngine`. */
import { openApp } from '../features/app.ts';
import { runWorker } from './run-worker.ts';

await runWorker(openApp);
