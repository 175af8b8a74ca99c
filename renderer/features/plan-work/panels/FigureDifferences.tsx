/** Key figures before and after, with the change in words and sign. */
import type { PlanView } from '../../../../contract/plan.ts';
import type { LevelResult } from '../../../../contract/scenarios.ts';
import { planWork } from '../../../i18n/da/plan-work.ts';
import { useWords } from '../../../i18n/i18n.ts';
import classes from './panels.module.css';

export function FigureDifferences({
  figures,
  plan,
}: {
  readonly figures: LevelResult['figures'];
  readonly plan: Pick<PlanView, 'currency' | 'accountingStartMonth'>;
}) {
  const { t } = useWords();
  const write = useFigureText(plan);
  return (
    <table className={classes['sums']}>
      <thead>
        <tr>
          <td />
          <td>{t('planWork.proposals.before')}</td>
          <td>{t('planWork.proposals.after')}</td>
        </tr>
      </thead>
      <tbody>
        {figures
          .filter(({ before, after }) => before !== after)
          .map(({ figure, before, after }) => (
            <tr key={figure}>
              <th scope="row">{isFigure(figure) ? t(`planWork.figures.${figure}`) : figure}</th>
              <td>{write(figure, before)}</td>
              <td>{write(figure, after)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function isFigure(figure: string): figure is keyof typeof planWork.figures {
  return Object.hasOwn(planWork.figures, figure);
}

function useFigureText(plan: Pick<PlanView, 'currency' | 'accountingStartMonth'>) {
  const { f } = useWords();
  return (figure: string, value: number | null): string => {
    if (value === null) return '–';
    if (figure.endsWith('Ore')) return f.money(value, plan.currency);
    return figure === 'lowestYear' ? f.accountingYear(value, plan.accountingStartMonth) : f.integer(value);
  };
}
