/** One default: its value to change, what the program ships with, and where that comes from. Saved when the field is left. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { messageOf } from '../../../contract/messages/index.ts';
import type { SettingView } from '../../../contract/settings.ts';
import { refetchAll } from '../../app/changes.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { readValue, type SettingFault, valueText } from './model/setting-text.ts';
import { settingName, valueWords } from './setting-words.ts';
import classes from './settings.module.css';

const SCORES = [1, 2, 3, 4, 5, 6];

export function SettingRow({ setting }: { readonly setting: SettingView }) {
  const { t, f, language } = useWords();
  const queries = useQueryClient();
  const nameId = useId();
  const settled = { onSuccess: () => refetchAll(queries) };
  const save = useMutation(rpc.settings.save.mutationOptions(settled));
  const reset = useMutation(rpc.settings.reset.mutationOptions(settled));
  const { key, own, note, shipped, mark, source, date } = setting;
  const failed = save.error ?? reset.error;
  const value = own ?? shipped;

  function set(next: number | string): void {
    reset.reset();
    if (next !== value) save.mutate({ key, value: next, note });
  }

  return (
    <tr data-own={own !== null || undefined}>
      <th scope="row" id={nameId}>
        {settingName(setting, t)}
      </th>
      <td>
        <div className={classes['field']}>
          <ValueField setting={setting} value={value} labelledBy={nameId} onSet={set} />
          {own === null ? null : (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('settings.resetOf', { name: settingName(setting, t) })}
              disabled={reset.isPending}
              onClick={() => {
                save.reset();
                reset.mutate({ key });
              }}
            >
              {t('settings.reset')}
            </Button>
          )}
        </div>
        {failed === null ? null : (
          <p className={classes['fault']} role="alert">
            {errorText(failed, { t, language })}
          </p>
        )}
        <span className={classes['second']}>
          {own === null
            ? t('settings.asShipped')
            : t('settings.shipped', { value: valueWords(setting, shipped, t, f) })}
          {setting.min === null || setting.max === null || setting.unit === 'score'
            ? ''
            : ` · ${t('settings.range', {
                min: valueText(setting.unit, setting.min, f),
                max: valueText(setting.unit, setting.max, f),
              })}`}
        </span>
        {own === null ? null : (
          <NoteField key={note ?? ''} note={note} onSet={(text) => save.mutate({ key, value: own, note: text })} />
        )}
      </td>
      <td>
        <b title={t(`settings.mark.${mark}`)}>[{mark}]</b> {source[language]}
        <span className={classes['second']}>
          {t(`settings.mark.${mark}`)} · {f.day(date)}
        </span>
      </td>
    </tr>
  );
}

interface ValueFieldProps {
  readonly setting: SettingView;
  readonly value: number | string;
  readonly labelledBy: string;
  readonly onSet: (value: number | string) => void;
}

function ValueField({ setting, value, labelledBy, onSet }: ValueFieldProps) {
  const { t, f, language } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<SettingFault | null>(null);
  const { unit, options } = setting;
  if (unit === null || unit === 'score') {
    const values = unit === null ? options : SCORES.map(String);
    return (
      <NativeSelect
        aria-labelledby={labelledBy}
        w="14rem"
        value={String(value)}
        onChange={(event) => onSet(unit === null ? event.currentTarget.value : Number(event.currentTarget.value))}
        data={values.map((one) => ({
          value: one,
          label: valueWords(setting, unit === null ? one : Number(one), t, f),
        }))}
      />
    );
  }
  const exact = valueText(unit, Number(value), f);

  function leave(): void {
    if (typed === null || typed.trim() === exact) {
      giveUp();
      return;
    }
    const read = readValue(setting, typed, language);
    setFault(read.ok ? null : read.error);
    if (!read.ok) return;
    setTyped(null);
    onSet(read.value);
  }

  function giveUp(): void {
    setTyped(null);
    setFault(null);
  }

  return (
    <TextInput
      aria-labelledby={labelledBy}
      w="14rem"
      autoComplete="off"
      value={typed ?? exact}
      error={fault === null ? null : messageOf(language, fault)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') giveUp();
      }}
      rightSection={unit === 'ppm' ? null : t(`settings.unit.${unit}`)}
      rightSectionWidth={56}
      rightSectionPointerEvents="none"
    />
  );
}

function NoteField({ note, onSet }: { readonly note: string | null; readonly onSet: (note: string | null) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(note ?? '');
  const leave = () => {
    if (typed.trim() !== (note ?? '')) onSet(typed.trim() || null);
  };
  return (
    <TextInput
      size="xs"
      mt={4}
      w="20rem"
      aria-label={t('settings.note')}
      placeholder={t('settings.note')}
      value={typed}
      maxLength={500}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}
