/**
 * Keys of the walk while nothing is being typed, as intentions.
 * Answers for one list of keys, which the dialog behind `?` shows as well.
 * Reads the character typed, because keyboards differ; G is left out, it begins the program's own keys.
 */
import type { Score } from '../../../../domain/condition/score.ts';

export type NoGrade = 'not_inspected' | 'not_accessible' | 'study_further' | 'not_applicable';

export type WalkIntent =
  | { readonly kind: 'grade'; readonly score: Score }
  | { readonly kind: 'state'; readonly state: NoGrade }
  | { readonly kind: 'step'; readonly steps: 1 | -1 }
  | {
      readonly kind:
        | 'confirm'
        | 'next_left'
        | 'only_left'
        | 'full'
        | 'photo'
        | 'note'
        | 'search'
        | 'list'
        | 'add_part'
        | 'help'
        | 'undo'
        | 'redo'
        | 'first'
        | 'last'
        | 'clear'
        | 'why'
        | 'history';
    };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const SCORES: Readonly<Record<string, Score>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6 };

/** Ikke undersøgt · ikke Tilgængelig · Undersøges nærmere · 0 ikke relevant. */
export const STATE_KEYS = {
  n: 'not_inspected',
  t: 'not_accessible',
  u: 'study_further',
  '0': 'not_applicable',
} as const satisfies Readonly<Record<string, NoGrade>>;

const LETTERS: Readonly<Record<string, WalkIntent>> = {
  c: { kind: 'confirm' },
  m: { kind: 'next_left' },
  h: { kind: 'only_left' },
  f: { kind: 'full' },
  p: { kind: 'photo' },
  b: { kind: 'note' },
  l: { kind: 'list' },
  w: { kind: 'why' },
  y: { kind: 'history' },
  '/': { kind: 'search' },
  '+': { kind: 'add_part' },
  '?': { kind: 'help' },
};

const NAMED: Readonly<Record<string, WalkIntent>> = {
  Enter: { kind: 'step', steps: 1 },
  ArrowRight: { kind: 'step', steps: 1 },
  ArrowDown: { kind: 'step', steps: 1 },
  ArrowLeft: { kind: 'step', steps: -1 },
  ArrowUp: { kind: 'step', steps: -1 },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  Delete: { kind: 'clear' },
};

/** What a key means in the walk; null leaves it to the page and the browser. */
export function walkIntentOf(press: KeyPress): WalkIntent | null {
  const { key, altKey, shiftKey } = press;
  const ctrl = press.ctrlKey || press.metaKey;
  if (altKey) return null;
  if (ctrl) {
    const letter = key.toLowerCase();
    if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
    return letter === 'y' ? { kind: 'redo' } : null;
  }
  if (key === 'Enter' && shiftKey) return { kind: 'step', steps: -1 };
  const score = SCORES[key];
  if (score !== undefined) return { kind: 'grade', score };
  const letter = key.length === 1 ? key.toLowerCase() : key;
  const state = isStateKey(letter) ? STATE_KEYS[letter] : undefined;
  if (state !== undefined) return { kind: 'state', state };
  return LETTERS[letter] ?? NAMED[key] ?? null;
}

function isStateKey(key: string): key is keyof typeof STATE_KEYS {
  return Object.hasOwn(STATE_KEYS, key);
}
