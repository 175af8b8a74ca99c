/** Why the line is there: its stated cause, the damage it answers, and what the part's age or state says about it. */
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { sourcesKey } from '../plan-queries.ts';
import { type LineSection, TextField } from './LineFields.tsx';
import classes from './panels.module.css';
import { reasonOf } from './source-words.ts';

export function LineBackground({ work, line, context, edit }: LineSection) {
  const words = useWords();
  const { t, f } = words;
  const { stored } = work.model;
  const part = context.parts.find(({ id }) => id === line.partId);
  const sources = useQuery({
    queryKey: sourcesKey(stored.id),
    queryFn: ({ signal }) => client.planEdit.sources({ planId: stored.id }, { signal }),
    retry: false,
  });
  const source = sources.data?.unanswered.find(
    ({ findingId, partId }) => (line.findingId !== null && findingId === line.findingId) || partId === line.partId,
  );
  const early = sources.data?.early.find(({ activityId }) => activityId === line.id);
  const label = (year: number) => f.accountingYear(year, stored.accountingStartMonth);
  return (
    <>
      <TextField field="cause" line={line} edit={edit} />
      <p className={classes['note']}>
        {line.findingId !== null
          ? t('planWork.background.finding')
          : line.partId === null
            ? t('planWork.background.noPart')
            : t('planWork.background.part', { part: part?.name ?? line.partName ?? '' })}
      </p>
      {source === undefined || line.partId === null ? null : (
        <p className={classes['note']}>{reasonOf(source, words, stored)}</p>
      )}
      {early === undefined ? null : (
        <p className={classes['note']}>
          {t('planWork.sources.early', {
            part: early.partName,
            score: t(`codes.score.${early.score}`),
            planned: label(early.plannedYear),
            suggested: label(early.suggestedYear),
          })}
        </p>
      )}
    </>
  );
}
