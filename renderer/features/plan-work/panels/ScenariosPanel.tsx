/** Up to four scenarios beside the plan as it is stored. A view of what could be: nothing here changes the plan. */
import { Button, Checkbox, Fieldset } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { ScenarioResult } from '../../../../contract/scenarios.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { moneyUnitOf } from '../../../ui/format.ts';
import { CommitField } from '../CommitField.tsx';
import { readAmountOre } from '../model/read-number.ts';
import {
  type ComparedFigure,
  FIGURES,
  figureOf,
  MOST_SCENARIOS,
  type Scenario,
  STANDARD,
  scenarioKey,
} from '../model/scenarios.ts';
import classes from './panels.module.css';
import type { PanelProps } from './SidePanel.tsx';

export function ScenariosPanel({ work }: PanelProps) {
  const words = useWords();
  const { t, f, language } = words;
  const { stored } = work.model;
  const { departmentNumber: number, id: planId } = stored;
  const unit = moneyUnitOf([stored.totalOre]);
  const caption = t('planWork.scenarios.caption', {
    unit: f.unit(stored.currency, unit),
    rentUnit: f.unit(stored.currency, 'one'),
  });
  const [shown, setShown] = useState<readonly Scenario[]>(STANDARD.slice(0, 3));
  const full = shown.length >= MOST_SCENARIOS;
  const results = useQueries({
    queries: shown.map((scenario) => ({
      queryKey: [['plan', 'scenario'], { input: { planId, key: scenarioKey(scenario) } }],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        client.scenarios.evaluate(
          { number, planId, scenario: { name: scenarioKey(scenario), ...scenario } },
          { signal },
        ),
      retry: false,
    })),
  });

  function toggle(scenario: Scenario): void {
    const key = scenarioKey(scenario);
    const others = shown.filter((other) => scenarioKey(other) !== key);
    setShown(others.length < shown.length ? others : full ? shown : [...shown, scenario]);
  }

  function name(scenario: Scenario): string {
    if (scenario.priceRateBp !== undefined)
      return t('planWork.scenarios.price', { rate: f.percent(scenario.priceRateBp) });
    if (scenario.provisionOre !== undefined) {
      return t('planWork.scenarios.provision', { amount: f.money(scenario.provisionOre, stored.currency) });
    }
    return t('planWork.scenarios.horizon', { count: scenario.horizonYears ?? 0 });
  }

  const own = shown.filter((scenario) => !STANDARD.some((one) => scenarioKey(one) === scenarioKey(scenario)));
  return (
    <>
      <p className={classes['note']}>{t('planWork.scenarios.text', { count: MOST_SCENARIOS })}</p>
      <Fieldset legend={t('planWork.scenarios.choose')} p="xs">
        {[...STANDARD, ...own].map((scenario) => {
          const checked = shown.some((one) => scenarioKey(one) === scenarioKey(scenario));
          return (
            <Checkbox
              key={scenarioKey(scenario)}
              size="xs"
              mb={4}
              label={name(scenario)}
              checked={checked}
              disabled={full && !checked}
              onChange={() => toggle(scenario)}
            />
          );
        })}
        <CommitField
          label={t('planWork.scenarios.ownProvision', { unit: f.unit(stored.currency, 'one') })}
          value=""
          disabled={full}
          read={(text) => readAmountOre(text, language)}
          onCommit={(provisionOre) => toggle({ provisionOre })}
        />
      </Fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes['scroller']} tabIndex={0} aria-label={caption}>
        <table className={classes['sums']}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('planWork.scenarios.plan')}</th>
              {shown.map((scenario) => (
                <th scope="col" key={scenarioKey(scenario)}>
                  {name(scenario)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIGURES.map((figure) => (
              <tr key={figure}>
                <th scope="row">{t(`planWork.figures.${figure}`)}</th>
                <td>{write(figure, figureOf(stored, figure))}</td>
                {results.map(({ data }, index) => (
                  <td key={scenarioKey(shown[index] ?? {})}>
                    {data === undefined ? '…' : write(figure, figureOf(data.plan, figure))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {results.map(({ error, data }, index) => (
        <Remark
          key={scenarioKey(shown[index] ?? {})}
          text={error === null ? notIndexed(data) : errorText(error, words)}
        />
      ))}
      {shown.length === 0 ? null : (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown([])}>
          {t('planWork.scenarios.clear')}
        </Button>
      )}
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

function Remark({ text }: { readonly text: string | null }) {
  return text === null ? null : <p className={classes['note']}>{text}</p>;
}
