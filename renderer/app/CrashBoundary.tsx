/** The one place a bug of the page ends: says that the data is safe and offers to load the page again. */
import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode, useEffect } from 'react';
import { useWords } from '../i18n/i18n.ts';

interface State {
  readonly failed: boolean;
}

/** A class, because React offers error boundaries to classes only. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <CrashScreen /> : this.props.children;
  }
}

export function CrashScreen() {
  const { t } = useWords();
  // A printer outside the page waits for this mark (renderer/print/print-ready.ts): it must not wait for a page that is broken.
  useEffect(() => {
    document.documentElement.dataset['printReady'] = 'error';
  }, []);
  return (
    <Container size="sm" py="xl" component="main">
      <Stack align="flex-start" role="alert">
        <Title order={1}>{t('frame.crash.title')}</Title>
        <Text>{t('frame.crash.text')}</Text>
        <Button onClick={() => window.location.reload()}>{t('frame.crash.reload')}</Button>
      </Stack>
    </Container>
  );
}
