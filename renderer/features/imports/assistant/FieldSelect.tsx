/** Which field of ours a column is. */
import { Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ImportKindView } from '../../../../contract/import-assist.ts';
import { useWords } from '../../../i18n/i18n.ts';
import classes from './assistant.module.css';

const UNUSED = '-';

export function FieldSelect({
  letters,
  field,
  fields,
  isTwice,
  onChange,
}: {
  readonly letters: string;
  readonly field: string | null;
  readonly fields: ImportKindView['fields'];
  readonly isTwice: boolean;
  readonly onChange: (field: string | null) => void;
}) {
  const { t, language } = useWords();
  const needed = t('importAssist.columns.needed');
  return (
    <Select
      className={classes['field'] ?? ''}
      size="xs"
      searchable
      // What is typed replaces what stands there.
      onFocus={(event) => event.currentTarget.select()}
      allowDeselect={false}
      aria-label={t('importAssist.columns.oursFor', { column: letters })}
      nothingFoundMessage={t('importAssist.columns.noMatch')}
      data={[
        { value: UNUSED, label: t('importAssist.columns.unused') },
        ...fields.map((one) => ({
          value: one.field,
          label: one.required ? `${one.title[language]} (${needed})` : one.title[language],
        })),
      ]}
      value={field ?? UNUSED}
      error={
        isTwice ? (
          <>
            <IconAlertTriangle size={12} aria-hidden="true" /> {t('importAssist.columns.twice')}
          </>
        ) : undefined
      }
      onChange={(value) => {
        const next = value === UNUSED ? null : value;
        if (value !== null && next !== field) onChange(next);
      }}
    />
  );
}
