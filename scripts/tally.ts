/** Counts of checks, and how they are told. Pure. */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function addUp(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** `unit: 512 passed, 0 failed, 3 skipped in 61.0 s`; the word before the colon names the runner. */
export function closingLine(name: string, { passed, failed, skipped }: Tally, tookMs: number): string {
  const counts = [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ');
  return `${name}: ${counts} in ${(tookMs / 1000).toFixed(1)} s`;
}

/**
 * Counts of a Vitest run from its JSON report. A run that ended badly without a failed test (a file that does not load,
 * an unhandled error, no report at all) counts as one failure: a broken run must never look green.
 */
export function readVitestReport(read: () => string, exitCode: number | null): Tally {
  let tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  try {
    const report = JSON.parse(read()) as Record<string, unknown>;
    tally = {
      passed: count(report['numPassedTests']),
      failed: count(report['numFailedTests']),
      skipped: count(report['numPendingTests']) + count(report['numTodoTests']),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/**
 * What failed in a Vitest run, by file and full name, from its JSON report: a long log is often cut where the failure stands.
 * A file that did not load is named with its message; a run that failed without either says where to look.
 */
export function failedNames(read: () => string, exitCode: number | null): readonly string[] {
  const names: string[] = [];
  try {
    for (const file of listOf(JSON.parse(read()), 'testResults')) {
      const at = text(file['name']);
      const failed = listOf(file, 'assertionResults').filter(({ status }) => status === 'failed');
      for (const test of failed) names.push(`${at}: ${text(test['fullName'])}`);
      if (failed.length === 0 && file['status'] === 'failed') names.push(`${at}: ${text(file['message'])}`);
    }
  } catch {
    return ['the run wrote no report'];
  }
  return names.length === 0 && exitCode !== 0
    ? ['no test failed, but the run did: an error outside every test']
    : names;
}

function listOf(value: unknown, key: string): readonly Record<string, unknown>[] {
  const list = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return Array.isArray(list) ? list : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
