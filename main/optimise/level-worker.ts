/** Entry of the optimising thread: one levelling, one answer. Only ever started by level.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { levelPlan } from '../../domain/plan/levelling/level.ts';
import { createHighsSolver } from './highs.ts';
import type { LevelTask } from './level.ts';

const { activities, terms } = workerData as LevelTask;
parentPort?.postMessage(levelPlan(activities, terms, await createHighsSolver()));
