/**
 * Keys of the grid while no editor is open, as intentions.
 * Answers for one list of keys, which the dialog behind `?` shows as well.
 * Reads the character typed where a letter is meant, because keyboards differ.
 */

export type GridIntent =
  | { readonly kind: 'extend'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'select_all' }
  | { readonly kind: 'move'; readonly years: -1 | 1 }
  | {
      readonly kind:
        | 'undo'
        | 'redo'
        | 'fillDown'
        | 'insert'
        | 'remove'
        | 'empty'
        | 'detail'
        | 'changes'
        | 'help'
        | 'escape';
    }
  | { readonly kind: 'toggle'; readonly open: boolean | null }
  /** The browser's own: copy, cut, paste and the rest with Ctrl. */
  | { readonly kind: 'browser' };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What a key means on a cell; null leaves it to the grid (moving, editing, typing to replace). */
export function intentOf(press: KeyPress, onGroup: boolean): GridIntent | null {
  const { key, altKey, shiftKey } = press;
  const ctrl = press.ctrlKey || press.metaKey;
  const arrow = ARROWS[key];
  if (altKey && !ctrl && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    return { kind: 'move', years: key === 'ArrowLeft' ? -1 : 1 };
  }
  if (shiftKey && !ctrl && !altKey && arrow !== undefined) return { kind: 'extend', rows: arrow[0], columns: arrow[1] };
  if (ctrl && !altKey) {
    switch (key.toLowerCase()) {
      case 'z':
        return { kind: shiftKey ? 'redo' : 'undo' };
      case 'y':
        return { kind: 'redo' };
      case 'd':
        return { kind: 'fillDown' };
      case 'a':
        return { kind: 'select_all' };
      case 'delete':
        return { kind: 'remove' };
      default:
        return arrow === undefined && key !== 'Home' && key !== 'End' ? { kind: 'browser' } : null;
    }
  }
  if (onGroup) {
    if (key === 'Enter' || key === ' ') return { kind: 'toggle', open: null };
    if (key === 'ArrowLeft') return { kind: 'toggle', open: false };
    if (key === 'ArrowRight') return { kind: 'toggle', open: true };
  }
  switch (key) {
    case 'Insert':
      return { kind: 'insert' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'empty' };
    case 'F4':
      return { kind: 'detail' };
    case 'F8':
      return { kind: 'changes' };
    case '?':
      return { kind: 'help' };
    case 'Escape':
      return { kind: 'escape' };
    default:
      return null;
  }
}

export type WorkKey = 'undo' | 'redo' | 'detail' | 'changes';

/** What a key means anywhere in the workspace outside the grid; in a field undo and redo are the field's own. */
export function workKeyOf(press: KeyPress, isTyping: boolean): WorkKey | null {
  const intent = intentOf(press, false);
  switch (intent?.kind) {
    case 'detail':
    case 'changes':
      return intent.kind;
    case 'undo':
    case 'redo':
      return isTyping ? null : intent.kind;
    default:
      return null;
  }
}
