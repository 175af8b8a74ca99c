/** The examples of docs/beregning.md about condition, life and backlog, worked out by the domain from the document's own inputs. */
import {
  type AgeingInput,
  DEFAULT_AGEING_SETTINGS,
  expectedEnd,
  nextWork,
  type WorkReason,
} from '../../domain/condition/ageing.ts';
import { backlogOre, DEFAULT_FCI_LIMITS, type FciBand, fciBand, fciBp } from '../../domain/condition/backlog.ts';
import { type ForecastPart, type Future, forecastCondition } from '../../domain/condition/forecast.ts';
import { DEFAULT_PART_GRADE_SETTINGS, gradeFromFindings } from '../../domain/condition/part-grade.ts';
import { DEFAULT_ROLL_UP_SETTINGS, type RollUpPart, rollUp } from '../../domain/condition/roll-up.ts';
import { gradeFromScale } from '../../domain/condition/scales/scale.ts';
import type { ScaleId } from '../../domain/condition/scales/scale-data.ts';
import {
  type Degree,
  extentClassFromShareBp,
  isScore,
  type Score,
  scoreFromObservation,
} from '../../domain/condition/score.ts';
import { at } from '../../domain/list.ts';
import { multiplyMilliOre } from '../../domain/money/ore.ts';
import { type Inputs, kr, num, pct, type Recalculation } from './tal.ts';

const REASONS: Readonly<Record<WorkReason['code'], string>> = {
  grade_demands: 'karakteren kræver det',
  interval_due: 'intervallet er gået',
  end_of_life: 'levetiden er slut',
  outlived_life: 'levetiden er overskredet',
  grade_allows: 'karakteren tillader det',
};
const BANDS: Readonly<Record<FciBand, string>> = { good: 'god', fair: 'rimelig', poor: 'dårlig', critical: 'kritisk' };

export const CONDITION: Readonly<Record<string, Recalculation>> = {
  'standard-omfang': () => ({ klassegrænser: extentLimits().map(pct) }),
  karakter: oneFinding,
  'karakter-mindst': oneFinding,
  'standard-flere-skader': () => ({
    metode: DEFAULT_PART_GRADE_SETTINGS.method === 'worst' ? 'den værste' : 'den vægtede',
    'klassens midte': DEFAULT_PART_GRADE_SETTINGS.classShareBp.map(pct),
  }),
  'flere-skader': (input) => {
    const shares = input.bps('andel');
    const findings = shares.map((extentShareBp, i) => ({
      id: String(i),
      extentShareBp,
      observation: {
        severity: degree(at(input.numbers('alvor'), i)),
        intensity: degree(at(input.numbers('intensitet'), i)),
        extentClass: extentClassFromShareBp(extentShareBp),
      },
    }));
    const grade = (method: 'worst' | 'ratio') =>
      gradeFromFindings(findings, { ...DEFAULT_PART_GRADE_SETTINGS, method }, DEFAULT_ROLL_UP_SETTINGS);
    return {
      karakterer: findings.map(({ observation }) => num(scoreFromObservation(observation))),
      R: num(grade('worst').ratioPpm / 1e6),
      'karakter efter den værste': num(grade('worst').score),
      'karakter efter R': num(grade('ratio').score),
    };
  },
  'standard-samlet-tilstand': () => ({
    faktorer: DEFAULT_ROLL_UP_SETTINGS.factorsPpm.map((ppm) => num(ppm / 1e6)),
    grænser: DEFAULT_ROLL_UP_SETTINGS.cutPointsPpm.map((ppm) => num(ppm / 1e6)),
  }),
  'samlet-tilstand': (input) => {
    const parts = input.texts('navn').map((id, i): RollUpPart => {
      const score = at(input.texts('karakter'), i);
      const assessedOn = at(input.texts('vurderet'), i);
      return {
        id,
        group: 2,
        replacementValueOre: at(input.ores('værdi'), i),
        state: score === 'ingen' ? 'not_inspected' : 'graded',
        score: score === 'ingen' ? null : scoreOf(Number(score)),
        isEstimate: at(input.texts('skøn'), i) === 'ja',
        source: at(input.texts('kilde'), i),
        assessedOn: assessedOn === 'ingen' ? null : assessedOn,
      };
    });
    const all = rollUp(parts, DEFAULT_ROLL_UP_SETTINGS, input.text('dag'));
    return {
      R: num((all.ratioPpm ?? Number.NaN) / 1e6),
      'samlet karakter': num(all.score ?? Number.NaN),
      'værste del': all.worst?.partId ?? '',
      'ikke undersøgt': pct(all.notInspectedShareBp),
      'andel skøn': pct(all.estimatedShareBp),
      'midterste alder': num(all.medianAgeDays ?? Number.NaN),
      'ældste alder': num(all.oldestAgeDays ?? Number.NaN),
      kilder: all.sourceMix.map(({ source }) => source),
      'kildernes andele': all.sourceMix.map(({ shareBp }) => pct(shareBp)),
    };
  },
  'ukendt-værdi': (input) => {
    const parts = input.knownOres('værdi').map((replacementValueOre, i): RollUpPart => {
      const known = { state: 'graded', score: 3, isEstimate: false, source: 'eftersyn', assessedOn: null } as const;
      return { id: String(i), group: 2, replacementValueOre, ...known };
    });
    const all = rollUp(parts, DEFAULT_ROLL_UP_SETTINGS, '2026-11-01');
    return { 'antaget andel': pct(all.assumedWeightShareBp), 'vist værdi': kr(all.replacementValueOre) };
  },
  genanskaffelse: (input) => ({
    værdi: kr(multiplyMilliOre(Math.round(input.number('mængde') * 1000), input.ore('enhedsværdi'))),
  }),
  skalaer: () => ({
    TG2: fromScale('ns3424', 'TG2'),
    '72 af 100': fromScale('index_0_100', '72'),
    K2: fromScale('dk_k_until_2020', 'K2'),
  }),
  'standard-restlevetid': () => {
    const { remainingByScore, actionFromScore } = DEFAULT_AGEING_SETTINGS;
    return {
      lav: remainingByScore.map(({ low }) => num(low)),
      forventet: remainingByScore.map(({ expected }) => num(expected)),
      høj: remainingByScore.map(({ high }) => num(high)),
      'arbejde fra karakter': num(actionFromScore),
    };
  },
  vinduer: (input) => lifeOf({ ...agedPart(input), periodic: interval(input) }),
  tag: (input) => lifeOf(agedPart(input)),
  forfalden: (input) => {
    const part = { builtYear: null, life: null, grade: null, periodic: interval(input) };
    const work = nextWork({ ...part, currentYear: input.number('i dag') }, DEFAULT_AGEING_SETTINGS);
    return {
      'næste arbejde': num(work?.year ?? Number.NaN),
      forfaldsår: num(work?.dueYear ?? Number.NaN),
      grund: work === null ? '' : REASONS[work.reason.code],
    };
  },
  fremtid: (input) => {
    const frame = { baseYear: input.number('første år'), horizonYears: 6 };
    const part: ForecastPart = {
      id: 'del',
      replacementValueOre: 100_000_000,
      score: scoreOf(input.number('karakter')),
      endYear: input.number('udløb'),
      lifeYears: input.number('levetid'),
      renewalYears: [input.number('planen fornyer')],
      transitionsBp: null,
    };
    const scores = (future: Future) =>
      forecastCondition([part], frame, future, DEFAULT_ROLL_UP_SETTINGS).map(({ sharesBp }) =>
        num(sharesBp.indexOf(10_000) + 1),
      );
    return {
      'intet gøres': scores('nothing_done'),
      'planen gennemføres': scores('plan_carried_out'),
      'alt til tiden': scores('all_on_time'),
    };
  },
  overgange: (input) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = input.bps('overgange');
    const part: ForecastPart = {
      id: 'del',
      replacementValueOre: input.ore('værdi'),
      score: 1,
      endYear: null,
      lifeYears: null,
      renewalYears: [],
      transitionsBp: [a, b, c, d, e],
    };
    const frame = { baseYear: 2027, horizonYears: 2 };
    const years = forecastCondition([part], frame, 'nothing_done', DEFAULT_ROLL_UP_SETTINGS);
    return { 'efter to år': at(years, 1).sharesBp.slice(0, 3).map(pct) };
  },
  efterslæb: (input) => {
    const works = input.numbers('forfald').map((dueYear, i) => {
      const done = at(input.texts('udført'), i);
      return {
        id: String(i),
        dueYear,
        amountOre: at(input.ores('beløb'), i),
        doneYear: done === 'nej' ? null : Number(done),
      };
    });
    const backlog = backlogOre(works, input.number('år'));
    const index = fciBp(backlog, input.ore('genanskaffelsesværdi')) ?? Number.NaN;
    const { goodBp, fairBp, poorBp } = DEFAULT_FCI_LIMITS;
    return {
      efterslæb: kr(backlog),
      efterslæbsgrad: pct(index),
      bånd: BANDS[fciBand(index, DEFAULT_FCI_LIMITS)],
      grænser: [goodBp, fairBp, poorBp].map(pct),
    };
  },
};

function oneFinding(input: Inputs) {
  const extentClass = extentClassFromShareBp(input.bp('omfang'));
  const severity = degree(input.number('alvor'));
  const intensity = degree(input.number('intensitet'));
  return { omfangsklasse: num(extentClass), karakter: num(scoreFromObservation({ severity, intensity, extentClass })) };
}

/** Where the class changes, found by asking for every share there is. */
function extentLimits(): number[] {
  const shares = Array.from({ length: 10_000 }, (_, i) => i + 1);
  return shares.filter((share) => extentClassFromShareBp(share) !== extentClassFromShareBp(share - 1));
}

function agedPart(input: Inputs): AgeingInput {
  const [low = Number.NaN, expected = Number.NaN, high = Number.NaN] = input.numbers('levetid');
  return {
    builtYear: input.number('indbygget'),
    life: { low, expected, high },
    grade: { score: scoreOf(input.number('karakter')), year: input.number('karakterens år') },
    periodic: null,
    currentYear: input.number('i dag'),
  };
}

function interval(input: Inputs): AgeingInput['periodic'] {
  return { lastYear: input.number('seneste arbejde'), intervalYears: input.number('interval') };
}

function lifeOf(part: AgeingInput) {
  const end = expectedEnd(part, DEFAULT_AGEING_SETTINGS);
  const work = nextWork(part, DEFAULT_AGEING_SETTINGS);
  return {
    udløb: num(end?.year ?? Number.NaN),
    'udløbets grund': end === null ? '' : REASONS[end.reason.code],
    'næste arbejde': num(work?.year ?? Number.NaN),
    grund: work === null ? '' : REASONS[work.reason.code],
  };
}

function fromScale(scale: ScaleId, value: string): string {
  const grade = gradeFromScale(scale, value);
  if (grade.ok) return num(grade.value.score ?? Number.NaN);
  return grade.error.code === 'no_equivalent' ? 'ingen' : grade.error.code;
}

function scoreOf(value: number): Score {
  if (!isScore(value)) throw new Error(`not a score: ${value}`);
  return value;
}

function degree(value: number): Degree {
  if (value !== 1 && value !== 2 && value !== 3) throw new Error(`not 1 to 3: ${value}`);
  return value;
}
