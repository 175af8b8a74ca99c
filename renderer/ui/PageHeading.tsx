/**
 * The heading of a screen: sets the document's title and takes the focus when the screen was navigated to,
 * so that a screen reader says where one is and Tab goes on from there.
 */
import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../i18n/i18n.ts';

/** The path whose heading had the focus last; null until something has been shown (a fresh page keeps the browser's focus). */
let focusedPath: string | null = null;

export function PageHeading({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · ${t('common.appName')}`;
  }, [title, t]);

  // Only when a heading appears: the router tells the old screen of the new address before the new screen is there.
  useEffect(() => {
    const path = window.location.hash.split('?')[0] ?? '';
    if (focusedPath !== null && focusedPath !== path) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    }
    focusedPath = path;
  }, []);

  return (
    <Title order={1} ref={heading} tabIndex={-1}>
      {children ?? title}
    </Title>
  );
}
