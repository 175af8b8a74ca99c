/**
 * The end at a chosen system call (reliability row 2): every call of a work that changes the disk is a point, and at each the process is killed
 * as it enters that call. Answers for: the points lie in the work and not in the start, and a kill that did not happen is seen. Needs strace.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `write` is left out: the runtime writes to its own threads with it, thousands of times. */
const CALLS = ['fsync', 'fdatasync', 'rename', 'mkdir', 'pwrite64', 'ftruncate', 'unlink', 'utimensat'];
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/tilstand-compile', import.meta.url));
/** What a child says when its preparations are over. */
export const BEGIN = 'begin';

export interface Point {
  readonly call: string;
  /** The n-th of these calls since the process began. */
  readonly nth: number;
}

export interface Death {
  readonly told: readonly string[];
  readonly killed: boolean;
}

export const NO_STRACE = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status !== 0;
export const LONG = process.env['TILSTAND_LONG'] === '1';

/** The points of a work that is done once, to its end, with these arguments. The child has run before, so that nothing is left to compile. */
export function pointsOf(child: string, ...words: string[]): readonly Point[] {
  const folder = mkdtempSync(join(tmpdir(), 'tilstand-trace-'));
  try {
    const file = join(folder, 'trace');
    const { status } = run(['strace', '-f', '-qq', '-o', file, '-e', `trace=write,${CALLS.join(',')}`], child, words);
    if (status !== 0) throw new Error(`the work ended with ${status}`);
    const counts = new Map<string, number>();
    const points: Point[] = [];
    let begun = false;
    for (const line of readFileSync(file, 'latin1').split('\n')) {
      if (line.includes(`write(1, "${BEGIN}`)) begun = true;
      // A call that was interrupted by another thread's is written twice: where it begins and where it ends.
      const call = /^\d+ +(\w+)\(/.exec(line)?.[1] ?? '';
      if (!CALLS.includes(call)) continue;
      const nth = (counts.get(call) ?? 0) + 1;
      counts.set(call, nth);
      if (begun) points.push({ call, nth });
    }
    return points;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Some of the points, from the first to the last; all of them at night. */
export function chosen(points: readonly Point[], most: number): readonly Point[] {
  if (LONG || points.length <= most) return points;
  return Array.from({ length: most }, (_, n) => points[Math.round((n * (points.length - 1)) / (most - 1))]).filter(
    (point) => point !== undefined,
  );
}

export function dieAt({ call, nth }: Point, child: string, ...words: string[]): Death {
  const inject = `inject=${call}:signal=KILL:when=${nth}`;
  const before = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject];
  const { stdout, signal } = run(before, child, words);
  // strace ends as what it watched did.
  return { told: linesOf(stdout), killed: signal === 'SIGKILL' };
}

/** Does the work to its end and gives back what it said. */
export function live(child: string, ...words: string[]): readonly string[] {
  const { stdout, stderr, status } = run([], child, words);
  if (status !== 0) throw new Error(`the work ended with ${status}: ${stderr}`);
  return linesOf(stdout);
}

function run(before: readonly string[], child: string, words: readonly string[]) {
  const [program = '', ...rest] = [...before, process.execPath, child, ...words];
  // One thread for files, so that the n-th call is the same one each time; compiled sources are kept, which halves every later start.
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1', NODE_COMPILE_CACHE: COMPILED };
  return spawnSync(program, rest, { encoding: 'utf8', env });
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '' && line !== BEGIN);
}
