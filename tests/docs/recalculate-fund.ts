/** The examples of docs/beregning.md about the 401 fund and the provision, worked out by the domain from the document's own inputs. */
import { fundCourse } from '../../domain/fund/fund-course.ts';
import { costOfWaiting, floorFromMonths, provisionPath, smallestCappedPath } from '../../domain/fund/provision-path.ts';
import { rentEffect } from '../../domain/fund/rent-effect.ts';
import {
  averageProvisionOre,
  bindingYear,
  provisionCoverBp,
  requiredIndexedProvisionOre,
  requiredLevelProvisionOre,
} from '../../domain/fund/required-provision.ts';
import { sensitivity } from '../../domain/fund/sensitivity.ts';
import { MAX_SETTLEMENT_YEARS, settleResult } from '../../domain/fund/settlement.ts';
import { at } from '../../domain/list.ts';
import { type Inputs, kr, num, pct, type Recalculation } from './tal.ts';

export const FUND: Readonly<Record<string, Recalculation>> = {
  'konto-401': (input) => {
    const course = fundCourse({
      openingBalanceOre: input.ore('primosaldo'),
      provisionOre: input.ore('henlæggelse'),
      provisionIndexBp: input.bp('stigning'),
      floorOre: input.ore('bundgrænse'),
      years: drawsOf(input),
    });
    return {
      henlæggelser: course.years.map(({ provisionOre }) => kr(provisionOre)),
      saldi: course.years.map(({ balanceOre }) => kr(balanceOre)),
      'år under bundgrænsen': course.yearsBelowFloor.map(num),
    };
  },
  'rente-og-trin': (input) => {
    const provisionOre = input.ore('henlæggelse');
    const [first] = fundCourse({
      openingBalanceOre: input.ore('primosaldo'),
      provisionOre,
      provisionIndexBp: 0,
      floorOre: 0,
      interestBp: input.bp('rente'),
      years: [{ year: 2027, drawnOre: input.ore('træk') }],
    }).years;
    const steps = [
      { fromYear: 2027, provisionOre },
      { fromYear: 2029, provisionOre: input.ore('trin fra 2029') },
    ];
    return {
      'saldo med rente': kr(first?.balanceOre ?? Number.NaN),
      bundgrænse: kr(floorFromMonths(provisionOre, input.number('måneder'))),
      'henlæggelser med trin': provisionPath(steps, input.bp('stigning'), 2027, 4).map(kr),
    };
  },
  'laveste-saldo': (input) => {
    const occurrences = occurrencesOf(input, input.numbers('arbejdets år'));
    const from = input.number('første år');
    const last = Math.max(...occurrences.map(({ year }) => year));
    const years = Array.from({ length: last - from + 1 }, (_, k) => ({
      year: from + k,
      drawnOre: occurrences.reduce((sum, { year, drawnOre }) => (year === from + k ? sum + drawnOre : sum), 0),
    }));
    const { lowest } = fundCourse({
      openingBalanceOre: input.ore('primosaldo'),
      provisionOre: input.ore('henlæggelse'),
      provisionIndexBp: input.bp('stigning'),
      floorOre: 0,
      years,
      occurrences,
    });
    return {
      'laveste saldo': kr(lowest?.balanceOre ?? Number.NaN),
      'i året': num(lowest?.year ?? Number.NaN),
      årsag: lowest?.activityId ?? '',
    };
  },
  nødvendig: (input) => {
    const need = needOf(input);
    const requiredOre = requiredLevelProvisionOre(need);
    const averageOre = averageProvisionOre(need);
    const lowestAt = (provisionOre: number) => {
      const { lowest } = fundCourse({ ...need, provisionOre, provisionIndexBp: 0 });
      return kr(lowest?.balanceOre ?? Number.NaN);
    };
    return {
      nødvendig: kr(requiredOre),
      'afgørende år': num(bindingYear(need) ?? Number.NaN),
      gennemsnit: kr(averageOre),
      'laveste saldo ved gennemsnittet': lowestAt(averageOre),
      'laveste saldo ved den nødvendige': lowestAt(requiredOre),
      'laveste saldo ved én øre mindre': lowestAt(requiredOre - 1),
    };
  },
  dækning: (input) => ({
    dækning: pct(provisionCoverBp(input.ore('henlæggelse i dag'), input.ore('nødvendig')) ?? Number.NaN),
  }),
  stigende: (input) => ({
    'nødvendig første år': kr(
      requiredIndexedProvisionOre({ ...needOf(input), provisionIndexBp: input.bp('stigning') }),
    ),
  }),
  loft: (input) => {
    const need = needOf(input);
    const today = input.ore('henlæggelse i dag');
    const path = smallestCappedPath(need, today, input.bp('loft'));
    const { broken } = smallestCappedPath(need, today, input.bp('for lavt loft'));
    return {
      niveau: kr(path.levelOre ?? Number.NaN),
      henlæggelser: path.pathOre.map(kr),
      'mangler ved for lavt loft': kr(broken?.missingOre ?? Number.NaN),
      'i året': num(broken?.year ?? Number.NaN),
    };
  },
  vente: (input) => {
    const { nowOre, laterOre, extraOre } = costOfWaiting(needOf(input), input.ore('henlæggelse i dag'));
    return { nu: kr(nowOre), 'et år senere': kr(laterOre), ekstra: kr(extraOre) };
  },
  husleje: (input) => {
    const terms = {
      currentProvisionOre: input.ore('i dag'),
      proposedProvisionOre: input.ore('forslag'),
      areaM2: input.number('areal'),
      dwellings: input.number('boliger'),
    };
    const byArea = rentEffect({ ...terms, homeAreaM2: input.number('boligens areal') });
    const byNumber = rentEffect({ ...terms, homeAreaM2: null });
    return {
      'ændring om året': kr(byArea.changeOreYear),
      'pr. m² om året': kr(byArea.changeOrePerM2Year ?? Number.NaN),
      'pr. måned': kr(byArea.changeOrePerHomeMonth ?? Number.NaN),
      'pr. måned efter antal': kr(byNumber.changeOrePerHomeMonth ?? Number.NaN),
    };
  },
  afvikling: (input) => ({
    beløb: settleResult(input.ore('resultat'), input.number('første år'), input.number('år')).map(({ amountOre }) =>
      kr(amountOre),
    ),
    'højst år': num(MAX_SETTLEMENT_YEARS),
  }),
  følsomhed: (input) => {
    const need = needOf(input);
    const years = need.years.map(({ year }) => year);
    const results = sensitivity(need, occurrencesOf(input, years));
    return {
      rækkefølge: results.map(({ activityId }) => activityId),
      uden: results.map(({ withoutOre }) => kr(withoutOre)),
      '10 % dyrere': results.map(({ dearerOre }) => kr(dearerOre)),
    };
  },
};

function drawsOf(input: Inputs) {
  const first = input.number('første år');
  return input.ores('træk').map((drawnOre, k) => ({ year: first + k, drawnOre }));
}

function needOf(input: Inputs) {
  return { openingBalanceOre: input.ore('primosaldo'), floorOre: input.ore('bundgrænse'), years: drawsOf(input) };
}

function occurrencesOf(input: Inputs, years: readonly number[]) {
  const draws = input.ores('træk');
  return input.texts('arbejde').map((activityId, i) => ({ activityId, year: at(years, i), drawnOre: at(draws, i) }));
}
