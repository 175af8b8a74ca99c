/** Where one is, which version it is, what its amounts are in, and whether everything is saved. */
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { PlanView } from '../../../contract/plan.ts';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { PanelButtons } from './panels/PanelButtons.tsx';
import type { PanelName } from './panels/panel-names.ts';
import classes from './plan-work.module.css';
import type { PlanWork } from './use-plan.ts';
import { timeText } from './words.ts';

export interface WorkHeaderProps {
  readonly number: string;
  readonly name: string;
  readonly versionNo: number;
  readonly status: PlanView['status'];
  readonly panel: PanelName | null;
  readonly onPanel: (name: PanelName) => void;
}

/** Drawn apart from the plan, which changes at every edit. */
export const WorkHeader = memo(function WorkHeader(props: WorkHeaderProps) {
  const { t } = useWords();
  const { number, name, versionNo, status } = props;
  return (
    <header className={classes['header']}>
      <span className={classes['crumb']}>
        <Link to="/">{t('department.breadcrumb')}</Link> /{' '}
        <Link to="/afdeling/$number" params={{ number }}>
          {t('planWork.department', { number, name })}
        </Link>{' '}
        /
      </span>
      <PageHeading title={t('planWork.title', { number })}>{t('planWork.heading')}</PageHeading>
      <Link className={classes['version']} to="/plan/$number/versioner" params={{ number }}>
        {t('department.plan.version', { version: versionNo })} · {t(`codes.planStatus.${status}`)}
      </Link>
      <span className={classes['spacer']} />
      <PanelButtons panel={props.panel} onPanel={props.onPanel} />
    </header>
  );
});

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
