import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { da } from '../../../i18n/da/index.ts';
import type { T } from '../../../i18n/i18n.ts';
import type { ChangedLine } from '../model/difference-model.ts';
import { changeWords } from './change-words.ts';

let t: T;
beforeAll(async () => {
  await i18next.init({ lng: 'da', resources: { da: { translation: da } }, interpolation: { escapeValue: false } });
  t = i18next.t;
});
const words = (patch: Partial<ChangedLine>) => {
  const line: ChangedLine = {
    activityId: 'a',
    title: 'Tag',
    kinds: [],
    fields: [],
    totalOre: 0,
    fromYear: 2031,
    toYear: 2031,
    fromOre: 1,
    toOre: 1,
    ...patch,
  };
  return changeWords(line, t, String);
};

describe('what happened to a line', () => {
  it('says how far and which way it was moved', () => {
    expect(words({ kinds: ['moved'], toYear: 2034 })).toEqual(['Flyttet 3 år frem, fra 2031 til 2034']);
    expect(words({ kinds: ['moved'], toYear: 2030 })).toEqual(['Fremrykket 1 år, fra 2031 til 2030']);
  });

  it('does not call a changed interval a move', () => {
    expect(words({ kinds: ['moved'] })).toEqual([da.versions.difference.words.rhythm]);
    expect(words({ kinds: ['moved'], toYear: null })).toEqual([da.versions.difference.words.rhythm]);
  });

  it('names the year of what came and what went, where there is one', () => {
    expect(words({ kinds: ['new'], fromYear: null, toYear: 2040 })).toEqual(['Nyt arbejde, første gang i 2040']);
    expect(words({ kinds: ['new'], fromYear: null, toYear: null })).toEqual(['Nyt arbejde']);
    expect(words({ kinds: ['dropped'], toYear: null })).toEqual(['Udgår; stod første gang i 2031']);
  });

  it('tells every way a line changed', () => {
    expect(words({ kinds: ['quantity', 'price', 'moved'], toYear: 2032 })).toHaveLength(3);
  });

  it('names the field behind another change, with the words it had and has', () => {
    const field = (change: Partial<ChangedLine['fields'][number]>) =>
      words({ kinds: ['other'], fields: [{ field: 'location', from: null, to: null, ...change }] });
    expect(field({ from: 'Gavl mod syd', to: 'Begge gavle' })).toEqual(['Sted: fra »Gavl mod syd« til »Begge gavle«']);
    expect(field({ to: 'Begge gavle' })).toEqual(['Sted: »Begge gavle« er skrevet']);
    expect(field({ from: 'Gavl mod syd' })).toEqual(['Sted: »Gavl mod syd« er slettet']);
    expect(field({ field: 'window' })).toEqual(['Tidligste og seneste år er ændret']);
    expect(field({ field: 'cause', from: 'x'.repeat(121), to: 'y' })).toEqual(['Begrundelse er ændret']);
    expect(words({ kinds: ['other'] })).toEqual([da.versions.difference.words.other]);
  });
});
