/**
 * Why a department is red or yellow, in one sentence.
 * Answers for turning a code and its facts into words; a fact's name says how it is written (…Ore, …Bp, …Days, …On, …Year).
 * Must never decide: the code and the facts come from the rules.
 */
import type { LightReason } from '../../contract/common.ts';
import { reasons } from '../i18n/da/reasons.ts';
import type { T } from '../i18n/i18n.ts';
import type { Format } from './format.ts';

type ReasonKey = keyof typeof reasons;

export interface ReasonContext {
  readonly currency: string;
  readonly startMonth?: number;
  /** The worst part's name, for rules that only carry its id. */
  readonly partName?: string | undefined;
}

export function reasonText(reason: LightReason, t: T, f: Format, context: ReasonContext): string {
  const facts = writeFacts(reason.facts, t, f, context);
  const key = keyFor(reason, facts);
  // The key is one of many whose placeholders differ; their facts are checked by keyFor and by test.
  return (t as (key: string, facts: Record<string, string>) => string)(`reasons.${key}`, {
    ...facts,
    code: reason.code,
  });
}

function keyFor(reason: LightReason, facts: Readonly<Record<string, string>>): ReasonKey {
  if (reason.code === 'price_unknown' && reason.facts['activities'] === 1) return 'price_unknown_one';
  for (const key of [reason.code, `${reason.code}_plain`]) {
    if (isReasonKey(key) && placeholdersOf(reasons[key]).every((name) => name in facts)) return key;
  }
  return reason.severity === 'red' ? 'other_red' : 'other_yellow';
}

function isReasonKey(key: string): key is ReasonKey {
  return Object.hasOwn(reasons, key);
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap((match) => match[1] ?? []);
}

function writeFacts(facts: LightReason['facts'], t: T, f: Format, context: ReasonContext): Record<string, string> {
  const written: Record<string, string> = {};
  if (context.partName !== undefined) written['partName'] = context.partName;
  for (const [name, value] of Object.entries(facts)) {
    if (value !== null) written[name] = writeFact(name, value, t, f, context);
  }
  return written;
}

function writeFact(name: string, value: string | number, t: T, f: Format, context: ReasonContext): string {
  if (typeof value === 'string') return name.endsWith('On') ? f.day(value) : value;
  if (name.endsWith('Ore')) return f.money(name === 'resultOre' ? Math.abs(value) : value, context.currency);
  if (name.endsWith('Bp')) return f.percent(value);
  if (name.endsWith('Days')) return f.age(value);
  if (name.endsWith('Year')) return f.accountingYear(value, context.startMonth ?? 1);
  if (name === 'score') return scoreText(value, t);
  return f.integer(value);
}

/** "5 (Dårlig)" */
export function scoreText(score: number, t: T): string {
  const words: Record<number, string> = {
    1: t('codes.score.1'),
    2: t('codes.score.2'),
    3: t('codes.score.3'),
    4: t('codes.score.4'),
    5: t('codes.score.5'),
    6: t('codes.score.6'),
  };
  return `${score} (${words[score] ?? '?'})`;
}
