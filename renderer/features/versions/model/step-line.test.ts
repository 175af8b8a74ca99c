import { describe, expect, it } from 'vitest';
import type { PlanVersion } from '../../../../contract/versions.ts';
import { PLAN_STATUSES } from '../../../../domain/plan/status-machine.ts';
import { STEPS, type Standing, stepLine } from './step-line.ts';

type Decision = PlanVersion['decisions'][number];
const decision = (body: Decision['body'], decidedOn: string | null): Decision => ({
  body,
  decidedOn,
  votesFor: null,
  votesAgainst: null,
  votesBlank: null,
  text: null,
});
const states = (version: Standing) => Object.fromEntries(stepLine(version).map(({ name, state }) => [name, state]));

describe('the line of steps', () => {
  it('shows a draft at its beginning with review as the next step', () => {
    expect(states({ status: 'draft', next: ['in_review'], decisions: [] })).toEqual({
      draft: 'here',
      in_review: 'next',
      presented: 'coming',
      decided: 'coming',
      board_treated: 'coming',
      in_force: 'coming',
      reported: 'coming',
      superseded: 'coming',
    });
  });

  it('does not call a step back the next one', () => {
    const line = states({ status: 'in_review', next: ['draft', 'presented'], decisions: [] });
    expect([line['draft'], line['in_review'], line['presented']]).toEqual(['passed', 'here', 'next']);
  });

  it('gives approved and rejected the same place', () => {
    for (const status of ['approved', 'rejected'] as const) {
      const line = states({ status, next: ['board_treated'], decisions: [] });
      expect([line['presented'], line['decided'], line['board_treated']]).toEqual(['passed', 'here', 'next']);
    }
  });

  it('says that a superseded version was never reported, unless it was', () => {
    const version = { status: 'superseded', next: [] } as const;
    expect(states({ ...version, decisions: [] })['reported']).toBe('skipped');
    expect(states({ ...version, decisions: [decision('lbf', '2026-03-01')] })['reported']).toBe('passed');
  });

  it('dates each step by its own body: presented by the first note of the meeting, decided by the last', () => {
    const decisions = [
      decision('department_meeting', '2026-09-10'),
      decision('department_meeting', '2026-09-24'),
      decision('organisation_board', '2026-10-05'),
      decision('lbf', null),
    ];
    const days = stepLine({ status: 'reported', next: [], decisions }).map(({ on }) => on);
    expect(days).toEqual([null, null, '2026-09-10', '2026-09-24', '2026-10-05', null, null, null]);
  });

  it('dates nothing that has not happened', () => {
    const decisions = [decision('department_meeting', '2026-12-01')];
    const line = stepLine({ status: 'presented', next: ['approved', 'rejected'], decisions });
    expect(line.map(({ on }) => on).filter(Boolean)).toEqual(['2026-12-01']);
  });

  it('has exactly one place for every status of the machine', () => {
    for (const status of PLAN_STATUSES) {
      const here = stepLine({ status, next: [], decisions: [] }).filter(({ state }) => state === 'here');
      expect(here).toHaveLength(1);
    }
    expect(STEPS).toHaveLength(PLAN_STATUSES.length - 1);
  });
});
