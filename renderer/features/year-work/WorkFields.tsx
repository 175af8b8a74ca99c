/** The fields of a work's follow-up; the chosen status decides which of them there are. */
import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { YearWorkRow } from '../../../contract/year-work.ts';
import { FOLLOW_UP_STATUSES } from '../../../domain/plan/follow-up.ts';
import { useWords } from '../../i18n/i18n.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { readAmountOre } from '../plan-work/model/read-number.ts';
import { amountText, type FieldFault, hasField, type WorkField, type WorkForm } from './model/work-form.ts';
import { StatusMark } from './StatusMark.tsx';

/** How far ahead work may be put off in one go. */
const YEARS_AHEAD = 15;

export interface WorkFieldsProps {
  readonly row: YearWorkRow;
  readonly form: WorkForm;
  readonly faults: readonly FieldFault[];
  readonly onForm: (form: WorkForm) => void;
}

export function WorkFields({ row, form, faults, onForm }: WorkFieldsProps) {
  const { t, f, language } = useWords();
  const { status } = form;
  const set = (change: Partial<WorkForm>) => onForm({ ...form, ...change });
  const yearName = (year: number) => f.accountingYear(year, row.accountingStartMonth);
  const faultAt = (field: WorkField): string | null => {
    const found = faults.find((one) => one.field === field);
    return found === undefined ? null : t(`yearWork.drawer.fault.${found.fault}`, { year: yearName(row.planYear) });
  };
  const amount = (field: 'contract' | 'actual') => ({
    label: t(`yearWork.drawer.${field}`),
    description: t(`yearWork.drawer.${field}Hint`),
    value: form[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [field]: event.currentTarget.value }),
    onBlur: () => {
      const read = readAmountOre(form[field], language);
      if (read.ok && read.value >= 0) set({ [field]: amountText(read.value, f) });
    },
    error: faultAt(field),
    autoComplete: 'off',
    rightSection: f.unit(row.currency, 'one'),
    rightSectionPointerEvents: 'none' as const,
  });
  const from = row.planYear;
  return (
    <>
      <Radio.Group
        label={t('yearWork.drawer.status')}
        value={status}
        onChange={(value) => set({ status: FOLLOW_UP_STATUSES.find((known) => known === value) ?? status })}
      >
        <Stack gap={7} mt={6}>
          {FOLLOW_UP_STATUSES.map((one) => (
            <Radio key={one} value={one} label={<StatusMark status={one} />} />
          ))}
        </Stack>
      </Radio.Group>
      {hasField(status, 'contract') ? <TextInput {...amount('contract')} /> : null}
      {hasField(status, 'actual') ? <TextInput {...amount('actual')} required={status === 'done'} /> : null}
      {hasField(status, 'doneOn') ? (
        <DayInput
          label={t('yearWork.drawer.doneOn')}
          text={form.doneOn}
          onText={(doneOn) => set({ doneOn })}
          error={faultAt('doneOn')}
          required
        />
      ) : null}
      {hasField(status, 'toYear') ? (
        <Select
          label={t('yearWork.drawer.toYear')}
          data={Array.from({ length: YEARS_AHEAD }, (_, index) => from + 1 + index).map((year) => ({
            value: String(year),
            label: yearName(year),
          }))}
          value={form.toYear}
          onChange={(toYear) => set({ toYear })}
          error={faultAt('toYear')}
          required
        />
      ) : null}
      {hasField(status, 'reason') ? (
        <Textarea
          label={t(status === 'dropped' ? 'yearWork.drawer.reasonDropped' : 'yearWork.drawer.reasonPostponed')}
          value={form.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
          error={faultAt('reason')}
          maxLength={1_000}
          autosize
          minRows={2}
          maxRows={6}
          required
        />
      ) : null}
      <Textarea
        label={t('yearWork.drawer.note')}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        maxLength={2_000}
        autosize
        minRows={1}
        maxRows={6}
      />
    </>
  );
}
