import { describe, expect, it } from 'vitest';
import { type KeyPress, walkIntentOf } from './walk-keys.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, held: Partial<KeyPress> = {}) => walkIntentOf({ ...NONE, key, ...held });

describe('keys of the walk', () => {
  it('grade with 1 to 6 and nothing else', () => {
    expect(['1', '6'].map((key) => press(key))).toEqual([
      { kind: 'grade', score: 1 },
      { kind: 'grade', score: 6 },
    ]);
    expect(['7', '8', '9'].map((key) => press(key))).toEqual([null, null, null]);
  });

  it('give the states that are no grade, in either case', () => {
    expect(press('N')).toEqual({ kind: 'state', state: 'not_inspected' });
    expect(press('t')).toEqual({ kind: 'state', state: 'not_accessible' });
    expect(press('u')).toEqual({ kind: 'state', state: 'study_further' });
    expect(press('0')).toEqual({ kind: 'state', state: 'not_applicable' });
  });

  it('step with Enter and the arrows', () => {
    expect(press('Enter')).toEqual({ kind: 'step', steps: 1 });
    expect(press('Enter', { shiftKey: true })).toEqual({ kind: 'step', steps: -1 });
    expect(press('ArrowLeft')).toEqual({ kind: 'step', steps: -1 });
  });

  it('undo and redo with Ctrl, and leave copy, paste and reload to the browser', () => {
    expect(press('z', { ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(press('Z', { metaKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
    expect(press('y', { ctrlKey: true })).toEqual({ kind: 'redo' });
    expect(press('y')).toEqual({ kind: 'history' });
    for (const key of ['c', 'v', 'r', 'p', '1']) expect(press(key, { ctrlKey: true }), key).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
  });

  it("leave the program's own G alone, and what follows it", () => {
    for (const key of ['g', 'o', 'r', 'i', 'a', 'Tab', ' ']) expect(press(key), key).toBeNull();
  });
});
