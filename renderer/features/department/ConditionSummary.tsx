/** The whole department's condition in one line; never the grade alone. */
import type { ConditionView, DepartmentView } from '../../../contract/department.ts';
import { useWords } from '../../i18n/i18n.ts';
import { ScoreMark } from '../../ui/ScoreMark.tsx';
import classes from './department.module.css';

export interface ConditionSummaryProps {
  readonly condition: ConditionView;
  readonly backlog: DepartmentView['backlog'];
  readonly currency: string;
  readonly yearLabel: (year: number) => string;
}

export function ConditionSummary({ condition, backlog, currency, yearLabel }: ConditionSummaryProps) {
  const { t, f } = useWords();
  const { latestReport: report, worst } = condition;
  const reportText =
    report === null
      ? t('department.condition.noReport')
      : [
          t('department.condition.latest', {
            kind: report.number ?? '',
            day: report.heldOn === null ? '' : f.day(report.heldOn),
          }),
          report.inspector === null ? '' : t('department.condition.latestBy', { inspector: report.inspector }),
        ].join(' ');
  return (
    <div className={classes['summary']}>
      <span>
        {t('department.condition.overall')}: <ScoreMark score={condition.score} />
      </span>
      {worst === null ? null : (
        <span>
          {t('department.condition.worst')}:{' '}
          <ScoreMark score={worst.score} compact>
            {worst.partName}
          </ScoreMark>
        </span>
      )}
      <span>{t('overview.key.notInspected', { share: f.percent(condition.notInspectedShareBp) })}</span>
      {condition.medianAgeDays === null ? null : (
        <span>{t('overview.key.medianAge', { age: f.age(condition.medianAgeDays) })}</span>
      )}
      {condition.estimatedShareBp > 0 ? (
        <span>{t('department.condition.estimated', { share: f.percent(condition.estimatedShareBp) })}</span>
      ) : null}
      {condition.assumedWeightShareBp > 0 ? (
        <span>{t('department.condition.assumed', { share: f.percent(condition.assumedWeightShareBp) })}</span>
      ) : null}
      {backlog === null ? null : (
        <span>
          {t('department.condition.backlog', {
            amount: f.money(backlog.ore, currency),
            year: yearLabel(backlog.beforeYear),
          })}
          {backlog.indexBp === null || backlog.band === null
            ? null
            : ` · ${t(`department.condition.backlogShare.${backlog.band}`, { share: f.percent(backlog.indexBp) })}`}
        </span>
      )}
      <span className={classes['note']}>{reportText}</span>
    </div>
  );
}
