import { describe, expect, it } from 'vitest';
import { atMost, expandPhrase, insertPhrase } from './ready-text.ts';

const PHRASES = [{ body: 'Fuger udvaskede' }, { body: 'Afskallet maling' }];

describe('ready phrases', () => {
  it('take the place of ; and their number', () => {
    expect(expandPhrase('Nord: ;2', 8, PHRASES)).toEqual({ text: 'Nord: Afskallet maling', caret: 22 });
    expect(expandPhrase(';1 ved hjørnet', 2, PHRASES)).toEqual({ text: 'Fuger udvaskede ved hjørnet', caret: 15 });
  });

  it('leave a ; alone where no phrase has that number, and away from the cursor', () => {
    expect(expandPhrase('pris ;3', 7, PHRASES)).toBeNull();
    expect(expandPhrase(';1 og mere', 10, PHRASES)).toBeNull();
    expect(expandPhrase('1', 1, PHRASES)).toBeNull();
  });

  it('are set apart from the words around them, and from nothing else', () => {
    expect(insertPhrase('', 0, 'Revne')).toEqual({ text: 'Revne', caret: 5 });
    expect(insertPhrase('Nord', 4, 'Revne')).toEqual({ text: 'Nord Revne', caret: 10 });
    expect(insertPhrase('Nord .', 5, 'Revne')).toEqual({ text: 'Nord Revne.', caret: 10 });
    expect(insertPhrase('ab', 1, 'x')).toEqual({ text: 'a x b', caret: 3 });
  });
});

it('a text is cut to what is taken, and no sign in two', () => {
  expect(atMost('Revne', 5)).toBe('Revne');
  expect(atMost('Revner', 5)).toBe('Revne');
  expect(atMost('Tag 🏠', 5)).toBe('Tag ');
});
