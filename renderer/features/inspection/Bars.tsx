/** What must be seen before one goes on: the report is closed, an edit did not get through, or one was refused. */
import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { faultText } from '../plan-work/words.ts';
import classes from './inspection.module.css';
import { ReviseDialog } from './ReviseDialog.tsx';
import type { Inspection } from './use-inspection.ts';

export function Bars({ inspection }: { readonly inspection: Inspection }) {
  const words = useWords();
  const { t } = words;
  const { failed, away, stepFailed, refused, unsaved, found, sentAgain } = inspection;
  return (
    <div className={classes['bars']}>
      {inspection.editable ? null : <LockedBar inspection={inspection} />}
      {found.length === 0 ? null : (
        <div className={classes['bar']} data-kind="info" role="alert">
          <span>
            {t('inspection.save.found', { count: found.length, what: namesOf(found.map(({ label }) => label)) })}
          </span>
          <Group gap="xs" wrap="nowrap">
            <Button size="compact-sm" onClick={inspection.sendFound}>
              {t('inspection.save.sendFound')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={inspection.dropFound}>
              {t('inspection.save.dropFound')}
            </Button>
          </Group>
        </div>
      )}
      {sentAgain === 0 || unsaved.length > 0 ? null : (
        <div className={classes['bar']} data-kind="info" role="status">
          {t('inspection.save.sentAgain', { count: sentAgain })}
        </div>
      )}
      {away ? (
        <div className={classes['bar']} data-kind="info" role="status">
          {t('inspection.save.away', { count: unsaved.length, what: namesOf(unsaved) })}
        </div>
      ) : null}
      {failed === null || away ? null : (
        <div className={classes['bar']} data-kind="bad" role="alert">
          <span>{t('inspection.save.couldNot', { reason: errorText(failed, words) })}</span>
          <Group gap="xs" wrap="nowrap">
            <Button size="compact-sm" onClick={inspection.retry}>
              {t('inspection.save.retry')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={inspection.discard}>
              {t('inspection.save.discard')}
            </Button>
          </Group>
        </div>
      )}
      {stepFailed === null ? null : (
        <div className={classes['bar']} data-kind="bad" role="alert">
          {t('inspection.save.stepFailed', { reason: errorText(stepFailed, words) })}
        </div>
      )}
      {refused.slice(0, 3).map(({ seq, label, faults }) => (
        <div className={classes['bar']} data-kind="bad" role="alert" key={seq}>
          <span>
            {t('inspection.save.refused', {
              label,
              reason: [...new Set(faults.map(({ code }) => faultText(code, words)))].join(' '),
            })}
          </span>
          <Button size="compact-sm" variant="default" onClick={() => inspection.clearRefused(seq)}>
            {t('inspection.save.understood')}
          </Button>
        </div>
      ))}
    </div>
  );
}

const MOST_NAMES = 4;

/** The latest steps by name; of many, the rest as a number. */
function namesOf(labels: readonly string[]): string {
  const shown = [...new Set(labels)];
  const more = shown.length - MOST_NAMES;
  return more > 0 ? `${shown.slice(-MOST_NAMES).join(' · ')} · + ${more}` : shown.join(' · ');
}

/** A report that is closed is never changed; the way on is a new revision. */
function LockedBar({ inspection }: { readonly inspection: Inspection }) {
  const { t, f } = useWords();
  const { report } = inspection.content;
  const [asking, setAsking] = useState(false);
  const { revisedById } = report;
  return (
    <div className={classes['bar']} data-kind="info">
      <span>
        {report.status === 'imported'
          ? t('inspection.locked.imported')
          : t('inspection.locked.closed', {
              day: report.closedAtMs === null ? '' : f.instant(report.closedAtMs).slice(0, 10),
            })}
        {revisedById === null ? '' : ` ${t('inspection.locked.revised')}`}
      </span>
      {revisedById === null ? (
        <Button size="compact-sm" onClick={() => setAsking(true)}>
          {t('inspection.locked.revise')}
        </Button>
      ) : (
        <Link to="/tilsyn/$reportId" params={{ reportId: revisedById }}>
          {t('inspection.locked.toNewer')}
        </Link>
      )}
      <ReviseDialog reportId={report.reportId} opened={asking} onClose={() => setAsking(false)} />
    </div>
  );
}
