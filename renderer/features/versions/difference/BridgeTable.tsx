/** From the one total to the other, kind by kind; the sum is checked before the eyes of the reader. */
import { Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { PlanDifferenceView } from '../../../../contract/versions.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { type Bridge, isWhole } from '../model/difference-model.ts';
import classes from './difference.module.css';

interface Row {
  readonly key: string;
  readonly label: string;
  readonly lines: number | null;
  readonly ore: number;
  readonly isChange: boolean;
}

export function BridgeTable({
  bridge,
  difference,
  currency,
}: {
  readonly bridge: Bridge;
  readonly difference: PlanDifferenceView;
  readonly currency: string;
}) {
  const { t, f } = useWords();
  const whole = isWhole([
    bridge.beforeOre,
    bridge.afterOre,
    bridge.outsideOre,
    ...bridge.changes.map(({ ore }) => ore),
  ]);
  const money = (ore: number) => (whole ? f.amount(ore, 'one') : f.decimal(ore / 100, 2));
  const signed = (ore: number) => `${ore > 0 ? '+' : ''}${money(ore)}`;
  const rows: Row[] = [
    {
      key: 'before',
      label: t('versions.difference.beforeRow', { version: difference.before.versionNo }),
      lines: null,
      ore: bridge.beforeOre,
      isChange: false,
    },
    ...bridge.changes.map(({ kind, ore, lines }) => ({
      key: kind,
      label: t(`versions.difference.kindLong.${kind}`),
      lines,
      ore,
      isChange: true,
    })),
  ];
  if (bridge.outsideOre !== 0) {
    const label = t('versions.difference.outside');
    rows.push({ key: 'outside', label, lines: null, ore: bridge.outsideOre, isChange: true });
  }
  const columns: readonly Column<Row>[] = [
    {
      key: 'kind',
      header: t('versions.difference.kindColumn'),
      rowHeader: true,
      cell: (row) => row.label,
      footer: t('versions.difference.afterRow', { version: difference.after.versionNo }),
    },
    {
      key: 'lines',
      header: t('versions.difference.linesColumn'),
      numeric: true,
      cell: (row) => (row.lines === null ? '' : f.integer(row.lines)),
      footer: '',
    },
    {
      key: 'amount',
      header: t('versions.difference.amountColumn'),
      hint: f.unit(currency, 'one'),
      numeric: true,
      cell: (row) => (row.isChange ? signed(row.ore) : money(row.ore)),
      footer: money(bridge.afterOre),
    },
  ];
  const several = difference.activities.some(({ kinds }) => kinds.length > 1);
  return (
    <div>
      <Title order={3} mb={6}>
        {t('versions.difference.bridge')}
      </Title>
      <DataTable
        caption={t('versions.difference.bridgeCaption')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        note={several ? t('versions.difference.severalNote') : undefined}
      />
      <p className={classes['check']} data-fails={!bridge.holds || undefined}>
        {bridge.holds ? <IconCheck size={16} aria-hidden="true" /> : <IconAlertTriangle size={16} aria-hidden="true" />}
        {bridge.holds ? t('versions.difference.holds') : t('versions.difference.fails')}
      </p>
    </div>
  );
}
