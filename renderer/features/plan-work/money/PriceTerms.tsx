/**
 * What the plan's prices do: fixed or rising, and the index that brings them to one level. Sent on its own, past the edits on their way: every
 * amount of the grid hangs on it, so the plan is fetched anew instead of being redrawn from what the page holds.
 */
import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { messageOf } from '../../../../contract/messages/index.ts';
import type { IndexSeriesView } from '../../../../contract/plan.ts';
import { periodLabel } from '../../../../domain/money/price-index.ts';
import { err, ok } from '../../../../domain/result.ts';
import { refetchAll } from '../../../app/changes.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { readDay } from '../../../ui/read-day.ts';
import { CommitField } from '../CommitField.tsx';
import { writeScaled } from '../model/fields.ts';
import type { TermsPatch } from '../model/plan-line.ts';
import { readPriceRate } from '../model/read-terms.ts';
import { priceSeriesKey } from '../plan-queries.ts';
import type { PlanWork } from '../use-plan.ts';
import { periodWords } from './term-words.ts';
import classes from './terms.module.css';

/** More names than a note holds are counted. */
const MOST_NAMED = 5;

export interface PriceTermsProps {
  readonly work: Pick<PlanWork, 'model' | 'editable' | 'evaluation' | 'content' | 'edit'>;
}

export function PriceTerms({ work }: PriceTermsProps) {
  const words = useWords();
  const { t, language } = words;
  const basisId = useId();
  const queries = useQueryClient();
  const { stored } = work.model;
  const { priceBasis, priceRateBp, priceIndex } = stored;
  const known = useQuery({
    queryKey: priceSeriesKey(),
    queryFn: ({ signal }) => client.planEdit.priceSeries(undefined, { signal }),
    retry: false,
  });
  const set = useMutation({
    mutationFn: ({ label, fields }: { readonly label: string; readonly fields: TermsPatch }) =>
      client.planEdit.edit({ planId: stored.id, label: label.slice(0, 80), changes: [{ kind: 'terms', fields }] }),
    onSuccess: () => refetchAll(queries),
  });
  const series = known.data ?? [];
  const chosen = series.find(({ id }) => id === priceIndex?.series.id) ?? priceIndex?.series ?? null;
  const locked = !work.editable || set.isPending;
  const fault = set.data?.ok === false ? set.data.faults[0] : undefined;

  function choose(one: IndexSeriesView | null, level: string | null): void {
    if (one === null || level === null) {
      set.mutate({ label: t('planTerms.prices.stepNoIndex'), fields: { priceIndex: null } });
      return;
    }
    const label = t('planTerms.prices.stepIndex', { name: one.name, level: periodWords(level, t) });
    set.mutate({ label, fields: { priceIndex: { series: one.id, level } } });
  }

  return (
    <>
      <div className={classes['pair']}>
        <div>
          <span id={basisId} className={classes['note']}>
            {t('planTerms.prices.basis')}
          </span>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-labelledby={basisId}
            value={priceBasis}
            disabled={locked}
            onChange={(value) =>
              set.mutate({
                label: t('planTerms.prices.stepBasis'),
                fields: { priceBasis: value === 'current' ? 'current' : 'fixed' },
              })
            }
            data={(['fixed', 'current'] as const).map((value) => ({ value, label: t(`codes.priceBasis.${value}`) }))}
          />
        </div>
        <CommitField
          label={t('planTerms.prices.rate')}
          value={writeScaled(priceRateBp, 2, language)}
          read={(text) => readPriceRate(text, language)}
          onCommit={(rate) => set.mutate({ label: t('planTerms.prices.stepBasis'), fields: { priceRateBp: rate } })}
          disabled={locked || priceBasis === 'fixed'}
        />
        <NativeSelect
          size="xs"
          label={t('planTerms.prices.series')}
          disabled={locked}
          value={chosen?.id ?? ''}
          onChange={(event) => {
            const one = series.find(({ id }) => id === event.currentTarget.value) ?? null;
            const newest = one?.points.at(-1);
            choose(one, newest === undefined ? null : periodLabel(newest));
          }}
          data={[
            { value: '', label: t('planTerms.prices.none') },
            ...(chosen === null || series.some(({ id }) => id === chosen.id) ? series : [chosen, ...series]).map(
              ({ id, name }) => ({ value: id, label: name }),
            ),
          ]}
        />
        <NativeSelect
          size="xs"
          label={t('planTerms.prices.level')}
          disabled={locked || chosen === null}
          value={priceIndex?.level ?? ''}
          onChange={(event) => choose(chosen, event.currentTarget.value)}
          data={
            chosen === null
              ? [{ value: '', label: '–' }]
              : chosen.points
                  .map((point) => periodLabel(point))
                  .toReversed()
                  .map((level) => ({ value: level, label: periodWords(level, t) }))
          }
        />
      </div>
      {set.isError ? <p role="alert">{errorText(set.error, words)}</p> : null}
      {fault === undefined ? null : <p role="alert">{messageOf(language, fault.code)}</p>}
      {known.data?.length === 0 && priceIndex === null ? (
        <p className={classes['note']}>{t('planTerms.prices.noSeries')}</p>
      ) : null}
      {priceIndex === null ? null : (
        <>
          <p className={classes['note']}>{t('planTerms.prices.text')}</p>
          <NotIndexed work={work} />
          {isNewer(series, priceIndex.series) ? (
            <p className={classes['note']}>
              {t('planTerms.prices.newer')}{' '}
              <Button
                size="compact-xs"
                variant="default"
                disabled={locked}
                onClick={() => choose(chosen, priceIndex.level)}
              >
                {t('planTerms.prices.useNewer')}
              </Button>
            </p>
          ) : null}
        </>
      )}
    </>
  );
}

/** Lines whose price stays where it was typed, by name and reason. */
function NotIndexed({ work }: PriceTermsProps) {
  const { t, f } = useWords();
  const { notIndexed } = work.evaluation;
  if (notIndexed.length === 0) return null;
  const titles = new Map(work.content.lines.map(({ id, title }) => [id, title]));
  const named = notIndexed.slice(0, MOST_NAMED).map(({ activityId, reason }) => {
    const why = reason === 'price_date_missing' ? t('planTerms.prices.noDate') : t('planTerms.prices.noValue');
    return `»${titles.get(activityId) ?? ''}« (${why})`;
  });
  const more = notIndexed.length - named.length;
  const names = [
    ...named,
    ...(more > 0 ? [t('planTerms.prices.more', { count: more, shown: f.integer(more) })] : []),
  ].join(', ');
  const undated = notIndexed.flatMap(({ activityId, reason }) => (reason === 'price_date_missing' ? [activityId] : []));
  return (
    <>
      <p className={classes['note']} role="status">
        {t('planTerms.prices.notIndexed', { count: notIndexed.length, shown: f.integer(notIndexed.length), names })}
      </p>
      {undated.length === 0 || !work.editable ? null : (
        <CommitField
          label={t('planTerms.prices.setDate', { count: undated.length, shown: f.integer(undated.length) })}
          description={t('planTerms.prices.setDateHint')}
          value=""
          read={(text) => {
            const day = readDay(text);
            return day === null ? err('not_a_day') : ok(day);
          }}
          onCommit={(priceDate) =>
            work.edit(
              t('planTerms.prices.stepDate', { count: undated.length, shown: f.integer(undated.length) }),
              undated.map((activityId) => ({ kind: 'update', activityId, fields: { priceDate } })),
            )
          }
        />
      )}
    </>
  );
}

/** The index was imported again with other figures; a plan keeps those it was figured with. */
function isNewer(series: readonly IndexSeriesView[], kept: IndexSeriesView): boolean {
  const now = series.find(({ id }) => id === kept.id);
  return now !== undefined && JSON.stringify(now.points) !== JSON.stringify(kept.points);
}
