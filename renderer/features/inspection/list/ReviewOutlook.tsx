/** When the next external review is due, and what its form still lacks while there is time to find it out. */
import { useQuery } from '@tanstack/react-query';
import { rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { gapName } from '../review/gap-words.ts';
import classes from './list.module.css';

export function ReviewOutlook({ number }: { readonly number: string }) {
  const { t, f } = useWords();
  const { data } = useQuery({ ...rpc.inspection.reviewOutlook.queryOptions({ input: { number } }), retry: false });
  if (data === undefined) return null;
  const { lastReviewOn, dueOn, dueWithinAYear, gaps } = data;
  return (
    <section className={classes['outlook']}>
      <h2>{t('inspection.outlook.title')}</h2>
      <p>
        {lastReviewOn === null
          ? t('inspection.outlook.never')
          : t('inspection.outlook.last', { day: f.day(lastReviewOn) })}{' '}
        {dueOn === null ? '' : `${t('inspection.outlook.due', { day: f.day(dueOn) })}.`}
      </p>
      {dueWithinAYear ? <p>{t('inspection.outlook.soon')}</p> : null}
      {gaps.length === 0 ? (
        <p>{t('inspection.outlook.complete')}</p>
      ) : (
        <details>
          <summary>{t('inspection.outlook.gaps', { count: gaps.length })}</summary>
          <ul>
            {gaps.map(({ buildingType, reviewNo, gaps: missing }) => (
              <li key={`${buildingType} ${reviewNo}`}>
                {t('inspection.outlook.row', {
                  no: reviewNo,
                  type: buildingType === null ? '' : ` (${buildingType})`,
                  gaps: missing.map((code) => gapName(code, t)).join(', '),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
