/** The building parts of one group, worst first, with their findings; fetched when the group is unfolded. */
import { useQuery } from '@tanstack/react-query';
import type { PartRow } from '../../../contract/department.ts';
import { rpc } from '../../app/rpc.ts';
import { type T, useWords } from '../../i18n/i18n.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ScoreMark } from '../../ui/ScoreMark.tsx';
import { ErrorState, LoadingShape } from '../../ui/States.tsx';
import classes from './department.module.css';

export function PartsTable({
  number,
  group,
  selected,
}: {
  readonly number: string;
  readonly group: PartRow['group'];
  readonly selected: string | undefined;
}) {
  const { t, f } = useWords();
  const parts = useQuery(rpc.department.parts.queryOptions({ input: { number, group } }));
  if (parts.isError) return <ErrorState error={parts.error} onRetry={() => void parts.refetch()} />;
  if (parts.data === undefined) return <LoadingShape lines={[30, 26, 26, 26]} />;
  return (
    <DataTable
      caption={t('department.condition.part.caption', { group: t(`codes.group.${group}`) })}
      rows={parts.data}
      rowKey={(row) => row.id}
      initialSort={{ key: 'score', descending: true }}
      pageSize={15}
      selectedKey={selected}
      empty={t('department.condition.part.none')}
      columns={[
        {
          key: 'name',
          header: t('department.condition.part.name'),
          rowHeader: true,
          sortValue: (row) => row.name,
          cell: (row) => (
            <>
              {row.name}
              {row.location === null ? null : <span className={classes['second']}>{row.location}</span>}
            </>
          ),
        },
        {
          key: 'building',
          header: t('department.condition.part.building'),
          sortValue: (row) => row.buildingNumber,
          cell: (row) => row.buildingNumber ?? '–',
        },
        {
          key: 'installed',
          header: t('department.condition.part.installed'),
          numeric: true,
          sortValue: (row) => row.installedYear,
          cell: (row) => row.installedYear ?? '–',
        },
        {
          key: 'quantity',
          header: t('department.condition.part.quantity'),
          numeric: true,
          cell: (row) =>
            row.quantityMilli === null
              ? '–'
              : `${f.quantity(row.quantityMilli)} ${row.unit === 'm2' ? 'm²' : (row.unit ?? '')}`,
        },
        {
          key: 'score',
          header: t('department.condition.part.score'),
          sortValue: (row) => (row.state === 'graded' ? row.score : null),
          cell: (row) => (
            <ScoreMark score={row.score} state={row.state}>
              {row.isEstimate ? (
                <span className={classes['flag']}>{t('department.condition.part.estimate')}</span>
              ) : null}
            </ScoreMark>
          ),
        },
        {
          key: 'assessed',
          header: t('department.condition.part.assessed'),
          numeric: true,
          sortValue: (row) => row.assessedOn,
          cell: (row) => (row.assessedOn === null ? '–' : f.day(row.assessedOn)),
        },
        {
          key: 'findings',
          header: t('department.condition.part.findings'),
          wide: true,
          cell: (row) => findingsText(row, t) || '–',
        },
      ]}
    />
  );
}

function findingsText(row: PartRow, t: T): string {
  const findings = row.findings.map((finding) => {
    const defect = finding.defect ?? finding.note ?? t('department.condition.part.unnamed');
    if (finding.severity === null || finding.intensity === null || finding.extentClass === null) return defect;
    return t('department.condition.part.finding', {
      defect,
      severity: String(finding.severity),
      intensity: String(finding.intensity),
      extent: String(finding.extentClass),
    });
  });
  return [...findings, ...(row.note === null ? [] : [row.note])].join('; ');
}
