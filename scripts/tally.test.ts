import { describe, expect, it } from 'vitest';
import { addUp, closingLine, failedNames, readVitestReport } from './tally.ts';

const report =
  (passed: number, failed: number, pending = 0, todo = 0) =>
  () =>
    JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: todo });

describe('counting checks', () => {
  it('reads what a run says', () => {
    expect(readVitestReport(report(7, 0, 2, 1), 0)).toEqual({ passed: 7, failed: 0, skipped: 3 });
    expect(readVitestReport(report(7, 2), 1)).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });

  it('never takes a broken run for a green one', () => {
    const missing = () => {
      throw new Error('no such file');
    };
    expect(readVitestReport(missing, 0).failed).toBe(1);
    expect(readVitestReport(() => 'not json', 0).failed).toBe(1);
    expect(readVitestReport(report(7, 0), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
    expect(readVitestReport(report(7, 0), null).failed).toBe(1);
  });

  it('names what failed, and never a failed run without a word', () => {
    const results = [
      { name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'a holds' }] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'failed', fullName: 'b holds' },
          { status: 'passed', fullName: 'b is there' },
        ],
      },
      { name: 'c.test.ts', status: 'failed', message: 'Cannot find c', assertionResults: [] },
    ];
    const read = () => JSON.stringify({ testResults: results });
    expect(failedNames(read, 1)).toEqual(['b.test.ts: b holds', 'c.test.ts: Cannot find c']);
    expect(failedNames(report(7, 0), 0)).toEqual([]);
    expect(failedNames(report(7, 0), 1)).toHaveLength(1);
    expect(failedNames(() => 'not json', 1)).toEqual(['the run wrote no report']);
  });

  it('adds up, and tells it in one line', () => {
    expect(
      addUp([
        { passed: 1, failed: 2, skipped: 3 },
        { passed: 10, failed: 20, skipped: 30 },
      ]),
    ).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
    });
    expect(closingLine('types', { passed: 1, failed: 0, skipped: 0 }, 4_100)).toBe(
      'types: 1 passed, 0 failed in 4.1 s',
    );
    expect(closingLine('unit', { passed: 5, failed: 1, skipped: 2 }, 950)).toBe(
      'unit: 5 passed, 1 failed, 2 skipped in 0.9 s',
    );
  });
});
