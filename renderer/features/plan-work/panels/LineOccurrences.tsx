/** Every occurrence of a line in words: its year, its amount, where it came from; each decision can be taken back. */
import { Button } from '@mantine/core';
import { useWords } from '../../../i18n/i18n.ts';
import { decide, yearCells } from '../model/occurrences.ts';
import type { OverrideView } from '../model/plan-line.ts';
import type { LineSection } from './LineFields.tsx';
import classes from './panels.module.css';

export function LineOccurrences({ work, line, edit }: LineSection) {
  const { t, f } = useWords();
  const { stored } = work.model;
  const label = (year: number) => f.accountingYear(year, stored.accountingStartMonth);
  const years = yearCells(line, work.years);
  const stand = [...years.values()].flatMap(({ occurrences }) => occurrences);
  const sum = stand.reduce((total, { amountOre }) => total + amountOre, 0);
  return (
    <>
      <p className={classes['note']}>
        {stand.length === 0
          ? t('planWork.occurrences.none')
          : t('planWork.occurrences.count', { count: stand.length, amount: f.money(sum, stored.currency) })}
      </p>
      {line.overrides.length === 0 ? null : (
        <ul className={classes['list']}>
          {line.overrides.map((override) => (
            <li key={override.plannedYear} className={classes['row']}>
              <span>
                {sentence(override)}
                {override.reason === null ? null : ` – ${override.reason}`}
              </span>
              {edit.editable ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() =>
                    edit.change(t('planWork.steps.takeBack', { title: line.title }), [
                      decide(line, override.plannedYear, { movedToYear: null, skipped: false, amountOre: null }),
                    ])
                  }
                >
                  {t('planWork.occurrences.takeBack')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );

  function sentence({ plannedYear, movedToYear, skipped, amountOre }: OverrideView): string {
    const year = label(plannedYear);
    if (skipped) return t('planWork.occurrences.skipped', { year });
    return [
      movedToYear === null ? null : t('planWork.occurrences.moved', { year, to: label(movedToYear) }),
      amountOre === null
        ? null
        : t('planWork.occurrences.amount', { year, amount: f.money(amountOre, stored.currency) }),
    ]
      .filter((part) => part !== null)
      .join(' ');
  }
}
