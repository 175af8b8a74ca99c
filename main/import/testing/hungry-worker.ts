/**
 * A thread that takes memory until it has none left, whatever it is asked: what a file does that no cap has foreseen.
 * For tests only; never imported by code that ships.
 */
import { parentPort } from 'node:worker_threads';

const kept: unknown[] = [];
parentPort?.on('message', () => {
  for (;;) kept.push(new Array<number>(1_000_000).fill(kept.length + 0.5));
});
