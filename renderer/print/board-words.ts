/**
 * The sentences of the printed pack: which one is said when.
 * Answers for choosing among the texts; the figures come from the pack. Must never compute an amount.
 */
import type { RollUpView } from '../../contract/common.ts';
import type { BoardPack } from '../../contract/department.ts';
import { parsePeriod } from '../../domain/money/price-index.ts';
import type { Format } from '../ui/format.ts';
import type { BoardFacts } from './board-facts.ts';
import type { BoardTexts } from './i18n/index.ts';

type Work = BoardPack['largestWorks'][number];
type Score = NonNullable<RollUpView['score']>;

/** All that a part of the document needs to speak. */
export interface BoardVoice {
  readonly texts: BoardTexts;
  readonly f: Format;
  readonly currency: string;
  /** Whole units with their name: 1.234.567 kr. */
  readonly money: (ore: number) => string;
  /** Whole units without a name, for tables that name it in their heading. */
  readonly amount: (ore: number) => string;
  /** With two decimals: amounts per m². */
  readonly exactMoney: (ore: number) => string;
}

/** Longer lists of years are said as a count. */
const MOST_YEARS = 4;
/** Text from data may be a page long; a heading and a table cell show its beginning. */
const LONGEST_TEXT = 110;
/** A stated cause is a paragraph of its own; three lines of it are read. */
const LONGEST_CAUSE = 240;

export function boardVoice(texts: BoardTexts, f: Format, currency: string): BoardVoice {
  return {
    texts,
    f,
    currency,
    money: (ore) => trueMinus(f.money(ore, currency)),
    amount: (ore) => trueMinus(f.amount(ore, 'one')),
    exactMoney: (ore) => trueMinus(`${f.decimal(ore / 100, 2)}\u00a0${f.unit(currency, 'one')}`),
  };
}

/** A minus as wide as a plus: on a copy of a copy a hyphen before a figure is easily lost. */
export function trueMinus(text: string): string {
  return text.replace('-', '−');
}

export function shortText(text: string, longest = LONGEST_TEXT): string {
  const clean = text.trim();
  if (clean.length <= longest) return clean;
  return `${clean
    .slice(0, longest - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** One line about the condition: score, worst part, what was not inspected and how old the data is, always together. */
export function conditionSentences(condition: RollUpView, dataOldDays: number, voice: BoardVoice): string[] {
  const { texts, f } = voice;
  const said = texts.condition;
  const sentences =
    condition.score === null ? [said.unknown] : [said.overall(condition.score, texts.score[condition.score])];
  const { worst } = condition;
  if (worst !== null) sentences.push(said.worst(shortText(worst.partName), worst.score, texts.score[worst.score]));
  sentences.push(
    condition.notInspectedShareBp > 0 ? said.notInspected(f.percent(condition.notInspectedShareBp)) : said.allInspected,
  );
  const age = condition.medianAgeDays;
  if (age !== null) sentences.push(age > dataOldDays ? said.ageOld(said.ageOf(age)) : said.age(said.ageOf(age)));
  return sentences;
}

/** Is there money enough, and if not, when it runs out and what it would take. */
export function moneySentences(facts: BoardFacts | null, voice: BoardVoice): string[] {
  const { texts, money } = voice;
  if (facts === null) return [texts.money.noPlan];
  const { plan, label } = facts;
  const lowest = money(plan.lowestBalance.ore);
  const lowestYear = label(plan.lowestBalance.year);
  const firstBelow = plan.yearsBelowFloor[0];
  if (firstBelow === undefined) return [texts.money.enough(lowest, lowestYear)];
  const course =
    plan.floorOre === 0
      ? texts.money.belowZero(label(firstBelow), lowest, lowestYear)
      : texts.money.belowFloor(label(firstBelow), money(plan.floorOre), lowest, lowestYear);
  return [course, texts.money.needed(money(facts.requiredOre), money(facts.todayOre))];
}

export function rentSentence(pack: BoardPack, facts: BoardFacts | null, voice: BoardVoice): string {
  const { texts, f } = voice;
  if (pack.rent === null || facts === null) return texts.rentShort.unknown;
  if (!facts.isRaise) return texts.rentShort.same;
  return texts.rentShort.more(voice.money(pack.rent.changePerMonthOre), f.integer(pack.rent.typicalHomeM2));
}

export function voteSentence(facts: BoardFacts | null, voice: BoardVoice): string {
  const { texts, money } = voice;
  if (facts === null) return texts.voteShort.noPlan;
  if (facts.isRaise) return texts.voteShort.raise(money(facts.todayOre), money(facts.proposedOre));
  return facts.plan.provisionSteps.length === 0 ? texts.voteShort.keep(money(facts.todayOre)) : texts.voteShort.steps;
}

/** Price level and VAT, named once on every page with amounts. */
export function basisSentence(facts: BoardFacts, voice: BoardVoice): string {
  const { basis } = voice.texts;
  const { priceBasis, priceYear, priceRateBp, priceIndex, vatIncluded } = facts.plan;
  const year = String(priceYear);
  const prices = priceBasis === 'fixed' ? basis.fixed(year) : basis.current(year, voice.f.rate(priceRateBp));
  const indexed =
    priceIndex === null ? [] : [basis.indexed(priceIndex.series.name, levelText(priceIndex.level, voice))];
  return basis.line([prices, ...indexed].join(', '), vatIncluded ? basis.vatIncluded : basis.vatExcluded);
}

function levelText(level: string, { texts }: BoardVoice): string {
  const period = parsePeriod(level);
  if (period === null || period.quarter === null) return level;
  return texts.basis.quarter(period.quarter, period.year);
}

/** Later provisions of the plan itself. */
function stepsSentence({ plan, label }: BoardFacts, voice: BoardVoice): string {
  const { basis } = voice.texts;
  const steps = plan.provisionSteps.map(({ fromYear, provisionOre }) =>
    basis.step(voice.money(provisionOre), label(fromYear)),
  );
  return basis.steps(steps.join('; '));
}

/** '2029', '2027, 2033 og 2039', or how often between which years. */
export function yearsText(years: readonly number[], label: (year: number) => string, voice: BoardVoice): string {
  const labels = years.map(label);
  const first = labels[0] ?? '';
  const last = labels.at(-1) ?? '';
  if (labels.length <= 1) return first;
  if (labels.length > MOST_YEARS) return voice.texts.works.times(labels.length, first, last);
  return `${labels.slice(0, -1).join(', ')} ${voice.texts.works.and} ${last}`;
}

/** Why a work is in the plan, in one or two sentences made from the facts the engine gave. */
export function reasonText(work: Work, voice: BoardVoice): string {
  const { texts, f } = voice;
  const said = texts.reason;
  const { code, facts } = work.reason;
  const day = text(facts['assessedOn']);
  const assessed = day === null ? null : f.day(day);
  const score = scoreOf(facts['score']);
  const part = shortText(text(facts['partName']) ?? work.partName ?? said.thePart);
  const interval = number(facts['intervalYears']);
  switch (code) {
    case 'statutory':
      return [said.statutory, ...(interval === null ? [] : [intervalText(interval, said)])].join(' ');
    case 'finding':
      return score === null
        ? said.plain
        : said.finding(shortText(text(facts['defect']) ?? ''), score, texts.score[score], assessed);
    case 'condition': {
      if (score === null) return said.plain;
      const sentence = said.condition(part, score, texts.score[score], assessed);
      return facts['isEstimate'] === 1 ? `${sentence} ${said.estimate}` : sentence;
    }
    case 'age':
      return said.age(part, number(facts['installedYear']) ?? 0, number(facts['ageYears']) ?? 0);
    case 'interval':
      return interval === null ? said.plain : intervalText(interval, said);
    case 'stated':
      return said.stated(shortText(text(facts['cause']) ?? '', LONGEST_CAUSE));
    case 'planned':
      return said.plain;
  }
}

/** The main figures of the chart in words; the lowest point is always among them. */
export function fundSentences(facts: BoardFacts, voice: BoardVoice): string[] {
  const { texts, money, f } = voice;
  const { plan, label } = facts;
  const said = texts.fund;
  const sentences = [
    said.total(plan.horizonYears, money(plan.totalOre), money(facts.averageSpendingOre)),
    said.dearest(label(facts.dearest.year), money(facts.dearest.ore)),
    said.opening(money(plan.openingBalanceOre), money(facts.todayOre)),
    ...(plan.provisionIndexBp === 0 ? [] : [said.indexed(f.rate(plan.provisionIndexBp))]),
    ...(plan.provisionSteps.length === 0 ? [] : [stepsSentence(facts, voice)]),
    ...(plan.interestBp === 0 ? [] : [said.interestRate(f.rate(plan.interestBp))]),
    said.lowestPoint(
      label(plan.lowestBalance.year),
      money(plan.lowestBalance.ore),
      facts.lowestCause === null ? null : shortText(facts.lowestCause),
    ),
  ];
  const below = plan.yearsBelowFloor;
  const firstBelow = below[0];
  const lastBelow = below.at(-1);
  if (firstBelow !== undefined && lastBelow !== undefined) {
    sentences.push(
      below.length > MOST_YEARS
        ? said.belowMany(below.length, label(firstBelow), label(lastBelow), money(plan.floorOre))
        : said.below(yearsText(below, label, voice), money(plan.floorOre)),
    );
  }
  sentences.push(
    plan.bindingYear === null
      ? said.requiredNone
      : said.required(money(facts.requiredOre), label(plan.bindingYear), money(plan.floorOre)),
  );
  if (facts.averageMisleads) sentences.push(said.averageMisleads(money(plan.averageProvisionOre)));
  return sentences;
}

/** The text to vote on, point by point. */
export function decisionSentences(pack: BoardPack, facts: BoardFacts | null, voice: BoardVoice): string[] {
  const { texts, money, f } = voice;
  const said = texts.decision;
  if (facts === null) return [said.noPlan];
  const { plan, label } = facts;
  const approve = said.approvePlan(label(facts.firstYear), label(facts.lastYear), plan.versionNo, money(plan.totalOre));
  const year = label(facts.comingYear);
  if (!facts.isRaise) {
    const keep = said.keep(money(facts.todayOre), year);
    return [approve, plan.provisionSteps.length === 0 ? keep : `${keep} ${stepsSentence(facts, voice)}`];
  }
  const raise = said.raise(money(facts.todayOre), money(facts.proposedOre), year);
  if (pack.rent === null) return [approve, raise];
  const month = money(pack.rent.changePerMonthOre);
  return [approve, `${raise} ${said.raiseRent(month, f.integer(pack.rent.typicalHomeM2))}`];
}

function intervalText(years: number, said: BoardTexts['reason']): string {
  return years === 1 ? said.everyYear : said.interval(years);
}

function text(value: string | number | null | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}

function number(value: string | number | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function scoreOf(value: string | number | null | undefined): Score | null {
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5 || value === 6 ? value : null;
}
