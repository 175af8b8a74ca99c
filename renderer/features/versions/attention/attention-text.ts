/**
 * A point of attention in one sentence, and what is usually proposed about it.
 * Answers for turning a rule's code and facts into words; a code or fact it does not know is still shown, never hidden.
 * Must never decide: whether a point is raised is the rules' business, whether it is told is the person's.
 */
import type { AttentionPoint } from '../../../../contract/versions.ts';
import { attention } from '../../../i18n/da/attention.ts';
import type { T } from '../../../i18n/i18n.ts';
import type { Format } from '../../../ui/format.ts';

export interface AttentionContext {
  readonly currency: string;
  readonly startMonth: number;
}

type RuleKey = keyof typeof attention.rules;
type Facts = AttentionPoint['facts'];

/** Placeholders that are named otherwise than their fact. */
const NAMES: Readonly<Record<string, string>> = { sharePercent: 'share', fromOre: 'limit' };
/** Names behind ids come with the facts. */
const TITLE = 'activityTitle';
const NOT_LISTED = /Id$|^currency$|^mark$|Title$/;

/** The rule's sentence. Empty for a point that a person wrote. */
export function ruleText(point: AttentionPoint, t: T, f: Format, context: AttentionContext): string {
  if (point.code === 'own') return '';
  const words = writeFacts(point.facts, t, f, context);
  const key = keyFor(point.code, words, point.facts);
  const say = t as (key: string, values: Record<string, string>) => string;
  if (key !== null) return capital(say(`attention.rules.${key}`, words), f);
  const facts = listOf(point.facts, words);
  return say(facts === '' ? 'attention.rules.unknown_plain' : 'attention.rules.unknown', { code: point.code, facts });
}

/** What a person reads first: their own words where there are some. */
export function pointText(point: AttentionPoint, t: T, f: Format, context: AttentionContext): string {
  return point.text ?? ruleText(point, t, f, context);
}

/** What is usually proposed; empty where nothing is. */
export function usualProposal(code: string, t: T): string {
  const { proposals } = attention;
  return Object.hasOwn(proposals, code) ? t(`attention.proposals.${code as keyof typeof proposals}`) : '';
}

/** Without the work's name a sentence that ends in it has a shorter form. */
function keyFor(code: string, words: Words, facts: Facts): RuleKey | null {
  const isNamed = typeof facts[TITLE] === 'string';
  for (const key of isNamed ? [code] : [`${code}_plain`, code]) {
    if (Object.hasOwn(attention.rules, key) && !key.startsWith('unknown')) {
      const text = attention.rules[key as RuleKey];
      if (placeholdersOf(text).every((name) => name in words)) return key as RuleKey;
    }
  }
  return null;
}

type Words = Readonly<Record<string, string>>;

function writeFacts(facts: Facts, t: T, f: Format, context: AttentionContext): Words {
  const title = facts[TITLE];
  const words: Record<string, string> = {};
  if (typeof title === 'string') words['work'] = t('attention.namedWork', { title });
  else if ('activityId' in facts) words['work'] = t('attention.someWork');
  for (const [name, value] of Object.entries(facts)) {
    if (value !== null) words[NAMES[name] ?? name.replace(/Ore$/, '')] = writeFact(name, value, f, context);
  }
  return words;
}

function writeFact(name: string, value: string | number, f: Format, context: AttentionContext): string {
  if (typeof value === 'string') return name.endsWith('On') ? f.day(value) : value;
  if (name.endsWith('Ore')) return f.money(value, context.currency);
  if (name.endsWith('Bp')) return f.percent(value);
  if (/year$/i.test(name)) return f.accountingYear(value, context.startMonth);
  return name === 'account' ? String(value) : f.integer(value);
}

function listOf(facts: Facts, words: Words): string {
  const work = words['work'];
  const listed = Object.keys(facts)
    .filter((name) => !NOT_LISTED.test(name))
    .map((name) => NAMES[name] ?? name.replace(/Ore$/, ''))
    .filter((name) => name in words)
    .map((name) => `${name} ${words[name]}`);
  return [...(typeof facts[TITLE] === 'string' && work !== undefined ? [work] : []), ...listed].join(', ');
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap((match) => match[1] ?? []);
}

function capital(text: string, f: Format): string {
  return text.charAt(0).toLocaleUpperCase(f.language) + text.slice(1);
}
