/** From findings to plan: damage and worn-out parts no line answers, each made into a line with one key; and lines planned earlier than their part needs. */
import { Button, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { v7 as uuid7 } from 'uuid';
import type { PlanSource } from '../../../../contract/plan-edit.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ScoreMark } from '../../../ui/ScoreMark.tsx';
import { ErrorState, LoadingShape } from '../../../ui/States.tsx';
import { type Line, newFields, occurrenceOre } from '../model/plan-line.ts';
import classes from './panels.module.css';
import { basisOf } from './price-words.ts';
import type { PanelProps } from './SidePanel.tsx';
import { reasonOf } from './source-words.ts';
import { useSources } from './use-background.ts';

export function SourcesPanel({ work, names, onShow }: PanelProps) {
  const words = useWords();
  const { t, f } = words;
  const { stored } = work.model;
  const sources = useSources(stored.id);
  const label = (year: number) => f.accountingYear(year, stored.accountingStartMonth);
  // A line just made answers its source before the engine has said so.
  const answered = new Set(work.content.lines.flatMap(({ findingId }) => findingId ?? []));
  const made = new Set(
    work.model.edits.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === 'create' ? [change.fields.partId ?? ''] : [])),
    ),
  );

  const list = useRef<HTMLUListElement>(null);
  const next = useRef<number | null>(null);
  // The suggestion that was made into a line goes, and the key stands on the one that takes its place.
  useEffect(() => {
    if (next.current === null) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    buttons[Math.min(next.current, buttons.length - 1)]?.focus();
    next.current = null;
  });

  function make(source: PlanSource, index: number): void {
    next.current = index;
    const fields = newFields(source.suggested, names.newLineVatBp);
    work.edit(t('planWork.steps.fromSource', { title: fields.title }), [
      {
        kind: 'create',
        activityId: uuid7(),
        fields,
        ...(source.priceSource === null ? {} : { priceFrom: source.priceSource }),
      },
    ]);
  }

  if (sources.isError) return <ErrorState error={sources.error} onRetry={() => void sources.refetch()} />;
  if (sources.data === undefined) return <LoadingShape lines={[60, 60, 60]} />;
  const { early } = sources.data;
  const unanswered = sources.data.unanswered.filter(({ findingId, partId }) =>
    findingId === null ? !made.has(partId) : !answered.has(findingId),
  );
  return (
    <>
      <p className={classes['note']}>{t('planWork.sources.text')}</p>
      {unanswered.length === 0 ? <p>{t('planWork.sources.none')}</p> : null}
      <ul className={classes['list']} ref={list}>
        {unanswered.map((source, index) => {
          const price = priceOf(source);
          return (
            <li key={`${source.findingId ?? ''} ${source.partId}`} className={classes['row']}>
              <div>
                <b>{source.suggested.title}</b>{' '}
                {source.score === null ? null : <ScoreMark score={source.score} compact />}
                <div className={classes['note']}>
                  {[
                    source.buildingNumber === null
                      ? null
                      : t('planWork.grid.building', { number: source.buildingNumber }),
                    source.partName,
                    source.location,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
                <div>{reasonOf(source, words, stored)}</div>
                <div className={classes['note']}>
                  {t('planWork.sources.suggestion', {
                    year: label(source.suggested.firstYear),
                    price: price === null ? t('department.plan.priceUnknown') : f.money(price, stored.currency),
                  })}
                  {source.priceSource === null ? '' : ` (${t(`planWork.sources.prices.${source.priceSource}`)})`}
                </div>
                {source.priceBasis === null ? null : (
                  <div className={classes['note']}>{basisOf(source.priceBasis, stored.currency, words)}</div>
                )}
              </div>
              <Button size="compact-sm" variant="default" disabled={!work.editable} onClick={() => make(source, index)}>
                {t('planWork.sources.make')}
              </Button>
            </li>
          );
        })}
      </ul>
      <Title order={3}>{t('planWork.sources.earlyTitle')}</Title>
      {early.length === 0 ? <p className={classes['note']}>{t('planWork.sources.earlyNone')}</p> : null}
      <ul className={classes['list']}>
        {early.map((entry) => (
          <li key={entry.activityId} className={classes['row']}>
            <div>
              <b>{entry.title}</b>
              <div>
                {t('planWork.sources.early', {
                  part: entry.partName,
                  score: t(`codes.score.${entry.score}`),
                  planned: label(entry.plannedYear),
                  suggested: label(entry.suggestedYear),
                })}
              </div>
            </div>
            <Button size="compact-sm" variant="subtle" onClick={() => onShow(entry.activityId)}>
              {t('planWork.bars.show')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );

  function priceOf({ suggested }: PlanSource): number | null {
    const line: Line = {
      ...newFields(suggested, names.newLineVatBp),
      id: 'suggested',
      indexSeries: null,
      buildingNumber: null,
      partName: null,
      overrides: [],
      done: [],
    };
    return occurrenceOre(line);
  }
}
