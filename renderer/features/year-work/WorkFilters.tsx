/** The filters over the list and the calendar; they live in the address. */
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { YearWork } from '../../../contract/year-work.ts';
import { FOLLOW_UP_STATUSES } from '../../../domain/plan/follow-up.ts';
import { useWords } from '../../i18n/i18n.ts';
import { choicesOf, isFiltered } from './model/filter-rows.ts';
import { yearChoices } from './model/year-label.ts';
import classes from './year-work.module.css';
import type { YearWorkSearch } from './year-work-search.ts';

export type Change = { readonly [K in keyof YearWorkSearch]: YearWorkSearch[K] | undefined };
const GROUPS = [1, 2, 3, 4, 5, 6] as const;
export const NO_FILTERS = {
  year: undefined,
  org: undefined,
  dept: undefined,
  status: undefined,
  group: undefined,
  q: undefined,
  over: undefined,
} satisfies Change;

export function WorkFilters({
  work,
  search,
  onChange,
}: {
  readonly work: YearWork;
  readonly search: YearWorkSearch;
  readonly onChange: (change: Change) => void;
}) {
  const { t, f } = useWords();
  const { organisations, departments } = useMemo(() => choicesOf(work.rows, f.compareText), [work.rows, f]);
  const years = useMemo(() => yearChoices(work.totals, f), [work.totals, f]);
  return (
    <div className={classes['filters']} data-screen-only>
      <TextInput
        aria-label={t('yearWork.filters.text')}
        placeholder={t('yearWork.filters.text')}
        leftSection={<IconSearch size={15} aria-hidden="true" />}
        value={search.q ?? ''}
        onChange={(event) => onChange({ q: event.currentTarget.value || undefined })}
        w={165}
      />
      <Select
        aria-label={t('yearWork.totals.year')}
        placeholder={t('yearWork.filters.year')}
        data={[...years]}
        value={search.year === undefined ? null : String(search.year)}
        onChange={(year) => onChange({ year: year === null ? undefined : Number(year) })}
        clearable
        w={118}
      />
      <Select
        aria-label={t('yearWork.table.status')}
        placeholder={t('yearWork.filters.status')}
        data={FOLLOW_UP_STATUSES.map((status) => ({ value: status, label: t(`yearWork.status.${status}`) }))}
        value={search.status ?? null}
        onChange={(status) => onChange({ status: FOLLOW_UP_STATUSES.find((known) => known === status) })}
        clearable
        w={140}
      />
      {organisations.length > 1 ? (
        <Select
          aria-label={t('overview.filterOrganisation')}
          placeholder={t('yearWork.filters.organisation')}
          data={[...organisations]}
          value={search.org ?? null}
          onChange={(org) => onChange({ org: org ?? undefined })}
          clearable
          searchable={organisations.length > 8}
          w={165}
        />
      ) : null}
      <Select
        aria-label={t('yearWork.table.department')}
        placeholder={t('yearWork.filters.department')}
        data={[...departments]}
        value={search.dept ?? null}
        onChange={(dept) => onChange({ dept: dept ?? undefined })}
        clearable
        searchable
        limit={200}
        w={175}
      />
      <Select
        aria-label={t('yearWork.table.group')}
        placeholder={t('yearWork.filters.group')}
        data={GROUPS.map((group) => ({ value: String(group), label: `${group} ${t(`codes.group.${group}`)}` }))}
        value={search.group === undefined ? null : String(search.group)}
        onChange={(group) => onChange({ group: group === null ? undefined : Number(group) })}
        clearable
        w={165}
      />
      <Checkbox
        label={t('yearWork.filters.over')}
        checked={search.over === true}
        onChange={(event) => onChange({ over: event.currentTarget.checked || undefined })}
      />
      {isFiltered(search) ? (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(NO_FILTERS)}>
          {t('common.clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}
