/** The climate section of a report: the questions of the data file with the answers given, and the risks with the lines that answer them. */
import type { ClimateAnswer, ClimateRiskFields, InspectionView } from '../../../contract/inspection-view.ts';
import { hazardSchema } from '../../../contract/inspection-view.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { readActivityTitles, readReportRows } from '../../../db/queries/inspection.ts';
import { type RiskLevel, type RiskLimits, riskClass, riskScore } from '../../../domain/climate/climate-risk.ts';
import {
  type ClimateAnswerValue,
  type ClimateQuestion,
  type ClimateSection,
  climateSection,
  isRiskOpen,
} from '../../../domain/inspection/climate-section.ts';
import type { AppContext } from '../context.ts';
import { currentSettings } from '../settings/current.ts';
import { RISK_COLUMNS, toFields } from './fields.ts';

const ANSWERS: readonly ClimateAnswerValue[] = ['yes', 'no', 'unknown'];
const LEVELS: readonly RiskLevel[] = [1, 2, 3, 4];

export interface ClimateRows {
  readonly answers: readonly EntityRow<'climate_answer'>[];
  readonly risks: readonly EntityRow<'climate_risk'>[];
  /** Titles of the plan lines that are still there, by id. */
  readonly lines: ReadonlyMap<string, string>;
}

export function readClimate({ db: { reader } }: AppContext, reportId: string): ClimateRows {
  const risks = readReportRows(reader, 'climate_risk', reportId);
  const named = risks.flatMap(({ activity_id }) => activity_id ?? []);
  return {
    answers: readReportRows(reader, 'climate_answer', reportId),
    risks,
    lines: named.length === 0 ? new Map() : readActivityTitles(reader, named),
  };
}

export function climateQuestions({ inspection }: AppContext): readonly ClimateQuestion[] {
  return inspection.hazards.flatMap(({ hazard, questions }) =>
    questions.map(({ key, concern }) => ({ hazard, question: key, concern })),
  );
}

export function sectionOf(app: AppContext, { answers, risks, lines }: ClimateRows): ClimateSection {
  return climateSection(
    climateQuestions(app),
    answers.map(({ hazard, question, answer }) => ({ hazard, question, answer: answerOf(answer) })),
    risks.map((row) => ({
      id: row.id,
      hazard: row.hazard,
      hasLine: lines.has(row.activity_id ?? ''),
      acceptedReason: row.accepted_reason,
    })),
  );
}

export function climateView(
  app: AppContext,
  rows: ClimateRows,
  photos: ReadonlyMap<string, number>,
): InspectionView['climate'] {
  const { risk } = currentSettings(app.db.reader);
  return {
    answers: answerViews(app, rows.answers),
    risks: rows.risks.map((row) => riskView(row, rows.lines, photos.get(row.id) ?? 0, risk)),
    limits: { ...risk },
    complete: sectionOf(app, rows).complete,
  };
}

/** Questions as asked now, then answers to questions that are no longer asked. */
function answerViews({ inspection }: AppContext, stored: ClimateRows['answers']): ClimateAnswer[] {
  const given = new Map(stored.map((row) => [`${row.hazard}/${row.question}`, row]));
  const asked = inspection.hazards.flatMap(({ hazard, questions }) =>
    questions.map(({ key, concern, da, en }): ClimateAnswer => {
      const row = given.get(`${hazard}/${key}`);
      given.delete(`${hazard}/${key}`);
      return {
        hazard,
        question: key,
        text: { da, en },
        concern,
        answer: answerOf(row?.answer),
        note: row?.note ?? null,
      };
    }),
  );
  const others = [...given.values()].flatMap((row): ClimateAnswer[] => {
    const hazard = hazardOf(row.hazard);
    if (hazard === null || (row.answer === null && row.note === null)) return [];
    return [
      { hazard, question: row.question, text: null, concern: null, answer: answerOf(row.answer), note: row.note },
    ];
  });
  return [...asked, ...others];
}

function riskView(row: EntityRow<'climate_risk'>, lines: ClimateRows['lines'], photos: number, limits: RiskLimits) {
  const levels = [row.probability, row.consequence].map((value) => LEVELS.find((level) => level === value));
  const [probability, consequence] = levels;
  const score = probability && consequence ? riskScore({ probability, consequence }) : null;
  const activityTitle = lines.get(row.activity_id ?? '') ?? null;
  return {
    ...toFields<ClimateRiskFields>(RISK_COLUMNS, row),
    riskId: row.id,
    hazard: hazardOf(row.hazard) ?? 'installations',
    riskScore: score,
    riskClass: score === null ? null : riskClass(score, limits),
    activityTitle,
    open: isRiskOpen({ hasLine: activityTitle !== null, acceptedReason: row.accepted_reason }),
    photos,
  };
}

export function answerOf(stored: string | null | undefined): ClimateAnswerValue | null {
  return ANSWERS.find((answer) => answer === stored) ?? null;
}

function hazardOf(stored: string) {
  return hazardSchema.options.find((hazard) => hazard === stored) ?? null;
}
