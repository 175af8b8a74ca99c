/**
 * What inspectors write: reports, grades, findings, photos, the climate section and the review form.
 * Holds only which fields a row has and which of them only mean something together; never a rule.
 */
import { bool, day, type EntitySpec, int, json, ms, requiredDay, requiredInt, requiredText, text } from './field.ts';

export const INSPECTION = {
  condition_report: {
    fields: {
      department_id: requiredText,
      number: text,
      kind: requiredText,
      held_on: day,
      inspector: text,
      status: requiredText,
      method: requiredText,
      method_version: requiredInt,
      /** The report whose parts, grades and photos this one confirms. */
      baseline_report_id: text,
      /** `route` (terrain to equipment) or `building`. */
      walk_order: text,
      participants: text,
      statement: text,
      summary: text,
      closed_at_ms: ms,
      /** A correction of a closed report is a new revision with a reason. */
      revision_no: int,
      revises_report_id: text,
      revision_reason: text,
      /** External review: the day of the provisional report, from which the months for comments count. */
      provisional_on: day,
    },
  },
  assessment: {
    fields: {
      department_id: requiredText,
      report_id: requiredText,
      part_id: requiredText,
      state: requiredText,
      score: int,
      is_estimate: bool,
      source: requiredText,
      assessed_on: day,
      reason: text,
      note: text,
      /** Why the grade jumped two or more since the last one. */
      jump_reason: text,
      inspector: text,
      /** The earlier assessment this one confirms unchanged. */
      confirms_id: text,
    },
    groups: [['state', 'score', 'is_estimate']],
  },
  finding: {
    fields: {
      department_id: requiredText,
      report_id: requiredText,
      part_id: requiredText,
      severity: int,
      intensity: int,
      extent_class: int,
      extent_bp: int,
      score: int,
      defect_code: text,
      defect: text,
      location: text,
      note: text,
      proposed_work: text,
      proposed_year: int,
      proposed_amount_ore: int,
      quantity_milli: int,
      unit: text,
      cause: text,
      consequence: text,
      /** One of the 14 themes of a handover inspection. */
      theme: text,
      sort_no: int,
    },
    groups: [
      ['severity', 'intensity', 'extent_class', 'extent_bp', 'score'],
      ['quantity_milli', 'unit'],
    ],
  },
  /** A photo of a report: the stored file is named by its content; marks and blur are data on top. */
  photo: {
    fields: {
      department_id: requiredText,
      report_id: requiredText,
      part_id: text,
      finding_id: text,
      climate_risk_id: text,
      review_item_id: text,
      /** SHA-256 of the kept original (metadata removed), the copy for reports, the thumbnail; lower-case hex. */
      original_hash: requiredText,
      report_hash: requiredText,
      thumb_hash: requiredText,
      media_type: requiredText,
      width: requiredInt,
      height: requiredInt,
      byte_size: requiredInt,
      file_name: text,
      caption: text,
      taken_on: day,
      /** Arrows, circles, text, and blurred boxes, in per mille of width and height. */
      marks: json,
      personal_data: bool,
      sort_no: int,
      /** Set where the picture was erased on request: the row tells that there was one. What decides is `photo_erasure`. */
      erased_on: day,
      erased_reason: text,
    },
    groups: [
      ['original_hash', 'report_hash', 'thumb_hash', 'media_type', 'width', 'height', 'byte_size'],
      ['erased_on', 'erased_reason'],
    ],
  },
  /**
   * A photo file that was erased for good, by its hash. A set that only grows: whoever has the row has no such file, whatever other row, undo
   * or import names it, and whenever it was written. Its deletion mark is never looked at.
   */
  photo_erasure: {
    fields: {
      hash: requiredText,
      erased_on: requiredDay,
      reason: text,
    },
    groups: [['hash', 'erased_on', 'reason']],
    final: true,
  },
  climate_answer: {
    fields: {
      department_id: requiredText,
      report_id: requiredText,
      hazard: requiredText,
      question: requiredText,
      answer: text,
      note: text,
    },
    groups: [['hazard', 'question']],
  },
  climate_risk: {
    fields: {
      department_id: requiredText,
      report_id: requiredText,
      hazard: requiredText,
      probability: int,
      consequence: int,
      score: int,
      exposed_value_ore: int,
      homes_affected: int,
      measure: text,
      /** The plan line that answers the risk, or the reason for doing nothing. */
      activity_id: text,
      accepted_reason: text,
      note: text,
    },
    groups: [['probability', 'consequence']],
  },
  /** One of the 20 parts in the external review of a building type. */
  review_item: {
    fields: {
      department_id: requiredText,
      report_id: requiredText,
      building_type: text,
      review_no: requiredInt,
      part_id: text,
      installed_year: int,
      remaining_years: int,
      score: int,
      measure: text,
      measure_year: int,
      amount_ore: int,
      reviewer_finding: text,
      our_answer: text,
      answered_on: day,
      outcome: text,
    },
  },
  /** A phrase an inspector picks instead of typing; per class of part, or for all. */
  ready_phrase: {
    fields: {
      class_key: text,
      body: requiredText,
      language: requiredText,
      sort_no: int,
    },
  },
} as const satisfies Readonly<Record<string, EntitySpec>>;
