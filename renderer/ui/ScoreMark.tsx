/** A grade as number, word and colour; what nobody graded is hatched and says so, never shown as good. */
import type { ReactNode } from 'react';
import type { PartRow } from '../../contract/department.ts';
import { useWords } from '../i18n/i18n.ts';
import classes from './marks.module.css';

type Score = NonNullable<PartRow['score']>;

export function ScoreMark({
  score,
  state = 'graded',
  compact = false,
  children,
}: {
  readonly score: Score | null;
  readonly state?: PartRow['state'];
  readonly compact?: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const graded = score !== null && state === 'graded';
  const word = graded
    ? t(`codes.score.${score}`)
    : t(state === 'graded' ? 'codes.state.not_inspected' : `codes.state.${state}`);
  return (
    <span className={classes['score']}>
      <span className={classes['grade']} data-score={graded ? score : 'none'} title={compact ? word : undefined}>
        {graded ? score : '–'}
      </span>
      <span className={compact ? classes['hidden'] : classes['gradeWord']}>{word}</span>
      {children}
    </span>
  );
}
