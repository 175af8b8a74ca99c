/** Two inspectors' grades of the same parts: how often they agree, who grades harder, and where they differ. */
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Calibration } from '../../../../contract/inspection.ts';
import { rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { ScoreMark } from '../../../ui/ScoreMark.tsx';
import { EmptyState, ErrorState, LoadingShape } from '../../../ui/States.tsx';
import type { Inspection } from '../use-inspection.ts';
import classes from './calibration.module.css';

type Pair = Calibration['pairs'][number];

export interface CalibrationViewProps {
  readonly inspection: Inspection;
  readonly other: string | null;
  readonly onShow: (partId: string) => void;
}

export function CalibrationView({ inspection, other, onShow }: CalibrationViewProps) {
  const { t, f } = useWords();
  const navigate = useNavigate();
  const { reportId, content } = inspection;
  const number = content.report.departmentNumber;
  const list = useQuery(rpc.inspection.list.queryOptions({ input: { number } }));
  const others = (list.data ?? []).filter((report) => report.reportId !== reportId);
  return (
    <section className={classes['page']} aria-label={t('inspection.calibration.heading')}>
      <p className={classes['intro']}>{t('inspection.calibration.text')}</p>
      <Select
        w={360}
        label={t('inspection.calibration.other')}
        placeholder={t('inspection.calibration.pick')}
        data={others.map((report) => ({
          value: report.reportId,
          label: [
            t(`inspection.kind.${report.kind}`),
            report.heldOn === null ? null : f.day(report.heldOn),
            report.inspector,
          ]
            .filter((text) => text !== null)
            .join(' · '),
        }))}
        value={other}
        onChange={(value) =>
          void navigate({
            to: '.',
            search: { view: 'calibration', ...(value === null ? {} : { other: value }) },
            replace: true,
          })
        }
      />
      {other !== null ? (
        <Comparison reportId={reportId} otherReportId={other} onShow={onShow} />
      ) : list.data === undefined ? null : (
        <EmptyState
          title={t(others.length === 0 ? 'inspection.calibration.alone' : 'inspection.calibration.pickFirst')}
          text={t('inspection.calibration.how')}
        />
      )}
    </section>
  );
}

function Comparison({
  reportId,
  otherReportId,
  onShow,
}: {
  readonly reportId: string;
  readonly otherReportId: string;
  readonly onShow: (partId: string) => void;
}) {
  const { t, f } = useWords();
  const query = useQuery(rpc.inspection.calibration.queryOptions({ input: { reportId, otherReportId } }));
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <LoadingShape lines={[80, 240]} />;
  const { compared, equal, withinOne, meanDifferenceMilli, pairs } = query.data;
  if (compared === 0) {
    return <EmptyState title={t('inspection.calibration.none')} text={t('inspection.calibration.text')} />;
  }
  const names = [pairs[0]?.first.inspector, pairs[0]?.second.inspector].map(
    (name) => name ?? t('inspection.calibration.unknown'),
  );
  const share = (count: number) => `${f.integer(count)} (${f.percent(Math.round((10_000 * count) / compared))})`;
  const differing = pairs.filter(({ difference }) => difference !== 0);
  return (
    <>
      <dl className={classes['figures']}>
        <Figure name={t('inspection.calibration.compared')} value={f.integer(compared)} />
        <Figure name={t('inspection.calibration.equal')} value={share(equal)} />
        <Figure name={t('inspection.calibration.withinOne')} value={share(withinOne)} />
        <Figure
          name={t('inspection.calibration.mean')}
          value={
            meanDifferenceMilli === null || Math.abs(meanDifferenceMilli) < 50
              ? t('inspection.calibration.same')
              : t('inspection.calibration.harder', {
                  name: names[meanDifferenceMilli > 0 ? 1 : 0] ?? '',
                  value: f.decimal(Math.abs(meanDifferenceMilli) / 1_000),
                })
          }
        />
      </dl>
      {differing.length === 0 ? (
        <p>{t('inspection.calibration.allEqual')}</p>
      ) : (
        <Differences pairs={differing} names={names} onShow={onShow} />
      )}
    </>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Differences({
  pairs,
  names,
  onShow,
}: {
  readonly pairs: readonly Pair[];
  readonly names: readonly string[];
  readonly onShow: (partId: string) => void;
}) {
  const { t, f } = useWords();
  const columns: readonly Column<Pair>[] = [
    {
      key: 'part',
      header: t('inspection.table.part'),
      rowHeader: true,
      cell: ({ partId, partName }) => (
        <button type="button" className={classes['link']} onClick={() => onShow(partId)}>
          {partName}
        </button>
      ),
      sortValue: ({ partName }) => partName,
    },
    {
      key: 'first',
      header: names[0] ?? '',
      cell: ({ first }) => <ScoreMark score={first.score} />,
      sortValue: ({ first }) => first.score,
    },
    {
      key: 'second',
      header: names[1] ?? '',
      cell: ({ second }) => <ScoreMark score={second.score} />,
      sortValue: ({ second }) => second.score,
    },
    {
      key: 'difference',
      header: t('inspection.calibration.difference'),
      numeric: true,
      cell: ({ difference }) => `${difference > 0 ? '+' : '−'}${f.integer(Math.abs(difference))}`,
      sortValue: ({ difference }) => Math.abs(difference),
    },
  ];
  return (
    <DataTable
      caption={t('inspection.calibration.caption')}
      columns={columns}
      rows={pairs}
      rowKey={({ partId }) => partId}
      initialSort={{ key: 'difference', descending: true }}
      pageSize={50}
    />
  );
}
