/**
 * What a line of a plan rests on: its part and what age and grade say of it, the damage it answers with the photos, where its price comes
 * from and how old it is, and the rule for buying it. Gathers the rows, asks the domain, shapes the answer. Writes nothing.
 */
import type { LineBackground } from '../../../contract/plan-edit.ts';
import type { EntityRow } from '../../../db/entities.ts';
import {
  type DepartmentRows,
  findDepartmentById,
  readDepartment,
  readFindings,
} from '../../../db/queries/department.ts';
import { readPhotoReports } from '../../../db/queries/line-background.ts';
import type { CatalogueClass } from '../../../domain/classification/catalogue.ts';
import { nextWork } from '../../../domain/condition/ageing.ts';
import { isScore } from '../../../domain/condition/score.ts';
import { exVatOre, procurementRule } from '../../../domain/procurement/thresholds.ts';
import { accountingYearOf, firstDayOf } from '../../../domain/time/accounting-year.ts';
import type { AppContext } from '../context.ts';
import { type AssessedPart, assessedParts } from '../department/condition-figures.ts';
import { NotFoundError } from '../failures.ts';
import { listPhotos } from '../photos/photo-view.ts';
import { planFigures } from '../plan/plan-figures.ts';
import { currentSettings } from '../settings/current.ts';
import { linePrice } from './line-price.ts';
import { reasonFacts, sourcePart } from './sources.ts';

/** More thumbnails than a panel shows; the rest are counted. */
const MOST_PHOTOS = 12;

/** Throws NotFoundError when there is no such line. */
export function lineBackground(app: AppContext, activityId: string): LineBackground {
  const { reader } = app.db;
  const line = reader.first(reader.query.selectFrom('activity').selectAll().where('id', '=', activityId));
  const department = line && findDepartmentById(reader, line.department_id);
  if (!line || line.deleted_at !== null || !department) throw new NotFoundError('activity', activityId);
  const rows = readDepartment(reader, department, { planId: line.plan_id });
  const classes = new Map(app.catalogue.classes.map((cls) => [cls.key, cls]));
  const assessed = assessedParts(rows).find(({ id }) => id === line.part_id);
  const cls = classes.get(assessed?.row.class_key ?? '');
  const findings = readFindings(reader, department.id);
  const finding = findings.find(({ id }) => id === line.finding_id);
  const photos = photosOf(app, line);
  const currentYear = accountingYearOf(app.today(), startMonthOf(rows));
  const part = assessed && sourcePart(assessed, classes, startMonthOf(rows));
  const next = part && nextWork({ ...part, periodic: null, currentYear }, currentSettings(reader).ageing);
  return {
    part: assessed ? partView(assessed, part?.life ?? null, cls) : null,
    ageing: next ? ageingView(next, assessed.assessedOn) : null,
    finding: finding ? findingView(finding, rows) : null,
    findings: findings
      .filter(({ part_id: partId }) => partId === line.part_id)
      .map((row) => ({ id: row.id, defect: row.defect, foundOn: findingView(row, rows).foundOn }))
      .sort((a, b) => ((a.foundOn ?? '') < (b.foundOn ?? '') ? 1 : -1)),
    photos: photos.slice(0, MOST_PHOTOS),
    photoCount: photos.length,
    price: linePrice(app, line, rows.plan?.currency ?? '', finding, cls),
    procurement: procurementOf(app, line, rows, currentYear),
  };
}

/** Those of the damage first, then those of the part. */
function photosOf(
  app: AppContext,
  { finding_id: findingId, part_id: partId }: EntityRow<'activity'>,
): LineBackground['photos'] {
  const isOf = (photo: LineBackground['photos'][number]) => findingId !== null && photo.findingId === findingId;
  return readPhotoReports(app.db.reader, findingId, partId)
    .flatMap((reportId) => listPhotos(app, { reportId }))
    .filter((photo) => isOf(photo) || (partId !== null && photo.partId === partId))
    .sort((a, b) => Number(isOf(b)) - Number(isOf(a)));
}

function startMonthOf({ organisation }: DepartmentRows): number {
  return organisation?.accounting_start_month ?? 1;
}

function partView(
  { row, score, assessedOn }: AssessedPart,
  life: NonNullable<LineBackground['part']>['life'],
  cls: CatalogueClass | undefined,
): LineBackground['part'] {
  const isOwn = row.life_expected !== null;
  return {
    name: row.name,
    className: cls ? { da: cls.nameDa, en: cls.nameEn } : null,
    installedYear: row.installed_year,
    life,
    lifeFrom: life === null ? null : isOwn ? 'part' : 'catalogue',
    lifeMark: life === null || isOwn ? null : (cls?.mark ?? null),
    score,
    assessedOn,
  };
}

function ageingView(
  { year, dueYear, reason }: NonNullable<ReturnType<typeof nextWork>>,
  assessedOn: string | null,
): LineBackground['ageing'] {
  const { code, facts } = reasonFacts(reason, assessedOn);
  return { year, dueYear, reason: { code, facts: { ...facts, year } } };
}

function findingView(row: EntityRow<'finding'>, { reports }: DepartmentRows): NonNullable<LineBackground['finding']> {
  const report = reports.find(({ id }) => id === row.report_id);
  return {
    defect: row.defect,
    location: row.location,
    proposedWork: row.proposed_work,
    severity: row.severity,
    score: isScore(row.score) ? row.score : null,
    reportNumber: report?.number ?? null,
    foundOn: report?.held_on ?? null,
  };
}

/** The next occurrence with a price, by the thresholds of its accounting year's first day: as the points of attention have it. */
function procurementOf(
  { thresholds }: AppContext,
  { id, procurement_kind: kind, vat_rate_bp: vatRateBp }: EntityRow<'activity'>,
  rows: DepartmentRows,
  currentYear: number,
): LineBackground['procurement'] {
  if (kind !== 'works' && kind !== 'service' && kind !== 'goods') return null;
  const occurrences = planFigures(rows)?.expansion.occurrences ?? [];
  const [next] = occurrences
    .filter((one) => one.activityId === id && one.amountOre > 0 && one.year >= currentYear)
    .sort((a, b) => a.year - b.year);
  if (next === undefined) return null;
  const exVat = exVatOre(next.amountOre, vatRateBp);
  const found = procurementRule(thresholds, kind, exVat, firstDayOf(next.year, startMonthOf(rows)));
  if (!found.ok) return { year: next.year, exVatOre: exVat, rule: null };
  const { procedure, fromOre, toOre, validFrom, validTo, mark, source } = found.value;
  return { year: next.year, exVatOre: exVat, rule: { procedure, fromOre, toOre, validFrom, validTo, mark, source } };
}
