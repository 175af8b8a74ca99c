/** What the engine is doing with the files right now, how far it is, and the way to stop it. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IMPORT_STAGES } from '../../../contract/import-limits.ts';
import { useWords } from '../../i18n/i18n.ts';
import type { RunState } from './run-state.ts';

export function RunProgress({
  state,
  title,
  onCancel,
}: {
  readonly state: Pick<Extract<RunState, { kind: 'working' }>, 'stage' | 'done' | 'total'>;
  readonly title: string;
  readonly onCancel?: () => void;
}) {
  const { t, f } = useWords();
  // Rows that are read and written at once have no known end: a bar would have to invent one.
  const isOpen = state.stage === 'wait' || (state.stage === 'commit' && state.total === null);
  const stageIndex = state.stage === null ? 0 : IMPORT_STAGES.indexOf(state.stage);
  const within = state.total === null || state.total === 0 ? 0 : state.done / state.total;
  const percent = ((stageIndex + within) / IMPORT_STAGES.length) * 100;
  const step = state.stage === null ? t('common.loading') : t(`imports.stage.${state.stage}`);
  const amount =
    state.total === null
      ? state.done > 0
        ? t('imports.progressOpen', { done: f.integer(state.done) })
        : ''
      : t('imports.progress', { done: f.integer(state.done), total: f.integer(state.total) });
  return (
    <Stack gap="xs" maw="40rem">
      <Text fw={600}>{title}</Text>
      {isOpen ? null : (
        <Progress.Root size="md" transitionDuration={0}>
          <Progress.Section value={percent} aria-label={title} />
        </Progress.Root>
      )}
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {step} {amount}
        </Text>
        {/* Only the stage is announced; a count that runs would talk without end. */}
        <Text className="mantine-visually-hidden" component="span" role="status" fz={0}>
          {step}
        </Text>
        {onCancel === undefined ? null : (
          <Button variant="default" size="xs" onClick={onCancel}>
            {t('imports.cancel')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
