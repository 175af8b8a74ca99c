/** What a file does not say and is the same for all its rows. */
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DetectedTable, ImportKindView } from '../../../../contract/import-assist.ts';
import type { MappedTable } from '../../../../contract/import-mapping.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { sayConstant, tableKey } from '../model/corrections.ts';
import classes from './assistant.module.css';
import type { Assistant } from './use-assistant.ts';

export function Constants({
  table,
  mapped,
  fields,
  assistant,
}: {
  readonly table: DetectedTable;
  readonly mapped: MappedTable;
  readonly fields: ImportKindView['fields'];
  readonly assistant: Assistant;
}) {
  const { t, language } = useWords();
  const [added, setAdded] = useState<readonly string[]>([]);
  const typed = assistant.corrections.edits.get(tableKey(table))?.constants;
  const given = new Set(mapped.columns.map(({ field }) => field));
  const stated = mapped.constants.map(({ field }) => field);
  // A new organisation would be called by its number: its name is asked for beside it.
  const named = mapped.kind === 'departments' && stated.includes('organisationNumber') ? ['organisationName'] : [];
  const shown = [...new Set([...stated, ...named, ...added])].filter((field) => !given.has(field));
  const free = fields.filter(({ field }) => !given.has(field) && !shown.includes(field));
  const say = (field: string, value: string) => assistant.correct((before) => sayConstant(before, table, field, value));
  if (shown.length + free.length === 0) return null;
  return (
    <fieldset className={classes['constants']}>
      <legend>{t('importAssist.columns.constants')}</legend>
      <p className={classes['note']}>{t('importAssist.columns.constantsHint')}</p>
      <div className={classes['guesses']}>
        {shown.map((field) => {
          const view = fields.find((one) => one.field === field);
          const value = typed?.get(field) ?? mapped.constants.find((one) => one.field === field)?.value ?? '';
          const label = view?.title[language] ?? field;
          return view !== undefined && view.codes.length > 0 ? (
            <Select
              key={field}
              label={label}
              placeholder={t('importAssist.tables.choose')}
              data={view.codes.map(({ code, title }) => ({ value: code, label: title[language] }))}
              value={value === '' ? null : value}
              onChange={(next) => say(field, next ?? '')}
            />
          ) : (
            <TextInput
              key={field}
              label={label}
              placeholder={field === 'organisationName' ? t('importAssist.columns.organisationUnnamed') : ''}
              value={value}
              onChange={(event) => say(field, event.currentTarget.value)}
            />
          );
        })}
        {free.length === 0 ? null : (
          <Select
            label={t('importAssist.columns.addConstant')}
            placeholder={t('importAssist.columns.addConstantHint')}
            searchable
            nothingFoundMessage={t('importAssist.columns.noMatch')}
            data={free.map(({ field, title }) => ({ value: field, label: title[language] }))}
            value={null}
            onChange={(field) => (field === null ? undefined : setAdded([...added, field]))}
          />
        )}
      </div>
    </fieldset>
  );
}
