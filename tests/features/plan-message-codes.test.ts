/** Every code the plan's features can answer with has a sentence in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { da as danish } from '../../contract/messages/da.ts';
import { en as english } from '../../contract/messages/en.ts';
import { messageOf } from '../../contract/messages/index.ts';
import { da } from '../../renderer/i18n/da/index.ts';
import { en } from '../../renderer/i18n/en/index.ts';

const FOLDERS = ['plan', 'plan-edit', 'scenarios', 'steps', 'versions', 'year-work'];
const shipped = (name: string) => name.endsWith('.ts') && !name.includes('test');

/** All text of some folders that ships. */
function sourceOf(...folders: readonly string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(shipped)
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    )
    .join('\n');
}

function found(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? []))].sort();
}

const features = sourceOf(...FOLDERS.map((name) => `main/features/${name}`));
const plans = sourceOf('domain/plan', 'domain/procurement');
const sentence = (code: string) => Object.hasOwn(danish, code) && Object.hasOwn(english, code);

test('refusals, faults of cells and lines, and refused steps', () => {
  const codes = [
    ...found(features, /refusal\(\s*'([a-z0-9_]+)'/g),
    // Handed to refusal() by name: of the status machine, of follow-up, and of the guards.
    ...found(plans, /err\(\s*'([a-z0-9_]+)'/g).filter((code) => /^(step|votes|decision|newer|follow_up)_/.test(code)),
    ...found(features, /: '((?:plan_locked|attention_closed|line)[a-z0-9_]*)'/g),
    ...found(plans, /code: '((?:line)_[a-z0-9_]+)'/g),
  ];
  // Some that must be among them, or the search above has gone blind.
  expect(codes).toEqual(
    expect.arrayContaining(['plan_locked', 'undo_left_alone', 'scenario_too_many', 'line_gone', 'step_not_allowed']),
  );
  expect(codes.filter((code) => !sentence(code))).toEqual([]);
});

test('every field of a line that the domain finds a fault in', () => {
  const faults = found(sourceOf('domain/plan'), /^ {4}\| '([a-z0-9_]+)'$/gm).filter((code) => code !== 'id_missing');
  expect(faults).toContain('funding_not_whole');
  expect(faults.filter((code) => sentence(`line_${code}`)).length).toBeGreaterThan(10);
  expect(
    faults.filter((code) => /_(invalid|missing|unknown|whole|duplicate)$/.test(code) && !sentence(`line_${code}`)),
  ).toEqual([]);
});

test('what is missing is told of its kind or in general, never as a code', () => {
  const kinds = found(features, /NotFoundError\('([a-z0-9_]+)'/g);
  expect(kinds).toEqual(expect.arrayContaining(['plan', 'activity', 'scenario', 'version']));
  for (const kind of kinds) {
    for (const language of ['da', 'en'] as const) {
      expect(messageOf(language, `not_found_${kind}`, { key: 'x' })).not.toContain('not_found');
    }
  }
});

const PROCEDURES = found(
  readFileSync('domain/procurement/thresholds.ts', 'utf8').match(/type Procedure = [^;]+;/)?.[0] ?? '',
  /'([a-z_]+)'/g,
);

test('points of attention and what is in the way of a purchase, in the page’s words', () => {
  const rules = [
    ...found(readFileSync('domain/plan/attention.ts', 'utf8'), /code: '([a-z0-9_]+)'/g),
    ...found(readFileSync('domain/plan/follow-up.ts', 'utf8'), /code: '(follow_up_[a-z0-9_]+)'/g),
    ...found(readFileSync('domain/procurement/purse-check.ts', 'utf8'), /push\('([a-z0-9_]+)'/g),
    ...PROCEDURES.map((name) => `procurement_${name}`),
  ].filter((code) => code !== 'own');
  expect(rules).toEqual(expect.arrayContaining(['fund_below_floor', 'improvement_from_401', 'price_unknown']));
  expect(PROCEDURES).toContain('eu_tender');
  for (const words of [da, en]) {
    expect(PROCEDURES.filter((code) => !Object.hasOwn(words.planPanels.procurement.procedure, code))).toEqual([]);
    expect(rules.filter((code) => !Object.hasOwn(words.attention.rules, code))).toEqual([]);
    for (const purse of ['improvement_from_401', 'move_out_from_401']) {
      expect(Object.hasOwn(words.planWork.purseWarnings, purse)).toBe(true);
    }
  }
});

test('why a part needs work, in the page’s words', () => {
  const reasons = found(readFileSync('domain/condition/ageing.ts', 'utf8'), /\{ readonly code: '([a-z0-9_]+)'/g);
  expect(reasons).toContain('outlived_life');
  for (const words of [da, en]) {
    expect(reasons.filter((code) => !Object.hasOwn(words.planWork.sources.reasons, code))).toEqual([]);
  }
});
