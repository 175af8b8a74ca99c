/** Where a command's words go: stdout for the answer (one JSON document with --json), stderr for everything else. */
import type { Arguments } from './arguments.ts';

export interface Output {
  /** The answer: `document` with --json, else `text`. */
  answer(document: unknown, text: () => string): void;
  /** A remark on stderr, left out with --json. */
  remark(text: string): void;
}

export function createOutput(
  args: Pick<Arguments, 'json'>,
  streams: { readonly out: (text: string) => void; readonly err: (text: string) => void },
): Output {
  return {
    answer(document, text) {
      streams.out(`${args.json ? JSON.stringify(document) : text()}\n`);
    },
    remark(text) {
      if (!args.json) streams.err(`${text}\n`);
    },
  };
}
