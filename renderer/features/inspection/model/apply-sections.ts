/** What a change does to the climate section and to the form of the external review, before the engine has answered. */
import type { InspectionChange } from '../../../../contract/inspection.ts';
import type { ClimateRiskView, InspectionView, ReviewItemView } from '../../../../contract/inspection-view.ts';
import { type RiskLimits, riskClass } from '../../../../domain/climate/climate-risk.ts';
import { defined } from './patch.ts';

type Climate = InspectionView['climate'];
type ClimateChange = Extract<InspectionChange, { kind: 'climate_answer' | 'climate_risk' | 'remove_climate_risk' }>;
type ReviewChange = Extract<InspectionChange, { kind: 'review_item' }>;

export function applyClimate(climate: Climate, change: ClimateChange): Climate {
  if (change.kind === 'remove_climate_risk') {
    return withCompleteness({ ...climate, risks: climate.risks.filter(({ riskId }) => riskId !== change.riskId) });
  }
  if (change.kind === 'climate_answer') {
    const { hazard, question, answer, note } = change;
    const isSame = (one: Climate['answers'][number]) => one.hazard === hazard && one.question === question;
    return withCompleteness({
      ...climate,
      answers: climate.answers.map((one) => (isSame(one) ? { ...one, ...defined({ answer, note }) } : one)),
    });
  }
  const before = climate.risks.find(({ riskId }) => riskId === change.riskId);
  const risk = rated(
    { ...(before ?? blankRisk(change.riskId, change.hazard)), ...defined(change.fields) },
    climate.limits,
  );
  return withCompleteness({
    ...climate,
    risks:
      before === undefined
        ? [...climate.risks, risk]
        : climate.risks.map((one) => (one.riskId === risk.riskId ? risk : one)),
  });
}

/** Every question answered and no risk open, as far as this side knows. */
function withCompleteness(climate: Climate): Climate {
  const answered = climate.answers.every(({ answer, text }) => answer !== null || text === null);
  return { ...climate, complete: answered && climate.risks.every(({ open }) => !open) };
}

function rated(risk: ClimateRiskView, limits: RiskLimits): ClimateRiskView {
  const { probability, consequence } = risk;
  const riskScore = probability === null || consequence === null ? null : probability * consequence;
  return {
    ...risk,
    riskScore,
    riskClass: riskScore === null ? null : riskClass(riskScore, limits),
    open: risk.activityId === null && (risk.acceptedReason ?? '').trim() === '',
  };
}

function blankRisk(riskId: string, hazard: ClimateRiskView['hazard']): ClimateRiskView {
  return {
    riskId,
    hazard,
    probability: null,
    consequence: null,
    score: null,
    exposedValueOre: null,
    homesAffected: null,
    measure: null,
    activityId: null,
    acceptedReason: null,
    note: null,
    riskScore: null,
    riskClass: null,
    activityTitle: null,
    open: true,
    photos: 0,
  };
}

/** A row of the form has no id until somebody writes in it. */
export function applyReview(review: readonly ReviewItemView[], change: ReviewChange): ReviewItemView[] {
  return review.map((item) =>
    item.reviewNo === change.reviewNo && item.buildingType === change.buildingType
      ? { ...item, ...defined(change.fields), itemId: item.itemId ?? change.itemId }
      : item,
  );
}
