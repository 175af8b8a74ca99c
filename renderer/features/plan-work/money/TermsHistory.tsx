/** Who changed which of the plan's terms when, from what to what. Read from the log when it is unfolded. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HistoryEntry } from '../../../../contract/plan-edit.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { fieldName } from '../panels/field-words.ts';
import { termsHistoryKey } from '../plan-queries.ts';
import type { PlanWork } from '../use-plan.ts';
import { periodWords } from './term-words.ts';
import classes from './terms.module.css';

export function TermsHistory({ work }: { readonly work: Pick<PlanWork, 'model'> }) {
  const words = useWords();
  const { t, f } = words;
  const [open, setOpen] = useState(false);
  const { id: planId, currency, accountingStartMonth } = work.model.stored;
  const history = useQuery({
    enabled: open,
    queryKey: termsHistoryKey(planId),
    queryFn: ({ signal }) => client.planEdit.termsHistory({ planId }, { signal }),
    retry: false,
  });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('planTerms.history.title')}</summary>
      {history.isError ? <p className={classes['note']}>{errorText(history.error, words)}</p> : null}
      {history.data?.length === 0 ? <p className={classes['note']}>{t('planTerms.history.none')}</p> : null}
      <ul className={classes['history']}>
        {(history.data ?? []).map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name of its own and the list is read only
          <li key={index}>
            <b>{fieldName(entry.field, accountingStartMonth, words)}</b>: {shown(entry, entry.from)} →{' '}
            {shown(entry, entry.to)}
            <div className={classes['note']}>
              {f.instant(entry.atMs)} · {entry.actor}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );

  function shown({ field }: HistoryEntry, value: string | number | null): string {
    if (value === null || value === '') return t('planWork.history.empty');
    if (typeof value === 'number') {
      if (field.endsWith('Ore')) return f.moneyExact(value, currency);
      if (field.endsWith('Bp')) return f.rate(value);
      return field === 'baseYear' ? f.accountingYear(value, accountingStartMonth) : String(value);
    }
    if (field === 'provisionSteps') return stepsText(value);
    if (field === 'priceBasis' && (value === 'fixed' || value === 'current')) return t(`codes.priceBasis.${value}`);
    return field === 'priceIndex' ? value.replace(/\d{4}(?:Q\d)?$/, (level) => periodWords(level, t)) : value;
  }

  function stepsText(json: string): string {
    const steps: unknown = JSON.parse(json);
    if (!Array.isArray(steps)) return json;
    return steps
      .map(({ fromYear, provisionOre }: { fromYear: number; provisionOre: number }) =>
        t('planTerms.history.stepFrom', {
          amount: f.money(provisionOre, currency),
          year: f.accountingYear(fromYear, accountingStartMonth),
        }),
      )
      .join('; ');
  }
}
