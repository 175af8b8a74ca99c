/** What lies between two versions, from the short answer to the single line. Works the same on paper. */
import type { PlanDifferenceView } from '../../../../contract/versions.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { bridgeOf, type OwnTotals } from '../model/difference-model.ts';
import { BridgeTable } from './BridgeTable.tsx';
import { ChangedLines } from './ChangedLines.tsx';
import { DifferenceChart } from './DifferenceChart.tsx';
import classes from './difference.module.css';

export interface DifferenceViewProps {
  readonly difference: PlanDifferenceView;
  readonly totals: OwnTotals;
  readonly currency: string;
  readonly startMonth: number;
}

export function DifferenceView(props: DifferenceViewProps) {
  const { difference, totals, currency } = props;
  const { t } = useWords();
  const bridge = bridgeOf(difference, totals);
  const isSame = difference.activities.length === 0 && bridge.beforeOre === bridge.afterOre;
  return (
    <div className={classes['view']}>
      <Answer {...props} />
      {isSame ? (
        <p className={classes['calm']}>{t('versions.difference.same')}</p>
      ) : (
        <>
          <div className={classes['two']}>
            <BridgeTable bridge={bridge} difference={difference} currency={currency} />
            <DifferenceChart {...props} />
          </div>
          <ChangedLines {...props} />
        </>
      )}
    </div>
  );
}

function Answer({ difference, totals, currency }: DifferenceViewProps) {
  const { t, f } = useWords();
  const { before, after } = difference;
  const money = (ore: number) => f.money(ore, currency);
  const changeOre = totals.afterOre - totals.beforeOre;
  const change =
    changeOre > 0
      ? t('versions.difference.more', { amount: money(changeOre) })
      : t('versions.difference.less', { amount: money(-changeOre) });
  return (
    <p className={classes['answer']}>
      {changeOre === 0
        ? t('versions.difference.sentenceSame', { before: money(totals.beforeOre) })
        : t('versions.difference.sentence', {
            before: money(totals.beforeOre),
            after: money(totals.afterOre),
            from: before.versionNo,
            to: after.versionNo,
            change,
          })}{' '}
      {before.requiredProvisionOre === after.requiredProvisionOre
        ? t('versions.difference.requiredSame', { before: money(before.requiredProvisionOre) })
        : t('versions.difference.required', {
            before: money(before.requiredProvisionOre),
            after: money(after.requiredProvisionOre),
          })}
    </p>
  );
}
