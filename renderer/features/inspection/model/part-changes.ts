/** What one change does to one part: its assessment, its findings, its own fields. Pure; the rules are the domain's. */
import type { InspectionChange } from '../../../../contract/inspection.ts';
import type {
  AssessmentView,
  FindingView,
  InspectionPart,
  InspectionView,
  PartFields,
} from '../../../../contract/inspection-view.ts';
import { followFindings } from '../../../../domain/inspection/grading.ts';
import { stationOf } from '../../../../domain/inspection/station.ts';
import { readObservation, scoreOfFindings } from './grade.ts';
import { defined } from './patch.ts';

type Change<K extends InspectionChange['kind']> = Extract<InspectionChange, { kind: K }>;

const NO_FINDING: Omit<FindingView, 'findingId'> = {
  severity: null,
  intensity: null,
  extentClass: null,
  extentBp: null,
  defect: null,
  defectCode: null,
  location: null,
  note: null,
  cause: null,
  consequence: null,
  theme: null,
  quantityMilli: null,
  unit: null,
  proposedWork: null,
  proposedYear: null,
  proposedAmountOre: null,
  score: null,
  photos: 0,
};

export function withAssessment(
  part: InspectionPart,
  set: Change<'assess'>['set'],
  today: string | null,
): InspectionPart {
  if (set === null) {
    const note = part.assessment?.note ?? null;
    if (note === null) return { ...part, assessment: null };
    return withAssessment({ ...part, assessment: null }, { note }, part.assessment?.assessedOn ?? today);
  }
  const before: AssessmentView = part.assessment ?? {
    // The engine gives the real one its id; nothing but the history asks for it.
    assessmentId: '',
    // Begun, not graded: it still counts as left.
    state: 'graded',
    score: null,
    isEstimate: false,
    computedScore: scoreOfFindings(part.findings),
    reason: null,
    jumpReason: null,
    note: null,
    assessedOn: null,
    confirmed: false,
  };
  const fields = defined(set);
  const regraded = fields.state !== undefined || fields.score !== undefined;
  return {
    ...part,
    assessment: {
      ...before,
      ...fields,
      assessedOn: before.assessedOn ?? today,
      confirmed: regraded ? false : before.confirmed,
    },
  };
}

/** A complete finding grades the part, unless a person gave it another grade with a reason. */
export function withFinding(part: InspectionPart, change: Change<'finding'>, today: string | null): InspectionPart {
  const before = part.findings.find(({ findingId }) => findingId === change.findingId);
  const merged: FindingView = {
    ...(before ?? { ...NO_FINDING, findingId: change.findingId }),
    ...defined(change.fields),
  };
  const { score, extentClass } = readObservation(merged);
  const finding = { ...merged, score, extentClass };
  const findings =
    before === undefined
      ? [...part.findings, finding]
      : part.findings.map((one) => (one.findingId === finding.findingId ? finding : one));
  return graded({ ...part, findings }, part.findings, today);
}

export function withoutFinding(part: InspectionPart, findingId: string): InspectionPart {
  const findings = part.findings.filter((one) => one.findingId !== findingId);
  return graded({ ...part, findings }, part.findings, null);
}

function graded(part: InspectionPart, before: InspectionPart['findings'], today: string | null): InspectionPart {
  const after = scoreOfFindings(part.findings);
  const follows = followFindings(part.assessment, { before: scoreOfFindings(before), after });
  if (follows === null) return part.assessment === null ? part : withComputed(part, after);
  return withComputed(withAssessment(part, { state: 'graded', ...follows }, today), after);
}

function withComputed(part: InspectionPart, computedScore: AssessmentView['computedScore']): InspectionPart {
  return part.assessment === null ? part : { ...part, assessment: { ...part.assessment, computedScore } };
}

export function addedPart(partId: string, fields: Change<'add_part'>['fields'], view: InspectionView): InspectionPart {
  const blank: PartFields = {
    name: '',
    classKey: null,
    group: 2,
    buildingId: null,
    location: null,
    quantityMilli: null,
    unit: null,
    installedYear: null,
    unitValueOre: null,
  };
  const own: PartFields = { ...blank, ...defined(fields) };
  return {
    ...own,
    partId,
    station: stationOf(own.group),
    buildingNumber: numberOf(own.buildingId, view),
    code: null,
    source: 'inspection',
    reviewNo: null,
    expectedEndYear: null,
    assessment: null,
    previous: null,
    asksWhy: false,
    findings: [],
    photos: 0,
  };
}

export function changedPart(
  part: InspectionPart,
  fields: Change<'change_part'>['fields'],
  view: InspectionView,
): InspectionPart {
  const next = { ...part, ...defined(fields) };
  return {
    ...next,
    buildingNumber: fields.buildingId === undefined ? part.buildingNumber : numberOf(next.buildingId, view),
    station: fields.group === undefined || fields.group === part.group ? part.station : stationOf(next.group),
  };
}

/** The old part with what is left of it, and the new ones after it. */
export function splitParts(part: InspectionPart | undefined, into: Change<'split_part'>['into']): InspectionPart[] {
  if (part === undefined) return [];
  const taken = into.reduce((sum, { quantityMilli }) => sum + (quantityMilli ?? 0), 0);
  const left = part.quantityMilli === null ? null : Math.max(0, part.quantityMilli - taken);
  const made = into.map(({ partId, name, location, quantityMilli }) => ({
    ...part,
    partId,
    name,
    location,
    quantityMilli,
    assessment: null,
    asksWhy: false,
    findings: [],
    photos: 0,
  }));
  return [{ ...part, quantityMilli: left }, ...made];
}

function numberOf(buildingId: string | null, view: InspectionView): string | null {
  return view.buildings.find(({ id }) => id === buildingId)?.number ?? null;
}
