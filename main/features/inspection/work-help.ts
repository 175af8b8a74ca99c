/**
 * What the catalogue and the price bank say about putting a part right: the works of its class, and what a unit costs.
 * Answers for own prices coming before examples, and for the page being told which it is. Writes nothing; proposes no year.
 */
import type { WorkHelp } from '../../../contract/inspection.ts';
import { findDepartmentById } from '../../../db/queries/department.ts';
import { findReport, readParts } from '../../../db/queries/inspection.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError } from '../failures.ts';
import { priceFinder } from '../plan-edit/own-prices.ts';

/** Where the organisation has not said otherwise. */
const OWN_CURRENCY = 'DKK';

/** Throws NotFoundError for no such report or part of its department. */
export function workHelp(
  app: AppContext,
  { reportId, partId }: { readonly reportId: string; readonly partId: string },
): WorkHelp {
  const { reader } = app.db;
  const report = findReport(reader, reportId);
  const department = report === null ? null : findDepartmentById(reader, report.department_id);
  const part = department && readParts(reader, department.id).find(({ id }) => id === partId);
  if (!part) throw new NotFoundError('part', partId);
  const cls = app.catalogue.classes.find(({ key }) => key === part.class_key);
  if (cls === undefined) return { works: [], price: null };
  const currency = reader.first(
    reader.query.selectFrom('organisation').select('currency').where('id', '=', department.organisation_id),
  )?.currency;
  const prices = priceFinder(app, currency ?? OWN_CURRENCY, [cls.key])(cls, part.unit ?? cls.unit);
  return {
    works: cls.works.map(({ textDa: da, textEn: en, intervalYears }) => ({ text: { da, en }, intervalYears })),
    price: prices.bank ?? prices.catalogue,
  };
}
