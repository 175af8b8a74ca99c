/** The portfolio in five figures; the condition never stands without its worst part, the share not inspected and the age. */
import type { ReactNode } from 'react';
import type { Overview } from '../../../contract/portfolio.ts';
import { provisionCoverBp } from '../../../domain/fund/required-provision.ts';
import { useWords } from '../../i18n/i18n.ts';
import { ScoreMark } from '../../ui/ScoreMark.tsx';
import classes from './overview.module.css';

export function KeyFigures({ overview }: { readonly overview: Overview }) {
  const { t, f } = useWords();
  const { keyFigures: key, currency } = overview;
  const { condition } = key;
  const coverBp = wholePercent(provisionCoverBp(key.provisionOre, key.requiredProvisionOre));
  return (
    <section aria-label={t('overview.key.title')}>
      <dl className={classes['figures']}>
        <Figure label={t('overview.key.departments')} value={f.integer(key.departments)}>
          {key.departmentsWithoutPlan > 0 ? t('overview.key.withoutPlan', { count: key.departmentsWithoutPlan }) : null}
        </Figure>
        <Figure label={t('overview.key.dwellings')} value={f.integer(key.dwellings)}>
          {f.integer(key.areaM2)} m²
        </Figure>
        <Figure label={t('overview.key.condition')} value={<ScoreMark score={condition.score} />}>
          {condition.worst === null
            ? t('overview.key.noData')
            : [
                t('overview.key.worst', {
                  score: `${condition.worst.score} ${t(`codes.score.${condition.worst.score}`)}`,
                }),
                t('overview.key.notInspected', { share: f.percent(condition.notInspectedShareBp) }),
                condition.medianAgeDays === null
                  ? null
                  : t('overview.key.medianAge', { age: f.age(condition.medianAgeDays) }),
              ]
                .filter(Boolean)
                .join(' · ')}
        </Figure>
        <Figure label={t('overview.key.provision')} value={f.money(key.provisionOre, currency)}>
          {t('overview.key.required', { amount: f.money(key.requiredProvisionOre, currency) })}
          {coverBp === null ? null : ` · ${t('overview.key.cover', { share: f.percent(coverBp) })}`}
        </Figure>
        <Figure label={t('overview.key.belowFloor')} value={f.integer(key.departmentsBelowFloor)}>
          {t('overview.key.belowFloorText', { total: f.integer(key.departments) })}
        </Figure>
      </dl>
      {overview.otherCurrencies.map((other) => (
        <p key={other.currency} className={classes['small']}>
          {t('overview.key.otherCurrency', { count: other.departments, currency: other.currency })}
        </p>
      ))}
    </section>
  );
}

/** In whole per cent, downwards too: a cover of 99.7 per cent is not enough and must not read as 100. */
function wholePercent(bp: number | null): number | null {
  return bp === null ? null : Math.floor(bp / 100) * 100;
}

function Figure({
  label,
  value,
  children,
}: {
  readonly label: string;
  readonly value: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className={classes['figure']}>
      <dt>{label}</dt>
      <dd className={classes['big']}>{value}</dd>
      <dd className={classes['small']}>{children}</dd>
    </div>
  );
}
