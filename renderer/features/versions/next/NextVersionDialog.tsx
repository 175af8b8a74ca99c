/** What the next version begins with, asked before it is made: its years, its opening balance, and what becomes of unfinished work. */
import { Modal } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NextVersionView, PlanVersion } from '../../../../contract/versions.ts';
import { rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ErrorState, LoadingShape } from '../../../ui/States.tsx';
import { NextVersionForm } from './NextVersionForm.tsx';

export interface NextVersionDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly origin: PlanVersion;
  readonly nextNo: number;
  readonly currency: string;
  readonly startMonth: number;
  readonly onMade: (planId: string, versionNo: number) => void;
}

export function NextVersionDialog({ opened, onClose, ...rest }: NextVersionDialogProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('nextVersion.title', { version: rest.nextNo })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 100 }}
    >
      <Asked {...rest} onClose={onClose} />
    </Modal>
  );
}

export type Unfinished = 'move' | 'leave';

function Asked(props: Omit<NextVersionDialogProps, 'opened'>) {
  const { planId } = props.origin;
  const [baseYear, setBaseYear] = useState<number | null>(null);
  const [unfinished, setUnfinished] = useState<Unfinished>('move');
  const outline = useQuery({
    ...rpc.versions.outline.queryOptions({ input: { planId, baseYear, unfinished } }),
    placeholderData: keepPreviousData,
  });
  if (outline.isError) return <ErrorState error={outline.error} onRetry={() => void outline.refetch()} />;
  if (outline.data === undefined) return <LoadingShape lines={[60, 60, 90, 36]} />;
  const data: NextVersionView = outline.data;
  return (
    <NextVersionForm
      {...props}
      outline={data}
      isStale={outline.isPlaceholderData}
      unfinished={unfinished}
      onBaseYear={setBaseYear}
      onUnfinished={setUnfinished}
    />
  );
}
