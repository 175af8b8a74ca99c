/** Condition by group: grade, worst part, share not inspected and age side by side; each group unfolds into its parts. */
import { Title } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ConditionView, DepartmentView } from '../../../contract/department.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { moneyUnitOf } from '../../ui/format.ts';
import { ScoreMark } from '../../ui/ScoreMark.tsx';
import { ConditionSummary } from './ConditionSummary.tsx';
import classes from './department.module.css';
import { PartsTable } from './PartsTable.tsx';

type GroupRow = ConditionView['groups'][number];

export interface ConditionSectionProps {
  readonly number: string;
  readonly condition: ConditionView;
  readonly backlog: DepartmentView['backlog'];
  readonly startMonth: number;
  readonly currency: string;
  readonly showPart: string | undefined;
}

export function ConditionSection({
  number,
  condition,
  backlog,
  startMonth,
  currency,
  showPart,
}: ConditionSectionProps) {
  const { t, f } = useWords();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const found = useQuery({
    ...rpc.department.parts.queryOptions({ input: { number, group: null } }),
    enabled: showPart !== undefined,
  });
  const groupOfPart = found.data?.find(({ id }) => id === showPart)?.group;
  useEffect(() => {
    if (groupOfPart !== undefined) setOpen((groups) => new Set([...groups, groupOfPart]));
  }, [groupOfPart]);

  const columns = useMemo((): readonly Column<GroupRow>[] => {
    const unit = moneyUnitOf(condition.groups.map((row) => row.replacementValueOre));
    const toggle = (group: number) =>
      setOpen(
        (groups) => new Set(groups.has(group) ? [...groups].filter((other) => other !== group) : [...groups, group]),
      );
    return [
      {
        key: 'group',
        header: t('department.condition.group'),
        rowHeader: true,
        sortValue: (row) => row.group,
        cell: (row) => {
          const name = t(`codes.group.${row.group}`);
          const isOpen = open.has(row.group);
          const Icon = isOpen ? IconChevronDown : IconChevronRight;
          return (
            <button
              type="button"
              className={classes['toggle']}
              aria-expanded={isOpen}
              aria-label={t(isOpen ? 'department.condition.hideParts' : 'department.condition.showParts', {
                group: name,
              })}
              onClick={() => toggle(row.group)}
            >
              <Icon size={15} aria-hidden="true" />
              {row.group} {name}
            </button>
          );
        },
      },
      {
        key: 'score',
        header: t('department.condition.score'),
        sortValue: (row) => row.ratioPpm,
        cell: (row) => <ScoreMark score={row.score} />,
      },
      {
        key: 'worst',
        header: t('department.condition.worst'),
        wide: true,
        sortValue: (row) => row.worst?.score ?? null,
        cell: (row) =>
          row.worst === null ? (
            '–'
          ) : (
            <ScoreMark score={row.worst.score} compact>
              {row.worst.partName}
            </ScoreMark>
          ),
      },
      {
        key: 'notInspected',
        header: t('department.condition.notInspected'),
        numeric: true,
        sortValue: (row) => row.notInspectedShareBp,
        cell: (row) => f.percent(row.notInspectedShareBp),
      },
      {
        key: 'age',
        header: t('department.condition.age'),
        numeric: true,
        sortValue: (row) => row.medianAgeDays,
        cell: (row) => (row.medianAgeDays === null ? '–' : f.age(row.medianAgeDays)),
      },
      {
        key: 'parts',
        header: t('department.condition.parts'),
        numeric: true,
        sortValue: (row) => row.partCount,
        cell: (row) =>
          t('department.condition.graded', { graded: f.integer(row.gradedCount), total: f.integer(row.partCount) }),
      },
      {
        key: 'value',
        header: t('department.condition.value'),
        hint: f.unit(currency, unit),
        numeric: true,
        sortValue: (row) => row.replacementValueOre,
        // No part of the group has a price: that is unknown, not nothing.
        cell: (row) => (row.replacementValueOre === 0 ? '–' : f.amount(row.replacementValueOre, unit)),
      },
    ];
  }, [condition.groups, currency, open, t, f]);

  return (
    <>
      <Title order={2}>{t('department.condition.title')}</Title>
      <ConditionSummary
        condition={condition}
        backlog={backlog}
        currency={currency}
        yearLabel={(year) => f.accountingYear(year, startMonth)}
      />
      <DataTable
        caption={t('department.condition.caption')}
        columns={columns}
        rows={condition.groups}
        rowKey={(row) => String(row.group)}
        empty={t('department.condition.none')}
        detail={(row) =>
          open.has(row.group) ? <PartsTable number={number} group={row.group} selected={showPart} /> : null
        }
      />
    </>
  );
}
