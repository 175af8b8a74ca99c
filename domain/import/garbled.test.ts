import { expect, test } from 'vitest';
import { isGarbled } from './garbled.ts';

test.each(['S›lvparken', 'H†ndv‘rker', 'M„lar”', 'S¿lvparken', 'N¾stved', 'gŒrd', 'SÃ¸lvparken', 'Ã…parken'])(
  'in another code page: %s',
  (text) => expect(isGarbled(text)).toBe(true),
);

test.each([
  'Sølvparken',
  'Åparken',
  'Tag',
  '',
  'l’Aquila',
  '„Alt“ og ”nyt”',
  'São Paulo',
  'SÃO PAULO',
  'œuvre',
  '3¾ tommer',
])('as it was written: %s', (text) => expect(isGarbled(text)).toBe(false));
