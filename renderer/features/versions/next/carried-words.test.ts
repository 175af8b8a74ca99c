import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { da } from '../../../i18n/da/index.ts';
import type { T } from '../../../i18n/i18n.ts';
import { carriedWords } from './carried-words.ts';

let t: T;
beforeAll(async () => {
  await i18next.init({ lng: 'da', resources: { da: { translation: da } }, interpolation: { escapeValue: false } });
  t = i18next.t;
});
const NONE = { done: 0, dropped: 0, postponed: 0, moved: 0, left: 0, endedLines: 0 };

it('says only what happened, each with its number', () => {
  const words = carriedWords({ ...NONE, done: 1, postponed: 3, endedLines: 2 }, t, { version: 4 });
  expect(words).toHaveLength(3);
  expect(words[0]).toMatch(/^1 udført arbejde /);
  expect(words[1]).toMatch(/^3 udsatte arbejder /);
  expect(words[2]).toContain('version 4');
});

it('says so when nothing happened', () => {
  expect(carriedWords(NONE, t, { version: 1 })).toEqual([da.nextVersion.what.nothing]);
});
