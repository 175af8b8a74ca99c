import { describe, expect, it } from 'vitest';
import type { ReasonCode } from '../../domain/portfolio/traffic-light.ts';
import { da } from './da/index.ts';
import { en } from './en/index.ts';

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const out = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') out.set(prefix + key, value);
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) out.set(inner, text);
  }
  return out;
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const danish = flat(da);
const english = flat(en);

describe('texts', () => {
  it('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...danish.keys()].sort());
  });

  it('have the same placeholders in both languages', () => {
    const differing = [...danish].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('are never empty', () => {
    for (const texts of [danish, english]) for (const [key, text] of texts) expect(text.trim(), key).not.toBe('');
  });

  it('come in both plural forms', () => {
    for (const key of danish.keys()) {
      if (key.endsWith('_other') && !key.startsWith('reasons.')) {
        expect(danish.has(key.replace(/_other$/, '_one')), key).toBe(true);
      }
    }
  });

  it('hold a sentence for every rule of the traffic light', () => {
    // Forgetting a code here is a type error as soon as the rules get a new one.
    const codes = {
      fund_below_floor_soon: true,
      fund_below_floor_later: true,
      fund_unknown: true,
      worst_part_failed: true,
      score_poor: true,
      condition_unknown: true,
      data_old: true,
      not_inspected: true,
      plan_missing: true,
      plan_not_approved: true,
      price_unknown: true,
      review_due: true,
      review_overdue: true,
      climate_missing: true,
      result_surplus: true,
      result_deficit: true,
    } satisfies Record<ReasonCode, true>;
    for (const code of Object.keys(codes)) expect(danish.has(`reasons.${code}`), code).toBe(true);
  });
});
