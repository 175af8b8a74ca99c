/** The list that answers "where must I act?": filters, and the departments with their light and the reason in words. */
import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useMemo } from 'react';
import type { Light } from '../../../contract/common.ts';
import type { Overview } from '../../../contract/portfolio.ts';
import { useWords } from '../../i18n/i18n.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { LightMark } from '../../ui/LightMark.tsx';
import { useDepartmentColumns } from './department-columns.tsx';
import { filterDepartments } from './filter-departments.ts';
import classes from './overview.module.css';
import type { OverviewSearch } from './overview-search.ts';

const LIGHTS = ['red', 'yellow', 'green'] as const;
const PAGE_SIZE = 10;
const WORST_FIRST = { key: 'light', descending: false } as const;

export function ActTable({ overview }: { readonly overview: Overview }) {
  const { t, f } = useWords();
  const search = useSearch({ from: '/frame/' });
  const navigate = useNavigate();
  const columns = useDepartmentColumns(overview.currency);
  const text = useDeferredValue(search.q ?? '');
  // Counted from the rows: the key figures leave out departments kept in another currency, the list does not.
  const counts = useMemo(() => countLights(overview.departments), [overview.departments]);
  const rows = useMemo(
    () => filterDepartments(overview.departments, search.light, text),
    [overview.departments, search.light, text],
  );

  function setFilter(change: { [K in keyof OverviewSearch]: OverviewSearch[K] | undefined }): void {
    const merged = { ...search, ...change };
    const kept = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined && value !== ''));
    void navigate({ to: '/', search: kept, replace: true });
  }

  return (
    <div>
      {counts.red + counts.yellow === 0 ? <p className={classes['calm']}>{t('overview.whereNone')}</p> : null}
      <div className={classes['filters']}>
        <fieldset
          className={classes['lights']}
          style={{ border: 0, margin: 0, padding: 0 }}
          aria-label={t('overview.filterLight')}
        >
          <button
            type="button"
            className={classes['lightFilter']}
            aria-pressed={search.light === undefined}
            onClick={() => setFilter({ light: undefined })}
          >
            {t('common.all')} <b>{f.integer(overview.departments.length)}</b>
          </button>
          {LIGHTS.map((light: Light) => (
            <button
              key={light}
              type="button"
              className={classes['lightFilter']}
              aria-pressed={search.light === light}
              onClick={() => setFilter({ light: search.light === light ? undefined : light })}
            >
              <LightMark light={light} /> <b>{f.integer(counts[light])}</b>
            </button>
          ))}
        </fieldset>
        <Select
          aria-label={t('overview.filterOrganisation')}
          placeholder={t('overview.allOrganisations')}
          data={overview.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          value={search.org ?? null}
          onChange={(org) => setFilter({ org: org ?? undefined })}
          clearable
          searchable={overview.organisations.length > 8}
          w={250}
        />
        <TextInput
          aria-label={t('overview.filterText')}
          placeholder={t('overview.filterText')}
          leftSection={<IconSearch size={15} aria-hidden="true" />}
          value={search.q ?? ''}
          onChange={(event) => setFilter({ q: event.currentTarget.value })}
          w={290}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links inside */}
      <div className={classes['list']} onKeyDown={moveBetweenRows} style={{ marginTop: '0.6rem' }}>
        <DataTable
          caption={t('overview.table.caption')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          initialSort={WORST_FIRST}
          pageSize={PAGE_SIZE}
          empty={
            <>
              {t('common.noMatch')}{' '}
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void navigate({ to: '/', search: {}, replace: true })}
              >
                {t('common.clearFilters')}
              </Button>
            </>
          }
        />
      </div>
    </div>
  );
}

function countLights(rows: Overview['departments']): Record<Light, number> {
  const counts: Record<Light, number> = { red: 0, yellow: 0, green: 0 };
  for (const { light } of rows) counts[light] += 1;
  return counts;
}

function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody a')];
  const { activeElement } = document;
  const index = activeElement instanceof HTMLElement ? links.indexOf(activeElement) : -1;
  if (index < 0) return;
  event.preventDefault();
  links[index + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
