/**
 * What the next version of a plan begins with: base year, opening balance, and the lines with what happened to them.
 * Answers for gathering: the rules are domain's, the accounts' own balance wins over a computed one. Writes nothing.
 */
import { refusal } from '../../../contract/errors.ts';
import type { NextVersionView } from '../../../contract/versions.ts';
import { findDepartmentById } from '../../../db/queries/department.ts';
import { findOrganisation, readBalance } from '../../../db/queries/versions.ts';
import { followUpsByLine } from '../../../db/queries/year-work.ts';
import { baseYearChoices, defaultBaseYear, type NextVersion, nextVersion } from '../../../domain/plan/next-version.ts';
import { accountingYearOf } from '../../../domain/time/accounting-year.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { followUpFromRow } from '../year-work/follow-up-row.ts';
import { versionFigures } from './version-view.ts';

export interface NextVersionChoice {
  readonly planId: string;
  readonly baseYear: number | null;
  readonly unfinished: 'move' | 'leave';
  readonly reason?: string | null;
}

export interface Outline {
  readonly view: NextVersionView;
  readonly next: NextVersion;
  /** True when the new version is of the same years: nothing is carried over, it is a plain copy. */
  readonly isSameYears: boolean;
}

/** The account of planned and periodic maintenance and renewal (domain.md 1.4). */
const FUND_ACCOUNT = 401;

/** Throws NotFoundError for no such plan, and RefusedError `base_year_out_of_range`. */
export function outlineNext(app: AppContext, choice: NextVersionChoice): Outline {
  const { reader } = app.db;
  const { rows, figures } = versionFigures(app, choice.planId);
  const { plan, activities } = rows;
  const department = findDepartmentById(reader, plan.department_id);
  if (department === null) throw new NotFoundError('department', plan.department_id);
  const startMonth = findOrganisation(reader, department.organisation_id)?.accounting_start_month ?? 1;
  const origin = figures.input;
  const currentYear = accountingYearOf(app.today(), startMonth);
  const choices = baseYearChoices(origin, currentYear);
  const [first = origin.baseYear] = choices;
  const last = choices.at(-1) ?? first;
  const baseYear = choice.baseYear ?? Math.min(defaultBaseYear(origin.baseYear, currentYear), last);
  if (!choices.includes(baseYear)) throw new RefusedError(refusal('base_year_out_of_range', { from: first, to: last }));

  const followUps = [...followUpsByLine(reader, plan, activities)].flatMap(([activityId, entries]) =>
    entries.map((entry) => ({ ...followUpFromRow(entry), activityId })),
  );
  const { unfinished, reason = null } = choice;
  const next = nextVersion({ origin, followUps, startMonth, baseYear, unfinished, reason });
  const booked = readBalance(reader, department.id, FUND_ACCOUNT, baseYear - 1)?.balance_ore ?? null;
  const isSameYears = baseYear === origin.baseYear;
  return {
    view: {
      baseYear,
      lastYear: baseYear + origin.horizonYears - 1,
      choices: [...choices],
      openingBalance: {
        ore: booked ?? next.openingBalanceOre,
        source: booked !== null ? 'fund_balance' : isSameYears ? 'plan' : 'course',
        courseOre: next.openingBalanceOre,
      },
      provisionOre: next.provisionOre,
      carried: { ...next.carried },
    },
    next,
    isSameYears,
  };
}
