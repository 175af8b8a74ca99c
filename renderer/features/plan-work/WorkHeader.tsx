/** Where one is, which version it is, what its amounts are in, and whether everything is saved. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PlanWorkspace } from '../../../contract/plan.ts';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import classes from './plan-work.module.css';
import type { PlanWork } from './use-plan.ts';
import { timeText } from './words.ts';

export function WorkHeader({
  work,
  department,
  children,
}: {
  readonly work: PlanWork;
  readonly department: PlanWorkspace['department'];
  /** Stands at the right end: the buttons of the panels. */
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const { stored } = work.model;
  const number = stored.departmentNumber;
  return (
    <header className={classes['header']}>
      <span className={classes['crumb']}>
        <Link to="/">{t('department.breadcrumb')}</Link> /{' '}
        <Link to="/afdeling/$number" params={{ number }}>
          {t('planWork.department', { number, name: department.name })}
        </Link>{' '}
        /
      </span>
      <PageHeading title={t('planWork.title', { number })}>{t('planWork.heading')}</PageHeading>
      <Link className={classes['version']} to="/plan/$number/versioner" params={{ number }}>
        {t('department.plan.version', { version: stored.versionNo })} · {t(`codes.planStatus.${stored.status}`)}
      </Link>
      <span className={classes['spacer']} />
      {children}
    </header>
  );
}

export function SaveState({ work }: { readonly work: PlanWork }) {
  const { t, language } = useWords();
  const { model } = work;
  const unsaved = model.edits.filter(({ state }) => state !== 'saved').length;
  const last = Math.max(0, ...model.savedAtMs.values());
  return (
    <span className={classes['saved']} role="status">
      {work.failed !== null
        ? t('planWork.status.failedAll', { count: unsaved })
        : unsaved > 0
          ? t('planWork.status.savingAll', { count: unsaved })
          : last > 0
            ? t('planWork.status.savedAll', { time: timeText(last, language) })
            : ''}
    </span>
  );
}
