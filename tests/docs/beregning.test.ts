/**
 * docs/beregning.md against the domain: every figure in it is recomputed from the inputs beside it.
 * Answers for: document and code cannot drift apart in either direction. The expected values are the document's, worked out by hand in its text.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONDITION } from './recalculate-condition.ts';
import { FUND } from './recalculate-fund.ts';
import { PLAN } from './recalculate-plan.ts';
import { PORTFOLIO } from './recalculate-portfolio.ts';
import { canonical, inputsOf, joined, type Recalculation, readTal, type TalBlock } from './tal.ts';

const MARKDOWN = readFileSync(new URL('../../docs/beregning.md', import.meta.url), 'utf8');
const BLOCKS = readTal(MARKDOWN);
const RECALCULATIONS: Readonly<Record<string, Recalculation>> = { ...CONDITION, ...PLAN, ...FUND, ...PORTFOLIO };

function documented({ results }: TalBlock): Record<string, string> {
  return Object.fromEntries([...results].map(([key, value]) => [key, canonical(value)]));
}

function recomputed(block: TalBlock): { readonly results: Record<string, string>; readonly unread: readonly string[] } {
  const input = inputsOf(block);
  const results = Object.entries(RECALCULATIONS[block.name]?.(input) ?? {});
  return { results: Object.fromEntries(results.map(([key, value]) => [key, joined(value)])), unread: input.unread() };
}

describe('docs/beregning.md', () => {
  test('every example has a recalculation, and every recalculation an example', () => {
    expect(BLOCKS.map(({ name }) => name).sort()).toEqual(Object.keys(RECALCULATIONS).sort());
  });

  test.each(BLOCKS.map((block) => [block.name, block] as const))(
    '%s: every result follows from its inputs',
    (_, block) => {
      const { results, unread } = recomputed(block);
      expect(results).toEqual(documented(block));
      expect(unread).toEqual([]);
    },
  );

  test('no block of figures is left out by a slip of its fence', () => {
    expect(MARKDOWN.match(/^ *`{3,} *tal/gm)).toHaveLength(BLOCKS.length);
  });

  test('every rule of the traffic light has a row in its table', () => {
    const codes = [...MARKDOWN.matchAll(/^\| `([a-z_0-9]+)` \|.*\| (rød|gul) \|$/gm)].map(([, code, light]) => [
      code,
      light,
    ]);
    const block = BLOCKS.find(({ name }) => name === 'standard-trafiklys');
    const listed = ['rød', 'gul'].flatMap((light) =>
      (block?.results.get(light) ?? '').split(' · ').map((code) => [code, light]),
    );
    expect(codes.sort()).toEqual(listed.sort());
  });
});

describe('the check itself', () => {
  test('a changed result, a changed input and an unused input are each noticed', () => {
    const price = BLOCKS.find(({ name }) => name === 'pris');
    if (price === undefined) throw new Error('no example of a price');
    const [wrong] = readTal('```tal pris\n=> pris pr. gang = 617.500,01 kr.\n```');
    expect(wrong && documented(wrong)['pris pr. gang']).not.toBe(documented(price)['pris pr. gang']);
    const dearer = { ...price, inputs: new Map(price.inputs).set('enhedspris', '9.600 kr.') };
    expect(recomputed(dearer).results).not.toEqual(documented(price));
    const more = { ...price, inputs: new Map(price.inputs).set('farve', 'grøn') };
    expect(recomputed(more).unread).toEqual(['farve']);
  });

  test.each([
    ['a line without a value', '```tal a\nx =\n=> y = 1\n```'],
    ['a name used twice', '```tal a\n=> y = 1\n=> y = 2\n```'],
    ['an example without a result', '```tal a\nx = 1\n```'],
    ['two examples of one name', '```tal a\n=> y = 1\n```\n```tal a\n=> y = 1\n```'],
  ])('%s is refused', (_, markdown) => {
    expect(() => readTal(markdown)).toThrow();
  });

  test.each(['9,5 kr', '1.23 kr.', '5 pct.'])('the input “%s” is no amount', (text) => {
    const block = { name: 'a', inputs: new Map([['x', text]]), results: new Map() };
    expect(() => inputsOf(block).ore('x')).toThrow();
  });
});
