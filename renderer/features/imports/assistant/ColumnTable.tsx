/** The columns of one table, a row each: heading, examples, our field, how it is written, how sure. */
import { Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { DetectedColumn, DetectedTable, ImportKindView } from '../../../../contract/import-assist.ts';
import type { MappedColumn, MappedTable } from '../../../../contract/import-mapping.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { twiceAt } from '../model/checks.ts';
import { editColumn, sayField } from '../model/corrections.ts';
import classes from './assistant.module.css';
import { DATE_STYLES, DECIMALS } from './StyleGuesses.tsx';
import { SureMark } from './SureMark.tsx';
import type { Assistant } from './use-assistant.ts';

const UNUSED = '-';

interface Row {
  readonly seen: DetectedColumn;
  readonly column: MappedColumn;
  /** What the person chose, also while the engine still reads. */
  readonly field: string | null;
  readonly isSaid: boolean;
}

export function ColumnTable({
  table,
  mapped,
  fields,
  name,
  assistant,
}: {
  readonly table: DetectedTable;
  readonly mapped: MappedTable;
  readonly fields: ImportKindView['fields'];
  readonly name: string;
  readonly assistant: Assistant;
}) {
  const { t } = useWords();
  const hint = assistant.corrections.hints.find(({ file, sheet }) => file === table.file && sheet === table.sheet);
  const twice = twiceAt(mapped);
  const rows = table.columns.flatMap((seen): Row[] => {
    const column = mapped.columns.find(({ at }) => at === seen.at);
    const said = hint?.fields.find(({ at }) => at === seen.at);
    if (column === undefined) return [];
    return [{ seen, column, field: said === undefined ? column.field : said.field, isSaid: said !== undefined }];
  });
  const hasStyles = rows.some(({ column }) => column.decimal !== undefined || column.dates !== undefined);
  const isTurned = ({ column }: Row) => mapped.unpivot?.from.includes(column.at) === true;
  return (
    <DataTable
      caption={t('importAssist.columns.caption', { table: name })}
      rows={rows}
      rowKey={({ seen }) => String(seen.at)}
      pageSize={80}
      columns={[
        { key: 'letters', header: t('importAssist.columns.column'), cell: ({ seen }) => seen.letters },
        {
          key: 'heading',
          header: t('importAssist.columns.theirs'),
          rowHeader: true,
          cell: ({ seen }) => seen.heading || t('importAssist.columns.noHeading'),
        },
        {
          key: 'examples',
          header: t('importAssist.columns.examples'),
          cell: ({ seen }) => (
            <span className={classes['examples']}>
              {seen.examples.length === 0 ? t('importAssist.columns.empty') : seen.examples.slice(0, 3).join(' · ')}
            </span>
          ),
        },
        {
          key: 'field',
          header: t('importAssist.columns.ours'),
          cell: (row) =>
            row.field === 'yearAmount' ? (
              t('importAssist.columns.year', { period: row.seen.period ?? row.seen.heading })
            ) : isTurned(row) ? (
              t('importAssist.columns.turned')
            ) : (
              <FieldSelect
                row={row}
                fields={fields}
                isTwice={twice.has(row.seen.at)}
                onChange={(field) => assistant.correct((before) => sayField(before, table, row.seen.at, field))}
              />
            ),
        },
        {
          key: 'sure',
          header: t('importAssist.columns.sure'),
          cell: ({ seen, field, isSaid }) =>
            field === null && !isSaid ? '' : <SureMark confidence={seen.confidence} isSaid={isSaid} />,
        },
        ...(hasStyles
          ? [
              {
                key: 'style',
                header: t('importAssist.columns.style'),
                cell: ({ seen, column }: Row) => (
                  <StyleSelect
                    column={column}
                    letters={seen.letters}
                    onChange={(patch) => assistant.correct((before) => editColumn(before, table, column.at, patch))}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function FieldSelect({
  row: { seen, field },
  fields,
  isTwice,
  onChange,
}: {
  readonly row: Row;
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
      aria-label={t('importAssist.columns.oursFor', { column: seen.letters })}
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

function StyleSelect({
  column,
  letters,
  onChange,
}: {
  readonly column: MappedColumn;
  readonly letters: string;
  readonly onChange: (patch: Parameters<typeof editColumn>[3]) => void;
}) {
  const { t } = useWords();
  if (column.field === null || (column.decimal === undefined && column.dates === undefined)) return null;
  const shared = {
    className: classes['style'] ?? '',
    size: 'xs',
    allowDeselect: false,
    'aria-label': t('importAssist.columns.styleFor', { column: letters }),
    placeholder: t('importAssist.tables.choose'),
  } as const;
  return column.decimal === undefined ? (
    <Select
      {...shared}
      data={DATE_STYLES.map((value) => ({ value, label: t(`importAssist.tables.dateStyles.${value}`) }))}
      value={column.dates ?? null}
      onChange={(value) => {
        const dates = DATE_STYLES.find((one) => one === value);
        if (dates !== undefined) onChange({ dates });
      }}
    />
  ) : (
    <Select
      {...shared}
      data={DECIMALS.map((value) => ({ value, label: t(`importAssist.tables.decimals.${value}`) }))}
      value={column.decimal}
      onChange={(value) => {
        const decimal = DECIMALS.find((one) => one === value);
        if (decimal !== undefined) onChange({ decimal });
      }}
    />
  );
}
