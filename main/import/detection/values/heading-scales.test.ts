import { expect, test } from 'vitest';
import { loadWords } from '../../mapping/words.ts';
import { ASSETS } from '../../profiles.ts';
import { headingScales } from './heading-scales.ts';

const { scaleIn, hasSpan } = headingScales(loadWords(ASSETS).shapes.scales);

test.each([
  ['Tilstand (1-6)', 'nen2767'],
  ['Karakter1–6', 'nen2767'],
  ['Zustand 1 bis 4', 'numbers_1_4'],
  ['Tilstand fra 0 til 3', 'numbers_0_3'],
  ['Score 0 - 100', 'index_0_100'],
  ['Grade A-D', 'letters_a_d'],
  ['TG', 'ns3424'],
  ['Tilstandsgrad (NS 3424)', 'ns3424'],
  ['Conditiescore', 'nen2767'],
  ['Elementconditie NEN2767', 'nen2767'],
])('%s states its scale', (heading, scale) => {
  expect(scaleIn(heading)).toBe(scale);
});

test.each([
  ['Karakter 2021-6', 'a year and a month'],
  ['Besigtiget 1-6-2025', 'a day'],
  ['Bygning 11-60', 'longer numbers'],
  ['Konto 1.1-4', 'a number with a point'],
  ['Data-detaljer', 'letters of words'],
  ['TGV', 'another word'],
  ['Tilstand', 'nothing'],
])('%s states none: %s', (heading) => {
  expect(scaleIn(heading)).toBe(null);
  expect(hasSpan(heading)).toBe(false);
});

test('a span of grades may be of a scale that is none of ours', () => {
  expect(scaleIn('Udseende (1-5)')).toBe(null);
  expect(hasSpan('Udseende (1-5)')).toBe(true);
  expect(hasSpan('Rating 1 to 10')).toBe(true);
  expect(hasSpan('Etage 2-5')).toBe(false);
});
