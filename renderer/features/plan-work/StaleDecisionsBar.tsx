/** Lines whose decisions about single years say nothing any more after an edit: named, with the way back and the way on. */
import { Button, Group } from '@mantine/core';
import { useWords } from '../../i18n/i18n.ts';
import { type StaleDecisions, staleDecisions, withoutStale } from './model/stale-decisions.ts';
import classes from './plan-work.module.css';
import type { PlanWork } from './use-plan.ts';

const MOST_SHOWN = 3;

export function StaleDecisionsBar({
  work,
  onShow,
}: {
  readonly work: PlanWork;
  readonly onShow: (lineId: string) => void;
}) {
  const { t, f } = useWords();
  if (!work.editable) return null;
  const stale = staleDecisions(work.content.lines, work.model.touched);
  const yearsOf = ({ years }: StaleDecisions) =>
    years.map((year) => f.accountingYear(year, work.model.stored.accountingStartMonth)).join(', ');
  return (
    <>
      {stale.slice(0, MOST_SHOWN).map((one) => (
        <div className={classes['bar']} data-kind="warn" role="status" key={one.lineId}>
          <span>
            <b>{one.title}:</b> {t('planWork.bars.stale', { count: one.years.length, years: yearsOf(one) })}
          </span>
          <Group gap="xs" wrap="nowrap">
            <Button size="compact-sm" variant="default" onClick={() => onShow(one.lineId)}>
              {t('planWork.bars.show')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => work.edit(t('planWork.steps.takeBack', { title: one.title }), withoutStale(one))}
            >
              {t('planWork.bars.dropStale')}
            </Button>
          </Group>
        </div>
      ))}
      {stale.length > MOST_SHOWN ? (
        <div className={classes['bar']} data-kind="warn" role="status">
          {t('planWork.bars.staleMore', { count: stale.length - MOST_SHOWN })}
        </div>
      ) : null}
    </>
  );
}
