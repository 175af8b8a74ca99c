/**
 * The heading of a screen: sets the document's title and takes the focus when the screen was navigated to,
 * so that a screen reader says where one is and Tab goes on from there.
 */
import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useWords } from '../i18n/i18n.ts';

/** The path whose heading was shown last; null until something has been shown (a fresh page keeps the browser's focus). */
let shownPath: string | null = null;
/** The heading of the skeleton had the focus when the loaded screen took its place. */
let focusToPassOn = false;

export function PageHeading({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · ${t('common.appName')}`;
  }, [title, t]);

  // Only when a heading appears: the router tells the old screen of the new address before the new screen is there.
  useEffect(() => {
    const path = window.location.hash.split('?')[0] ?? '';
    const isNewScreen = shownPath !== null && shownPath !== path;
    if (isNewScreen || focusToPassOn) heading.current?.focus({ preventScroll: true });
    if (isNewScreen) window.scrollTo({ top: 0 });
    shownPath = path;
    focusToPassOn = false;
  }, []);

  // A layout effect is cleaned up while the element still stands in the document.
  useLayoutEffect(() => {
    const element = heading.current;
    return () => {
      focusToPassOn = element !== null && document.activeElement === element;
    };
  }, []);

  return (
    <Title order={1} ref={heading} tabIndex={-1}>
      {children ?? title}
    </Title>
  );
}
