/**
 * A plan that has left the draft is never changed; the way on is its next version, and what that begins with is asked first.
 * Must never make a version by itself: years, opening balance and unfinished work are the planner's word.
 */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { NextVersionDialog } from '../versions/next/NextVersionDialog.tsx';
import classes from './plan-work.module.css';
import type { PlanWork } from './use-plan.ts';

export function LockedBar({ work }: { readonly work: PlanWork }) {
  const words = useWords();
  const { t } = words;
  const { id, status, departmentNumber, currency, accountingStartMonth } = work.model.stored;
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const versions = useQuery({
    ...rpc.versions.list.queryOptions({ input: { number: departmentNumber } }),
    enabled: asking,
  });
  const origin = versions.data?.find(({ planId }) => planId === id);
  const nextNo = Math.max(0, ...(versions.data ?? []).map(({ versionNo }) => versionNo)) + 1;
  return (
    <div className={classes['bar']} data-kind="info">
      <span>
        {t('department.edit.locked', { status: t(`codes.planStatus.${status}`) })}
        {asking && versions.isError ? <b role="alert"> {errorText(versions.error, words)}</b> : null}
      </span>
      {status === 'superseded' ? (
        <Button
          size="compact-sm"
          renderRoot={(props) => (
            <Link {...props} to="/plan/$number/versioner" params={{ number: departmentNumber }} search={{}} />
          )}
        >
          {t('planWork.bars.versions')}
        </Button>
      ) : (
        <Button size="compact-sm" loading={asking && versions.isPending} onClick={() => setAsking(true)}>
          {t('planWork.bars.nextVersion')}
        </Button>
      )}
      {origin === undefined ? null : (
        <NextVersionDialog
          opened={asking}
          onClose={() => setAsking(false)}
          origin={origin}
          nextNo={nextNo}
          currency={currency}
          startMonth={accountingStartMonth}
          // Without a version in the address the page shows the one under way: the new one.
          onMade={() => void navigate({ to: '/plan/$number', params: { number: departmentNumber }, search: {} })}
        />
      )}
    </div>
  );
}
