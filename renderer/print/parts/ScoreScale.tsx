/** The six grades as boxes, the department's own filled and named: readable without colour and from across a table. */
import type { RollUpView } from '../../../contract/common.ts';
import type { BoardVoice } from '../board-words.ts';

const SCORES = [1, 2, 3, 4, 5, 6] as const;

export function ScoreScale({ score, voice }: { readonly score: RollUpView['score']; readonly voice: BoardVoice }) {
  const { texts } = voice;
  const label = score === null ? texts.condition.scaleUnknown : texts.condition.scale(score, texts.score[score]);
  return (
    <div className="bp-scale" role="img" aria-label={label}>
      <span>{texts.condition.best}</span>
      {SCORES.map((step) => (
        <b key={step} className={step === score ? 'bp-here' : undefined}>
          {step}
        </b>
      ))}
      <span>{texts.condition.worstEnd}</span>
    </div>
  );
}
