/** One department for the page: master data, light, condition, buildings, plan. */
import type { DepartmentMaster, DepartmentView, PartRow } from '../../../contract/department.ts';
import type { EntityRow } from '../../../db/entities.ts';
import type { DepartmentRows } from '../../../db/queries/department.ts';
import type { FkGroup } from '../../../domain/classification/fk-group.ts';
import { rollUp } from '../../../domain/condition/roll-up.ts';
import { isScore } from '../../../domain/condition/score.ts';
import type { AppContext } from '../context.ts';
import { planFigures } from '../plan/plan-figures.ts';
import { planView, statusOf } from '../plan/plan-view.ts';
import { currentSettings } from '../settings/current.ts';
import { backlogView } from './backlog.ts';
import { type AssessedPart, assessedParts, conditionView } from './condition-figures.ts';
import { departmentLight } from './light.ts';

export function departmentView(app: Pick<AppContext, 'db' | 'today'>, rows: DepartmentRows): DepartmentView {
  const today = app.today();
  const settings = currentSettings(app.db.reader);
  const parts = assessedParts(rows);
  const figures = planFigures(rows);
  const condition = rollUp(parts, settings.rollUp, today);
  const { light, reasons } = departmentLight(rows, condition, figures, today, settings);
  const partsPerBuilding = Map.groupBy(rows.parts, (part) => part.building_id);
  return {
    today,
    master: masterOf(rows),
    light,
    reasons,
    buildings: rows.buildings.map((building) => ({
      id: building.id,
      number: building.number,
      address: building.address,
      builtYear: building.built_year,
      storeys: building.storeys,
      areaM2: building.area_m2,
      roofCode: building.roof_code,
      wallCode: building.wall_code,
      parts: partsPerBuilding.get(building.id)?.length ?? 0,
    })),
    condition: conditionView(rows, parts, today, settings.rollUp),
    dataOldDays: settings.light.dataOldDays,
    backlog: backlogView(app, rows, figures, condition.replacementValueOre, settings.fci),
    plan: planView(rows, figures),
    newerVersion: newerVersion(rows),
  };
}

/** The newest version after the one shown that is still on its way to be in force. */
export function newerVersion({
  plan,
  versions,
}: Pick<DepartmentRows, 'plan' | 'versions'>): DepartmentView['newerVersion'] {
  const newer = versions.find(
    ({ version_no, status }) =>
      plan !== null && version_no > plan.version_no && status !== 'rejected' && status !== 'superseded',
  );
  return newer ? { planId: newer.id, versionNo: newer.version_no, status: statusOf(newer.status) } : null;
}

export function masterOf({ department: d, organisation, plan }: DepartmentRows): DepartmentMaster {
  return {
    id: d.id,
    number: d.number,
    name: d.name,
    organisationName: organisation?.name ?? '',
    organisationNumber: organisation?.number ?? '',
    accountingStartMonth: organisation?.accounting_start_month ?? 1,
    currency: organisation?.currency ?? plan?.currency ?? 'DKK',
    address: d.address,
    postcode: d.postcode,
    city: d.city,
    municipalityCode: d.municipality_code,
    municipalityName: d.municipality_name,
    region: d.region,
    housingKind: oneOf(d.housing_kind, ['family', 'youth', 'elderly'] as const),
    estateForm: oneOf(d.estate_form, ['multi_storey', 'low_dense'] as const),
    dwellings: d.dwellings,
    areaM2: d.area_m2,
    builtYear: d.built_year,
    energyLabel: d.energy_label,
    heating: d.heating,
    resultAccountOre: d.result_account_ore,
    lastReviewOn: d.last_review_on,
  };
}

export function partRows(
  rows: DepartmentRows,
  findings: readonly EntityRow<'finding'>[],
  group: FkGroup | null,
): PartRow[] {
  const buildings = new Map(rows.buildings.map((building) => [building.id, building.number]));
  const findingsByPart = Map.groupBy(findings, (finding) => finding.part_id);
  return assessedParts(rows)
    .filter((part) => group === null || part.group === group)
    .map((part) => partRow(part, buildings, findingsByPart.get(part.id) ?? []));
}

function partRow(
  part: AssessedPart,
  buildings: ReadonlyMap<string, string>,
  findings: readonly EntityRow<'finding'>[],
): PartRow {
  const { row, assessment } = part;
  return {
    id: part.id,
    group: part.group,
    name: row.name,
    location: row.location,
    buildingNumber: row.building_id === null ? null : (buildings.get(row.building_id) ?? null),
    installedYear: row.installed_year,
    quantityMilli: row.quantity_milli,
    unit: row.unit,
    replacementValueOre: part.replacementValueOre,
    state: part.state,
    score: part.score,
    isEstimate: part.isEstimate,
    assessedOn: part.assessedOn,
    note: assessment?.note ?? row.note,
    findings: findings.map((finding) => ({
      id: finding.id,
      defect: finding.defect,
      severity: finding.severity,
      intensity: finding.intensity,
      extentClass: finding.extent_class,
      extentBp: finding.extent_bp,
      score: isScore(finding.score) ? finding.score : null,
      note: finding.note,
    })),
  };
}

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T | null {
  return allowed.find((entry) => entry === value) ?? null;
}
