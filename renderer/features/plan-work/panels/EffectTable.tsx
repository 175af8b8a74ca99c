/** What a proposal does to the key figures, before and after: worked out for what is ticked off, and worked out again with every tick. */
import { useMemo } from 'react';
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import { useWords } from '../../../i18n/i18n.ts';
import type { Names } from '../model/apply-change.ts';
import type { PlanWork } from '../use-plan.ts';
import { type Effect, effectOf } from './effect.ts';
import classes from './panels.module.css';

export interface EffectTableProps {
  readonly work: PlanWork;
  readonly names: Names;
  /** Keep the same list while it says the same. */
  readonly changes: readonly PlanChange[];
}

export function EffectTable({ work, names, changes }: EffectTableProps) {
  const { t, f } = useWords();
  const { content, rentBase } = work;
  const { stored } = work.model;
  const { currency } = stored;
  const { frame } = work;
  const effect = useMemo(
    () => effectOf({ content, frame, rentBase }, changes, names),
    [content, frame, rentBase, changes, names],
  );
  const write = (figure: Effect['figure'], value: number | null): string => {
    if (value === null) return t('planPanels.effect.unknown');
    return figure === 'yearsBelowFloor' ? f.integer(value) : f.money(value, currency);
  };
  return (
    <table className={classes['sums']}>
      <caption>{t('planPanels.effect.caption')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('planWork.proposals.before')}</th>
          <th scope="col">{t('planWork.proposals.after')}</th>
        </tr>
      </thead>
      <tbody>
        {effect.map(({ figure, before, after }) => (
          <tr key={figure} data-figure={figure}>
            <th scope="row">
              {figure === 'rentOre'
                ? t('planPanels.effect.rent', {
                    area: stored.rent === null ? '–' : f.integer(stored.rent.typicalHomeM2),
                  })
                : t(`planWork.figures.${figure}`)}
            </th>
            <td>{write(figure, before)}</td>
            <td>
              {before === after ? (
                <span className={classes['same']}>{t('planPanels.effect.same')}</span>
              ) : (
                <b>{write(figure, after)}</b>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
