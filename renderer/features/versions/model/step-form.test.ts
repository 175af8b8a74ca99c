import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../../contract/messages/index.ts';
import { PLAN_STEPS } from '../../../../domain/plan/status-machine.ts';
import { faultParams, fieldOf, hasVotes, isReversible, readStep, type StepForm, stepTo } from './step-form.ts';

const TODAY = '2026-11-22';
const empty: StepForm = { day: '', votesFor: '', votesAgainst: '', votesBlank: '', text: '' };
const presented = { status: 'presented', decisions: [] } as const;
const meeting = (patch: Partial<StepForm>): StepForm => ({ ...empty, day: '10/9-26', ...patch });

describe('the form of a step', () => {
  it('reads day, votes and text as they are written', () => {
    const form = meeting({ votesFor: ' 31 ', votesAgainst: '4', votesBlank: '2', text: '  Godkendt.  ' });
    expect(readStep(presented, 'approved', form, TODAY)).toEqual({
      ok: true,
      value: { decidedOn: '2026-09-10', votesFor: 31, votesAgainst: 4, votesBlank: 2, text: 'Godkendt.' },
    });
  });

  it('sends no decision where nobody decides, whatever stands in the fields', () => {
    const draft = { status: 'draft', decisions: [] } as const;
    expect(readStep(draft, 'in_review', meeting({ text: 'x' }), TODAY)).toEqual({ ok: true, value: null });
  });

  it('leaves votes that were not counted empty, not zero', () => {
    const read = readStep(presented, 'approved', meeting({ text: 'Enstemmigt.' }), TODAY);
    expect(read.ok && read.value).toMatchObject({ votesFor: null, votesAgainst: null, votesBlank: null });
  });

  it.each([
    ['a day that is none', meeting({ day: '31/9-26', text: 'x' }), 'decision_day_invalid', 'day'],
    ['no day', { ...empty, text: 'x' }, 'decision_day_invalid', 'day'],
    ['a day to come', meeting({ day: '23/11-26', text: 'x' }), 'decision_in_future', 'day'],
    ['half a vote', meeting({ votesFor: '3,5' }), 'votes_not_whole', 'votes'],
    ['votes that say no', meeting({ votesFor: '4', votesAgainst: '31' }), 'votes_against_outcome', 'votes'],
    ['neither votes nor text', meeting({}), 'step_needs_verdict', 'text'],
  ] as const)('refuses %s at its field', (_name, form, fault, field) => {
    expect(readStep(presented, 'approved', form, TODAY)).toEqual({ ok: false, error: fault });
    expect(fieldOf(fault)).toBe(field);
  });

  it('refuses a day before the one already noted', () => {
    const approved = {
      status: 'approved',
      decisions: [
        {
          body: 'department_meeting',
          decidedOn: '2026-09-24',
          votesFor: 1,
          votesAgainst: 0,
          votesBlank: 0,
          text: null,
        },
      ],
    } as const;
    const form = meeting({ text: 'Behandlet.' });
    expect(readStep({ ...approved, decisions: [...approved.decisions] }, 'board_treated', form, TODAY)).toEqual({
      ok: false,
      error: 'decision_before_earlier',
    });
  });

  it('takes a meeting that was brought forward', () => {
    const named = { votesFor: null, votesAgainst: null, votesBlank: null, text: null };
    const decisions = [{ body: 'department_meeting' as const, decidedOn: '2026-12-10', ...named }];
    const form = meeting({ text: 'Mødet blev fremrykket.' });
    expect(readStep({ status: 'presented', decisions }, 'approved', form, TODAY)).toMatchObject({
      ok: true,
      value: { decidedOn: '2026-09-10' },
    });
  });

  it('tells a fault with what was typed and what stands against it', () => {
    const named = { votesFor: null, votesAgainst: null, votesBlank: null, text: null };
    const decisions = [{ body: 'department_meeting' as const, decidedOn: '2026-09-24', ...named }];
    const told = (status: 'presented' | 'approved', code: string, patch: Partial<StepForm>) => {
      const to = status === 'presented' ? 'approved' : 'board_treated';
      return messageOf('da', code, faultParams({ status, decisions }, to, meeting(patch)));
    };
    expect(told('presented', 'votes_against_outcome', { votesFor: ' 4', votesAgainst: '31' })).toMatch(
      /: 4 for og 31 imod/,
    );
    expect(told('presented', 'votes_against_outcome', { votesAgainst: '31' })).toMatch(/: 0 for og 31 imod/);
    expect(told('approved', 'decision_before_earlier', {})).toMatch(/^Datoen 10\.09\.2026 .*\(24\.09\.2026\)/);
    expect(told('presented', 'decision_in_future', { day: '23/11-26' })).toContain('23.11.2026');
    expect(told('presented', 'decision_day_invalid', { day: '31/9-26' })).toContain('«31/9-26»');
  });

  it('refuses a step the machine does not have', () => {
    expect(readStep(presented, 'in_force', empty, TODAY)).toEqual({ ok: false, error: 'step_not_allowed' });
    expect(stepTo('presented', 'draft')).toBeNull();
  });

  it('asks for votes at the meeting and in the board only', () => {
    const counted = PLAN_STEPS.filter(hasVotes).map(({ from, to }) => `${from} → ${to}`);
    expect(counted).toEqual([
      'presented → approved',
      'presented → rejected',
      'approved → board_treated',
      'rejected → board_treated',
    ]);
  });

  it('knows the two steps that can be taken back', () => {
    expect(PLAN_STEPS.filter(isReversible).map(({ to }) => to)).toEqual(['in_review', 'draft']);
  });
});
