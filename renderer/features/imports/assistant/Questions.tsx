/** What only a person knows: each question with its place, its choices, and whether it is answered. */
import { Button, Select, TextInput } from '@mantine/core';
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../i18n/i18n.ts';
import { type AskedQuestion, withAnswer } from '../model/questions.ts';
import classes from './assistant.module.css';
import type { Assistant, Proposal } from './use-assistant.ts';

/** `onlyOpen`: where the answered ones have had their say. */
export function Questions({
  assistant,
  proposal,
  onlyOpen = false,
}: {
  readonly assistant: Assistant;
  readonly proposal: Proposal;
  readonly onlyOpen?: boolean;
}) {
  const { t } = useWords();
  // One that is answered here stays where it stands until the step is left.
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const shown = proposal.questions.filter(({ key, answer }) => !onlyOpen || answer === null || seen.has(key));
  if (shown.length === 0) return null;
  return (
    <section className={classes['questions']} aria-label={t('importAssist.tables.questions')}>
      <h3>{t('importAssist.tables.questions')}</h3>
      <ul>
        {shown.map((asked) => (
          <li key={asked.key}>
            {asked.answer === null ? (
              <IconHelpCircle size={17} aria-hidden="true" />
            ) : (
              <IconCircleCheck size={17} role="img" aria-label={t('importAssist.tables.answered')} />
            )}
            <Answer
              asked={asked}
              isDay={typeOf(asked, proposal) === 'day'}
              label={labelOf(
                asked,
                proposal,
                t('importAssist.tables.questionAt', { file: '{{file}}', message: '{{message}}' }),
              )}
              onAnswer={(value) => {
                setSeen(new Set(seen).add(asked.key));
                assistant.correct((before) => withAnswer(before, proposal.result, asked.question, value));
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** With several tables a question says which one it is about. */
function labelOf({ question }: AskedQuestion, { result }: Proposal, pattern: string): string {
  const table = result.tables[question.table];
  if (table === undefined || result.tables.every((other) => other.file === table.file && other.sheet === table.sheet))
    return question.message;
  const name = table.sheet === '' ? table.file : table.sheet;
  return pattern.replace('{{file}}', () => name).replace('{{message}}', () => question.message);
}

/** Of the field that is asked for; undefined where the answer is none. */
function typeOf({ question: { table, path } }: AskedQuestion, { result, kinds }: Proposal): string | undefined {
  const mapped = result.mapping?.tables[table];
  const [, , head, at] = path;
  const field = head === 'constants' && typeof at === 'number' ? mapped?.constants[at]?.field : undefined;
  return kinds.find(({ kind }) => kind === mapped?.kind)?.fields.find((one) => one.field === field)?.type;
}

function Answer({
  asked: { question, answer },
  isDay,
  label,
  onAnswer,
}: {
  readonly asked: AskedQuestion;
  readonly isDay: boolean;
  readonly label: string;
  readonly onAnswer: (value: string) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState(answer ?? question.suggested ?? '');
  if (question.options.length > 0) {
    const suggestion = question.options.find(({ value }) => value === question.suggested);
    return (
      <div className={classes['answer']}>
        <Select
          label={label}
          placeholder={
            suggestion === undefined
              ? t('importAssist.tables.choose')
              : `${t('importAssist.words.suggested')}: ${suggestion.label}`
          }
          data={question.options.map((option) => ({ ...option }))}
          value={answer}
          onChange={(value) => (value === null ? undefined : onAnswer(value))}
          w="46rem"
          maw="100%"
        />
        {suggestion === undefined || answer !== null ? null : (
          <Button
            variant="default"
            aria-label={t('importAssist.tables.useSuggestionFor', {
              suggestion: suggestion.label,
              message: question.message,
            })}
            onClick={() => onAnswer(suggestion.value)}
          >
            {t('importAssist.tables.useSuggestion')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <TextInput
      label={label}
      placeholder={isDay ? t('importAssist.tables.example', { example: t('importAssist.tables.dayExample') }) : ''}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onAnswer(event.currentTarget.value);
      }}
      // What is suggested counts once the person has been there.
      onFocus={() => (answer === null && text !== '' ? onAnswer(text) : undefined)}
      w="46rem"
      maw="100%"
    />
  );
}
