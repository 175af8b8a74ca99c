/** A remark beside the columns that name its place. The sentences are those of contract/messages. */
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../../contract/messages/index.ts';
import { withoutPlace } from './without-place.ts';

const told = (language: 'da' | 'en', params: Readonly<Record<string, string | number | null>>) =>
  withoutPlace({
    file: 'liste.csv',
    row: typeof params['row'] === 'number' ? params['row'] : null,
    column: typeof params['column'] === 'string' ? params['column'] : null,
    message: messageOf(language, 'missing_value', { file: 'liste.csv', ...params }),
  });

describe('a remark whose place stands beside it', () => {
  it('is told without it, in both languages', () => {
    for (const language of ['da', 'en'] as const) {
      const bare = messageOf(language, 'missing_value');
      expect(told(language, { row: 4, column: 'Areal' })).toBe(bare);
      expect(told(language, { row: 4 })).toBe(bare);
      expect(told(language, {})).toBe(bare);
      expect(told(language, { sheet: 'Ark 1', row: 12, column: 'Areal: m2, netto' })).toBe(bare);
    }
  });

  it('is left as it is where it does not begin with its place', () => {
    const message = 'Filen liste.csv er tom: intet er læst.';
    expect(withoutPlace({ file: 'liste.csv', row: null, column: null, message })).toBe(message);
    expect(withoutPlace({ file: null, row: null, column: null, message })).toBe(message);
    expect(withoutPlace({ file: 'liste.csv', row: 3, column: null, message: 'liste.csv, row 3' })).toBe(
      'liste.csv, row 3',
    );
  });
});
