// What the inspectors found: one row per part of a department's condition report, and for some departments a walk
// (markvandring) in 2026 with quick estimates of what can be seen from outside. A grade with a damage is always
// max(1, severity + intensity + extent class - 5); a grade above 1 without a damage is an estimate.

import { partClass } from './catalogue.ts';
import { damageTexts } from './damage-texts.ts';
import { adviceRemarks, estimateRemarks, notSeenRemarks, placeRemarks, soundRemarks } from './inspector-remarks.ts';
import type { Department, Finding, NoGrade, Part } from './model.ts';
import { createRandom, type Random } from './random.ts';

const inspectors = ['AKM', 'JLH', 'TBØ', 'SVN', 'MFR', 'PEK'] as const;

/** Departments that were walked in 2026, with the day. Only those whose report is older than a year. */
const walks: ReadonlyMap<string, string> = new Map([
  ['0101', '2026-05-19'],
  ['0102', '2026-05-20'],
  ['0106', '2026-05-27'],
  ['0107', '2026-06-02'],
  ['0109', '2026-06-04'],
  ['0201', '2026-04-28'],
  ['0202', '2026-04-29'],
  ['0204', '2026-05-06'],
  ['0301', '2026-06-10'],
  ['0305', '2026-06-11'],
]);

/** Extent in per cent for an extent class 1-5, well inside the class so that rounding never moves it. */
const extentPercent = (extentClass: number, random: Random): number => {
  switch (extentClass) {
    case 1:
      return 1;
    case 2:
      return random.pick([2, 3, 5, 8]);
    case 3:
      return random.pick([10, 15, 20, 25]);
    case 4:
      return random.pick([30, 40, 50, 60]);
    default:
      return random.pick([70, 80, 90, 100]);
  }
};

/** Roof and cladding of asbestos cement: seen by everyone, and poor. */
const isAsbestos = (part: Part): boolean =>
  part.building?.roofCode === '3' && (part.classKey === 'fibreRoof' || part.classKey === 'concrete');

/** Grade from the share of life used: the inspector's eye, not a rule of any standard. */
const gradeByAge = (part: Part, year: number, random: Random): number => {
  const life = partClass(part.classKey).life[1];
  const used = ((year - part.installed) / life) * part.department.wear * (0.88 + random.int(0, 24) / 100);
  const limits = part.department.inspection === 'thorough' ? [0.4, 0.9, 1.2, 1.5, 2] : [0.3, 0.66, 0.95, 1.14, 1.35];
  const grade = limits.findIndex((limit) => used < limit) + 1;
  if (grade === 0) return 6;
  return isAsbestos(part) ? Math.max(grade, part.building?.number === '03' ? 6 : 5) : grade;
};

/** A worn part is not worn by stains, and what leaks into homes is not «no remarks». */
const leastSeverity: Readonly<Record<number, number>> = { 4: 2, 5: 2, 6: 3 };
const mostSeverity: Readonly<Record<number, number>> = { 1: 1, 2: 2 };

const damageFor = (part: Part, grade: number, random: Random): Pick<Finding, 'damage' | 'damageText'> => {
  const options: { severity: number; intensity: number; extentClass: number }[] = [];
  for (let severity = 1; severity <= 3; severity += 1) {
    for (let intensity = 1; intensity <= 3; intensity += 1) {
      for (let extentClass = 1; extentClass <= 5; extentClass += 1) {
        const score = Math.max(1, severity + intensity + extentClass - 5);
        const fits = severity >= (leastSeverity[grade] ?? 1) && severity <= (mostSeverity[grade] ?? 3);
        if (score === grade && fits && damageTexts(part.classKey, severity).length > 0) {
          options.push({ severity, intensity, extentClass });
        }
      }
    }
  }
  const { severity, intensity, extentClass } = random.pick(options);
  return {
    damage: { severity, intensity, extentPercent: extentPercent(extentClass, random) },
    damageText: random.pick(damageTexts(part.classKey, severity)).text,
  };
};

const noGradeFor = (part: Part, random: Random): NoGrade | null => {
  const { inspection } = part.department;
  if (isAsbestos(part)) return null;
  // Inside the homes and on the roofs nobody was let in; what could be seen from the ground was graded.
  const hidden = part.group === 3 || part.group === 5 || part.classKey.endsWith('Roof') || part.classKey === 'windows';
  if (inspection === 'mostly unseen' && hidden && random.chance(0.86)) {
    return random.pick(['IU', 'IT'] as const);
  }
  const roll = random.next();
  if (inspection === 'thorough') {
    return roll < 0.01 ? 'NU' : null;
  }
  if (roll < 0.02) return 'IU';
  if (roll < 0.05) return 'IT';
  if (roll < 0.06 && (part.group === 2 || part.group === 5)) return 'NU';
  return roll > 0.995 && part.classKey === 'flashings' ? 'IR' : null;
};

const sentence = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');

const graded = (
  part: Part,
  grade: number,
  random: Random,
): Pick<Finding, 'grade' | 'estimate' | 'damage' | 'damageText' | 'remark'> => {
  if (grade === 1 && random.chance(0.85)) {
    return { grade, estimate: false, damage: null, damageText: '', remark: random.pick(soundRemarks) };
  }
  if (grade <= 3 && grade > 1 && random.chance(part.department.inspection === 'thorough' ? 0.15 : 0.4)) {
    return { grade, estimate: true, damage: null, damageText: '', remark: random.pick(estimateRemarks(part.classKey)) };
  }
  const place = random.chance(0.55) ? random.pick(placeRemarks(part.classKey)) : '';
  const found = damageFor(part, grade, random);
  return {
    grade,
    estimate: false,
    ...found,
    remark: sentence(place, random.pick(adviceRemarks(grade, found.damage?.severity ?? 1))),
  };
};

const reportFindings = (department: Department, parts: readonly Part[], date: string): readonly Finding[] => {
  const head = createRandom(`${department.number}/report`);
  const pair = [head.pick(inspectors), head.pick(inspectors)] as const;
  const year = Number(date.slice(0, 4));
  return parts.flatMap((part): Finding[] => {
    const random = createRandom(`${department.number}/finding/${part.id}`);
    // A part newer than the report cannot be in it; a few others were forgotten.
    if (part.installed > year || (department.inspection !== 'thorough' && !isAsbestos(part) && random.chance(0.02))) {
      return [];
    }
    const base = {
      report: `TR-${date.slice(0, 4)}-${department.number}`,
      date,
      inspector: part.group === 3 || part.group === 5 ? pair[1] : pair[0],
      kind: 'Tilstandsrapport' as const,
      part,
    };
    const state = noGradeFor(part, random);
    if (state !== null) {
      return [
        {
          ...base,
          grade: state,
          estimate: false,
          damage: null,
          damageText: '',
          remark: random.pick(notSeenRemarks(state, part.classKey)),
        },
      ];
    }
    return [{ ...base, ...graded(part, gradeByAge(part, year, random), random) }];
  });
};

const walkFindings = (department: Department, report: readonly Finding[], date: string): readonly Finding[] => {
  const random = createRandom(`${department.number}/walk`);
  const inspector = random.pick(inspectors);
  return report.flatMap((seen): Finding[] => {
    if ((seen.part.group !== 1 && seen.part.group !== 2) || typeof seen.grade !== 'number' || !random.chance(0.3)) {
      return [];
    }
    const worse = seen.grade >= 2 && seen.grade <= 4 && random.chance(0.12);
    return [
      {
        report: `MV-2026-${department.number}`,
        date,
        inspector,
        kind: 'Markvandring',
        part: seen.part,
        grade: worse ? seen.grade + 1 : seen.grade,
        estimate: true,
        damage: null,
        damageText: '',
        remark: worse
          ? random.pick([
              'Forværret siden tilstandsrapporten.',
              'Udviklingen går hurtigere end ventet.',
              'Flere steder berørt end ved sidste gennemgang.',
            ])
          : random.pick([
              'Uændret siden tilstandsrapporten.',
              'Set ved gennemgang med afdelingsbestyrelsen.',
              '',
              'Driften følger forholdet.',
            ]),
      },
    ];
  });
};

/** All condition rows of a department, report first, in register order. */
export const findingsOf = (department: Department, parts: readonly Part[]): readonly Finding[] => {
  if (department.reportDate === null || department.inspection === 'none') {
    return [];
  }
  const report = reportFindings(department, parts, department.reportDate);
  const walk = walks.get(department.number);
  return walk === undefined ? report : [...report, ...walkFindings(department, report, walk)];
};

/** A condition row with a grade, not one of the reasons why there is none. */
export interface Graded extends Finding {
  readonly grade: number;
}

const isGraded = (finding: Finding): finding is Graded => typeof finding.grade === 'number';

/** The latest graded row of each part by its id, as a planner would use it; parts without a grade are missing. */
export const latestGraded = (findings: readonly Finding[]): ReadonlyMap<string, Graded> =>
  new Map(findings.filter(isGraded).map((finding) => [finding.part.id, finding]));
