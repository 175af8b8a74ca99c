/** What one occurrence costs, step by step, with its price level; and what the purse of it calls for. */
import { priceActivity } from '../../../../domain/plan/activity.ts';
import { purseWarnings } from '../../../../domain/procurement/purse-check.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { basisText } from '../../department/plan-basis.ts';
import { activityOf, type Line } from '../model/plan-line.ts';
import type { PlanWork } from '../use-plan.ts';
import { PriceSource } from './PriceSource.tsx';
import classes from './panels.module.css';

export function LinePrice({ work, line }: { readonly work: PlanWork; readonly line: Line }) {
  const { t, f } = useWords();
  const { stored } = work.model;
  const activity = activityOf(line);
  const price = priceActivity(activity);
  const warnings = purseWarnings(activity);
  if (price === null) {
    return (
      <>
        <p className={classes['bad']}>{t('department.plan.priceUnknownText')}</p>
        <PriceSource work={work} line={line} />
      </>
    );
  }
  const rows = [
    [line.amountOre === null ? t('planWork.price.base') : t('planWork.price.fixed'), price.baseOre],
    [t('planWork.fields.scaffoldBp'), price.scaffoldOre],
    [t('planWork.fields.adviserBp'), price.adviserOre],
    [t('planWork.fields.contingencyBp'), price.contingencyOre],
    [t('planWork.price.vat'), price.vatOre],
  ] as const;
  return (
    <>
      <table className={classes['sums']}>
        <tbody>
          {rows.map(([label, ore], index) =>
            ore === 0 && index > 0 ? null : (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{f.moneyExact(ore, stored.currency)}</td>
              </tr>
            ),
          )}
          <tr data-sum>
            <th scope="row">{t('planWork.price.each')}</th>
            <td>{f.moneyExact(price.totalOre, stored.currency)}</td>
          </tr>
        </tbody>
      </table>
      <p className={classes['note']}>
        {basisText(stored, t, f)}{' '}
        {line.priceDate === null
          ? t('planWork.price.noDate')
          : t('planWork.price.asOf', { day: f.day(line.priceDate) })}
      </p>
      <PriceSource work={work} line={line} />
      {warnings.map((code) => (
        <p key={code} className={classes['bad']}>
          {t(`planWork.purseWarnings.${code}`)}
        </p>
      ))}
    </>
  );
}
