/** Made-up reports for the tests of the models: small, and complete by type. */
import type { AssessmentView, InspectionPart, InspectionView } from '../../../../contract/inspection-view.ts';
import type { Score } from '../../../../domain/condition/score.ts';

export function testGrade(score: Score, given: Partial<AssessmentView> = {}): AssessmentView {
  return {
    assessmentId: `a${score}`,
    state: 'graded',
    score,
    isEstimate: true,
    computedScore: null,
    reason: null,
    jumpReason: null,
    note: null,
    assessedOn: '2026-05-04',
    confirmed: false,
    ...given,
  };
}

export function testPart(partId: string, given: Partial<InspectionPart> = {}): InspectionPart {
  return {
    partId,
    name: `Del ${partId}`,
    classKey: null,
    group: 2,
    buildingId: null,
    location: null,
    quantityMilli: null,
    unit: null,
    installedYear: null,
    unitValueOre: null,
    station: 'envelope',
    buildingNumber: null,
    code: null,
    source: 'bbr',
    reviewNo: null,
    expectedEndYear: null,
    assessment: null,
    previous: null,
    asksWhy: false,
    findings: [],
    photos: 0,
    ...given,
  };
}

export function testPrevious(score: Score): NonNullable<InspectionPart['previous']> {
  return {
    assessmentId: 'old',
    reportId: 'old-report',
    state: 'graded',
    score,
    isEstimate: false,
    assessedOn: '2025-05-04',
    note: null,
    photoThumbHash: null,
  };
}

export function testReport(parts: readonly InspectionPart[], given: Partial<InspectionView> = {}): InspectionView {
  return {
    report: {
      reportId: 'report',
      departmentId: 'd',
      departmentNumber: '1042',
      departmentName: 'Lærkehaven',
      number: null,
      kind: 'walk',
      status: 'open',
      heldOn: '2026-05-04',
      inspector: 'Ina',
      participants: null,
      method: 'tilstand-sie',
      methodVersion: 1,
      walkOrder: 'route',
      baselineReportId: null,
      statement: null,
      summary: null,
      closedAtMs: null,
      revisionNo: 1,
      revisesReportId: null,
      revisionReason: null,
      revisedById: null,
      provisionalOn: null,
      commentsDueOn: null,
    },
    editable: true,
    buildings: [{ id: 'b1', number: '1', address: null, buildingType: null }],
    parts: [...parts],
    stations: [],
    progress: { total: parts.length, done: 0, left: parts.length },
    climate: { answers: [], risks: [], limits: { medium: 4, high: 9 }, complete: false },
    review: [],
    themes: [],
    photos: 0,
    savedAtMs: null,
    ...given,
  };
}
