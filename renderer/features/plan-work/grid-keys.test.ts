import { describe, expect, it } from 'vitest';
import { intentOf, type KeyPress, workKeyOf } from './grid-keys.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, held: Partial<KeyPress> = {}) => intentOf({ ...NONE, key, ...held }, false);

describe('keys on a cell', () => {
  it('move the occurrence with Alt and an arrow', () => {
    expect(press('ArrowLeft', { altKey: true })).toEqual({ kind: 'move', years: -1 });
    expect(press('ArrowRight', { altKey: true })).toEqual({ kind: 'move', years: 1 });
  });

  it('extend the range with Shift and an arrow', () => {
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ kind: 'extend', rows: 1, columns: 0 });
  });

  it('open the detail and the changes with function keys, as no letter may', () => {
    expect(press('F4')).toEqual({ kind: 'detail' });
    expect(press('F8')).toEqual({ kind: 'changes' });
  });

  it('undo and redo with Ctrl, also as Ctrl+Shift+Z', () => {
    expect(press('z', { ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
    expect(press('y', { metaKey: true })).toEqual({ kind: 'redo' });
  });

  it('leave copy and paste to the browser, so that its clipboard events come', () => {
    expect(press('c', { ctrlKey: true })).toEqual({ kind: 'browser' });
    expect(press('v', { ctrlKey: true })).toEqual({ kind: 'browser' });
  });

  it('leave moving, editing and typing to the grid', () => {
    for (const key of ['ArrowUp', 'Tab', 'Enter', 'F2', 'a', '7', 'Home']) expect(press(key), key).toBeNull();
    expect(press('Home', { ctrlKey: true })).toBeNull();
    // AltGr writes signs on a Danish keyboard; browsers report it as Ctrl and Alt together.
    expect(press('@', { ctrlKey: true, altKey: true })).toBeNull();
  });

  it('open and close a group on its head only', () => {
    expect(intentOf({ ...NONE, key: 'Enter' }, true)).toEqual({ kind: 'toggle', open: null });
    expect(intentOf({ ...NONE, key: 'ArrowLeft' }, true)).toEqual({ kind: 'toggle', open: false });
  });

  it('name the rest', () => {
    expect(['Insert', 'Delete', 'F4', '?', 'Escape'].map((key) => press(key)?.kind)).toEqual([
      'insert',
      'empty',
      'detail',
      'help',
      'escape',
    ]);
    expect(press('Delete', { ctrlKey: true })).toEqual({ kind: 'remove' });
    expect(press('d', { ctrlKey: true })).toEqual({ kind: 'fillDown' });
  });
});

describe('keys outside the grid', () => {
  const key = (name: string, held: Partial<KeyPress> = {}, isTyping = false) =>
    workKeyOf({ ...NONE, key: name, ...held }, isTyping);

  it('undo and redo as in the grid, also with Shift or Caps Lock', () => {
    expect(key('z', { ctrlKey: true })).toBe('undo');
    expect(key('Z', { ctrlKey: true })).toBe('undo');
    expect(key('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(key('Y', { metaKey: true })).toBe('redo');
  });

  it('leave undo to a field that is typed in, and everything else to whoever has the focus', () => {
    expect(key('z', { ctrlKey: true }, true)).toBeNull();
    expect(key('F4', {}, true)).toBe('detail');
    expect(key('F8', {}, true)).toBe('changes');
    for (const name of ['Insert', 'Delete', '?', 'Escape', 'z']) expect(key(name), name).toBeNull();
    expect(key('Delete', { ctrlKey: true })).toBeNull();
  });
});
