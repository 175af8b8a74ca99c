/** The money beside the grid: what is spent, whether the fund holds, what it would take and what that does to the rent. Redrawn at every edit. */
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { useWords } from '../../../i18n/i18n.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { moneyUnitOf } from '../../../ui/format.ts';
import type { PlanChanges } from '../model/changes.ts';
import { type Stack, type StackBy, stacksOf } from '../model/figures.ts';
import type { Terms } from '../model/plan-line.ts';
import type { PlanWork } from '../use-plan.ts';
import { KeyFigures } from './KeyFigures.tsx';
import { MoneyChart } from './MoneyChart.tsx';
import classes from './money.module.css';
import { type Ghost, StackLegend } from './StackLegend.tsx';
import { useStackName } from './stack-name.ts';

type YearRow = PlanWork['figures']['years'][number] & { readonly index: number };

export interface MoneyStripProps {
  readonly work: PlanWork;
  /** What is drawn behind the plan; null = nothing. */
  readonly changes: PlanChanges | null;
}

export function MoneyStrip({ work, changes }: MoneyStripProps) {
  const { t, f } = useWords();
  const [by, setBy] = useState<StackBy>('group');
  const { stored } = work.model;
  const { figures, content } = work;
  const stacks = useMemo(() => stacksOf(work.evaluation, work.input, by), [work.evaluation, work.input, by]);
  const name = useStackName(by);
  const yearLabel = (year: number) => f.accountingYear(year, stored.accountingStartMonth);
  const title = t('planWork.money.chart');
  const fundKnown = isFundKnown(content.terms);
  const ghost = useMemo(
    () =>
      changes === null ? null : { name: t('planChanges.ghost', { version: changes.versionNo }), ore: changes.ghostOre },
    [changes, t],
  );
  return (
    <section className={classes['strip']} aria-label={t('planWork.money.title')}>
      <ChartFrame
        title={title}
        legend={
          <div className={classes['over']}>
            <StackLegend stacks={stacks} name={name} ghost={ghost} fundKnown={fundKnown} />
            <SegmentedControl
              size="xs"
              value={by}
              onChange={(value) => setBy(value === 'purse' ? 'purse' : 'group')}
              data={[
                { value: 'group', label: t('planWork.money.byGroup') },
                { value: 'purse', label: t('planWork.money.byPurse') },
              ]}
            />
          </div>
        }
        chart={
          <MoneyChart
            label={ghost === null ? title : `${title}. ${ghost.name}`}
            ghost={ghost}
            fundKnown={fundKnown}
            figures={figures}
            stacks={stacks}
            floorOre={content.terms.floorOre}
            currency={stored.currency}
            yearLabel={yearLabel}
          />
        }
        table={<YearTable work={work} stacks={stacks} name={name} title={title} yearLabel={yearLabel} ghost={ghost} />}
        conclusion={<Conclusion work={work} yearLabel={yearLabel} />}
      />
      <KeyFigures work={work} yearLabel={yearLabel} />
    </section>
  );
}

/** A balance counted from nothing and with nothing set aside would be a figure, but no statement. */
function isFundKnown({ openingBalanceOre, provisionOre }: Terms): boolean {
  return openingBalanceOre !== 0 || provisionOre !== 0;
}

/** The lowest point with its year and its cause, in words. */
function Conclusion({ work, yearLabel }: { readonly work: PlanWork; readonly yearLabel: (year: number) => string }) {
  const { t, f } = useWords();
  const { lowestBalance, yearsBelowFloor } = work.figures;
  if (!isFundKnown(work.content.terms)) return null;
  const cause = work.content.lines.find(({ id }) => id === lowestBalance.activityId)?.title;
  const facts = {
    year: yearLabel(lowestBalance.year),
    amount: f.money(lowestBalance.ore, work.model.stored.currency),
  };
  return (
    <p className={classes['conclusion']}>
      {cause === undefined
        ? t('department.chart.lowestPlain', facts)
        : t('department.chart.lowestCause', { ...facts, cause })}{' '}
      <b data-short={yearsBelowFloor.length > 0}>
        {yearsBelowFloor.length === 0
          ? t('department.chart.aboveFloor')
          : t('planWork.money.below', { count: yearsBelowFloor.length, year: yearLabel(yearsBelowFloor[0] ?? 0) })}
      </b>
    </p>
  );
}

function YearTable({
  work,
  stacks,
  name,
  title,
  yearLabel,
  ghost,
}: {
  readonly work: PlanWork;
  readonly ghost: Ghost | null;
  readonly stacks: readonly Stack[];
  readonly name: (key: string) => string;
  readonly title: string;
  readonly yearLabel: (year: number) => string;
}) {
  const { t, f } = useWords();
  const { figures } = work;
  const unit = moneyUnitOf(figures.years.flatMap((year) => [year.spendingOre, year.balanceOre]));
  const hint = f.unit(work.model.stored.currency, unit);
  const rows = figures.years.map((year, index): YearRow => ({ ...year, index }));
  const column = (key: string, header: string, ore: (row: YearRow) => number): Column<YearRow> => ({
    key,
    header,
    hint,
    numeric: true,
    cell: (row) => f.amount(ore(row), unit),
  });
  const hasInterest = rows.some(({ interestOre }) => interestOre !== 0);
  const fund: readonly Column<YearRow>[] = [
    column('provision', t('department.chart.provision'), (row) => row.provisionOre),
    ...(hasInterest ? [column('interest', t('department.chart.interest'), (row) => row.interestOre)] : []),
    {
      ...column('balance', t('department.chart.balance'), (row) => row.balanceOre),
      cell: (row) => `${f.amount(row.balanceOre, unit)}${row.belowFloor ? ` (${t('department.plan.rowBelow')})` : ''}`,
    },
  ];
  return (
    <DataTable
      caption={title}
      rows={rows}
      rowKey={(row) => String(row.year)}
      note={unit === 'thousand' ? t('common.rounded', { unit: hint }) : undefined}
      columns={[
        { key: 'year', header: t('common.year'), rowHeader: true, cell: (row) => yearLabel(row.year) },
        ...stacks.map(({ key, amountsOre }) => column(key, name(key), (row) => amountsOre[row.index] ?? 0)),
        column('spending', t('department.chart.spending'), (row) => row.spendingOre),
        ...(ghost === null ? [] : [column('ghost', ghost.name, (row) => ghost.ore.get(row.year) ?? 0)]),
        column('drawn', t('department.chart.drawn'), (row) => row.drawnOre),
        ...(isFundKnown(work.content.terms) ? fund : []),
      ]}
    />
  );
}
