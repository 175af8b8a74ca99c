/** The versions of a plan with what a board asks of each: how much, how much a year, how low, and what was decided. */
import { useMemo } from 'react';
import type { PlanVersion } from '../../../contract/versions.ts';
import { areCounted } from '../../../domain/plan/status-machine.ts';
import { useWords } from '../../i18n/i18n.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import classes from './versions.module.css';

export interface VersionsTableProps {
  readonly versions: readonly PlanVersion[];
  readonly shown: string;
  readonly currency: string;
  readonly startMonth: number;
  readonly onShow: (planId: string) => void;
}

export function VersionsTable({ versions, shown, currency, startMonth, onShow }: VersionsTableProps) {
  const { t, f } = useWords();
  const columns = useMemo((): readonly Column<PlanVersion>[] => {
    const year = (value: number) => f.accountingYear(value, startMonth);
    const money = (ore: number) => f.amount(ore, 'one');
    const unit = f.unit(currency, 'one');
    const numberOf = (planId: string | null) => versions.find((one) => one.planId === planId)?.versionNo;
    return [
      {
        key: 'version',
        header: t('versions.table.version'),
        rowHeader: true,
        cell: (row) => {
          const origin = numberOf(row.originPlanId);
          const born = [
            t('versions.table.from', { year: year(row.baseYear) }),
            row.madeOn === null ? null : t('versions.table.made', { day: f.day(row.madeOn) }),
            origin === undefined ? null : t('versions.table.copyOf', { version: origin }),
          ];
          return (
            <>
              <button
                type="button"
                className={classes['choose']}
                aria-current={row.planId === shown || undefined}
                aria-label={t('versions.table.show', { version: row.versionNo })}
                onClick={() => onShow(row.planId)}
              >
                {t('versions.table.name', { version: row.versionNo })}
              </button>
              <span className={classes['second']}>{born.filter((text) => text !== null).join(' · ')}</span>
            </>
          );
        },
      },
      { key: 'status', header: t('versions.table.status'), cell: (row) => t(`codes.planStatus.${row.status}`) },
      {
        key: 'activities',
        header: t('versions.table.activities'),
        numeric: true,
        spare: true,
        cell: (row) => f.integer(row.activities),
      },
      {
        key: 'total',
        header: t('versions.table.total'),
        hint: unit,
        numeric: true,
        cell: (row) => money(row.totalOre),
      },
      {
        key: 'provision',
        header: t('versions.table.provision'),
        hint: t('versions.table.perYear', { unit }),
        numeric: true,
        cell: (row) => money(row.provisionOre),
      },
      {
        key: 'required',
        header: t('versions.table.required'),
        hint: t('versions.table.perYear', { unit }),
        numeric: true,
        cell: (row) => (
          <>
            {money(row.requiredFirstYearOre)}
            {row.requiredFirstYearOre > row.provisionOre ? (
              <span className={classes['warn']}>
                {t('versions.table.short', { amount: money(row.requiredFirstYearOre - row.provisionOre) })}
              </span>
            ) : null}
          </>
        ),
      },
      {
        key: 'lowest',
        header: t('versions.table.lowest'),
        hint: unit,
        numeric: true,
        cell: ({ lowestBalance }) => (
          <>
            <span className={lowestBalance.ore < 0 ? classes['below'] : undefined}>{money(lowestBalance.ore)}</span>
            <span className={classes['second']}>{t('versions.table.inYear', { year: year(lowestBalance.year) })}</span>
          </>
        ),
      },
      {
        key: 'decisions',
        header: t('versions.table.decisions'),
        cell: (row) => <DecisionsInShort decisions={row.decisions} />,
      },
    ];
  }, [versions, shown, currency, startMonth, onShow, t, f]);
  return (
    <DataTable
      caption={t('versions.table.caption')}
      columns={columns}
      rows={versions}
      rowKey={(row) => row.planId}
      selectedKey={shown}
    />
  );
}

function DecisionsInShort({ decisions }: Pick<PlanVersion, 'decisions'>) {
  const { t, f } = useWords();
  if (decisions.length === 0) return <span className={classes['second']}>{t('versions.table.undecided')}</span>;
  return (
    <>
      {decisions.map(({ body, decidedOn, votesFor, votesAgainst, votesBlank, text }) => (
        <div key={`${body}-${decidedOn}-${votesFor}-${text}`} className={classes['decisionLine']}>
          {t(`versions.body.${body}`)} {decidedOn === null ? t('department.decisions.noDay') : f.day(decidedOn)}
          {!areCounted({ votesFor, votesAgainst, votesBlank })
            ? null
            : `: ${t('department.decisions.votes', {
                for: f.integer(votesFor ?? 0),
                against: f.integer(votesAgainst ?? 0),
                blank: f.integer(votesBlank ?? 0),
              })}`}
        </div>
      ))}
    </>
  );
}
