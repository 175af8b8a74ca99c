/**
 * The command line as an outsider uses it: the real entry in a process of its own, on a folder of its own.
 * Answers for: what was written on both streams and the exit code. Knows nothing of what lies behind them.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedDepartments, generatedParts } from '../bench/generated-parts.ts';

const ENTRY = fileURLToPath(new URL('../../main/cli/tilstand.js', import.meta.url));
export const DEMO_FILES = ['afdelinger.xlsx', 'bygningsdele.csv', 'tilstandsrapport.xlsx', 'planer.xlsx'].map((name) =>
  fileURLToPath(new URL(`../../assets/demo/files/${name}`, import.meta.url)),
);

const SAMPLES = fileURLToPath(new URL('../../../shared/samples/nl-mjop/', import.meta.url));
export const NO_SAMPLES = !existsSync(SAMPLES);
export const sampleFile = (name: string) => join(SAMPLES, name);
export const DUTCH_FILES = ['elementen.csv', 'bevindingen.csv', 'jarenplan.csv'].map(sampleFile);

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly done: Promise<Answer>;
  /** Resolves with what stdout has said when it first says this. Rejects when the process ends without saying it. */
  said(text: string): Promise<string>;
  stop(signal: NodeJS.Signals): void;
}

export function start(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Running {
  const child = spawn(process.execPath, [ENTRY, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, ...options.env },
  });
  const heard: (() => void)[] = [];
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    for (const listener of heard) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const done = new Promise<Answer>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return {
    done,
    said: (text) =>
      new Promise((resolve, reject) => {
        const look = () => void (out.includes(text) && resolve(out));
        heard.push(look);
        look();
        void done.then(({ err: words }) => reject(new Error(`ended without saying ${text}: ${words}`)));
      }),
    stop: (signal) => void child.kill(signal),
  };
}

/** A folder for one test file: workspaces, and files to bring in. */
export interface Place {
  readonly folder: string;
  path(name: string): string;
  file(name: string, content: string | Uint8Array): string;
  /** Runs a command on the workspace `data` of this place. */
  run(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Answer>;
  start(args: readonly string[]): Running;
  /** Runs with --json, fails the test on anything but one document and exit code 0, and gives the document. */
  json(args: readonly string[]): Promise<unknown>;
  remove(): void;
}

export function createPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'tilstand-cli-'));
  // First, so that a test may name another folder: the last one counts.
  const withData = (args: readonly string[]) => ['--data', join(folder, 'data'), ...args];
  const place: Place = {
    folder,
    path: (name) => join(folder, name),
    file(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    run: (args, env = {}) => start(withData(args), { cwd: folder, env }).done,
    start: (args) => start(withData(args), { cwd: folder }),
    async json(args) {
      const { code, out, err } = await place.run([...args, '--json']);
      if (code !== 0 || err !== '') throw new Error(`${args.join(' ')}: exit ${code}, stderr: ${err}`);
      return JSON.parse(out);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  return place;
}

/** The made-up estate as two files of this place. */
export function generatedFiles(place: Place, parts: number): readonly [string, string] {
  return [place.file('departments.csv', generatedDepartments(parts)), place.file('parts.csv', generatedParts(parts))];
}

/** One sentence for a person: one line, ended, without a stack, a path of this machine, or a code of ours. */
export function isOneSentence(text: string, folder: string): boolean {
  const isOneLine = /^[^\n]+[.?!]\n$/.test(text);
  const tellsInternals = /\bat \S+ \(|node:|file:\/\/|\.ts\b|SQLITE|Error:|undefined|\[object|\{\w+\}/.test(text);
  return isOneLine && !tellsInternals && !text.includes(folder);
}
