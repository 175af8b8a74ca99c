import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AttentionPoint } from '../../../../contract/versions.ts';
import { attention as da } from '../../../i18n/da/attention.ts';
import { da as danish } from '../../../i18n/da/index.ts';
import type { T } from '../../../i18n/i18n.ts';
import { formatFor } from '../../../ui/format.ts';
import { type AttentionContext, pointText, ruleText, usualProposal } from './attention-text.ts';

let t: T;
beforeAll(async () => {
  const resources = { da: { translation: danish } };
  await i18next.init({ lng: 'da', resources, interpolation: { escapeValue: false } });
  t = i18next.t;
});

const context: AttentionContext = { currency: 'DKK', startMonth: 7 };
const point = (code: string, facts: AttentionPoint['facts'], patch: Partial<AttentionPoint> = {}): AttentionPoint => ({
  id: null,
  code,
  facts,
  text: null,
  proposal: null,
  status: 'proposed',
  ...patch,
});
// Intl writes a no-break space before the currency; in a test it reads as an ordinary one.
const say = (one: AttentionPoint) => ruleText(one, t, formatFor('da'), context).replaceAll('\u00a0', ' ');

describe('a rule in words', () => {
  it('writes money, accounting years and the work by name', () => {
    const facts = {
      firstYear: 2032,
      lowestYear: 2036,
      lowestBalanceOre: -402_827_500,
      floorOre: 0,
      activityId: 'a1',
      activityTitle: 'Nyt tag',
    };
    expect(say(point('fund_below_floor', facts))).toBe(
      '401 kommer under bundgrænsen (0 kr.) i 2032/33. Lavest er saldoen i 2036/37: -4.028.275 kr.. Størst træk i faldet dertil: »Nyt tag«.',
    );
  });

  it('leaves the work out of a sentence that ends in it when its name is not known', () => {
    const facts = {
      firstYear: 2032,
      lowestYear: 2036,
      lowestBalanceOre: -100,
      floorOre: 0,
      activityId: 'gone',
      activityTitle: null,
    };
    expect(say(point('fund_below_floor', facts))).not.toContain('Størst');
  });

  it('begins with a work nobody can name', () => {
    const facts = { activityId: 'gone', activityTitle: null, account: 116 };
    expect(say(point('improvement_on_maintenance_account', facts))).toMatch(/^Et arbejde i planen er .* konto 116,/);
  });

  it('begins with the work it is about', () => {
    const facts = { activityId: 'x', activityTitle: 'Maling', account: 116 };
    expect(say(point('move_out_from_401', facts))).toMatch(/^»Maling« er/);
  });

  it('does not hide a code it does not know', () => {
    const unknown = point('moss_on_roof', {
      year: 2030,
      costOre: 12_300,
      partId: 'p',
      currency: 'DKK',
      seenOn: '2026-05-01',
      note: null,
    });
    expect(say(unknown)).toBe('Reglen »moss_on_roof« peger på dette: year 2030/31, cost 123 kr., seenOn 01.05.2026');
    expect(say(point('moss_on_roof', { activityId: 'x', activityTitle: 'Nyt tag' }))).toMatch(/dette: »Nyt tag«$/);
    expect(say(point('moss_on_roof', {}))).toBe('Reglen »moss_on_roof« peger på et forhold i planen.');
  });

  it('does not fill a sentence with holes when a fact is missing', () => {
    expect(say(point('data_old', {}))).toBe('Reglen »data_old« peger på et forhold i planen.');
  });

  it('puts a person’s own words first, and has none of its own for an own point', () => {
    const own = point('own', {}, { text: 'Elevatoren er under aftale.' });
    expect(pointText(own, t, formatFor('da'), context)).toBe('Elevatoren er under aftale.');
    expect(say(own)).toBe('');
  });
});

it('proposes something for known rules only', () => {
  expect(usualProposal('price_unknown', t)).toBe(da.proposals.price_unknown);
  expect(usualProposal('moss_on_roof', t)).toBe('');
});
