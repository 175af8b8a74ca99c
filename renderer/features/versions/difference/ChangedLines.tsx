/** Every changed line under its kind: what it was, what it is, and what that does to the total. On paper all lines are there. */
import { Title } from '@mantine/core';
import { useWords } from '../../../i18n/i18n.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { usePrinting } from '../../../ui/use-printing.ts';
import { type ChangedLine, isWhole, linesByKind } from '../model/difference-model.ts';
import { changeWords } from './change-words.ts';
import type { DifferenceViewProps } from './DifferenceView.tsx';
import classes from './difference.module.css';

const PAGE_SIZE = 25;

export function ChangedLines({ difference, currency, startMonth }: DifferenceViewProps) {
  const { t, f } = useWords();
  const printing = usePrinting();
  const groups = linesByKind(difference.activities);
  const whole = isWhole(
    difference.activities.flatMap(({ fromOre, toOre, totalOre }) => [fromOre ?? 0, toOre ?? 0, totalOre]),
  );
  const money = (ore: number) => (whole ? f.amount(ore, 'one') : f.decimal(ore / 100, 2));
  const signed = (ore: number) => `${ore > 0 ? '+' : ''}${money(ore)}`;
  const year = (value: number) => f.accountingYear(value, startMonth);
  const unit = f.unit(currency, 'one');
  const side = (value: number | null, ore: number | null) =>
    ore === null ? (
      '–'
    ) : (
      <>
        {money(ore)}
        {value === null ? null : <span className={classes['second']}>{year(value)}</span>}
      </>
    );
  const columnsFor = (totalOre: number): readonly Column<ChangedLine>[] => [
    {
      key: 'work',
      header: t('versions.difference.work'),
      rowHeader: true,
      wide: true,
      sortValue: (line) => line.title,
      cell: (line) => line.title,
      footer: t('common.total'),
    },
    {
      key: 'what',
      header: t('versions.difference.what'),
      wide: true,
      cell: (line) => changeWords(line, t, year).join('. '),
      footer: '',
    },
    {
      key: 'before',
      header: t('versions.difference.before'),
      hint: unit,
      numeric: true,
      sortValue: (line) => line.fromOre,
      cell: (line) => side(line.fromYear, line.fromOre),
      footer: '',
    },
    {
      key: 'after',
      header: t('versions.difference.after'),
      hint: unit,
      numeric: true,
      sortValue: (line) => line.toOre,
      cell: (line) => side(line.toYear, line.toOre),
      footer: '',
    },
    {
      key: 'effect',
      header: t('versions.difference.effect'),
      hint: unit,
      numeric: true,
      sortValue: (line) => line.totalOre,
      cell: (line) => signed(line.totalOre),
      footer: signed(totalOre),
    },
  ];
  return (
    <div className={classes['groups']}>
      <Title order={3}>{t('versions.difference.listTitle')}</Title>
      <p className={classes['note']}>
        {t('versions.difference.listNote')}
        {difference.endedLines === 0
          ? ''
          : ` ${t('versions.difference.ended', {
              count: difference.endedLines,
              year: year(difference.years[0]?.year ?? 0),
              version: difference.before.versionNo,
            })}`}
      </p>
      {groups.map(({ kind, lines, totalOre }) => (
        <div key={kind} className={classes['group']}>
          <DataTable
            caption={t('versions.difference.groupCaption', {
              kind: t(`versions.difference.kindLong.${kind}`),
              count: lines.length,
            })}
            showCaption
            columns={columnsFor(totalOre)}
            rows={lines}
            rowKey={(line) => line.activityId}
            pageSize={printing ? Number.POSITIVE_INFINITY : PAGE_SIZE}
          />
        </div>
      ))}
    </div>
  );
}
