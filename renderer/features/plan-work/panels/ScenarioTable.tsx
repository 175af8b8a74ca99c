/** The plan and up to four scenarios side by side, figure by figure; every figure is the engine's. */
import { useQueries } from '@tanstack/react-query';
import type { ScenarioResult } from '../../../../contract/scenarios.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { moneyUnitOf } from '../../../ui/format.ts';
import { type ComparedFigure, FIGURES, figureOf } from '../model/scenarios.ts';
import type { PlanWork } from '../use-plan.ts';
import classes from './panels.module.css';
import type { ScenarioChoice } from './use-scenarios.ts';

export function ScenarioTable({ work, shown }: { readonly work: PlanWork; readonly shown: readonly ScenarioChoice[] }) {
  const words = useWords();
  const { t, f } = words;
  const { stored } = work.model;
  const { departmentNumber: number, id: planId } = stored;
  const unit = moneyUnitOf([stored.totalOre]);
  const caption = t('planWork.scenarios.caption', {
    unit: f.unit(stored.currency, unit),
    rentUnit: f.unit(stored.currency, 'one'),
  });
  const results = useQueries({
    queries: shown.map(({ key, content }) => ({
      queryKey: [['plan', 'scenario'], { input: { planId, key, content } }],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        client.scenarios.evaluate({ number, planId, scenario: { name: 'scenario', ...content } }, { signal }),
      retry: false,
    })),
  });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes['scroller']} tabIndex={0} aria-label={caption}>
        <table className={classes['sums']}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('planWork.scenarios.plan')}</th>
              {shown.map(({ key, name }) => (
                <th scope="col" key={key}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIGURES.map((figure) => (
              <tr key={figure} data-figure={figure}>
                <th scope="row">{t(`planWork.figures.${figure}`)}</th>
                <td>{write(figure, figureOf(stored, figure))}</td>
                {results.map(({ data, isError }, index) => (
                  <td key={shown[index]?.key ?? index}>
                    {data === undefined ? (isError ? '–' : '…') : write(figure, figureOf(data.plan, figure))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {results.map(({ error, data }, index) => {
        const text = error === null ? notIndexed(data) : errorText(error, words);
        const { key, name } = shown[index] ?? { key: String(index), name: '' };
        return text === null ? null : (
          <p className={classes['note']} key={key}>
            <b>{name}:</b> {text}
          </p>
        );
      })}
    </>
  );

  function write(figure: ComparedFigure, value: number | null): string {
    if (value === null) return '–';
    if (figure === 'lowestYear') return f.accountingYear(value, stored.accountingStartMonth);
    if (figure === 'yearsBelowFloor') return f.integer(value);
    return f.amount(value, figure === 'rentOre' ? 'one' : unit);
  }

  function notIndexed(data: ScenarioResult | undefined): string | null {
    const count = data?.notIndexed.length ?? 0;
    return count === 0 ? null : t('planWork.scenarios.notIndexed', { count });
  }
}
