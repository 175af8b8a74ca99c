/** Årets arbejder: this and the next accounting year across departments, as a list, as a calendar, and as follow-up for one board. */
import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import type { YearWork, YearWorkRow } from '../../../contract/year-work.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { EmptyState, ErrorState, LoadingShape } from '../../ui/States.tsx';
import { FollowUp } from './FollowUp.tsx';
import { isOpen } from './model/calendar.ts';
import { isOver } from './model/deviation.ts';
import { filterRows } from './model/filter-rows.ts';
import { isSameWork } from './model/kept.ts';
import { spanLabel } from './model/year-label.ts';
import { Totals } from './Totals.tsx';
import { WorkCalendar } from './WorkCalendar.tsx';
import { WorkDrawer } from './WorkDrawer.tsx';
import { type Change, NO_FILTERS, WorkFilters } from './WorkFilters.tsx';
import { WorkList } from './WorkList.tsx';
import classes from './year-work.module.css';
import { VIEWS, type YearWorkSearch } from './year-work-search.ts';

const YEARS = 2;

export function YearWorkPage() {
  const search = useSearch({ from: '/frame/aarsplan' });
  const navigate = useNavigate();
  const work = useQuery({
    ...rpc.yearWork.list.queryOptions({ input: { fromYear: search.from ?? null, years: YEARS } }),
    placeholderData: keepPreviousData,
  });

  function change(wanted: Change): void {
    const merged = { ...search, ...wanted };
    const kept = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
    void navigate({ to: '/aarsplan', search: kept as YearWorkSearch, replace: true, resetScroll: false });
  }

  return (
    <div className={classes['page']}>
      <Head work={work.data} search={search} onChange={change} />
      {work.isError ? <ErrorState error={work.error} onRetry={() => void work.refetch()} /> : null}
      {work.data === undefined ? (
        work.isError ? null : (
          <LoadingShape lines={[110, 36, 420]} />
        )
      ) : (
        <Loaded work={work.data} search={search} onChange={change} />
      )}
    </div>
  );
}

interface PartProps {
  readonly search: YearWorkSearch;
  readonly onChange: (change: Change) => void;
}

function Head({ work, search, onChange }: PartProps & { readonly work: YearWork | undefined }) {
  const { t, f } = useWords();

  function answerOf({ rows }: YearWork): string {
    if (rows.length === 0) return t('yearWork.lead');
    const open = t('yearWork.open', { count: rows.filter(isOpen).length });
    const over = rows.filter(isOver).length;
    return over === 0
      ? t('yearWork.answerCalm', { open })
      : t('yearWork.answer', { open, over: t('yearWork.over', { count: over }) });
  }
  const from = work?.fromYear ?? search.from;
  const years = work === undefined ? '' : spanLabel(work.spans, f, (span) => t('yearWork.span', span));
  return (
    <header className={classes['header']}>
      <div>
        <PageHeading title={t('yearWork.title')} />
        <p className={classes['lead']}>{work === undefined ? t('yearWork.lead') : answerOf(work)}</p>
      </div>
      <div className={classes['controls']} data-screen-only>
        <div className={classes['stepper']}>
          <ActionIcon
            variant="default"
            size={34}
            aria-label={t('yearWork.earlier')}
            disabled={from === undefined}
            onClick={() => onChange({ from: (from ?? 0) - 1, year: undefined })}
          >
            <IconChevronLeft size={16} aria-hidden="true" />
          </ActionIcon>
          <span aria-live="polite">{years}</span>
          <ActionIcon
            variant="default"
            size={34}
            aria-label={t('yearWork.later')}
            disabled={from === undefined}
            onClick={() => onChange({ from: (from ?? 0) + 1, year: undefined })}
          >
            <IconChevronRight size={16} aria-hidden="true" />
          </ActionIcon>
        </div>
        <SegmentedControl
          aria-label={t('yearWork.views.label')}
          value={search.view ?? 'list'}
          onChange={(value) => onChange({ view: VIEWS.find((view) => view === value) })}
          transitionDuration={0}
          data={VIEWS.map((view) => ({ value: view, label: t(`yearWork.views.${view}`) }))}
        />
      </div>
    </header>
  );
}

function Loaded({ work, search, onChange }: PartProps & { readonly work: YearWork }) {
  const { t, f } = useWords();
  const [opened, setOpened] = useState<YearWorkRow | null>(null);
  const text = useDeferredValue(search.q);
  const { year, org, dept, status, group, over } = search;
  const rows = useMemo(
    () =>
      filterRows(work.rows, {
        ...(year === undefined ? {} : { year }),
        ...(org === undefined ? {} : { org }),
        ...(dept === undefined ? {} : { dept }),
        ...(status === undefined ? {} : { status }),
        ...(group === undefined ? {} : { group }),
        ...(text === undefined ? {} : { q: text }),
        ...(over === undefined ? {} : { over }),
      }),
    [work.rows, year, org, dept, status, group, text, over],
  );

  if (work.rows.length === 0) {
    const years = spanLabel(work.spans, f, (span) => t('yearWork.span', span));
    return (
      <EmptyState title={t('yearWork.none', { years })} text={t('yearWork.noneText')}>
        <Button renderRoot={(props) => <Link {...props} to="/" />}>{t('yearWork.noneAction')}</Button>
      </EmptyState>
    );
  }
  return (
    <>
      {search.view === 'followup' ? (
        <FollowUp work={work} search={search} onChange={onChange} onOpen={setOpened} />
      ) : (
        <>
          <Totals totals={work.totals} />
          <WorkFilters work={work} search={search} onChange={onChange} />
          {search.view === 'calendar' ? (
            <WorkCalendar rows={rows} onOpen={setOpened} />
          ) : (
            <WorkList rows={rows} onOpen={setOpened} onClear={() => onChange(NO_FILTERS)} />
          )}
        </>
      )}
      <WorkDrawer
        row={opened}
        stored={work.rows.find((row) => isSameWork(row, opened))}
        onClose={() => setOpened(null)}
      />
    </>
  );
}
