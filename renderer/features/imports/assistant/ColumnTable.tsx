/** The columns of one table, a row each: heading, examples, our field, how it is written, how sure. */
import { Select, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { DetectedColumn, DetectedTable, ImportKindView } from '../../../../contract/import-assist.ts';
import { turnedCell } from '../../../../contract/import-columns.ts';
import type { MappedColumn, MappedTable } from '../../../../contract/import-mapping.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { twiceAt } from '../model/checks.ts';
import { type ColumnEdit, editColumn, hintOf, sayField } from '../model/corrections.ts';
import classes from './assistant.module.css';
import { ColumnSettings, settingsText } from './ColumnSettings.tsx';
import { FieldSelect } from './FieldSelect.tsx';
import { DATE_STYLES, DECIMALS } from './StyleGuesses.tsx';
import { SureMark } from './SureMark.tsx';
import type { Assistant } from './use-assistant.ts';

/** What stands under a year is no field of its own; its settings are those of an amount. */
const YEAR_AMOUNT: ImportKindView['fields'][number] = {
  field: 'yearAmount',
  title: { da: '', en: '' },
  type: 'money',
  required: false,
  key: false,
  help: null,
  codes: [],
};

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
  const words = useWords();
  const { t, language } = words;
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const hint = hintOf(assistant.corrections, table);
  const twice = twiceAt(mapped);
  const rows = table.columns.flatMap((seen): Row[] => {
    const column = mapped.columns.find(({ at }) => at === seen.at);
    const said = hint?.fields.find(({ at }) => at === seen.at);
    if (column === undefined) return [];
    return [{ seen, column, field: said === undefined ? column.field : said.field, isSaid: said !== undefined }];
  });
  const hasStyles = rows.some(({ column }) => hasStyle(column));
  const edit = (at: number, patch: ColumnEdit) => assistant.correct((before) => editColumn(before, table, at, patch));
  const fieldOf = ({ column }: Row) =>
    column.field === 'yearAmount' ? YEAR_AMOUNT : fields.find(({ field }) => field === column.field);
  // Columns of years are read in one way.
  const together = ({ column }: Row) =>
    column.field === 'yearAmount'
      ? mapped.columns.filter(({ field }) => field === 'yearAmount').map(({ at }) => at)
      : [column.at];
  const toggle = (at: number) => {
    const next = new Set(opened);
    if (!next.delete(at)) next.add(at);
    setOpened(next);
  };
  const turnedName = ({ seen }: Row) => {
    const cell = turnedCell(mapped, seen.at);
    const title = fields.find(({ field }) => field === cell)?.title[language];
    return title === undefined
      ? t('importAssist.columns.turned')
      : t('importAssist.columns.turnedInto', { field: title, heading: seen.period ?? seen.heading });
  };
  const isTurned = ({ column }: Row) => turnedCell(mapped, column.at) !== undefined;
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
              turnedName(row)
            ) : (
              <FieldSelect
                letters={row.seen.letters}
                field={row.field}
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
                  <StyleSelect column={column} letters={seen.letters} onChange={(patch) => edit(column.at, patch)} />
                ),
              },
            ]
          : []),
        {
          key: 'settings',
          header: t('importAssist.settings.heading'),
          cell: (row) => {
            if (fieldOf(row) === undefined) return null;
            const isOpen = opened.has(row.column.at);
            const said = settingsText(row.column, words);
            const Icon = isOpen ? IconChevronUp : IconChevronDown;
            return (
              <UnstyledButton
                className={classes['settingsLink']}
                data-said={said !== '' || undefined}
                aria-expanded={isOpen}
                aria-label={t('importAssist.settings.more', { column: row.seen.letters, said })}
                onClick={() => toggle(row.column.at)}
              >
                {said === '' ? t('importAssist.settings.none') : said} <Icon size={12} aria-hidden="true" />
              </UnstyledButton>
            );
          },
        },
      ]}
      detail={(row) => {
        const field = fieldOf(row);
        return field === undefined || !opened.has(row.column.at) ? null : (
          <ColumnSettings
            column={withUnit(row.column, mapped)}
            field={field}
            letters={row.seen.letters}
            onChange={(patch) => {
              for (const at of together(row)) edit(at, patch);
            }}
          />
        );
      }}
    />
  );
}

/** Columns of years are written in one way, chosen a step before. */
function hasStyle({ field, decimal, dates }: MappedColumn): boolean {
  return field !== null && field !== 'yearAmount' && (decimal !== undefined || dates !== undefined);
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
  if (!hasStyle(column)) return null;
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

/** A column that names no unit has the table's. */
function withUnit(column: MappedColumn, { factor }: Pick<MappedTable, 'factor'>): MappedColumn {
  return column.factor !== undefined || typeof factor !== 'number' ? column : { ...column, factor };
}
