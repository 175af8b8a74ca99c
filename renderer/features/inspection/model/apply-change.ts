/**
 * What a change does to the inspection, before the engine has answered.
 * Answers for the same outcome as the engine's where both know the rule; the engine's answer replaces it.
 * Must never check: refused changes are the domain's and the engine's to say.
 */
import type { InspectionChange } from '../../../../contract/inspection.ts';
import type { InspectionPart, InspectionView } from '../../../../contract/inspection-view.ts';
import { applyClimate, applyReview } from './apply-sections.ts';
import { asksWhy } from './grade.ts';
import { addedPart, changedPart, splitParts, withAssessment, withFinding, withoutFinding } from './part-changes.ts';
import { defined } from './patch.ts';
import { progressOf, sectionsOf } from './walk.ts';

/** The view with all changes applied in order; untouched parts keep their identity. `today` is the day of assessments in a report that has none of its own. */
export function applyChanges(
  view: InspectionView,
  changes: readonly InspectionChange[],
  today: string | null,
): InspectionView {
  if (changes.length === 0) return view;
  const day = view.report.heldOn ?? today;
  let next = view;
  const parts = new Map(view.parts.map((part) => [part.partId, part]));
  const put = (partId: string, change: (part: InspectionPart) => InspectionPart) => {
    const part = parts.get(partId);
    if (part === undefined) return;
    const changed = change(part);
    parts.set(partId, { ...changed, asksWhy: asksWhy(changed) });
  };
  for (const change of changes) {
    switch (change.kind) {
      case 'report':
        next = { ...next, report: { ...next.report, ...defined(change.fields) } };
        break;
      case 'assess':
        put(change.partId, (part) => withAssessment(part, change.set, day));
        break;
      case 'confirm':
        for (const partId of change.partIds) put(partId, (part) => confirmed(part, day));
        break;
      case 'finding':
        put(change.partId, (part) => withFinding(part, change, day));
        break;
      case 'remove_finding':
        for (const part of parts.values()) {
          if (part.findings.some(({ findingId }) => findingId === change.findingId)) {
            put(part.partId, () => withoutFinding(part, change.findingId));
          }
        }
        break;
      case 'add_part':
        parts.set(change.partId, addedPart(change.partId, change.fields, view));
        break;
      case 'change_part':
        put(change.partId, (part) => changedPart(part, change.fields, view));
        break;
      case 'split_part':
        for (const part of splitParts(parts.get(change.partId), change.into)) parts.set(part.partId, part);
        break;
      case 'retire_part':
        if (change.on !== null) parts.delete(change.partId);
        break;
      case 'climate_answer':
      case 'climate_risk':
      case 'remove_climate_risk':
        next = { ...next, climate: applyClimate(next.climate, change) };
        break;
      case 'review_item':
        next = { ...next, review: applyReview(next.review, change) };
        break;
    }
  }
  return withParts(next, [...parts.values()]);
}

/** New parts come last in the map; on the screen they stand at the end of their section. */
function withParts(view: InspectionView, parts: readonly InspectionPart[]): InspectionView {
  if (parts.length === view.parts.length && parts.every((part, index) => part === view.parts[index])) return view;
  const ordered =
    parts.length === view.parts.length
      ? parts
      : sectionsOf(parts, view.report.walkOrder).flatMap(({ parts: section }) => section);
  const stations = sectionsOf(ordered, 'route').flatMap(({ station, progress }) =>
    station === null ? [] : [{ station, ...progress }],
  );
  return { ...view, parts: [...ordered], stations, progress: progressOf(ordered) };
}

function confirmed(part: InspectionPart, today: string | null): InspectionPart {
  const { previous } = part;
  if (previous === null || previous.state !== 'graded') return part;
  const made = withAssessment(
    part,
    { state: previous.state, score: previous.score, isEstimate: previous.isEstimate, reason: null, jumpReason: null },
    today,
  );
  return made.assessment === null ? made : { ...made, assessment: { ...made.assessment, confirmed: true } };
}
