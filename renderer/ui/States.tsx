/** What a screen shows when it has nothing to show: still loading, empty with the next step, or failed with what to do. */
import { Alert, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/i18n.ts';
import { errorText } from './error-text.ts';

export function EmptyState({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <Stack gap="xs" py="lg" maw="36rem" align="flex-start">
      <Title order={2}>{title}</Title>
      <Text c="dimmed">{text}</Text>
      {children}
    </Stack>
  );
}

export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t, language } = useWords();
  return (
    <Alert
      icon={<IconAlertTriangle aria-hidden="true" />}
      color="red"
      variant="light"
      title={t('common.failedTitle')}
      role="alert"
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{errorText(error, { t, language })}</Text>
        {onRetry === undefined ? null : (
          <Button variant="default" size="xs" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** Skeletons keep the final shape, so that nothing jumps when the figures arrive. */
export function LoadingShape({ lines }: { readonly lines: readonly number[] }) {
  const { t } = useWords();
  return (
    <div role="status" aria-label={t('common.loading')}>
      <Stack gap="sm">
        {lines.map((height, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the shape never reorders
          <Skeleton key={index} height={height} radius="sm" animate={false} />
        ))}
      </Stack>
    </div>
  );
}
