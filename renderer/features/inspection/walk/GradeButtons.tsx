/** Six large grades and the four states that are none, each with its key, its word and its colour together. */
import { memo } from 'react';
import type { AssessmentView } from '../../../../contract/inspection-view.ts';
import { SCORES, type Score } from '../../../../domain/condition/score.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { type NoGrade, STATE_KEYS } from '../model/walk-keys.ts';
import classes from './card.module.css';

const STATES = Object.entries(STATE_KEYS) as readonly (readonly [string, NoGrade])[];

export interface GradeButtonsProps {
  readonly assessment: AssessmentView | null;
  readonly disabled: boolean;
  readonly onGrade: (score: Score) => void;
  readonly onState: (state: NoGrade) => void;
}

export const GradeButtons = memo(function GradeButtons({ assessment, disabled, onGrade, onState }: GradeButtonsProps) {
  const { t } = useWords();
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once, no fields of a form */}
      <div className={classes['grades']} role="group" aria-label={t('inspection.card.grade')}>
        {SCORES.map((score) => (
          <button
            type="button"
            key={score}
            className={classes['grade']}
            data-score={score}
            aria-pressed={assessment?.state === 'graded' && assessment.score === score}
            aria-keyshortcuts={String(score)}
            disabled={disabled}
            onClick={() => onGrade(score)}
          >
            <b>{score}</b>
            <span>{t(`codes.score.${score}`)}</span>
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once, no fields of a form */}
      <div className={classes['states']} role="group" aria-label={t('inspection.card.noGrade')}>
        {STATES.map(([key, state]) => (
          <button
            type="button"
            key={state}
            className={classes['state']}
            aria-pressed={assessment?.state === state}
            aria-keyshortcuts={key.toUpperCase()}
            disabled={disabled}
            onClick={() => onState(state)}
          >
            <kbd>{key.toUpperCase()}</kbd>
            <span>{t(`codes.state.${state}`)}</span>
          </button>
        ))}
      </div>
    </>
  );
});
