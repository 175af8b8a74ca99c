/** What must be seen before one goes on: the plan is locked, an edit did not get through, a cell could not be read. */
import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { LockedBar } from './LockedBar.tsx';
import { LeftAloneBar } from './panels/LeftAloneBar.tsx';
import classes from './plan-work.module.css';
import { StaleDecisionsBar } from './StaleDecisionsBar.tsx';
import type { PlanWork } from './use-plan.ts';
import { faultText } from './words.ts';

/** More than these are counted; the cells are marked all the same. */
const MOST_SHOWN = 3;

export interface BarsProps {
  readonly work: PlanWork;
  readonly columnName: (column: string) => string;
  readonly onShow: (lineId: string, column: string) => void;
  /** Stands under the others. */
  readonly children?: ReactNode;
}

export function Bars({ work, columnName, onShow, children }: BarsProps) {
  const words = useWords();
  const { t } = words;
  const faults = [...work.model.faults.values()];
  const titles = new Map(work.content.lines.map(({ id, title }) => [id, title]));
  return (
    <div className={classes['bars']}>
      {work.editable ? null : <LockedBar work={work} />}
      {work.failed === null ? null : (
        <div className={classes['bar']} data-kind="bad" role="alert">
          <span>{t('planWork.bars.failed', { reason: errorText(work.failed, words) })}</span>
          <Group gap="xs" wrap="nowrap">
            <Button size="compact-sm" onClick={work.retry}>
              {t('common.retry')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={work.discard}>
              {t('planWork.bars.discard')}
            </Button>
          </Group>
        </div>
      )}
      {work.stepFailed === null ? null : (
        <div className={classes['bar']} data-kind="bad" role="alert">
          {errorText(work.stepFailed, words)}
        </div>
      )}
      {work.leftAlone === null ? null : (
        <LeftAloneBar
          left={work.leftAlone}
          startMonth={work.model.stored.accountingStartMonth}
          onClose={work.forgetLeftAlone}
        />
      )}
      {faults.slice(0, MOST_SHOWN).map(({ lineId, column, text, fault }) => (
        <div className={classes['bar']} data-kind="warn" role="alert" key={`${lineId} ${column}`}>
          <span>
            <b>
              {titles.get(lineId) ?? ''}, {columnName(column)}:
            </b>{' '}
            »{text}« – {faultText(fault, words)}
          </span>
          <Group gap="xs" wrap="nowrap">
            <Button size="compact-sm" variant="default" onClick={() => onShow(lineId, column)}>
              {t('planWork.bars.show')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => work.clearFault(lineId, column)}>
              {t('planWork.bars.giveUp')}
            </Button>
          </Group>
        </div>
      ))}
      {faults.length > MOST_SHOWN ? (
        <div className={classes['bar']} data-kind="warn" role="status">
          {t('planWork.bars.moreFaults', { count: faults.length - MOST_SHOWN })}
        </div>
      ) : null}
      <StaleDecisionsBar work={work} onShow={(lineId) => onShow(lineId, 'firstYear')} />
      {children}
    </div>
  );
}
