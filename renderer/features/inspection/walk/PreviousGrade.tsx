/** What the part got last time, with its photo, beside what it gets now and the words that explain it. */
import type { InspectionPart } from '../../../../contract/inspection-view.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ScoreMark } from '../../../ui/ScoreMark.tsx';
import { usePicture } from '../../photos/use-picture.ts';
import { gradeOf, lackingReason } from '../model/grade.ts';
import { isLeft } from '../model/walk.ts';
import classes from './card.module.css';

export function PreviousGrade({ part }: { readonly part: InspectionPart }) {
  const { t, f } = useWords();
  const { previous } = part;
  const picture = usePicture(previous?.photoThumbHash ?? null);
  return (
    <div className={classes['before']}>
      <span className={classes['label']}>{t('inspection.card.before')}</span>
      {previous === null ? (
        <span className={classes['dim']}>{t('inspection.card.noBefore')}</span>
      ) : (
        <>
          <ScoreMark score={previous.score} state={previous.state} />
          <span className={classes['dim']}>
            {previous.assessedOn === null ? '' : f.day(previous.assessedOn)}
            {previous.isEstimate ? ` · ${t('inspection.card.estimate')}` : ''}
          </span>
          {previous.note === null ? null : <span className={classes['oldNote']}>{previous.note}</span>}
          {picture.kind === 'here' ? <img className={classes['oldPhoto']} src={picture.picture.url} alt="" /> : null}
        </>
      )}
    </div>
  );
}

export function NowGrade({ part, onAskWhy }: { readonly part: InspectionPart; readonly onAskWhy: () => void }) {
  const { t, f } = useWords();
  const { assessment } = part;
  if (assessment === null || isLeft(part)) {
    return (
      <div className={classes['now']}>
        <span className={classes['label']}>{t('inspection.card.now')}</span>
        <span className={classes['dim']}>{t('inspection.card.notYet')}</span>
      </div>
    );
  }
  const { computedScore } = assessment;
  const facts = [
    assessment.isEstimate ? t('inspection.card.estimate') : null,
    assessment.confirmed ? t('inspection.card.confirmed') : null,
    assessment.assessedOn === null ? null : f.day(assessment.assessedOn),
  ].filter((fact) => fact !== null);
  return (
    <div className={classes['now']} role="status">
      <span className={classes['label']}>{t('inspection.card.now')}</span>
      <ScoreMark score={assessment.score} state={assessment.state} />
      <span className={classes['dim']}>{facts.join(' · ')}</span>
      {computedScore === null ? null : (
        <span className={classes['dim']}>
          {t('inspection.card.computed', {
            score: computedScore,
            word: t(`codes.score.${computedScore}`).toLowerCase(),
          })}
        </span>
      )}
      {assessment.reason === null ? null : (
        <span className={classes['oldNote']}>
          {t(assessment.state === 'graded' ? 'inspection.card.own' : 'inspection.card.stateReason', {
            reason: assessment.reason,
          })}
        </span>
      )}
      {assessment.jumpReason === null ? null : (
        <span className={classes['oldNote']}>{t('inspection.card.jumpReason', { reason: assessment.jumpReason })}</span>
      )}
      {part.asksWhy ? (
        <button type="button" className={classes['ask']} aria-keyshortcuts="W" onClick={onAskWhy}>
          {lackingReason(part) === 'own'
            ? t('inspection.card.ownMissing', { score: assessment.score ?? '–', computed: computedScore ?? '–' })
            : t('inspection.card.jumpMissing', {
                from: gradeOf(part.previous) ?? '–',
                to: assessment.score ?? '–',
              })}{' '}
          <b>{t('inspection.card.explainNow')}</b> <kbd>W</kbd>
        </button>
      ) : null}
    </div>
  );
}
