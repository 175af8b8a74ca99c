/** The import assistant: one step on the screen at a time, forward and back. What lies beside it waits while one is under way. */
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../../../i18n/i18n.ts';
import classes from './assistant.module.css';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FilesStep } from './FilesStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { StepHeading, StepList } from './StepFrame.tsx';
import { TablesStep } from './TablesStep.tsx';
import { type Assistant, type Step, useAssistant } from './use-assistant.ts';
import { WordsStep } from './WordsStep.tsx';

/** Steps at which nothing of the person's is half done. */
const RESTING: ReadonlySet<Step> = new Set(['files', 'done']);

/** `children`: earlier imports and profiles. */
export function AssistantFlow({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const assistant = useAssistant();
  const { step, steps } = assistant;
  const [hasMoved, setHasMoved] = useState(false);
  useEffect(() => {
    if (step !== 'files') setHasMoved(true);
  }, [step]);
  const isFixed = step === 'done' || assistant.preview.state.kind === 'working';
  const heading =
    step === 'done' ? t(`importAssist.done.${doneHeading(assistant)}`) : t(`importAssist.${step}.heading`);
  return (
    <>
      <section className={classes['flow']}>
        <StepList steps={steps} step={step} {...(isFixed ? {} : { onGo: assistant.goTo })} />
        <StepHeading
          key={step === 'done' ? heading : step}
          title={heading}
          takesFocus={hasMoved || step !== 'files'}
          stage={`${assistant.detection.kind} ${assistant.preview.state.kind} ${assistant.proposal?.questions.length ?? 0}`}
        />
        <Body step={step} assistant={assistant} />
      </section>
      {RESTING.has(step) ? children : null}
    </>
  );
}

function Body({ step, assistant }: { readonly step: Step; readonly assistant: Assistant }) {
  const { proposal } = assistant;
  switch (step) {
    case 'files':
      return <FilesStep assistant={assistant} />;
    case 'tables':
      return proposal === null ? null : <TablesStep assistant={assistant} proposal={proposal} />;
    case 'columns':
      return proposal === null ? null : <ColumnsStep assistant={assistant} proposal={proposal} />;
    case 'words':
      return proposal === null ? null : <WordsStep assistant={assistant} proposal={proposal} />;
    case 'preview':
      return <PreviewStep assistant={assistant} />;
    case 'done':
      return <DoneStep assistant={assistant} />;
  }
}

function doneHeading({ run: { state }, isUndone }: Pick<Assistant, 'run' | 'isUndone'>) {
  if (state.kind === 'working' || state.kind === 'idle') return 'workingHeading';
  if (state.kind === 'saved') return 'heading';
  if (state.kind !== 'done') return 'failedHeading';
  if (state.result.batch === null) return 'unchangedHeading';
  return isUndone ? 'undoneHeading' : 'heading';
}
