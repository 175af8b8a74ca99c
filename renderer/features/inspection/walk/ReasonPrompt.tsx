/**
 * Asks why, in the place of the question: a digit picks a ready reason, anything else is typed.
 * Must never be in the way: Escape leaves it, and what was already saved stays saved; whoever goes on instead has answered with what was typed.
 */
import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { InspectionPart } from '../../../../contract/inspection-view.ts';
import { type T, useWords } from '../../../i18n/i18n.ts';
import { gradeOf } from '../model/grade.ts';
import type { Question } from '../use-walk.ts';
import classes from './card.module.css';

const NUMBERS = ['1', '2', '3', '4'] as const;

export interface ReasonPromptProps {
  readonly part: InspectionPart;
  readonly question: Question;
  /** What was typed before one looked elsewhere. */
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onAnswer: (reason: string) => void;
  /** The grade stays, the reason comes later. Null where there is no later. */
  readonly onLater: (() => void) | null;
  readonly onCancel: () => void;
}

export function ReasonPrompt({ part, question, typed, onType, onAnswer, onLater, onCancel }: ReasonPromptProps) {
  const { t } = useWords();
  const [text, setText] = useState(typed);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const ready = reasonsOf(question, part, t);
  return (
    <div
      className={classes['why']}
      role="alertdialog"
      aria-label={titleOf(question, part, t)}
      data-own-keys
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        (onLater ?? onCancel)();
      }}
    >
      <strong>{titleOf(question, part, t)}</strong>
      <div className={classes['reasons']}>
        {ready.map((reason, index) => (
          <button type="button" key={reason} className={classes['reason']} onClick={() => onAnswer(reason)}>
            <kbd>{index + 1}</kbd> {reason}
          </button>
        ))}
      </div>
      <div className={classes['whyRow']}>
        <TextInput
          ref={input}
          className={classes['grow'] ?? ''}
          aria-label={titleOf(question, part, t)}
          placeholder={t('inspection.why.placeholder')}
          maxLength={500}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            onType(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            const picked = text === '' ? ready[Number(event.key) - 1] : undefined;
            if (picked !== undefined) {
              event.preventDefault();
              onAnswer(picked);
            } else if (event.key === 'Enter' && text.trim() !== '') {
              event.preventDefault();
              onAnswer(text.trim());
            }
          }}
        />
        <Button disabled={text.trim() === ''} onClick={() => onAnswer(text.trim())}>
          {t('inspection.why.ok')}
        </Button>
        <Button variant="default" onClick={onLater ?? onCancel}>
          {t(onLater === null ? 'inspection.why.cancel' : 'inspection.why.later')}
        </Button>
      </div>
    </div>
  );
}

function titleOf(question: Question, part: InspectionPart, t: T): string {
  if (question.kind === 'state') {
    return t('inspection.why.stateTitle', { state: t(`codes.state.${question.state}`) });
  }
  if (question.kind === 'jump') {
    return t('inspection.why.jumpTitle', { from: gradeOf(part.previous) ?? '–', to: question.score });
  }
  return t('inspection.why.ownTitle', { computed: part.assessment?.computedScore ?? '–', score: question.score });
}

function reasonsOf(question: Question, part: InspectionPart, t: T): readonly string[] {
  if (question.kind === 'state') {
    const { state } = question;
    return NUMBERS.map((number) => t(`inspection.whyState.${state}.${number}`));
  }
  if (question.kind === 'own') return NUMBERS.map((number) => t(`inspection.whyOwn.${number}`));
  const worse = question.score > (gradeOf(part.previous) ?? 0);
  return NUMBERS.map((number) => t(worse ? `inspection.whyWorse.${number}` : `inspection.whyBetter.${number}`));
}
