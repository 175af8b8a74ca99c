/** What became of imports that a window of this person left under way: told once, until it is seen. */
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { ErrorState } from '../../ui/States.tsx';
import { importRun } from './import-run.ts';
import { forgetRunning, type LeftRun, leftRunning } from './left-running.ts';

export function LeftRuns() {
  const [left, setLeft] = useState(() => leftRunning(localStorage));
  const own = useSyncExternalStore(importRun.subscribe, importRun.batch);
  useEffect(() => {
    const look = () =>
      setLeft((before) => {
        const now = leftRunning(localStorage);
        return now.length === before.length && now.every(({ batch }, at) => batch === before[at]?.batch) ? before : now;
      });
    // Told by other windows of theirs, and by our own run of its end.
    window.addEventListener('storage', look);
    const leave = importRun.subscribe(look);
    return () => {
      window.removeEventListener('storage', look);
      leave();
    };
  }, []);
  return left
    .filter(({ batch }) => batch !== own)
    .map((run) => (
      <LeftRunNotice
        key={run.batch}
        run={run}
        onSeen={() => {
          forgetRunning(localStorage, run.batch);
          setLeft(leftRunning(localStorage));
        }}
      />
    ));
}

function LeftRunNotice({ run, onSeen }: { readonly run: LeftRun; readonly onSeen: () => void }) {
  const { t, f } = useWords();
  const answer = useQuery(rpc.imports.becameOf.queryOptions({ input: { batch: run.batch } }));
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  const state = answer.data === undefined ? 'asking' : answer.data.saved ? 'saved' : 'lost';
  const { icon: Icon, colour } = LOOK[state];
  const told = { files: run.files.join(', '), when: f.instant(run.atMs) };
  return (
    <Alert icon={<Icon aria-hidden="true" />} color={colour} variant="light" role="status" maw="48rem">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t(`imports.left.${state}`, told)}</Text>
        {state === 'asking' ? null : (
          <Button variant="default" size="xs" onClick={onSeen}>
            {t('imports.left.seen')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

const LOOK = {
  asking: { icon: IconInfoCircle, colour: 'gray' },
  saved: { icon: IconCircleCheck, colour: 'green' },
  lost: { icon: IconAlertTriangle, colour: 'yellow' },
} as const;
