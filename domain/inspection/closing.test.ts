import { describe, expect, test } from 'vitest';
import { climateSection, closedSectionStands } from './climate-section.ts';
import { type ClosingPart, type ClosingReport, closingCheck } from './closing.ts';

const SETTINGS = { jumpFrom: 2, proposeFromScore: 5 };
const QUESTIONS = [
  { hazard: 'wind', question: 'trees', concern: 'yes' },
  { hazard: 'wind', question: 'tiles', concern: 'no' },
  { hazard: 'heat', question: 'shading', concern: 'no' },
] as const;
const ANSWERS = QUESTIONS.map(
  ({ hazard, question, concern }) => ({ hazard, question, answer: concern === 'yes' ? 'no' : 'yes' }) as const,
);
const grade = { state: 'graded', score: 2, isEstimate: false, reason: null, jumpReason: null } as const;
const part: ClosingPart = {
  id: 'p',
  name: 'Tag',
  grade,
  assessedOn: '2026-11-20',
  computed: null,
  previous: 2,
  findings: [],
  photos: 0,
  age: 10,
  lifeHigh: 50,
};
const finding = { id: 'f', defect: 'Revne', score: 2, proposedWork: null, proposedYear: null, theme: null } as const;
const report: ClosingReport = {
  kind: 'full',
  heldOn: '2026-11-20',
  inspector: 'Ida',
  statement: 'Besigtiget.',
  parts: [part],
  climate: climateSection(QUESTIONS, ANSWERS, []),
  risks: new Map(),
  reviewGaps: 0,
  today: '2026-11-22',
};
const codes = (fields: Partial<ClosingReport>) => {
  const { missing, unusual, canClose } = closingCheck({ ...report, ...fields }, SETTINGS);
  expect(canClose).toBe(missing.length === 0);
  return [missing.map(({ code }) => code), unusual.map(({ code }) => code)];
};
const withPart = (fields: Partial<ClosingPart>, kind: ClosingReport['kind'] = 'full') =>
  codes({ kind, parts: [{ ...part, ...fields }] });

describe('the climate section', () => {
  test('is complete when every question has an answer and every risk a line or a reason', () => {
    expect(climateSection(QUESTIONS, ANSWERS, []).complete).toBe(true);
    const risks = [
      { id: 'c', hazard: 'wind', hasLine: false, acceptedReason: ' ' },
      { id: 'b', hazard: 'wind', hasLine: false, acceptedReason: null },
      { id: 'a', hazard: 'wind', hasLine: true, acceptedReason: null },
      { id: 'd', hazard: 'wind', hasLine: false, acceptedReason: 'Fredet træ' },
    ];
    expect(climateSection(QUESTIONS, ANSWERS, risks)).toMatchObject({ openRisks: ['b', 'c'], complete: false });
    expect(climateSection(QUESTIONS, ANSWERS.slice(1), [])).toMatchObject({
      unanswered: [QUESTIONS[0]],
      complete: false,
    });
    expect(climateSection(QUESTIONS, [{ ...QUESTIONS[0], answer: null }, ...ANSWERS.slice(1)], []).complete).toBe(
      false,
    );
  });
  test('tells hazards whose answers speak for a risk nobody wrote down', () => {
    const worrying = QUESTIONS.map(({ hazard, question, concern }) => ({ hazard, question, answer: concern }));
    expect(climateSection(QUESTIONS, worrying, []).withoutRisk).toEqual(['wind', 'heat']);
    const risk = { id: 'a', hazard: 'heat', hasLine: true, acceptedReason: null };
    expect(climateSection(QUESTIONS, worrying, [risk]).withoutRisk).toEqual(['wind']);
  });
});

describe('a report cannot be closed', () => {
  test('but can when nothing is missing', () => {
    expect(codes({})).toEqual([[], []]);
  });
  test('without day, inspector, statement or parts, or with a day to come', () => {
    expect(codes({ heldOn: null, inspector: ' ', statement: null, parts: [] })[0]).toEqual([
      'day_missing',
      'inspector_missing',
      'statement_missing',
      'no_parts',
    ]);
    expect(codes({ heldOn: '2026-11-23' })[0]).toEqual(['day_in_future']);
  });
  test('with a part nobody assessed, or only began; the external review takes samples', () => {
    expect(withPart({ grade: null })[0]).toEqual(['part_not_assessed']);
    expect(withPart({ grade: { ...grade, score: null } })[0]).toEqual(['part_not_assessed']);
    expect(withPart({ grade: null }, 'review')).toEqual([[], []]);
  });
  test('with reasons missing, a grade of a day to come, or half a finding', () => {
    const state = { ...grade, state: 'not_accessible', score: null } as const;
    expect(withPart({ grade: state })[0]).toEqual(['state_without_reason']);
    expect(withPart({ computed: 4, previous: 6 })[0]).toEqual(['own_grade_without_reason', 'jump_without_reason']);
    expect(withPart({ assessedOn: '2026-11-23' })[0]).toEqual(['assessed_in_future']);
    expect(withPart({ assessedOn: null })).toEqual([[], []]);
    const [missing] = [
      closingCheck({ ...report, parts: [{ ...part, findings: [{ ...finding, score: null }] }] }, SETTINGS).missing,
    ];
    expect(missing).toEqual([
      {
        code: 'finding_incomplete',
        partId: 'p',
        findingId: 'f',
        riskId: null,
        facts: { partName: 'Tag', defect: 'Revne' },
      },
    ]);
  });
  test('without its climate section', () => {
    const risks = [{ id: 'r', hazard: 'heat', hasLine: false, acceptedReason: null }];
    const climate = climateSection(QUESTIONS, [], risks);
    const { missing } = closingCheck({ ...report, climate, risks: new Map([['r', 'heat']]) }, SETTINGS);
    expect(missing.map(({ code, riskId, facts }) => [code, riskId, facts])).toEqual([
      ['climate_unanswered', null, { hazard: 'wind', count: 2 }],
      ['climate_unanswered', null, { hazard: 'heat', count: 1 }],
      ['risk_open', 'r', { hazard: 'heat' }],
    ]);
    expect(closingCheck({ ...report, climate }, SETTINGS).missing.at(-1)?.facts).toEqual({ hazard: null });
  });
});

describe('it is unusual', () => {
  const poor = { ...grade, score: 5, jumpReason: 'Storm' } as const;

  test('that a poor part has neither proposed work nor photo', () => {
    expect(withPart({ grade: poor })[1]).toEqual(['poor_without_work', 'poor_without_photo']);
    const work = { ...finding, proposedWork: 'Nyt tag', proposedYear: 2027 };
    expect(withPart({ grade: poor, photos: 1, findings: [work] })[1]).toEqual([]);
    expect(withPart({ grade: { ...poor, score: 4 } })[1]).toEqual([]);
  });
  test('that a part beyond its longest life is as good as new', () => {
    expect(withPart({ age: 51 })[1]).toEqual(['good_beyond_life']);
    expect(withPart({ age: 51, grade: { ...grade, score: 3 } })[1]).toEqual([]);
    expect(withPart({ age: null })[1]).toEqual([]);
    expect(withPart({ age: 51, lifeHigh: null })[1]).toEqual([]);
  });
  test('that a finding says not what, work not when, or a handover finding not which theme', () => {
    expect(withPart({ findings: [{ ...finding, defect: null }] })[1]).toEqual(['finding_without_defect']);
    expect(withPart({ findings: [{ ...finding, proposedWork: 'Fuger' }] })[1]).toEqual(['work_without_year']);
    expect(withPart({ findings: [finding] }, 'handover_1')[1]).toEqual(['finding_without_theme']);
    expect(withPart({ findings: [{ ...finding, theme: 'roofs' }] }, 'handover_5')[1]).toEqual([]);
  });
  test('that answers speak for a risk nobody wrote, or that the review form has gaps', () => {
    const climate = climateSection(
      QUESTIONS,
      QUESTIONS.map(({ concern, ...one }) => ({ ...one, answer: concern })),
      [],
    );
    expect(codes({ climate })[1]).toEqual(['climate_answer_without_risk', 'climate_answer_without_risk']);
    expect(codes({ reviewGaps: 3 })[1]).toEqual(['review_gaps']);
  });
});

describe('the climate section of a closed report', () => {
  const yes = (hazard: string) => ({ hazard, question: 'asked then', answer: 'no' as const });
  const risk = { id: 'r', hazard: 'wind', hasLine: true, acceptedReason: null };

  test('stands with an answer to each hazard, whatever was asked, and each risk closed', () => {
    expect(closedSectionStands(['wind', 'heat'], [yes('wind'), yes('heat')], [risk])).toBe(true);
    expect(closedSectionStands(['wind', 'heat'], [yes('wind')], [])).toBe(false);
    expect(closedSectionStands(['wind'], [{ ...yes('wind'), answer: null }], [])).toBe(false);
  });

  test('falls when the line that answered a risk is gone, and stands on a written reason', () => {
    expect(closedSectionStands(['wind'], [yes('wind')], [{ ...risk, hasLine: false }])).toBe(false);
    const accepted = { ...risk, hasLine: false, acceptedReason: 'Accepteret af bestyrelsen' };
    expect(closedSectionStands(['wind'], [yes('wind')], [accepted])).toBe(true);
  });
});
