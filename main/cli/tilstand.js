#!/usr/bin/env node
/**
 * Entry of `tilstand`. Plain JavaScript, because it must run on a Node that is too old for the rest:
 * there better-sqlite3 ends in a segmentation fault, so it goes over to the Node in this project or says what is missing.
 */
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { runOnProjectNode } from './project-node.js';

if (!runOnProjectNode(import.meta.url)) {
  // Sources run as they are (decision 0004); what node has made of them is kept, which halves every later start. Inside the project and
  // not in the system's folder for temporary files, where other accounts of the machine could put something into it.
  nodeModule.enableCompileCache?.(
    fileURLToPath(new URL('../../node_modules/.cache/tilstand-compile', import.meta.url)),
  );
  const { runCli } = await import('./main.ts');
  process.exitCode = await runCli(process.argv.slice(2));
}
