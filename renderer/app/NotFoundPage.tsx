/** An address that leads nowhere says so and offers the way back. */
import { Button } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useWords } from '../i18n/i18n.ts';
import { PageHeading } from '../ui/PageHeading.tsx';
import { AppFrame } from './frame/AppFrame.tsx';

export function NotFoundPage() {
  const { t } = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <AppFrame>
      <PageHeading title={t('frame.notFound.title')} />
      <p>{t('frame.notFound.text', { path })}</p>
      <Button component={Link} to="/">
        {t('frame.notFound.toOverview')}
      </Button>
    </AppFrame>
  );
}
