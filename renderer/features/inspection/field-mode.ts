/**
 * Field mode: everything that can be touched is at least 44 px, also in dialogs and menus, which lie outside the inspection.
 * Answers for the mark on the page that field.css goes by, gone with the screen that set it.
 */
import './field.css';
import { useEffect } from 'react';
import { remembered } from './use-choice.ts';

export const ON_OFF = ['on', 'off'] as const;
export type OnOff = (typeof ON_OFF)[number];

export function useFieldMode(on: boolean): void {
  useEffect(() => {
    const page = document.documentElement;
    page.toggleAttribute('data-field', on);
    return () => page.removeAttribute('data-field');
  }, [on]);
}

/** On where a finger is what people point with, until they say otherwise. */
export function defaultField(): OnOff {
  return window.matchMedia('(pointer: coarse)').matches ? 'on' : 'off';
}

/** For the screens before an inspection, which have no switch of their own. */
export function isField(): boolean {
  return (remembered('tilstand.inspection.field') ?? defaultField()) === 'on';
}
