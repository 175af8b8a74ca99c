#!/usr/bin/env node
/**
 * Entry of `tilstand`. Plain JavaScript, because it must run on a Node that is too old for the rest:
 * there better-sqlite3 ends in a segmentation fault, so it goes over to the Node in this project or says what is missing.
 */
import { runOnProjectNode } from './project-node.js';

if (!runOnProjectNode(import.meta.url)) {
  const { runCli } = await import('./main.ts');
  process.exitCode = await runCli(process.argv.slice(2));
}
