/** By which fields a row is known again the next time; left empty, as its kind says. */
import { MultiSelect } from '@mantine/core';
import type { DetectedTable, ImportKindView } from '../../../../contract/import-assist.ts';
import type { MappedTable } from '../../../../contract/import-mapping.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { editTable } from '../model/corrections.ts';
import classes from './assistant.module.css';
import type { Assistant } from './use-assistant.ts';

/** Kinds whose rows have no number of their own that everybody uses. */
const CHOSEN: ReadonlySet<string> = new Set([
  'buildings',
  'dwellings',
  'parts',
  'conditions',
  'findings',
  'plans',
  'prices',
]);
const MOST = 8;
/** Where a row belongs is always part of it. */
const GIVEN: ReadonlySet<string> = new Set([
  'departmentNumber',
  'departmentName',
  'organisationNumber',
  'organisationName',
]);

export function KeyChoice({
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
  if (mapped.kind === null || !CHOSEN.has(mapped.kind)) return null;
  const given = new Set(mapped.columns.map(({ field }) => field));
  const offered = fields.filter(({ field, type }) => given.has(field) && !GIVEN.has(field) && type !== 'grade');
  if (offered.length === 0) return null;
  const usual = offered.filter(({ key }) => key).map(({ title }) => title[language]);
  return (
    <fieldset className={classes['constants']}>
      <legend>{t('importAssist.settings.again')}</legend>
      <MultiSelect
        label={t('importAssist.settings.key')}
        description={t('importAssist.settings.keyHint', { fields: usual.join(', ') })}
        placeholder={(mapped.key ?? []).length === 0 ? t('importAssist.settings.keyUsual') : ''}
        data={offered.map(({ field, title }) => ({ value: field, label: title[language] }))}
        value={(mapped.key ?? []).filter((field) => given.has(field))}
        maxValues={MOST}
        clearable
        clearButtonProps={{ 'aria-label': t('importAssist.settings.keyClear') }}
        onChange={(key) => assistant.correct((before) => editTable(before, table, { key }))}
        w="34rem"
        maw="100%"
      />
    </fieldset>
  );
}
