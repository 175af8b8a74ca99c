import { readOrganisations } from '../../../db/queries/portfolio.ts';
import { os } from '../base.ts';
import { currentSettings } from '../settings/current.ts';
import { overviewOf } from './overview.ts';
import { freshSummaries } from './refresh.ts';

export const portfolioHandlers = {
  overview: os.portfolio.overview.handler(async ({ context, input }) =>
    overviewOf(
      await freshSummaries(context),
      readOrganisations(context.db.reader),
      input.organisationId,
      context.today(),
      currentSettings(context.db.reader).rollUp,
    ),
  ),
  departments: os.portfolio.departments.handler(async ({ context }) =>
    (await freshSummaries(context)).map((summary) => summary.row),
  ),
};
