/** The examples of docs/beregning.md about traffic lights, twins, references, climate and procurement, worked out by the domain. */
import { readFileSync } from 'node:fs';
import {
  type ClimateRisk,
  climateSummary,
  type Hazard,
  RISK_LIMITS,
  type RiskClass,
  type RiskLevel,
  riskClass,
  riskScore,
} from '../../domain/climate/climate-risk.ts';
import { isScore } from '../../domain/condition/score.ts';
import { at } from '../../domain/list.ts';
import type { IndexSeries } from '../../domain/money/price-index.ts';
import { DEFAULT_TRAFFIC_LIGHT_SETTINGS, type Light, trafficLight } from '../../domain/portfolio/traffic-light.ts';
import {
  compareWithTwins,
  DEFAULT_TWIN_SETTINGS,
  type TwinProfile,
  twinDistance,
} from '../../domain/portfolio/twins.ts';
import { exVatOre, type Procedure, parseThresholds, procurementRule } from '../../domain/procurement/thresholds.ts';
import { type PriceObservation, priceBank } from '../../domain/reference/price-bank.ts';
import { referenceFigures } from '../../domain/reference/reference-stats.ts';
import { kr, num, pct, type Recalculation } from './tal.ts';

const LIGHTS: Readonly<Record<Light, string>> = { red: 'rød', yellow: 'gul', green: 'grøn' };
const CLASSES: Readonly<Record<RiskClass, string>> = { low: 'lav', medium: 'middel', high: 'høj' };
const HAZARDS: Readonly<Record<string, Hazard>> = { skybrud: 'cloudburst', vind: 'wind', hede: 'heat' };
const PROCEDURES: Readonly<Record<Procedure, string>> = {
  one_bid: 'ét bud',
  two_or_three_bids: 'to eller tre bud',
  licitation: 'licitation',
  below_eu: 'under EU-grænsen',
  eu_tender: 'EU-udbud',
};

export const PORTFOLIO: Readonly<Record<string, Recalculation>> = {
  'standard-trafiklys': () => {
    const { severities, ...limits } = DEFAULT_TRAFFIC_LIGHT_SETTINGS;
    const codesOf = (severity: 'red' | 'yellow') =>
      Object.entries(severities).flatMap(([code, own]) => (own === severity ? [code] : []));
    return {
      rød: codesOf('red'),
      gul: codesOf('yellow'),
      'snart, år': num(limits.soonYears),
      'værste del fra karakter': num(limits.worstPartFrom),
      'samlet fra karakter': num(limits.scoreFrom),
      'gamle data, dage': num(limits.dataOldDays),
      'ikke undersøgt over': pct(limits.notInspectedAboveBp),
      'granskning inden for dage': num(limits.reviewDueWithinDays),
      'resultat fra': kr(limits.resultLimitOre),
    };
  },
  trafiklys: (input) => {
    const [score, worst] = [input.number('samlet karakter'), input.number('værste karakter')];
    if (!isScore(score) || !isScore(worst)) throw new Error('not a score');
    const { light, reasons } = trafficLight(
      {
        today: input.text('dag'),
        currentYear: input.number('i år'),
        fund: { lowest: null, yearsBelowFloor: input.numbers('under bundgrænsen'), floorOre: 0 },
        condition: {
          score,
          worst: { partId: 'vinduer', score: worst },
          medianAgeDays: input.number('midterste alder'),
          notInspectedShareBp: input.bp('ikke undersøgt'),
        },
        plan: { approved: input.text('planen er godkendt') === 'ja', activitiesWithoutPrice: 0 },
        reviewDueOn: input.text('granskning senest'),
        climateSectionDone: null,
        resultAccountOre: input.ore('resultatkonto'),
      },
      DEFAULT_TRAFFIC_LIGHT_SETTINGS,
    );
    const review = reasons.find(({ code }) => code === 'review_due');
    return {
      lys: LIGHTS[light],
      grunde: reasons.map(({ code }) => code),
      'dage til granskning': num(Number(review?.facts['days'])),
    };
  },
  'standard-tvillinger': () => {
    const { weights, fullYears, fullStoreys, fullSizeRatio, unknownDifference, count, maxDistance } =
      DEFAULT_TWIN_SETTINGS;
    return {
      vægte: [weights.type, weights.period, weights.storeys, weights.heating, weights.size].map(num),
      'fuld forskel': [fullYears, fullStoreys, fullSizeRatio].map(num),
      ukendt: num(unknownDifference),
      højst: num(count),
      'længst væk': num(maxDistance),
    };
  },
  tvilling: (input) => {
    const known = (text: string) => (text === 'ukendt' ? null : text);
    const profile = (i: number): TwinProfile => ({
      id: String(i),
      type: known(at(input.texts('byggeri'), i)),
      builtYear: at(input.numbers('opført'), i),
      storeys: at(input.numbers('etager'), i),
      heating: known(at(input.texts('opvarmning'), i)),
      areaM2: at(input.numbers('areal'), i),
      dwellings: null,
    });
    return { afstand: num(twinDistance(profile(0), profile(1), DEFAULT_TWIN_SETTINGS)) };
  },
  afviger: (input) => {
    const values = input.numbers('tvillinger');
    const own = input.number('egen');
    const compare = (count: number) => {
      const twins = values.slice(0, count).map((_, i) => ({ id: `t${i}`, distance: 0 }));
      const valueById = new Map([['egen', own], ...twins.map(({ id }, i) => [id, at(values, i)] as const)]);
      return compareWithTwins('egen', twins, valueById);
    };
    const { summary, outlier } = compare(values.length);
    if (summary.kind === 'too_few') throw new Error('too few');
    return {
      median: num(summary.median),
      kvartiler: [num(summary.lowerQuartile), num(summary.upperQuartile)],
      'afstand i alt': num(outlier?.distance ?? Number.NaN),
      afviger: outlier?.direction === 'high' ? 'høj' : 'nej',
      'med fire tvillinger': compare(4).summary.kind === 'too_few' ? 'for få' : 'nok',
    };
  },
  referencesag: (input) => {
    const series = seriesOf([
      { year: 2023, quarter: 1, value: input.number('indeks da') },
      { year: 2026, quarter: 2, value: input.number('indeks nu') },
    ]);
    const figures = referenceFigures(
      {
        id: 'sag',
        zone: null,
        areaM2: input.number('areal'),
        acquisitionOre: input.ore('anskaffelsessum'),
        priceLevel: { year: 2023, quarter: 1 },
        maximumAmountOre: input.ore('maksimumsbeløb'),
        formAOre: input.ore('skema A'),
        formCOre: input.ore('skema C'),
        handoverYear: input.number('afleveret'),
      },
      series,
      { year: 2026, quarter: 2 },
      input.number('i dag'),
    );
    if (!figures.ok) throw new Error(figures.error.code);
    const { factor, indexedOre, indexedOrePerM2, maximumUseBp, driftBp, isOld } = figures.value;
    return {
      faktor: num(factor),
      indekseret: kr(indexedOre ?? Number.NaN),
      'pr. m²': kr(indexedOrePerM2 ?? Number.NaN),
      'andel af maksimumsbeløb': pct(maximumUseBp ?? Number.NaN),
      'afvigelse A til C': pct(driftBp ?? Number.NaN),
      gammel: isOld ? 'ja' : 'nej',
    };
  },
  prisbank: (input) => {
    const prices = input.ores('pris');
    const indexes = input.numbers('indeks');
    // Every price in a quarter of its own, from the first of 2020 on; the level asked for lies after them all.
    const points = indexes.map((value, i) => ({ year: 2020 + i, quarter: 1 as const, value }));
    const series = seriesOf([...points, { year: 2030, quarter: 1, value: input.number('indeks nu') }]);
    const observations = prices.map((unitPriceOre, i): PriceObservation => {
      const priceDate = `${2020 + i}-02-01`;
      const id = String(i);
      return { id, classKey: 'vinduer', unit: 'stk', unitPriceOre, priceDate, source: 'offer', indexSeries: null };
    });
    const bank = (count: number) =>
      at(priceBank(observations.slice(0, count), [series], series.id, { year: 2030, quarter: 1 }).entries, 0).summary;
    const summary = bank(prices.length);
    if (summary.kind === 'too_few') throw new Error('too few');
    return {
      median: kr(summary.median),
      kvartiler: [kr(summary.lowerQuartile), kr(summary.upperQuartile)],
      antal: num(summary.n),
      'med to priser': bank(2).kind === 'too_few' ? 'for få' : 'nok',
    };
  },
  klima: (input) => {
    const risks = input.texts('fare').map((name, i): ClimateRisk => {
      const hazard = HAZARDS[name];
      const answer = at(input.texts('svar'), i);
      if (hazard === undefined) throw new Error(`unknown hazard: ${name}`);
      return {
        id: name,
        hazard,
        probability: level(at(input.numbers('sandsynlighed'), i)),
        consequence: level(at(input.numbers('konsekvens'), i)),
        exposedValueOre: at(input.knownOres('udsat værdi'), i),
        activityId: answer === 'planlinje' ? 'linje' : null,
        acceptedReason: answer === 'begrundelse' ? 'skygge nok' : null,
      };
    });
    const summary = climateSummary(risks, [], new Set(['linje']));
    const firstOf = (wanted: RiskClass) =>
      Array.from({ length: 16 }, (_, i) => i + 1).find((score) => riskClass(score, RISK_LIMITS) === wanted) ??
      Number.NaN;
    return {
      risiko: risks.map((risk) => num(riskScore(risk))),
      klasse: risks.map((risk) => CLASSES[riskClass(riskScore(risk), RISK_LIMITS)]),
      åbne: summary.open.map(({ riskId }) => riskId),
      'udsat i alt': kr(summary.exposedValueOre),
      ubeskyttet: kr(summary.unprotectedValueOre),
      'ikke vurderede farer': num(summary.notAssessed.length),
      'middel fra': num(firstOf('medium')),
      'høj fra': num(firstOf('high')),
    };
  },
  udbud: (input) => {
    const file = new URL('../../assets/procurement/thresholds.json', import.meta.url);
    const table = parseThresholds(JSON.parse(readFileSync(file, 'utf8')));
    if (!table.ok) throw new Error(table.error.code);
    const [works, service] = ['arbejde', 'tjenesteydelse'].map((kind) =>
      exVatOre(input.ore(`${kind} inkl. moms`), input.bp('moms')),
    );
    const ask = (kind: 'works' | 'service', amountOre: number | undefined, day: string) => {
      const rule = procurementRule(table.value, kind, amountOre ?? Number.NaN, day);
      return rule.ok ? PROCEDURES[rule.value.procedure] : rule.error === 'no_rule_on_date' ? 'ingen regel' : rule.error;
    };
    return {
      'arbejde ekskl. moms': kr(works ?? Number.NaN),
      'arbejde den 2026-05-01': ask('works', works, '2026-05-01'),
      'tjenesteydelse ekskl. moms': kr(service ?? Number.NaN),
      'tjenesteydelse den 2023-06-01': ask('service', service, '2023-06-01'),
      'tjenesteydelse den 2026-06-01': ask('service', service, '2026-06-01'),
      'tjenesteydelse den 2021-06-01': ask('service', service, '2021-06-01'),
    };
  },
};

function seriesOf(points: IndexSeries['points']): IndexSeries {
  return { id: 'indeks', name: 'Indeks', source: 'eksempel', points };
}

function level(value: number): RiskLevel {
  if (value !== 1 && value !== 2 && value !== 3 && value !== 4) throw new Error(`not 1 to 4: ${value}`);
  return value;
}
