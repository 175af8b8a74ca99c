/** The form of the next version: what is prefilled says where it comes from, and may be overruled. */
import { Button, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { NextVersionView } from '../../../../contract/versions.ts';
import { firstDayOf } from '../../../../domain/time/accounting-year.ts';
import { refetchAll } from '../../../app/changes.ts';
import { rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { readAmountOre } from '../../plan-work/model/read-number.ts';
import { amountText } from '../../year-work/model/work-form.ts';
import classes from '../versions.module.css';
import { carriedWords } from './carried-words.ts';
import type { NextVersionDialogProps, Unfinished } from './NextVersionDialog.tsx';

export interface NextVersionFormProps extends Omit<NextVersionDialogProps, 'opened'> {
  readonly outline: NextVersionView;
  /** The outline is of the choice before: its figures are being asked for. */
  readonly isStale: boolean;
  readonly unfinished: Unfinished;
  readonly onBaseYear: (year: number) => void;
  readonly onUnfinished: (unfinished: Unfinished) => void;
}

export function NextVersionForm(props: NextVersionFormProps) {
  const { origin, nextNo, currency, startMonth, outline, isStale, unfinished, onClose, onMade } = props;
  const { t, f, language } = useWords();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState(false);
  const firstField = useRef<HTMLInputElement>(null);
  // The dialog took the focus before there was a field in it.
  useEffect(() => firstField.current?.focus(), []);
  const { baseYear, lastYear, choices, openingBalance, carried } = outline;
  const year = (value: number) => f.accountingYear(value, startMonth);

  const create = useMutation(
    rpc.versions.create.mutationOptions({
      onSuccess: async ({ planId, versionNo }) => {
        await refetchAll(queries);
        onMade(planId, versionNo);
      },
    }),
  );

  function submit(event: FormEvent): void {
    event.preventDefault();
    // What is shown is of the choice before: it must not be made by a quick Enter.
    if (isStale) return;
    const read = typed === null || typed.trim() === '' ? null : readAmountOre(typed, language);
    setFault(read !== null && !read.ok);
    if (read !== null && !read.ok) return;
    create.mutate({
      planId: origin.planId,
      baseYear,
      unfinished,
      openingBalanceOre: read?.value ?? null,
      reason: carried.moved > 0 ? t('nextVersion.reason', { year: year(baseYear - 1) }) : null,
    });
  }

  const open = carried.moved + carried.left;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Select
          ref={firstField}
          label={t('nextVersion.baseYear')}
          description={t('nextVersion.years', { from: year(baseYear), to: year(lastYear) })}
          data={choices.map((value) => ({ value: String(value), label: year(value) }))}
          value={String(baseYear)}
          onChange={(value) => {
            if (value !== null) props.onBaseYear(Number(value));
          }}
          allowDeselect={false}
          w="14rem"
        />
        <TextInput
          label={t('nextVersion.opening', {
            day: f.day(firstDayOf(baseYear, startMonth)),
            unit: f.unit(currency, 'one'),
          })}
          description={t(`nextVersion.source.${openingBalance.source}`, {
            version: origin.versionNo,
            year: year(baseYear - 1),
            course: f.money(openingBalance.courseOre, currency),
          })}
          value={typed ?? amountText(openingBalance.ore, f)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setFault(false);
          }}
          error={fault ? t('nextVersion.openingFault') : null}
          autoComplete="off"
          w="22rem"
        />
        {baseYear === origin.baseYear ? (
          <p className={classes['plain']}>{t('nextVersion.sameYears', { version: origin.versionNo })}</p>
        ) : (
          <div>
            <b>{t('nextVersion.carried', { year: year(baseYear) })}</b>
            <ul className={classes['carried']}>
              {carriedWords(carried, t, { version: origin.versionNo }).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        )}
        {open === 0 ? null : (
          <Radio.Group
            label={t('nextVersion.unfinished.label', { count: open })}
            description={t('nextVersion.unfinished.text')}
            value={unfinished}
            onChange={(value) => props.onUnfinished(value === 'leave' ? 'leave' : 'move')}
          >
            <Stack gap={6} mt={6}>
              <Radio value="move" label={t('nextVersion.unfinished.move', { year: year(baseYear) })} />
              <Radio value="leave" label={t('nextVersion.unfinished.leave')} />
            </Stack>
          </Radio.Group>
        )}
        {create.isError ? (
          <p className={classes['failed']} role="alert">
            {errorText(create.error, { t, language })}
          </p>
        ) : null}
        <Group gap="xs">
          <Button type="submit" loading={create.isPending} aria-disabled={isStale}>
            {t('nextVersion.make', { version: nextNo })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
