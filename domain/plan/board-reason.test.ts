import { expect, test } from 'vitest';
import { type ReasonFacts, reasonOfWork } from './board-reason.ts';

const part = {
  name: 'Tegltag, blok A',
  installedYear: 1972,
  score: 2,
  isEstimate: false,
  assessedOn: '2026-05-04',
  findings: [],
} as const;
const facts: ReasonFacts = {
  kind: 'renewal',
  statutory: false,
  intervalYears: 40,
  workYear: 2031,
  cause: null,
  part,
};

test('the law comes before everything else', () => {
  expect(
    reasonOfWork({
      ...facts,
      statutory: true,
      intervalYears: 5,
      part: { ...part, findings: [{ defect: 'Revner', score: 6 }] },
    }),
  ).toEqual({ code: 'statutory', facts: { intervalYears: 5 } });
});

test('the worst named defect is the reason, a light one or one without a name is not', () => {
  const findings = [
    { defect: 'Afskalning', score: 3 },
    { defect: 'Utætte skotrender', score: 5 },
    { defect: ' ', score: 6 },
    { defect: null, score: 6 },
    { defect: 'Revner', score: 5 },
  ] as const;
  expect(reasonOfWork({ ...facts, part: { ...part, findings } })).toEqual({
    code: 'finding',
    facts: { defect: 'Utætte skotrender', score: 5, partName: 'Tegltag, blok A', assessedOn: '2026-05-04' },
  });
  expect(reasonOfWork({ ...facts, part: { ...part, findings: [{ defect: 'Mos', score: 2 }] } }).code).toBe('age');
});

test('a worn part is a reason from score 4, and an estimate says so', () => {
  expect(reasonOfWork({ ...facts, part: { ...part, score: 4, isEstimate: true } })).toEqual({
    code: 'condition',
    facts: { score: 4, isEstimate: 1, partName: 'Tegltag, blok A', assessedOn: '2026-05-04' },
  });
  expect(reasonOfWork({ ...facts, part: { ...part, score: 3 } }).code).toBe('age');
});

test('a renewal names the age the part will have, counted to the year of the work', () => {
  expect(reasonOfWork({ ...facts, part: { ...part, score: null } })).toEqual({
    code: 'age',
    facts: { installedYear: 1972, ageYears: 59, workYear: 2031, partName: 'Tegltag, blok A' },
  });
});

test('maintenance, or a part installed later than the work, falls back to the interval', () => {
  expect(reasonOfWork({ ...facts, kind: 'maintenance', intervalYears: 8 })).toEqual({
    code: 'interval',
    facts: { intervalYears: 8 },
  });
  expect(reasonOfWork({ ...facts, part: { ...part, installedYear: 2031 } }).code).toBe('interval');
});

test('the plan’s own words come after what the building tells, and before the mere interval', () => {
  const stated = { ...facts, cause: ' Ønske fra afdelingsmødet ' };
  expect(reasonOfWork({ ...stated, part: { ...part, score: 4 } }).code).toBe('condition');
  expect(reasonOfWork(stated).code).toBe('age');
  // A line gathered from many parts names none of them: nothing but its own words is left.
  expect(reasonOfWork({ ...stated, part: null })).toEqual({
    code: 'stated',
    facts: { cause: 'Ønske fra afdelingsmødet' },
  });
  expect(reasonOfWork({ ...stated, kind: 'maintenance' }).code).toBe('stated');
  expect(reasonOfWork({ ...stated, kind: 'maintenance', cause: null }).code).toBe('interval');
});

test('without any of these the work is planned and nothing more is claimed', () => {
  const bare = { ...facts, intervalYears: null, part: null };
  expect(reasonOfWork(bare)).toEqual({ code: 'planned', facts: {} });
  expect(reasonOfWork({ ...bare, cause: '  ' })).toEqual({ code: 'planned', facts: {} });
});
