/** Over the grid while the switch is on: how many lines changed in which way (the legend of the colours), and the lines that are gone. */
import { Link } from '@tanstack/react-router';
import type { Words } from '../../../i18n/i18n.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { changeWords } from '../../versions/difference/change-words.ts';
import type { LineChange, PlanChanges } from '../model/changes.ts';
import type { ChangesSwitch } from '../use-changes.ts';
import classes from './changes.module.css';

export interface ChangesBarProps {
  readonly shown: ChangesSwitch;
  readonly number: string;
  readonly currency: string;
  readonly yearLabel: (year: number) => string;
}

export function ChangesBar({ shown, number, currency, yearLabel }: ChangesBarProps) {
  const words = useWords();
  const { t } = words;
  const { changes, error, on } = shown;
  if (!on) return null;
  if (changes === null) {
    return (
      <div className={classes['bar']} role="status">
        {error === null ? t('planChanges.loading') : errorText(error, words)}
      </div>
    );
  }
  const nothing = changes.counts.length === 0 && changes.dropped.length === 0;
  return (
    <section className={classes['bar']} aria-label={t('planChanges.title', { version: changes.versionNo })}>
      <span role="status">
        <b>{t('planChanges.title', { version: changes.versionNo })}:</b> {nothing ? t('planChanges.nothing') : null}
      </span>
      {changes.counts.map(([mark, count]) => (
        <span key={mark} className={classes['count']} data-mark={mark}>
          {t(`planChanges.counts.${mark}`, { count })}
        </span>
      ))}
      {changes.dropped.length === 0 ? null : <Dropped changes={changes} currency={currency} yearLabel={yearLabel} />}
      {nothing ? null : <span>{totalText(changes, currency, words)}</span>}
      <Link to="/plan/$number/versioner" params={{ number }}>
        {t('planChanges.all')}
      </Link>
    </section>
  );
}

function Dropped({
  changes,
  currency,
  yearLabel,
}: Pick<ChangesBarProps, 'currency' | 'yearLabel'> & { readonly changes: PlanChanges }) {
  const { t, f } = useWords();
  return (
    <details className={classes['dropped']}>
      <summary className={classes['count']} data-mark="dropped">
        {t('planChanges.counts.dropped', { count: changes.dropped.length })}
      </summary>
      <ul>
        {changes.dropped.map(({ activityId, title, fromYear, fromOre }) => (
          <li key={activityId}>
            {fromYear === null
              ? title
              : t('planChanges.droppedLine', {
                  title,
                  year: yearLabel(fromYear),
                  amount: f.money(fromOre ?? 0, currency),
                })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function totalText(changes: PlanChanges, currency: string, { t, f }: Words): string {
  const { totalOre } = changes;
  if (totalOre === 0) return t('planChanges.sameTotal');
  return t(totalOre > 0 ? 'planChanges.more' : 'planChanges.less', { amount: f.money(Math.abs(totalOre), currency) });
}

/** The mark beside a line's name, short, and all it has to say. */
export function changeText({ mark, line }: LineChange, { t }: Words, yearLabel: (year: number) => string) {
  const short =
    mark === 'moved' && line.fromYear !== null && line.fromYear !== line.toYear
      ? t('planChanges.movedFrom', { year: yearLabel(line.fromYear) })
      : t(`planChanges.marks.${mark}`);
  return { short, full: changeWords(line, t, yearLabel).join(' · ') };
}
