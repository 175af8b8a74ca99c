/** The examples of docs/beregning.md about prices, years, levelling, scenarios and versions, worked out by the domain. */
import { scenarioSchema } from '../../contract/scenarios.ts';
import { at } from '../../domain/list.ts';
import { multiplyMilliOre } from '../../domain/money/ore.ts';
import { type IndexSeries, indexValue } from '../../domain/money/price-index.ts';
import { type Activity, priceActivity } from '../../domain/plan/activity.ts';
import { exampleActivity } from '../../domain/plan/activity-fixture.ts';
import { roundTable } from '../../domain/plan/board-rounding.ts';
import { planDifference } from '../../domain/plan/difference.ts';
import { DEFAULT_PLAN_SETTINGS } from '../../domain/plan/edit-defaults.ts';
import { expandPlan } from '../../domain/plan/expand.ts';
import { OPTIMAL_GAP_BP } from '../../domain/plan/levelling/best-choice.ts';
import { bundleProposals } from '../../domain/plan/levelling/bundle.ts';
import { levelPlan } from '../../domain/plan/levelling/level.ts';
import type { Objective } from '../../domain/plan/levelling/movers.ts';
import { PRICES_AS_TYPED, type PriceBasis, priceFactorTable } from '../../domain/plan/price-factors.ts';
import { purseWarnings } from '../../domain/procurement/purse-check.ts';
import type { PlanInput } from '../../domain/scenario/evaluate.ts';
import { compareScenario, PRICE_SCENARIOS } from '../../domain/scenario/scenario.ts';
import { accountingYearLabel, accountingYearOf } from '../../domain/time/accounting-year.ts';
import { type Inputs, kr, num, pct, type Recalculation } from './tal.ts';

const NO_SURCHARGES = { scaffoldBp: 0, adviserBp: 0, contingencyBp: 0 };

export const PLAN: Readonly<Record<string, Recalculation>> = {
  pris: (input) => {
    const activity = exampleActivity({
      amountOre: null,
      quantityMilli: input.number('mængde') * 1000,
      unitPriceOre: input.ore('enhedspris'),
      surcharges: {
        scaffoldBp: input.bp('stillads'),
        adviserBp: input.bp('rådgiver'),
        contingencyBp: input.bp('uforudsete'),
      },
      vatIncluded: false,
      vatRateBp: input.bp('moms'),
      funding: [
        { purse: 'fund401', shareBp: input.bp('andel fra 401') },
        { purse: 'draw_right', shareBp: 10_000 - input.bp('andel fra 401') },
      ],
    });
    const price = priceActivity(activity);
    if (price === null) throw new Error('no price');
    return {
      grundpris: kr(price.baseOre),
      stilladsbeløb: kr(price.scaffoldOre),
      rådgiverbeløb: kr(price.adviserOre),
      'uforudset beløb': kr(price.contingencyOre),
      momsbeløb: kr(price.vatOre),
      'pris pr. gang': kr(price.totalOre),
      'trækkes på 401': kr(expandPlan([activity], { baseYear: 2027, horizonYears: 1 }).drawnOre),
    };
  },
  afrunding: (input) => ({
    beløb: input
      .numbers('mængde')
      .map((quantity, i) => kr(multiplyMilliOre(Math.round(quantity * 1000), at(input.ores('enhedspris'), i)))),
  }),
  pung: (input) => {
    const kind = input.text('slags') === 'forbedring' ? 'improvement' : 'maintenance';
    return { advarsler: purseWarnings(exampleActivity({ kind, account: input.number('konto') })) };
  },
  år: (input) => {
    const frame = { baseYear: input.number('basisår'), horizonYears: input.number('år i planen') };
    const plain = exampleActivity({
      amountOre: input.ore('beløb'),
      firstYear: input.number('første år'),
      intervalYears: input.number('interval'),
    });
    const decided = exampleActivity({
      ...plain,
      overrides: [
        {
          kind: 'moved',
          plannedYear: input.number('flyttet fra'),
          toYear: input.number('flyttet til'),
          reason: null,
        },
        { kind: 'skipped', plannedYear: input.number('sprunget over'), reason: null },
      ],
    });
    const years = (activity: Activity) => expandPlan([activity], frame).occurrences.map(({ year }) => num(year));
    return {
      år: years(decided),
      'i alt': kr(expandPlan([decided], frame).totalOre),
      'år uden ændringer': years(plain),
      'år når første år er 2018': years({ ...plain, firstYear: 2018 }),
      'linjer efter perioden når første år er 2060': num(
        expandPlan([{ ...plain, firstYear: 2060 }], frame).beyondHorizon.length,
      ),
    };
  },
  regnskabsår: (input) => {
    const month = input.number('begynder i måned');
    return {
      regnskabsår: input.texts('dag').map((day) => accountingYearLabel(accountingYearOf(day, month), month)),
    };
  },
  priser: (input) => {
    const priceDate = input.text('prisens dato');
    const series: IndexSeries = {
      id: 'etageboliger',
      name: 'Etageboliger',
      source: 'eksempel',
      points: [
        { year: 2024, quarter: 2, value: input.number('indeks da') },
        { year: 2026, quarter: 2, value: input.number('indeks i planens niveau 2026 2. kvartal') },
      ],
    };
    const year = input.number('år');
    const frame = { baseYear: input.number('basisår'), horizonYears: year - input.number('basisår') + 1 };
    const activity = exampleActivity({
      amountOre: input.ore('beløb'),
      priceDate,
      indexSeries: series.id,
      firstYear: year,
    });
    const fixed: PriceBasis = { mode: 'fixed', level: { year: 2026, quarter: 2 }, rateBp: input.bp('sats'), steps: [] };
    const current: PriceBasis = { ...fixed, mode: 'current' };
    const stepped: PriceBasis = { ...current, steps: [{ year: 2029, changeBp: input.bp('trin fra 2029') }] };
    const amount = (basis: PriceBasis) => {
      const priceFactors = priceFactorTable(basis, [series], frame).factorsFor;
      return kr(expandPlan([activity], { ...frame, priceFactors }).totalOre);
    };
    return { 'fast pris': amount(fixed), 'løbende pris': amount(current), 'løbende pris med trin': amount(stepped) };
  },
  kvartaler: (input) => {
    const quarters = [1, 2, 3, 4] as const;
    const values = input.numbers('kvartaler');
    const points = quarters.map((quarter) => ({ year: 2026, quarter, value: at(values, quarter - 1) }));
    const value = indexValue({ id: 's', name: 's', source: 's', points }, { year: 2026, quarter: null });
    return { 'årets indeks': value.ok ? num(value.value) : value.error.code };
  },
  'standard-udjævning': () => ({
    'vindue, år': num(DEFAULT_PLAN_SETTINGS.levelWindowYears),
    'største vindue, år': num(
      Array.from({ length: 100 }, (_, years) => years).findLast(
        (years) => scenarioSchema.safeParse({ windowYears: years }).success,
      ) ?? Number.NaN,
    ),
    'optimal inden for': pct(OPTIMAL_GAP_BP),
  }),
  udjævning: (input) => {
    const activities = linesOf(input).map((line, i) => ({
      ...line,
      statutory: at(input.texts('lovpligtig'), i) === 'ja',
    }));
    const frame = frameOf(input);
    const level = (objective: Objective) =>
      levelPlan(activities, { frame, objective, openingBalanceOre: 0, floorOre: 0 }, null);
    const peak = level('peak');
    const [provision, rise] = [level('provision'), level('rise')];
    return {
      'dyreste år før': kr(peak.beforeOre),
      'dyreste år efter': kr(peak.afterOre),
      mærke: peak.label,
      afstand: pct(peak.gapBp),
      flyttet: peak.moves.map(({ activityId }) => activityId),
      'flyttet til': peak.moves.map(({ toYear }) => num(toYear)),
      bliver: peak.staying.map(({ activityId }) => activityId),
      'bliver fordi': peak.staying.map(({ reason }) => reason),
      'sum efter': kr(expandPlan(peak.activities, frame).totalOre),
      'nødvendig henlæggelse før og efter': [kr(provision.beforeOre), kr(provision.afterOre)],
      'største stigning før og efter': [kr(rise.beforeOre), kr(rise.afterOre)],
    };
  },
  samling: (input) => {
    const activities = linesOf(input).map((line, i) => ({
      ...line,
      buildingId: 'blok 1',
      surcharges: { ...NO_SURCHARGES, scaffoldBp: at(input.bps('stillads'), i) },
    }));
    const terms = { frame: frameOf(input), objective: 'provision', openingBalanceOre: 0, floorOre: 0 } as const;
    const bundles = bundleProposals(activities, terms, input.number('inden for år'));
    return {
      'samles i': bundles.map(({ year }) => num(year)),
      sparet: bundles.map(({ savingOre }) => kr(savingOre)),
      'ændring i nødvendig henlæggelse': bundles.map(({ provisionChangeOre }) => kr(provisionChangeOre)),
    };
  },
  scenarier: (input) => {
    const { baseYear, horizonYears } = frameOf(input);
    const plan: PlanInput = {
      activities: [
        exampleActivity({
          amountOre: input.ore('beløb'),
          firstYear: baseYear,
          intervalYears: input.number('interval'),
        }),
      ],
      baseYear,
      horizonYears,
      prices: PRICES_AS_TYPED,
      series: [],
      fund: { openingBalanceOre: 0, provisionOre: 0, provisionIndexBp: 0, floorOre: 0 },
    };
    const comparisons = PRICE_SCENARIOS.map((scenario) => compareScenario(plan, scenario));
    const totals = comparisons.map(({ figures }) => figures.find(({ figure }) => figure === 'totalOre'));
    return {
      satser: PRICE_SCENARIOS.map(({ priceRateBp }) => pct(priceRateBp ?? Number.NaN)),
      'uden scenarie': kr(at(comparisons, 0).before.expansion.totalOre),
      'i alt': totals.map((total) => kr(total?.after ?? Number.NaN)),
      forskel: totals.map((total) => kr(total?.change ?? Number.NaN)),
    };
  },
  forskel: (input) => {
    const version = (side: 'før' | 'efter') =>
      input.texts(`arbejde ${side}`).map((id, i) =>
        exampleActivity({
          id,
          title: id,
          firstYear: at(input.numbers(`år ${side}`), i),
          amountOre: at(input.ores(`beløb ${side}`), i),
        }),
      );
    const { years, totalBeforeOre, totalAfterOre } = planDifference(version('før'), version('efter'), frameOf(input));
    const sum = (kind: 'dropped' | 'new' | 'price') => years.reduce((total, year) => total + year.changesOre[kind], 0);
    return {
      før: kr(totalBeforeOre),
      udgået: kr(sum('dropped')),
      ny: kr(sum('new')),
      pris: kr(sum('price')),
      'flytning pr. år': years.map(({ changesOre }) => kr(changesOre.moved)),
      efter: kr(totalAfterOre),
    };
  },
  tusinder: (input) => {
    const table = roundTable([input.ores('beløb')], 100_000);
    const printed = at(table.cells, 0);
    return {
      'trykt sum': num(table.total),
      'summen af de trykte': num(printed.reduce((sum, value) => sum + value, 0)),
      'mindste og største trykte': [num(Math.min(...printed)), num(Math.max(...printed))],
    };
  },
};

function frameOf(input: Inputs) {
  return { baseYear: input.number('første år'), horizonYears: input.number('år i planen') };
}

function linesOf(input: Inputs): readonly Activity[] {
  return input.texts('arbejde').map((id, i) => {
    const [earliest, latest] = at(input.texts('vindue'), i).split('-');
    return exampleActivity({
      id,
      title: id,
      firstYear: at(input.numbers('arbejdets år'), i),
      amountOre: at(input.ores('beløb'), i),
      window: { earliestYear: Number(earliest), latestYear: Number(latest) },
    });
  });
}
