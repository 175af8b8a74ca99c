/** Changing what a part is: its facts, one part made two, and a part that is no more. Each is one step that can be undone. */
import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import { v7 as uuid7 } from 'uuid';
import type { InspectionChange } from '../../../../contract/inspection.ts';
import type { InspectionPart, PartFields } from '../../../../contract/inspection-view.ts';
import { err, ok, type Result } from '../../../../domain/result.ts';
import { useWords, type Words } from '../../../i18n/i18n.ts';
import { dayOf } from '../../../ui/read-day.ts';
import { CommitField } from '../../plan-work/CommitField.tsx';
import { writeScaled } from '../../plan-work/model/fields.ts';
import { readMilli } from '../../plan-work/model/read-number.ts';
import { SavedField } from '../SavedField.tsx';
import type { Inspection } from '../use-inspection.ts';

export interface PartEditor {
  readonly kind: 'edit' | 'split' | 'retire';
  readonly inspection: Inspection;
  readonly part: InspectionPart;
  readonly words: Words;
}

export function openPartEditor({ kind, inspection, part, words: { t } }: PartEditor): void {
  const title = kind === 'edit' ? t('inspection.part.edit') : t(`inspection.part.${kind}`, { name: part.name });
  const Form = { edit: EditForm, split: SplitForm, retire: RetireForm }[kind];
  modals.open({ title, children: <Form inspection={inspection} part={part} /> });
}

interface FormProps {
  readonly inspection: Inspection;
  readonly part: InspectionPart;
}

/** The dialog shows the part as it was when opened; each field is saved by itself. */
function EditForm({ inspection, part }: FormProps) {
  const { t, language } = useWords();
  const [now, setNow] = useState(part);
  function set(fields: Partial<PartFields>): void {
    setNow({ ...now, ...fields });
    const change: InspectionChange = { kind: 'change_part', partId: part.partId, fields };
    inspection.edit(t('inspection.steps.changePart', { part: part.name }), [change]);
  }
  return (
    <Stack gap="sm">
      <CommitField
        label={t('inspection.part.name')}
        size="sm"
        value={now.name}
        read={(text) => (text === '' ? err('required') : ok({ name: text.slice(0, 300) }))}
        early="typing"
        onCommit={set}
      />
      <SavedField
        label={t('inspection.part.location')}
        value={now.location}
        maxLength={300}
        onSave={(location) => set({ location })}
      />
      <Select
        label={t('inspection.part.building')}
        data={inspection.content.buildings.map(({ id, number }) => ({ value: id, label: number }))}
        value={now.buildingId}
        clearable
        onChange={(buildingId) => set({ buildingId })}
      />
      <CommitField
        label={t('inspection.part.quantity')}
        size="sm"
        value={now.quantityMilli === null ? '' : writeScaled(now.quantityMilli, 3, language)}
        read={(text) => readQuantity(text, language, (quantityMilli) => ({ quantityMilli }))}
        early="typing"
        onCommit={set}
      />
      <SavedField label={t('inspection.part.unit')} value={now.unit} maxLength={40} onSave={(unit) => set({ unit })} />
      <CommitField
        label={t('inspection.part.year')}
        size="sm"
        value={now.installedYear === null ? '' : String(now.installedYear)}
        read={(text) => {
          if (text === '') return ok({ installedYear: null });
          return /^[12]\d{3}$/.test(text) ? ok({ installedYear: Number(text) }) : err('not_a_year');
        }}
        early="typing"
        onCommit={set}
      />
      <Button onClick={() => modals.closeAll()}>{t('inspection.part.done')}</Button>
    </Stack>
  );
}

function readQuantity<Value>(
  text: string,
  language: Words['language'],
  use: (milli: number | null) => Value,
): Result<Value, string> {
  if (text === '') return ok(use(null));
  const read = readMilli(text, language);
  if (!read.ok) return read;
  return read.value < 0 ? err('negative') : ok(use(read.value));
}

function SplitForm({ inspection, part }: FormProps) {
  const { t, f, language } = useWords();
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const read = readQuantity(text.trim(), language, (milli) => milli);
  const quantity = read.ok ? read.value : null;
  const tooMuch = quantity !== null && quantity > (part.quantityMilli ?? 0);
  const ready = name.trim() !== '' && read.ok && !tooMuch;
  function split(): void {
    // A part without a quantity has none to share.
    const quantityMilli = part.quantityMilli === null ? null : (quantity ?? 0);
    const into = [{ partId: uuid7(), name: name.trim(), location: part.location, quantityMilli }];
    inspection.edit(t('inspection.steps.splitPart', { part: part.name }), [
      { kind: 'split_part', partId: part.partId, into },
    ]);
    modals.closeAll();
  }
  return (
    <Stack gap="sm">
      <Text size="sm">{t('inspection.part.splitText')}</Text>
      <TextInput
        data-autofocus
        label={t('inspection.part.splitName')}
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {part.quantityMilli === null ? null : (
        <TextInput
          label={t('inspection.part.splitQuantity')}
          rightSection={part.unit}
          value={text}
          error={
            tooMuch || !read.ok
              ? t('inspection.part.tooMuch', { quantity: f.quantity(part.quantityMilli), unit: part.unit ?? '' })
              : null
          }
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Button disabled={!ready} onClick={split}>
        {t('inspection.part.splitGo')}
      </Button>
    </Stack>
  );
}

function RetireForm({ inspection, part }: FormProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  function retire(): void {
    inspection.edit(t('inspection.steps.retirePart', { part: part.name }), [
      { kind: 'retire_part', partId: part.partId, on: dayOf(new Date()), reason: reason.trim() },
    ]);
    modals.closeAll();
  }
  return (
    <Stack gap="sm">
      <TextInput
        data-autofocus
        label={t('inspection.part.retireReason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button disabled={reason.trim() === ''} onClick={retire}>
        {t('inspection.part.retireGo')}
      </Button>
    </Stack>
  );
}
