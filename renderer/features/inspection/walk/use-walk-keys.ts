/**
 * The keyboard of the walk, wherever the focus is as long as nothing is being typed.
 * Answers for coming before the program's own keys (/ and ? mean something else here). Must never take a key from a field, a list or a dialog.
 */
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { walkIntentOf } from '../model/walk-keys.ts';
import type { Walk } from '../use-walk.ts';

export interface WalkDeeds {
  readonly full: () => void;
  readonly photo: () => void;
  readonly note: () => void;
  readonly search: () => void;
  readonly addPart: () => void;
  readonly help: () => void;
  readonly history: () => void;
}

export function useWalkKeys(walk: Walk, deeds: WalkDeeds, place: RefObject<HTMLElement | null>): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isElsewhere(event, place.current)) return;
    const intent = walkIntentOf(event);
    // Undo belongs to the whole inspection (use-undo-keys.ts).
    if (intent === null || intent.kind === 'undo' || intent.kind === 'redo') return;
    // A button or link that has the focus is meant by Enter; a list scrolls by its arrows.
    if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('button, a') !== null) return;
    if (event.repeat && intent.kind !== 'step') return event.preventDefault();
    switch (intent.kind) {
      case 'grade':
        walk.grade(intent.score);
        break;
      case 'state':
        walk.setState(intent.state);
        break;
      case 'step':
        walk.step(intent.steps);
        break;
      case 'first':
        walk.goTo(walk.ordered[0] ?? null);
        break;
      case 'last':
        walk.goTo(walk.ordered.at(-1) ?? null);
        break;
      case 'confirm':
        walk.confirm();
        break;
      case 'next_left':
        walk.nextLeft();
        break;
      case 'only_left':
        walk.setFilter({ onlyLeft: !walk.filter.onlyLeft });
        break;
      case 'clear':
        walk.clear();
        break;
      case 'why':
        walk.askWhy();
        break;
      case 'list':
        walk.toggleMode();
        break;
      case 'add_part':
        deeds.addPart();
        break;
      default:
        deeds[intent.kind]();
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
}

/** In a field, in a dialog or menu, or where keys have their own meaning. */
function isElsewhere({ target, key }: KeyboardEvent, place: HTMLElement | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // The browser leaves the focus on the field of a file that was just picked; nothing is typed there.
  if (target instanceof HTMLInputElement && target.type === 'file') return false;
  if (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) return true;
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return true;
  // A row of degrees takes digits and arrows; letters still mean the walk's.
  if (target.closest('[data-own-keys]') !== null) return /^(\d|Arrow.*)$/.test(key);
  // A button of the frame keeps its keys; the heading that a screen reader was led to has none.
  return target.closest('button, a, [role="button"]') !== null && place !== null && !place.contains(target);
}
