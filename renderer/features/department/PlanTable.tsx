/** The plan's lines, sortable and filterable; what lies beyond the period or has no price is said in words, not hidden. */
import { Checkbox, Select, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { PlanView } from '../../../contract/plan.ts';
import { useWords } from '../../i18n/i18n.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import classes from './department.module.css';
import { basisText } from './plan-basis.ts';
import { planUnit, usePlanColumns } from './plan-columns.tsx';

const GROUPS = [1, 2, 3, 4, 5, 6] as const;

export function PlanTable({
  plan,
  showActivity,
}: {
  readonly plan: PlanView;
  readonly showActivity: string | undefined;
}) {
  const { t, f, language } = useWords();
  const [group, setGroup] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [onlyFlagged, setOnlyFlagged] = useState(false);
  const text = useDeferredValue(typed);

  const rows = useMemo(() => {
    const words = text.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
    return plan.activities.filter((activity) => {
      if (group !== null && String(activity.group) !== group) return false;
      if (onlyFlagged && !activity.beyondHorizon && !activity.priceUnknown) return false;
      const hay = [activity.title, activity.partName, activity.location, activity.buildingNumber, activity.cause]
        .join(' ')
        .toLocaleLowerCase(language);
      return words.every((word) => hay.includes(word));
    });
  }, [plan.activities, group, text, onlyFlagged, language]);
  const columns = usePlanColumns(plan, rows);

  return (
    <div>
      <Title order={2}>{t('department.plan.title')}</Title>
      <div className={classes['note']}>
        {t('department.plan.version', { version: plan.versionNo })} · {t(`codes.planStatus.${plan.status}`)} ·{' '}
        {basisText(plan, t, f)}
      </div>
      <div className={classes['filters']}>
        <TextInput
          aria-label={t('department.plan.filterText')}
          placeholder={t('department.plan.filterText')}
          leftSection={<IconSearch size={15} aria-hidden="true" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          w={240}
        />
        <Select
          aria-label={t('department.plan.group')}
          placeholder={t('department.plan.filterGroup')}
          data={GROUPS.map((value) => ({ value: String(value), label: `${value} ${t(`codes.group.${value}`)}` }))}
          value={group}
          onChange={setGroup}
          clearable
          w={240}
        />
        <Checkbox
          label={t('department.plan.onlyFlagged')}
          checked={onlyFlagged}
          onChange={(event) => setOnlyFlagged(event.currentTarget.checked)}
        />
      </div>
      <DataTable
        caption={t('department.plan.caption', {
          years: plan.horizonYears,
          from: f.accountingYear(plan.baseYear, plan.accountingStartMonth),
        })}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        initialSort={{ key: 'firstYear', descending: false }}
        pageSize={25}
        note={
          planUnit(plan) === 'thousand' ? t('common.rounded', { unit: f.unit(plan.currency, 'thousand') }) : undefined
        }
        selectedKey={showActivity}
      />
    </div>
  );
}
