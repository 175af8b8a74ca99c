/** What only a person knows: each question with its place, its choices, and whether it is answered. */
import { Button, Select, TextInput } from '@mantine/core';
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
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
  const [text, setText] = useState(answer ?? '');
  const field = useRef<HTMLInputElement>(null);
  const { suggested } = question;
  const named = question.options.find(({ value }) => value === suggested)?.label ?? suggested;
  const isOffered = named !== null && answer === null;
  const offer = isOffered ? `${t('importAssist.words.suggested')}: ${named}` : undefined;
  return (
    <div className={classes['answer']}>
      {question.options.length > 0 ? (
        <Select
          ref={field}
          label={label}
          placeholder={offer ?? t('importAssist.tables.choose')}
          data={question.options.map((option) => ({ ...option }))}
          value={answer}
          onChange={(value) => (value === null ? undefined : onAnswer(value))}
          w="46rem"
          maw="100%"
        />
      ) : (
        <TextInput
          ref={field}
          label={label}
          placeholder={
            offer ?? (isDay ? t('importAssist.tables.example', { example: t('importAssist.tables.dayExample') }) : '')
          }
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            onAnswer(event.currentTarget.value);
          }}
          w="46rem"
          maw="100%"
        />
      )}
      {isOffered && suggested !== null ? (
        <Button
          variant="default"
          aria-label={t('importAssist.tables.useSuggestionFor', { suggestion: named, message: label })}
          onClick={() => {
            setText(suggested);
            onAnswer(suggested);
            // The button goes away with the question it answers.
            field.current?.focus();
          }}
        >
          {t('importAssist.tables.useSuggestion')}
        </Button>
      ) : null}
    </div>
  );
}
