import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkStep,
  decidingVersion,
  earlierDay,
  IN_FORCE,
  isOnward,
  nextStatuses,
  openVersion,
  PLAN_STATUSES,
  type PlanStatus,
  replacedBy,
  type StepDecision,
  statusFromText,
  stepEffects,
  type VersionState,
  versionForBoards,
} from './status-machine.ts';

/** domain.md 1.6, written out: from → to. Everything else is refused. */
const ALLOWED: Readonly<Record<PlanStatus, readonly PlanStatus[]>> = {
  draft: ['in_review'],
  in_review: ['draft', 'presented'],
  presented: ['approved', 'rejected'],
  approved: ['board_treated'],
  rejected: ['board_treated'],
  board_treated: ['in_force'],
  in_force: ['reported'],
  reported: [],
  superseded: [],
};

const days: { today: string; earlierOn: string | null } = { today: '2026-11-22', earlierOn: null };
const decision = (patch: Partial<StepDecision> = {}): StepDecision => ({
  decidedOn: '2026-09-10',
  votesFor: null,
  votesAgainst: null,
  votesBlank: null,
  text: null,
  ...patch,
});
const full = decision({ votesFor: 31, votesAgainst: 4, votesBlank: 2, text: 'Godkendt.' });

const answer = (from: PlanStatus, to: PlanStatus, given: StepDecision | null, when = days) => {
  const result = checkStep(from, to, given, when);
  return result.ok ? `ok ${result.value.body}` : result.error;
};

describe('which step may follow which', () => {
  test.each(PLAN_STATUSES.flatMap((from) => PLAN_STATUSES.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
    const isAllowed = ALLOWED[from].includes(to);
    expect(nextStatuses(from).includes(to)).toBe(isAllowed);
    const rejected = to === 'rejected' ? { ...full, votesFor: 4, votesAgainst: 31 } : full;
    const refusals = [answer(from, to, null), answer(from, to, rejected)].filter((one) => !one.startsWith('ok'));
    if (isAllowed) expect(refusals).toHaveLength(1);
    else expect(refusals).toEqual(['step_not_allowed', 'step_not_allowed']);
    expect(stepEffects([{ id: 'p', versionNo: 1, status: from }], 'p', to).ok).toBe(isAllowed);
  });
});

describe('what a step needs', () => {
  test('review, withdrawal and entering into force are nobody’s decision', () => {
    expect(answer('draft', 'in_review', null)).toBe('ok null');
    expect(answer('in_review', 'draft', null)).toBe('ok null');
    expect(answer('board_treated', 'in_force', null)).toBe('ok null');
    expect(answer('board_treated', 'in_force', full)).toBe('step_takes_no_decision');
  });

  test('the meeting, the board and LBF need a day', () => {
    expect(answer('in_review', 'presented', null)).toBe('step_needs_decision');
    expect(answer('in_review', 'presented', decision())).toBe('ok department_meeting');
    expect(answer('approved', 'board_treated', decision())).toBe('ok organisation_board');
    expect(answer('in_force', 'reported', decision())).toBe('ok lbf');
  });

  test('approval and rejection need votes or a text', () => {
    expect(answer('presented', 'approved', decision())).toBe('step_needs_verdict');
    expect(answer('presented', 'approved', decision({ text: '  ' }))).toBe('step_needs_verdict');
    expect(answer('presented', 'approved', decision({ text: 'Enstemmigt.' }))).toBe('ok department_meeting');
    expect(answer('presented', 'rejected', decision({ votesAgainst: 12 }))).toBe('ok department_meeting');
  });

  test('the board says in words why a rejected plan goes on', () => {
    expect(answer('rejected', 'board_treated', decision({ votesFor: 5 }))).toBe('step_needs_text');
    expect(answer('rejected', 'board_treated', decision({ text: 'Henlæggelserne skal være lovlige.' }))).toBe(
      'ok organisation_board',
    );
  });

  test('votes that say the opposite are refused; a tie is the meeting’s own rule', () => {
    expect(answer('presented', 'approved', decision({ votesFor: 3, votesAgainst: 4 }))).toBe('votes_against_outcome');
    expect(answer('presented', 'rejected', decision({ votesFor: 4, votesAgainst: 3 }))).toBe('votes_against_outcome');
    expect(answer('presented', 'approved', decision({ votesFor: 3, votesAgainst: 3 }))).toBe('ok department_meeting');
    expect(answer('presented', 'rejected', decision({ votesFor: 3, votesAgainst: 3 }))).toBe('ok department_meeting');
  });

  test('a count left empty is none: forty against and nobody for is no approval', () => {
    expect(answer('presented', 'approved', decision({ votesAgainst: 40 }))).toBe('votes_against_outcome');
    expect(answer('presented', 'rejected', decision({ votesFor: 40 }))).toBe('votes_against_outcome');
    expect(answer('presented', 'approved', decision({ votesFor: 40 }))).toBe('ok department_meeting');
    expect(answer('presented', 'approved', decision({ votesBlank: 3 }))).toBe('ok department_meeting');
  });

  test('a day that no calendar has is refused', () => {
    expect(answer('in_review', 'presented', decision({ decidedOn: '2026-02-30' }))).toBe('decision_day_invalid');
  });

  test('nothing is decided tomorrow, but a meeting to come may be named; days do not run backwards', () => {
    expect(answer('in_review', 'presented', decision({ decidedOn: '2026-12-01' }))).toBe('ok department_meeting');
    expect(answer('presented', 'approved', { ...full, decidedOn: '2026-11-23' })).toBe('decision_in_future');
    expect(answer('presented', 'approved', { ...full, decidedOn: '2026-11-22' })).toBe('ok department_meeting');
    const earlier = { today: '2026-11-22', earlierOn: '2026-09-10' };
    expect(answer('approved', 'board_treated', decision({ decidedOn: '2026-09-09' }), earlier)).toBe(
      'decision_before_earlier',
    );
    expect(answer('approved', 'board_treated', decision(), earlier)).toBe('ok organisation_board');
  });

  test('a step comes no earlier than what the other bodies decided; a meeting of its own body may be brought forward', () => {
    const meeting = { body: 'department_meeting', decidedOn: '2026-12-10' };
    const board = { body: 'organisation_board', decidedOn: '2026-12-17' };
    expect(earlierDay('in_review', 'presented', [])).toBeNull();
    expect(earlierDay('presented', 'approved', [meeting])).toBeNull();
    expect(earlierDay('approved', 'board_treated', [meeting])).toBe('2026-12-10');
    expect(earlierDay('in_force', 'reported', [board, meeting, { body: 'other', decidedOn: null }])).toBe('2026-12-17');
  });
});

const version = (id: string, versionNo: number, status: PlanStatus): VersionState => ({ id, versionNo, status });

describe('several versions', () => {
  test('entering into force supersedes the one in force or reported, and leaves the others', () => {
    const versions = [version('a', 1, 'superseded'), version('b', 2, 'reported'), version('c', 3, 'board_treated')];
    expect(stepEffects([...versions, version('d', 4, 'draft')], 'c', 'in_force')).toEqual({
      ok: true,
      value: [
        { id: 'c', status: 'in_force' },
        { id: 'b', status: 'superseded' },
      ],
    });
  });

  test('an older version cannot replace a newer one, and one that is not there does nothing', () => {
    const versions = [version('b', 2, 'board_treated'), version('c', 3, 'in_force')];
    expect(stepEffects(versions, 'b', 'in_force')).toEqual({ ok: false, error: 'newer_version_in_force' });
    expect(stepEffects(versions, 'x', 'in_force')).toEqual({ ok: false, error: 'step_not_allowed' });
  });

  test.each<[string, PlanStatus[], number | null]>([
    ['none', [], null],
    ['a draft alone', ['draft'], 1],
    ['a draft beside the one in force', ['superseded', 'in_force', 'draft'], 2],
    ['a reported one before an approved one', ['reported', 'approved'], 1],
    ['the newest decided before one in review', ['approved', 'board_treated', 'in_review'], 2],
    ['a draft before a rejected one', ['rejected', 'draft'], 2],
    ['a rejected one before a superseded one', ['superseded', 'rejected'], 2],
    ['a superseded one when there is nothing else', ['superseded'], 1],
  ])('which one decides: %s', (_name, statuses, expected) => {
    const versions = statuses.map((status, index) => version(`v${index}`, index + 1, status));
    expect(decidingVersion(versions)?.versionNo ?? null).toBe(expected);
    expect(decidingVersion([...versions].reverse())?.versionNo ?? null).toBe(expected);
  });

  test('of two with one number every laptop picks the same', () => {
    const twins = [version('b', 2, 'in_force'), version('a', 2, 'in_force')];
    expect(decidingVersion(twins)?.id).toBe('a');
    expect(decidingVersion([...twins].reverse())?.id).toBe('a');
  });

  test('a board pack is for what is put forward, never for a draft nor for something older', () => {
    const pick = (...statuses: PlanStatus[]) =>
      versionForBoards(statuses.map((status, index) => version(`v${index}`, index + 1, status)))?.versionNo ?? null;
    expect(pick()).toBe(null);
    expect(pick('in_force', 'presented')).toBe(2);
    expect(pick('in_force', 'in_review')).toBe(2);
    expect(pick('in_force', 'draft')).toBe(1);
    expect(pick('presented', 'in_force')).toBe(2);
  });

  test('only a draft or one in review is open', () => {
    const open = PLAN_STATUSES.filter((status) => openVersion([version('a', 1, status)]) !== null);
    expect(open).toEqual(['draft', 'in_review']);
  });

  test('a superseded version is replaced by the one in force, if there is one', () => {
    const first = version('a', 1, 'superseded');
    const other = version('c', 3, 'rejected');
    for (const status of ['in_force', 'reported'] as const) {
      const second = version('b', 2, status);
      expect(replacedBy([first, second, other], 'a')).toBe(second);
      expect(replacedBy([first, second, other], 'b')).toBe(null);
      expect(replacedBy([first, second, other], 'c')).toBe(null);
    }
    expect(replacedBy([first, other], 'a')).toBe(null);
    expect(replacedBy([first], 'nowhere')).toBe(null);
  });

  test('any sequence of allowed steps leaves at most one in force', () => {
    const start = fc.array(fc.constantFrom<PlanStatus>('draft', 'board_treated', 'approved', 'rejected'), {
      minLength: 1,
      maxLength: 5,
    });
    const steps = fc.array(fc.record({ which: fc.nat(4), to: fc.constantFrom(...PLAN_STATUSES) }), { maxLength: 60 });
    let everInForce = 0;
    fc.assert(
      fc.property(start, steps, (statuses, taken) => {
        let versions = statuses.map((status, index) => version(`v${index}`, index + 1, status));
        for (const { which, to } of taken) {
          const effects = stepEffects(versions, `v${which % versions.length}`, to);
          if (!effects.ok) continue;
          const changed = new Map(effects.value.map(({ id, status }) => [id, status]));
          versions = versions.map((one) => ({ ...one, status: changed.get(one.id) ?? one.status }));
          const inForce = versions.filter(({ status }) => IN_FORCE.has(status));
          expect(inForce.length).toBeLessThanOrEqual(1);
          everInForce += inForce.length;
        }
      }),
    );
    expect(everInForce).toBeGreaterThan(0);
  });
});

test('a status from outside may go onward in life, not back', () => {
  expect(isOnward('approved', 'in_force')).toBe(true);
  expect(isOnward('in_force', 'in_force')).toBe(true);
  expect(isOnward('in_force', 'draft')).toBe(false);
  expect(isOnward('superseded', 'in_force')).toBe(false);
});

test('a status is one of nine words', () => {
  expect(statusFromText('in_force')).toBe('in_force');
  expect(statusFromText('gældende')).toBe(null);
});
