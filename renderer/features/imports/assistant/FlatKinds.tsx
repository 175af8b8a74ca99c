/** A sheet whose rows hold several kinds of things: which, with the columns of each, and each of them to be left out. */
import { Checkbox, Text } from '@mantine/core';
import type { DetectedTable } from '../../../../contract/import-assist.ts';
import type { MappedTable } from '../../../../contract/import-mapping.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { editTable, tableKey } from '../model/corrections.ts';
import classes from './assistant.module.css';
import { StyleGuesses } from './StyleGuesses.tsx';
import type { Assistant } from './use-assistant.ts';

/** One of the tables of a sheet. */
export interface Member {
  readonly table: DetectedTable;
  readonly mapped: MappedTable;
}

export function FlatKinds({
  members,
  assistant,
}: {
  readonly members: readonly Member[];
  readonly assistant: Assistant;
}) {
  const { t, language } = useWords();
  return (
    <fieldset className={classes['flat']}>
      <legend>{t('importAssist.tables.together')}</legend>
      <Text size="sm" c="dimmed">
        {t('importAssist.tables.togetherHint')}
      </Text>
      <ul>
        {members.map(({ table, mapped }) => (
          <li key={tableKey(table)} data-skipped={mapped.skip || undefined}>
            <Checkbox
              label={assistant.kinds.find(({ kind }) => kind === mapped.kind)?.title[language] ?? ''}
              description={t('importAssist.tables.togetherColumns', {
                columns: ownHeadings(mapped, members).join(', '),
              })}
              checked={!mapped.skip}
              onChange={(event) => {
                const skip = !event.currentTarget.checked;
                assistant.correct((before) => editTable(before, table, { skip }));
              }}
            />
            {mapped.skip ? null : (
              <div className={classes['guesses']}>
                <StyleGuesses table={table} mapped={mapped} assistant={assistant} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** By which a thing of the kind is told from others; other tables have these columns to say where theirs belong. */
const NAMING: Readonly<Partial<Record<NonNullable<MappedTable['kind']>, readonly string[]>>> = {
  departments: ['organisationNumber', 'organisationName', 'departmentNumber', 'departmentName'],
  buildings: ['buildingNumber'],
  dwellings: ['buildingNumber'],
  parts: ['partKey', 'partCode', 'partName', 'partLocation'],
};

/** What the kind is named by, and the columns that no other of the tables has. */
function ownHeadings({ columns, kind }: MappedTable, members: readonly Member[]): readonly string[] {
  const naming = kind === null ? [] : (NAMING[kind] ?? []);
  const others = members.filter(({ mapped }) => mapped.kind !== kind);
  const isElsewhere = (at: number) =>
    others.some(({ mapped }) => mapped.columns.some((column) => column.at === at && column.field !== null));
  return columns.flatMap(({ at, field, heading }) =>
    field === null || heading === '' || (isElsewhere(at) && !naming.includes(field)) ? [] : [heading],
  );
}
