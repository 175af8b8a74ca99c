/** The fields of a line, a group at a time. Texts and numbers are typed as in the grid; the rest is chosen. */
import { Checkbox, MultiSelect, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FK_GROUPS } from '../../../../domain/classification/fk-group.ts';
import { ACTIVITY_KINDS, PROCUREMENT_KINDS, TAGS } from '../../../../domain/plan/activity.ts';
import { err, type Result } from '../../../../domain/result.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { readDay } from '../../../ui/read-day.ts';
import { CommitField } from '../CommitField.tsx';
import { FIELDS, type FieldContext, type FieldKey, writeScaled } from '../model/fields.ts';
import type { FieldPatch, Line } from '../model/plan-line.ts';
import { readMilli } from '../model/read-number.ts';
import type { PlanWork } from '../use-plan.ts';
import classes from './panels.module.css';
import type { LineEdit } from './use-line-edit.ts';

export interface LineSection {
  readonly work: PlanWork;
  readonly line: Line;
  readonly context: FieldContext;
  readonly edit: LineEdit;
}

type PercentField = 'scaffoldBp' | 'adviserBp' | 'contingencyBp' | 'vatRateBp';

export function LineFields({
  work,
  line,
  context,
  edit,
  group,
}: LineSection & { readonly group: 'work' | 'price' | 'years' }) {
  const { t, f } = useWords();
  const disabled = !edit.editable;
  const unit = f.unit(work.model.stored.currency, 'one');

  const typed = (key: FieldKey, label: string, shown?: string) => (
    <CommitField
      label={label}
      value={FIELDS[key].write(line, context)}
      {...(shown === undefined ? {} : { shown })}
      disabled={disabled}
      read={(text) => checked(FIELDS[key].read(text, context, line))}
      onCommit={(patch) => edit.set(patch, label)}
    />
  );
  const checked = (read: Result<FieldPatch, string>) => (read.ok ? edit.check(read.value) : read);
  const percent = (field: PercentField) => (
    <CommitField
      label={t(`planWork.fields.${field}`)}
      value={writeScaled(line[field], 2, context.language)}
      disabled={disabled}
      read={(text) => {
        const read = readMilli(text.replace(/%$/, '').trim() || '0', context.language);
        if (!read.ok) return read;
        return read.value % 10 === 0 ? edit.check({ [field]: read.value / 10 }) : err('too_many_decimals');
      }}
      onCommit={(patch) => edit.set(patch, t(`planWork.fields.${field}`))}
    />
  );
  const year = (field: 'earliestYear' | 'latestYear') => (
    <CommitField
      label={t(`planWork.fields.${field}`)}
      value={line[field] === null ? '' : String(line[field])}
      disabled={disabled}
      read={(text) => {
        if (text === '') return edit.check({ [field]: null });
        return /^\d{4}$/.test(text) ? edit.check({ [field]: Number(text) }) : err('not_a_year');
      }}
      onCommit={(patch) => edit.set(patch, t(`planWork.fields.${field}`))}
    />
  );

  if (group === 'work') {
    return (
      <div className={classes['fields']}>
        <div className={classes['wide']}>{typed('title', t('planWork.columns.title'))}</div>
        <Choice
          label={t('planWork.columns.kind')}
          value={line.kind}
          data={ACTIVITY_KINDS.map((value) => ({ value, label: t(`codes.kind.${value}`) }))}
          disabled={disabled}
          onPick={(value) => set({ kind: ACTIVITY_KINDS.find((kind) => kind === value) }, t('planWork.columns.kind'))}
        />
        {typed('account', t('planWork.columns.account'))}
        <div className={classes['wide']}>
          <Choice
            label={t('planWork.columns.group')}
            value={String(line.group)}
            data={FK_GROUPS.map((value) => ({ value: String(value), label: `${value} ${t(`codes.group.${value}`)}` }))}
            disabled={disabled}
            onPick={(value) =>
              set({ group: FK_GROUPS.find((one) => String(one) === value) }, t('planWork.columns.group'))
            }
          />
        </div>
        <Choice
          label={t('planWork.fields.buildingId')}
          value={line.buildingId}
          data={context.buildings.map(({ id, number }) => ({ value: id, label: number }))}
          clearable
          disabled={disabled}
          onPick={(buildingId) => set({ buildingId }, t('planWork.fields.buildingId'))}
        />
        {typed('location', t('planWork.columns.location'))}
        <div className={classes['wide']}>
          <Choice
            label={t('planWork.columns.part')}
            value={line.partId}
            data={partChoices(line, context)}
            clearable
            searchable
            disabled={disabled}
            onPick={(partId) => set({ partId }, t('planWork.columns.part'))}
          />
        </div>
      </div>
    );
  }
  if (group === 'price') {
    return (
      <div className={classes['fields']}>
        {typed(
          'quantity',
          t('planWork.columns.quantity'),
          line.quantityMilli === null ? '' : f.quantity(line.quantityMilli),
        )}
        {typed('unit', t('planWork.columns.unit'))}
        {typed(
          'price',
          `${t('planWork.columns.price')} (${unit})`,
          line.unitPriceOre === null ? '' : f.amount(line.unitPriceOre, 'one'),
        )}
        {typed(
          'amount',
          `${t('planWork.columns.amount')} (${unit})`,
          line.amountOre === null ? '' : f.amount(line.amountOre, 'one'),
        )}
        {percent('scaffoldBp')}
        {percent('adviserBp')}
        {percent('contingencyBp')}
        {percent('vatRateBp')}
        <Checkbox
          size="xs"
          label={t('planWork.fields.vatIncluded')}
          checked={line.vatIncluded}
          disabled={disabled}
          onChange={(event) => set({ vatIncluded: event.currentTarget.checked }, t('planWork.fields.vatIncluded'))}
        />
        <CommitField
          label={t('planWork.fields.priceDate')}
          value={line.priceDate === null ? '' : f.day(line.priceDate)}
          disabled={disabled}
          read={(text) => {
            if (text === '') return edit.check({ priceDate: null });
            const day = readDay(text);
            return day === null ? err('not_a_day') : edit.check({ priceDate: day });
          }}
          onCommit={(patch) => edit.set(patch, t('planWork.fields.priceDate'))}
        />
        <div className={classes['wide']}>
          <Choice
            label={t('planWork.fields.procurementKind')}
            value={line.procurementKind}
            data={PROCUREMENT_KINDS.map((value) => ({ value, label: t(`planWork.procurement.${value}`) }))}
            clearable
            disabled={disabled}
            onPick={(value) =>
              set(
                { procurementKind: PROCUREMENT_KINDS.find((kind) => kind === value) ?? null },
                t('planWork.fields.procurementKind'),
              )
            }
          />
        </div>
      </div>
    );
  }
  return (
    <div className={classes['fields']}>
      {typed('firstYear', t('planWork.columns.firstYear'))}
      {typed('interval', t('planWork.fields.intervalYears'))}
      {typed('lastYear', t('planWork.columns.lastYear'))}
      <Checkbox
        size="xs"
        label={t('planWork.fields.statutory')}
        checked={line.statutory}
        disabled={disabled}
        onChange={(event) => set({ statutory: event.currentTarget.checked }, t('planWork.fields.statutory'))}
      />
      {year('earliestYear')}
      {year('latestYear')}
      <MultiSelect
        className={classes['wide'] ?? ''}
        size="xs"
        label={t('planWork.fields.tags')}
        data={TAGS.map((value) => ({ value, label: t(`planWork.tags.${value}`) }))}
        value={[...line.tags]}
        disabled={disabled}
        onChange={(tags) => set({ tags: TAGS.filter((tag) => tags.includes(tag)) }, t('planWork.fields.tags'))}
      />
    </div>
  );

  function set(patch: FieldPatch, label: string): void {
    const result = edit.check(patch);
    if (result.ok) edit.set(result.value, label);
  }
}

function Choice({
  label,
  value,
  data,
  onPick,
  ...rest
}: {
  readonly label: string;
  readonly value: string | null;
  readonly data: { value: string; label: string }[];
  readonly onPick: (value: string | null) => void;
  readonly disabled: boolean;
  readonly clearable?: boolean;
  readonly searchable?: boolean;
}) {
  return (
    <Select
      size="xs"
      label={label}
      data={data}
      value={value}
      allowDeselect={false}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      {...rest}
      onChange={(picked) => {
        if (picked !== value) onPick(picked);
      }}
    />
  );
}

function partChoices(line: Line, { parts }: FieldContext): { value: string; label: string }[] {
  return parts
    .filter(({ id, buildingNumber }) => {
      return line.buildingNumber === null || buildingNumber === line.buildingNumber || id === line.partId;
    })
    .map(({ id, name, buildingNumber }) => ({
      value: id,
      label: buildingNumber === null ? name : `${name} · ${buildingNumber}`,
    }));
}

/** Longer text with its own field: saved when it is left. */
export function TextField({
  field,
  line,
  edit,
}: {
  readonly field: 'cause';
  readonly line: Line;
  readonly edit: LineEdit;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const stored = line[field] ?? '';
  return (
    <Textarea
      size="xs"
      autosize
      minRows={2}
      maxLength={2_000}
      label={t(`planWork.fields.${field}`)}
      disabled={!edit.editable}
      value={typed ?? stored}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        // Passing through is no edit, also where the stored text ends in a blank.
        if (typed === null) return;
        const text = typed.trim();
        if (text !== stored) edit.set({ [field]: text === '' ? null : text }, t(`planWork.fields.${field}`));
        setTyped(null);
      }}
    />
  );
}
