/**
 * From findings and ageing to plan lines: what no line answers, and renewals planned before their part needs them.
 * Gathers the rows, asks the domain, shapes the answer. Writes nothing.
 */
import type { PlanSource, PlanSources } from '../../../contract/plan-edit.ts';
import type { EntityRow } from '../../../db/entities.ts';
import {
  type DepartmentRows,
  findDepartmentById,
  readDepartment,
  readFindings,
} from '../../../db/queries/department.ts';
import { findPlan } from '../../../db/queries/plan-edit.ts';
import type { CatalogueClass } from '../../../domain/classification/catalogue.ts';
import type { WorkReason } from '../../../domain/condition/ageing.ts';
import { isScore } from '../../../domain/condition/score.ts';
import {
  ageingNeed,
  answers,
  earlyRenewal,
  findingCalls,
  findingNeed,
  type Need,
  type SourceLine,
  type SourcePart,
  type SourceYears,
} from '../../../domain/plan/sources.ts';
import type { RuleSettings } from '../../../domain/settings/settings.ts';
import { accountingYearOf } from '../../../domain/time/accounting-year.ts';
import type { AppContext } from '../context.ts';
import { type AssessedPart, assessedParts } from '../department/condition-figures.ts';
import { NotFoundError } from '../failures.ts';
import { planFigures } from '../plan/plan-figures.ts';
import { currentSettings } from '../settings/current.ts';
import { newestFindings } from './newest-findings.ts';
import { type PriceFinder, priceFinder } from './own-prices.ts';
import { lifeOf } from './part-life.ts';
import { suggestFromAgeing, suggestFromFinding } from './suggestion.ts';

interface KnownPart {
  readonly row: EntityRow<'building_part'>;
  readonly part: SourcePart;
  readonly assessedOn: string | null;
}

interface Gathered {
  readonly rows: DepartmentRows;
  readonly parts: ReadonlyMap<string, KnownPart>;
  readonly classes: ReadonlyMap<string, CatalogueClass>;
  readonly buildings: ReadonlyMap<string, string>;
  readonly lines: readonly SourceLine[];
  readonly years: SourceYears;
  /** Month the accounting years begin in. */
  readonly startMonth: number;
  /** Last year of the plan. */
  readonly lastYear: number;
  readonly prices: PriceFinder;
  readonly settings: RuleSettings;
}

/** Throws NotFoundError when there is no such plan. */
export function planSources(app: AppContext, planId: string): PlanSources {
  const { reader } = app.db;
  const plan = findPlan(reader, planId);
  const department = plan && findDepartmentById(reader, plan.department_id);
  if (!plan || !department) throw new NotFoundError('plan', planId);
  const gathered = gather(app, plan, readDepartment(reader, department, { planId }));
  const findings = newestFindings(gathered.rows, readFindings(reader, department.id));
  const unanswered = [...fromFindings(gathered, findings), ...fromAgeing(gathered, findings)];
  unanswered.sort(byUrgency);
  return { unanswered, early: earlyLines(gathered) };
}

function gather(app: AppContext, plan: EntityRow<'plan'>, rows: DepartmentRows): Gathered {
  const classes = new Map(app.catalogue.classes.map((cls) => [cls.key, cls]));
  const startMonth = rows.organisation?.accounting_start_month ?? 1;
  const parts = new Map(
    assessedParts(rows)
      .filter(({ state }) => state !== 'not_applicable')
      .map((assessed) => {
        const { row, assessedOn } = assessed;
        return [assessed.id, { row, assessedOn, part: sourcePart(assessed, classes, startMonth) }];
      }),
  );
  return {
    rows,
    parts,
    classes,
    buildings: new Map(rows.buildings.map(({ id, number }) => [id, number])),
    lines: sourceLines(rows, parts),
    startMonth,
    years: { baseYear: plan.base_year, currentYear: accountingYearOf(app.today(), startMonth) },
    lastYear: plan.base_year + plan.horizon_years - 1,
    settings: currentSettings(app.db.reader),
    prices: priceFinder(app, plan.currency, classKeysOf(rows.parts)),
  };
}

/** The year of a grade is an accounting year, as all years a plan reckons with. */
export function sourcePart(
  { row, score, assessedOn }: AssessedPart,
  classes: Gathered['classes'],
  startMonth: number,
): SourcePart {
  return {
    id: row.id,
    classKey: row.class_key,
    buildingId: row.building_id,
    builtYear: row.installed_year,
    life: lifeOf(row, classes.get(row.class_key ?? '')),
    grade: score === null || assessedOn === null ? null : { score, year: accountingYearOf(assessedOn, startMonth) },
  };
}

function classKeysOf(parts: readonly EntityRow<'building_part'>[]): readonly string[] {
  return [...new Set(parts.flatMap(({ class_key: key }) => key ?? []))].sort();
}

function sourceLines(rows: DepartmentRows, parts: Gathered['parts']): SourceLine[] {
  const figures = planFigures(rows);
  if (figures === null) return [];
  const firsts = new Map<string, number>();
  for (const { activityId, year } of figures.expansion.occurrences) {
    firsts.set(activityId, Math.min(year, firsts.get(activityId) ?? year));
  }
  const findingIds = new Map(rows.activities.map(({ id, finding_id }) => [id, finding_id]));
  return figures.input.activities.map(({ id, kind, partId, buildingId, intervalYears }) => {
    const part = partId === null ? undefined : parts.get(partId)?.part;
    return {
      id,
      kind,
      findingId: findingIds.get(id) ?? null,
      partId,
      classKey: part?.classKey ?? null,
      buildingId: buildingId ?? part?.buildingId ?? null,
      intervalYears,
      firstOccurrence: firsts.get(id) ?? null,
    };
  });
}

type FoundDamage = ReturnType<typeof newestFindings>[number];

function fromFindings(all: Gathered, findings: readonly FoundDamage[]): PlanSource[] {
  return findings.flatMap(({ finding, report }) => {
    const known = all.parts.get(finding.part_id);
    const score = isScore(finding.score) ? finding.score : null;
    if (!known || !findingCalls({ score, severity: finding.severity })) return [];
    const foundOn = report?.held_on ?? null;
    const source = {
      id: finding.id,
      score,
      severity: finding.severity,
      proposedYear: finding.proposed_year,
      foundYear: foundOn === null ? null : accountingYearOf(foundOn, all.startMonth),
    };
    const need = findingNeed(source, known.part, all.years, all.settings.ageing);
    if (isAnswered(all, need)) return [];
    const { severity, defect, proposed_work: proposedWork } = finding;
    const facts = { defect, severity, proposedWork, reportNumber: report?.number ?? null, foundOn, year: need.year };
    return [
      {
        ...place(all, known.row),
        source: 'finding' as const,
        findingId: finding.id,
        score,
        reason: { code: 'finding', facts },
        ...suggestFromFinding(finding, known.row, classOf(all, known.row), need, foundOn, all.prices),
      },
    ];
  });
}

/** A grade that comes from findings is told by the findings. */
function fromAgeing(all: Gathered, findings: readonly FoundDamage[]): PlanSource[] {
  const damaged = new Set(findings.map(({ finding }) => finding.part_id));
  return [...all.parts.values()].flatMap(({ row, part, assessedOn }) => {
    const ageing = ageingNeed(part, all.years, all.settings.ageing);
    if (ageing === null || ageing.need.year > all.lastYear || isAnswered(all, ageing.need)) return [];
    const { code, facts } = reasonFacts(ageing.reason, assessedOn);
    if (code === 'grade_demands' && damaged.has(part.id)) return [];
    return [
      {
        ...place(all, row),
        source: 'ageing' as const,
        findingId: null,
        score: part.grade?.score ?? null,
        reason: { code, facts: { ...facts, year: ageing.need.year } },
        ...suggestFromAgeing(row, classOf(all, row), ageing.need, all.prices),
      },
    ];
  });
}

function earlyLines({ lines, parts, years, rows, settings }: Gathered): PlanSources['early'] {
  const titles = new Map(rows.activities.map(({ id, title }) => [id, title]));
  return lines.flatMap((line) => {
    const known = line.partId === null ? undefined : parts.get(line.partId);
    const early = known && earlyRenewal(line, known.part, years, settings.ageing, settings.sources);
    if (!known || !early) return [];
    return [{ activityId: line.id, title: titles.get(line.id) ?? '', ...early, partName: known.row.name }];
  });
}

function isAnswered({ lines, settings }: Gathered, need: Need): boolean {
  return lines.some((line) => answers(line, need, settings.sources));
}

function place({ buildings }: Gathered, row: EntityRow<'building_part'>) {
  return {
    partId: row.id,
    partName: row.name,
    location: row.location,
    buildingNumber: buildings.get(row.building_id ?? '') ?? null,
    group: row.fk_group as PlanSource['group'],
  };
}

function classOf({ classes }: Gathered, row: EntityRow<'building_part'>): CatalogueClass | undefined {
  return classes.get(row.class_key ?? '');
}

/** The soonest first, of those the worst, and then always in the same order. */
function byUrgency(a: PlanSource, b: PlanSource): number {
  return (
    a.suggested.firstYear - b.suggested.firstYear ||
    (b.score ?? 0) - (a.score ?? 0) ||
    a.partId.localeCompare(b.partId) ||
    (a.findingId ?? '').localeCompare(b.findingId ?? '')
  );
}

/** A reason as data. The year of a grade is told as the calendar has it: people know the day they walked the building. */
export function reasonFacts(reason: WorkReason, assessedOn: string | null) {
  const { code, ...facts } = reason;
  const isGraded = 'gradedYear' in facts && assessedOn !== null;
  return { code, facts: isGraded ? { ...facts, gradedYear: Number(assessedOn.slice(0, 4)) } : facts };
}
