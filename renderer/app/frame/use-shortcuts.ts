/**
 * Keys that work on every screen: Ctrl+K and / search, ? lists the keys, G then a letter goes to a screen.
 * Reads the character typed, not the key pressed: / and ? sit elsewhere on a Danish keyboard.
 */
import { openSpotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';

const GO_TO = { o: '/', r: '/aarsplan', i: '/indlaes', a: '/om' } as const;
const SECOND_KEY_WITHIN_MS = 1_200;

export function useShortcuts({ onHelp }: { readonly onHelp: () => void }): void {
  const navigate = useNavigate();
  const goPressedAt = useRef(0);

  const handle = useEffectEvent((event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openSpotlight();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const target =
      isGoKey(event.key) && event.timeStamp - goPressedAt.current < SECOND_KEY_WITHIN_MS ? GO_TO[event.key] : null;
    goPressedAt.current = event.key === 'g' ? event.timeStamp : 0;
    if (target !== null) void navigate({ to: target });
    else if (event.key === '/') openSpotlight();
    else if (event.key === '?') onHelp();
    else return;
    event.preventDefault();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function isGoKey(key: string): key is keyof typeof GO_TO {
  return Object.hasOwn(GO_TO, key);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
