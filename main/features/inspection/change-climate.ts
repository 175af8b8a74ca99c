/** Answers and risks of the climate section. A risk may name only a plan line of its own department. */
import type { InspectionChange } from '../../../contract/inspection.ts';
import { uuid5 } from '../../../domain/sync/uuid5.ts';
import { climateQuestions } from './climate.ts';
import type { Bench } from './edit.ts';
import { type FieldFault, fault, NONE } from './faults.ts';
import { RISK_COLUMNS, toPatch } from './fields.ts';
import { freePhotos } from './free-photos.ts';

type ChangeOf<K extends InspectionChange['kind']> = Extract<InspectionChange, { kind: K }>;

/** One row per question and report, of the same id on every laptop. */
export function changeAnswer(
  { app, sheet, report }: Bench,
  { hazard, question, answer, note }: ChangeOf<'climate_answer'>,
): readonly FieldFault[] {
  if (!climateQuestions(app).some((one) => one.hazard === hazard && one.question === question)) {
    return fault('question', 'inspection_question_unknown');
  }
  const id = uuid5(app.db.workspaceId, `climate_answer:${report.id}:${hazard}:${question}`);
  const { department_id, id: report_id } = report;
  const text = note?.trim() ? note : null;
  sheet.put('climate_answer', id, {
    ...{ department_id, report_id, hazard, question },
    ...(answer === undefined ? {} : { answer }),
    ...(note === undefined ? {} : { note: text }),
  });
  return NONE;
}

export function changeRisk(
  { sheet, report }: Bench,
  { riskId, hazard, fields }: ChangeOf<'climate_risk'>,
): readonly FieldFault[] {
  const known = sheet.get('climate_risk', riskId);
  if (known !== null && (known.report_id !== report.id || known.hazard !== hazard)) {
    return fault('riskId', 'inspection_risk_moved');
  }
  // A text that was saved late must not make it anew.
  if (known === null && sheet.isTaken('climate_risk', riskId)) return fault('riskId', 'inspection_risk_gone');
  const { activityId } = fields;
  if (activityId != null && sheet.get('activity', activityId)?.department_id !== report.department_id) {
    return fault('activityId', 'inspection_line_unknown');
  }
  sheet.put('climate_risk', riskId, {
    ...(known === null ? { department_id: report.department_id, report_id: report.id, hazard } : {}),
    ...toPatch(RISK_COLUMNS, fields),
  });
  return NONE;
}

export function removeRisk(bench: Bench, riskId: string): readonly FieldFault[] {
  const { sheet, report } = bench;
  if (sheet.get('climate_risk', riskId)?.report_id !== report.id) return fault('riskId', 'inspection_risk_gone');
  sheet.remove('climate_risk', riskId);
  freePhotos(bench, 'climate_risk_id', riskId);
  return NONE;
}
