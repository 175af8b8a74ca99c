import { describe, expect, it } from 'vitest';
import type { ImportResult } from '../../../contract/imports.ts';
import { afterProgress, outcomeOf } from './run-state.ts';

const nothing: ImportResult = {
  batch: null,
  dryRun: true,
  read: 10,
  created: 0,
  updated: 0,
  unchanged: 10,
  rejected: 0,
  byEntity: [],
  findings: [],
  findingsOmitted: 0,
};

describe('an import run', () => {
  it('follows the stages and ends with the result', () => {
    const start = { kind: 'working', dryRun: true, stage: null, done: 0, total: null } as const;
    const checking = afterProgress(start, { kind: 'progress', stage: 'check', done: 3, total: 9 });
    expect(checking).toEqual({ kind: 'working', dryRun: true, stage: 'check', done: 3, total: 9 });
    expect(afterProgress(checking, { kind: 'result', result: nothing })).toEqual({ kind: 'done', result: nothing });
  });

  it('shows no progress after it was cancelled', () => {
    const late = afterProgress({ kind: 'cancelled' }, { kind: 'progress', stage: 'commit', done: 1, total: 1 });
    expect(late).toEqual({ kind: 'cancelled' });
  });

  it('counts as partly when rows were rejected beside good ones, as errors when only those, as nothing when all was there', () => {
    expect(outcomeOf({ ...nothing, rejected: 1, created: 5 })).toBe('partly');
    expect(outcomeOf({ ...nothing, rejected: 1 })).toBe('errors');
    expect(outcomeOf(nothing)).toBe('nothing');
    expect(outcomeOf({ ...nothing, created: 1 })).toBe('changes');
    const warning = { level: 'warning', code: 'x', file: null, row: null, column: null, message: 'm' } as const;
    expect(outcomeOf({ ...nothing, updated: 1, findings: [warning] })).toBe('changes');
    expect(outcomeOf({ ...nothing, updated: 1, findings: [{ ...warning, level: 'error' }] })).toBe('errors');
  });
});
