/** Commands that only read: departments, condition, plan, verify. */

import type { PlanYear } from '../../../contract/plan.ts';
import type { Arguments } from '../arguments.ts';
import type { Output } from '../output.ts';
import type { Session } from '../session.ts';
import { money, percent, table } from '../table.ts';
import { say } from '../texts.ts';
import { conditionDocument, departmentDocument, planDocument } from '../views.ts';

export async function showDepartments({ client }: Session, { language }: Arguments, output: Output): Promise<number> {
  const rows = await client.portfolio.departments();
  output.answer(rows.map(departmentDocument), () =>
    table(
      [
        { title: say(language, 'col_number'), cell: (row) => row.number },
        { title: say(language, 'col_name'), cell: (row) => row.name },
        {
          title: say(language, 'col_dwellings'),
          right: true,
          cell: (row) => String(row.dwellings ?? say(language, 'none')),
        },
        { title: say(language, 'col_light'), cell: (row) => say(language, `light_${row.light}`) },
        {
          title: say(language, 'col_score'),
          right: true,
          cell: (row) => String(row.condition.score ?? say(language, 'none')),
        },
        {
          title: say(language, 'col_unseen'),
          right: true,
          cell: (row) => percent(row.condition.notInspectedShareBp / 10_000, language),
        },
        {
          title: say(language, 'col_lowest'),
          right: true,
          cell: ({ lowestBalance: lowest, currency }) =>
            lowest ? `${money(lowest.ore, currency, language)} (${lowest.year})` : say(language, 'none'),
        },
      ],
      rows,
    ),
  );
  return 0;
}

export async function showCondition({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const { language } = args;
  const view = await client.department.condition({ number: args.words[0] ?? '' });
  output.answer(conditionDocument(view), () =>
    table(
      [
        { title: say(language, 'col_group'), cell: (row) => row.group },
        { title: say(language, 'col_score'), right: true, cell: (row) => String(row.score ?? say(language, 'none')) },
        {
          title: say(language, 'col_unseen'),
          right: true,
          cell: (row) => percent(row.notInspectedShareBp / 10_000, language),
        },
        {
          title: say(language, 'col_worst'),
          cell: ({ worst }) => (worst ? `${worst.score} ${worst.partName}` : say(language, 'none')),
        },
      ],
      [{ ...view, group: '1–6' }, ...view.groups.map((group) => ({ ...group, group: String(group.group) }))],
    ),
  );
  return 0;
}

export async function showPlan({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const { language } = args;
  const view = await client.plan.get({ number: args.words[0] ?? '' });
  const amount = (ore: number) => money(ore, view.currency, language);
  output.answer(planDocument(view), () => {
    const head = say(language, 'plan_head', {
      number: view.departmentNumber,
      years: view.horizonYears,
      base: view.baseYear,
      price: say(language, view.priceBasis === 'fixed' ? 'price_fixed' : 'price_current'),
      currency: view.currency,
      required: amount(view.requiredProvisionOre),
      provision: amount(view.provisionOre),
    });
    const years = table(
      [
        { title: say(language, 'col_year'), cell: (row) => String(row.year) },
        { title: say(language, 'col_spending'), right: true, cell: (row) => amount(row.spendingOre) },
        { title: say(language, 'col_provision'), right: true, cell: (row) => amount(row.provisionOre) },
        ...(view.interestBp === 0
          ? []
          : [
              {
                title: say(language, 'col_interest'),
                right: true,
                cell: (row: PlanYear) => amount(row.interestOre),
              },
            ]),
        { title: say(language, 'col_balance'), right: true, cell: (row) => amount(row.balanceOre) },
      ],
      view.years,
    );
    return `${head}\n\n${years}`;
  });
  return 0;
}

export async function showVerify({ client }: Session, { language }: Arguments, output: Output): Promise<number> {
  const report = await client.workspace.verify();
  output.answer(report, () =>
    report.ok
      ? say(language, 'verify_ok', { operations: report.operations, tables: report.tables, rows: report.rows })
      : [
          say(language, 'verify_bad', { differences: report.differences.length }),
          ...report.differences.map((d) => [d.kind, d.table, d.id, d.field ?? '', d.detail].join(' ')),
        ].join('\n'),
  );
  return report.ok ? 0 : 1;
}
