/** Ctrl+Z and Ctrl+Y on every section of the inspection; a field keeps them for its own text, a dialog for itself. */
import { useEffect, useEffectEvent } from 'react';
import { walkIntentOf } from './model/walk-keys.ts';
import type { Inspection } from './use-inspection.ts';

export function useUndoKeys(inspection: Inspection): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const intent = walkIntentOf(event);
    if (intent?.kind !== 'undo' && intent?.kind !== 'redo') return;
    if (!inspection.editable || event.defaultPrevented || isTaken(event.target)) return;
    event.preventDefault();
    void inspection[intent.kind]();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.closest('[role="dialog"]') !== null ||
      (['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) && target.getAttribute('type') !== 'file'))
  );
}
