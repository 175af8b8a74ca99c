/**
 * The figures of a document: ```tal blocks of `name = value` lines, results marked `=> name = value`, several values set apart by ` · `.
 * Answers for: a line that cannot be read, a name used twice and an input nobody used are told, so that no figure goes unchecked.
 * Must never compute anything about plans or condition.
 */
import { parseDanishAmount } from '../../domain/money/danish-number.ts';

export interface TalBlock {
  readonly name: string;
  readonly inputs: ReadonlyMap<string, string>;
  readonly results: ReadonlyMap<string, string>;
}

/** Result values as a recalculation gives them; the same text as `canonical` makes of what the document says. */
export type Value = string | readonly string[];
export type Recalculation = (input: Inputs) => Readonly<Record<string, Value>>;

export function readTal(markdown: string): readonly TalBlock[] {
  const blocks: TalBlock[] = [];
  for (const [, name = '', body = ''] of markdown.matchAll(/^```tal ([^\n]+)\n(.*?)^```$/gms)) {
    if (blocks.some((block) => block.name === name)) throw new Error(`two examples are called ${name}`);
    const inputs = new Map<string, string>();
    const results = new Map<string, string>();
    for (const line of body.trimEnd().split('\n')) {
      const [, arrow, key = '', value = ''] = /^(=> )?(.+?) = (\S.*)$/.exec(line) ?? [];
      const side = arrow === undefined ? inputs : results;
      if (key === '' || side.has(key)) throw new Error(`${name}: the line “${line}” cannot be read or is there twice`);
      side.set(key, value);
    }
    if (results.size === 0) throw new Error(`${name} has no result`);
    blocks.push({ name, inputs, results });
  }
  return blocks;
}

export function kr(ore: number): string {
  return `${ore} øre`;
}

export function pct(bp: number): string {
  return `${bp} bp`;
}

/** A plain number; six decimals are more than any document shows, and fewer than floating point adds. */
export function num(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** What the document says, in the form the recalculations answer in. */
export function canonical(text: string): string {
  return text.split(' · ').map(canonicalItem).join(' · ');
}

export function joined(value: Value): string {
  return typeof value === 'string' ? value : value.join(' · ');
}

function canonicalItem(text: string): string {
  if (text.endsWith(' kr.')) return kr(oreOf(text));
  if (text.endsWith(' %')) return pct(bpOf(text));
  return /^-?[\d.]+(,\d+)?$/.test(text) ? num(numberOf(text)) : text;
}

export interface Inputs {
  text(key: string): string;
  texts(key: string): readonly string[];
  ore(key: string): number;
  ores(key: string): readonly number[];
  /** Amounts of which some are “ukendt”. */
  knownOres(key: string): readonly (number | null)[];
  bp(key: string): number;
  bps(key: string): readonly number[];
  number(key: string): number;
  numbers(key: string): readonly number[];
  /** Names nobody asked for. */
  unread(): readonly string[];
}

export function inputsOf({ name, inputs }: TalBlock): Inputs {
  const read = new Set<string>();
  const list = (key: string) => {
    const value = inputs.get(key);
    if (value === undefined) throw new Error(`${name} lacks “${key}”`);
    read.add(key);
    return value.split(' · ');
  };
  const one = (key: string) => {
    const [first = '', ...more] = list(key);
    if (more.length > 0) throw new Error(`${name}: “${key}” has several values`);
    return first;
  };
  return {
    text: one,
    texts: list,
    ore: (key) => oreOf(one(key)),
    ores: (key) => list(key).map(oreOf),
    knownOres: (key) => list(key).map((text) => (text === 'ukendt' ? null : oreOf(text))),
    bp: (key) => bpOf(one(key)),
    bps: (key) => list(key).map(bpOf),
    number: (key) => numberOf(one(key)),
    numbers: (key) => list(key).map(numberOf),
    unread: () => [...inputs.keys()].filter((key) => !read.has(key)),
  };
}

function oreOf(text: string): number {
  const amount = parseDanishAmount(text);
  if (!amount.ok || !text.endsWith(' kr.')) throw new Error(`not an amount in kroner: ${text}`);
  return amount.value;
}

function bpOf(text: string): number {
  const match = /^(-?\d+)(?:,(\d{1,2}))? %$/.exec(text);
  if (match === null) throw new Error(`not a percentage: ${text}`);
  const [, whole = '', decimals = ''] = match;
  return Number(whole + decimals.padEnd(2, '0'));
}

function numberOf(text: string): number {
  if (!/^-?(\d+|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?$/.test(text)) throw new Error(`not a number: ${text}`);
  return Number(text.replaceAll('.', '').replace(',', '.'));
}
