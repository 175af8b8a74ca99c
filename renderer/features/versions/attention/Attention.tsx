/** Points of attention for the boards: what the rules propose and what people wrote, kept or left out. A decided version says why it is locked. */
import { Button, Text, Title } from '@mantine/core';
import { IconLock, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { AttentionPoint, PlanVersion } from '../../../../contract/versions.ts';
import { ATTENTION_OPEN } from '../../../../domain/plan/status-machine.ts';
import { rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ErrorState, LoadingShape } from '../../../ui/States.tsx';
import { AttentionForm } from './AttentionForm.tsx';
import { AttentionItem } from './AttentionItem.tsx';
import classes from './attention.module.css';
import type { AttentionContext } from './attention-text.ts';
import { useSavePoint } from './use-save-point.ts';

export interface AttentionProps {
  readonly version: PlanVersion;
  readonly currency: string;
  readonly startMonth: number;
}

const OWN: AttentionPoint = { id: null, code: 'own', facts: {}, text: null, proposal: null, status: 'kept' };

export function Attention({ version, currency, startMonth }: AttentionProps) {
  const { t } = useWords();
  const points = useQuery(rpc.versions.attention.queryOptions({ input: { planId: version.planId } }));
  const context = useMemo(() => ({ currency, startMonth }), [currency, startMonth]);
  const open = ATTENTION_OPEN.has(version.status);
  return (
    <section id="attention">
      <Title order={2}>{t('attention.title')}</Title>
      <Text size="sm" c="dimmed">
        {t('attention.lead', { version: version.versionNo })}
      </Text>
      {open ? null : (
        <p className={classes['locked']}>
          <IconLock size={16} aria-hidden="true" />{' '}
          {t('attention.locked', { version: version.versionNo, status: t(`codes.planStatus.${version.status}`) })}
        </p>
      )}
      {points.isError ? <ErrorState error={points.error} onRetry={() => void points.refetch()} /> : null}
      {points.data === undefined ? (
        points.isError ? null : (
          <LoadingShape lines={[60, 60, 60]} />
        )
      ) : (
        <Points points={points.data} version={version} context={context} open={open} />
      )}
    </section>
  );
}

function Points({
  points,
  version,
  context,
  open,
}: {
  readonly points: readonly AttentionPoint[];
  readonly version: PlanVersion;
  readonly context: AttentionContext;
  readonly open: boolean;
}) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const [showDismissed, setShowDismissed] = useState(false);
  const add = useSavePoint(version.planId, () => setAdding(false));
  const dismissed = points.filter(({ status }) => status === 'dismissed');
  const shown = showDismissed ? points : points.filter(({ status }) => status !== 'dismissed');
  const undecided = points.filter(({ status }) => status === 'proposed').length;
  return (
    <>
      {points.length === 0 ? (
        <p className={classes['none']}>{t('attention.none', { version: version.versionNo })}</p>
      ) : (
        <p className={classes['count']} aria-live="polite">
          {t('attention.count', { count: points.length })}
          {open && undecided > 0 ? `, ${t('attention.open', { count: undecided })}` : ''}
        </p>
      )}
      {shown.length === 0 ? null : (
        <ul className={classes['points']}>
          {shown.map((point) => (
            <AttentionItem key={keyOf(point)} planId={version.planId} point={point} context={context} open={open} />
          ))}
        </ul>
      )}
      <div className={classes['actions']} data-screen-only>
        {open && !adding ? (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {t('attention.add')}
          </Button>
        ) : null}
        {dismissed.length === 0 ? null : (
          <Button variant="subtle" aria-expanded={showDismissed} onClick={() => setShowDismissed(!showDismissed)}>
            {showDismissed ? t('attention.hideDismissed') : t('attention.showDismissed', { count: dismissed.length })}
          </Button>
        )}
      </div>
      {adding ? (
        <AttentionForm
          label={t('attention.ownLabel')}
          text=""
          proposal=""
          needsText
          save={add}
          onSave={(text, proposal) =>
            add.mutate({ planId: version.planId, point: { ...OWN, text, proposal }, label: t('attention.step') })
          }
          onCancel={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}

/** A proposal has no id until a person has touched it; what it is about names it. */
function keyOf(point: AttentionPoint): string {
  const { activityId, plannedYear, year } = point.facts;
  return point.id ?? `${point.code}-${activityId ?? ''}-${plannedYear ?? ''}-${year ?? ''}`;
}
