/** One of the 20 parts: the written values or the proposals in italics, and below it the reviewer's finding with our answer. */
import { Button, Select } from '@mantine/core';
import { IconCheck, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { ReviewItemFields, ReviewItemView } from '../../../../contract/inspection-view.ts';
import { SCORES, type Score } from '../../../../domain/condition/score.ts';
import { err, ok, type Result } from '../../../../domain/result.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { dayOf } from '../../../ui/read-day.ts';
import { CommitField } from '../../plan-work/CommitField.tsx';
import { writeScaled } from '../../plan-work/model/fields.ts';
import { readAmountOre } from '../../plan-work/model/read-number.ts';
import { SavedField } from '../SavedField.tsx';
import type { Inspection } from '../use-inspection.ts';
import { gapName } from './gap-words.ts';
import classes from './review.module.css';
import { type FormField, hasProposal, proposedFields, shownValue } from './review-rows.ts';

const OUTCOMES = ['agreed', 'disagreed', 'corrected', 'planned'] as const;

export interface ReviewRowProps {
  readonly item: ReviewItemView;
  readonly inspection: Inspection;
  readonly onSet: (fields: Partial<ReviewItemFields>) => void;
}

export function ReviewRow({ item, inspection, onSet }: ReviewRowProps) {
  const { t, f, language } = useWords();
  const [open, setOpen] = useState(false);
  const disabled = !inspection.editable;
  const proposals = hasProposal(item);
  const Icon = open ? IconChevronDown : IconChevronRight;

  const field = (name: Exclude<FormField, 'score'>, write: (value: never) => string, read: Read) => {
    const { value, proposed } = shownValue(item, name);
    return (
      <td data-proposed={proposed || undefined}>
        <CommitField
          // The column's heading names it for the eye; the row and column together for a screen reader.
          label={`${t(`inspection.review.${LABELS[name]}`)}, ${item.title[language]}`}
          size="xs"
          value={value === null ? '' : write(value as never)}
          disabled={disabled}
          read={(text) => (text === '' ? ok({ [name]: null }) : read(text))}
          early="typing"
          onCommit={onSet}
        />
      </td>
    );
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement || event.key.toLowerCase() !== 'a' || event.ctrlKey) return;
    if (!disabled && proposals) onSet(proposedFields(item));
    event.preventDefault();
  }

  const score = shownValue(item, 'score');
  return (
    <>
      <tr onKeyDown={onKeyDown}>
        <td className={classes['no']}>{item.reviewNo}</td>
        <th scope="row">
          {item.title[language]}
          {item.gaps.length === 0 ? null : (
            <span className={classes['gaps']}>
              {t('inspection.review.gaps', { gaps: item.gaps.map((gap) => gapName(gap, t)).join(', ') })}
            </span>
          )}
        </th>
        {field('installedYear', String, readYear('installedYear'))}
        {field('remainingYears', String, (text) =>
          /^\d{1,3}$/.test(text) && Number(text) <= 200 ? ok({ remainingYears: Number(text) }) : err('out_of_range'),
        )}
        <td data-proposed={score.proposed || undefined}>
          <Select
            size="xs"
            aria-label={`${t('inspection.review.score')}, ${item.title[language]}`}
            data={SCORES.map(String)}
            // The word would not fit into the field; the list has it.
            renderOption={({ option }) => `${option.value} ${t(`codes.score.${option.value as `${Score}`}`)}`}
            value={score.value === null ? null : String(score.value)}
            disabled={disabled}
            clearable
            comboboxProps={{ width: 180, position: 'bottom-start' }}
            onChange={(value) => onSet({ score: SCORES.find((one) => String(one) === value) ?? null })}
          />
        </td>
        {field('measure', String, (text) => ok({ measure: text.slice(0, 300) }))}
        {field('measureYear', String, readYear('measureYear'))}
        {field(
          'amountOre',
          (value: number) => writeScaled(value, 2, language),
          (text) => {
            const read = readAmountOre(text, language);
            return read.ok ? (read.value < 0 ? err('negative') : ok({ amountOre: read.value })) : read;
          },
        )}
        <td className={classes['actions']}>
          {proposals && !disabled ? (
            <Button
              size="compact-sm"
              variant="light"
              leftSection={<IconCheck size={14} aria-hidden="true" />}
              aria-keyshortcuts="A"
              aria-label={`${t('inspection.review.accept')}, ${item.title[language]}`}
              onClick={() => onSet(proposedFields(item))}
            >
              A
            </Button>
          ) : null}
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={open}
            aria-label={`${t('inspection.review.more')}, ${item.title[language]}`}
            leftSection={<Icon size={14} aria-hidden="true" />}
            onClick={() => setOpen(!open)}
          >
            {item.outcome === null
              ? item.reviewerFinding === null
                ? ''
                : '!'
              : t(`inspection.review.outcomes.${item.outcome}`)}
          </Button>
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={9}>
            <div className={classes['more']}>
              <SavedField
                label={t('inspection.review.finding')}
                long
                value={item.reviewerFinding}
                maxLength={4_000}
                disabled={disabled}
                onSave={(reviewerFinding) => onSet({ reviewerFinding })}
              />
              {/* These stay open after closing: the months for comments run from then. */}
              <SavedField
                label={t('inspection.review.answer')}
                long
                value={item.ourAnswer}
                maxLength={4_000}
                onSave={(ourAnswer) => onSet({ ourAnswer, answeredOn: ourAnswer === null ? null : dayOf(new Date()) })}
              />
              <Select
                label={t('inspection.review.outcome')}
                description={item.answeredOn === null ? null : f.day(item.answeredOn)}
                data={OUTCOMES.map((value) => ({ value, label: t(`inspection.review.outcomes.${value}`) }))}
                value={item.outcome}
                clearable
                onChange={(value) => onSet({ outcome: OUTCOMES.find((one) => one === value) ?? null })}
              />
            </div>
          </td>
        </tr>
      ) : null}
    </>
  );
}

type Read = (text: string) => Result<Partial<ReviewItemFields>, string>;

const LABELS = {
  installedYear: 'installed',
  remainingYears: 'remaining',
  measure: 'measure',
  measureYear: 'measureYear',
  amountOre: 'amount',
} as const;

function readYear(name: 'installedYear' | 'measureYear'): Read {
  return (text) => (/^[12]\d{3}$/.test(text) ? ok({ [name]: Number(text) }) : err('not_a_year'));
}
