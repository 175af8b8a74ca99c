/**
 * The form of the external review, one per building type: what is written, what parts and reports propose, and what it lacks.
 * Gathers and shapes; the filling and the gaps are decided in domain/inspection/review.
 */
import type { ReviewItemFields, ReviewItemView } from '../../../contract/inspection-view.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { readReportRows } from '../../../db/queries/inspection.ts';
import {
  buildingTypes,
  EMPTY_REVIEW,
  fillReview,
  type ReviewPart,
  type ReviewValues,
  reviewGaps,
} from '../../../domain/inspection/review.ts';
import type { AppContext } from '../context.ts';
import { lifeOf } from '../plan-edit/part-life.ts';
import { currentSettings } from '../settings/current.ts';
import { REVIEW_COLUMNS, toFields } from './fields.ts';
import type { GradeFacts } from './gather.ts';

/** Number 1–20 of a class: the catalogue's own where an organisation set it, else the list that ships with the app. */
export function reviewNumbers({ catalogue, inspection }: AppContext): ReadonlyMap<string, number> {
  const listed = inspection.reviewParts.flatMap(({ no, classes }) => classes.map((key) => [key, no] as const));
  const own = catalogue.classes.flatMap(({ key, granskningNo }) =>
    granskningNo === null ? [] : [[key, granskningNo] as const],
  );
  return new Map([...listed, ...own]);
}

export interface ReviewGround {
  readonly buildings: readonly EntityRow<'building'>[];
  readonly parts: readonly EntityRow<'building_part'>[];
  /** The newest grade of each part. */
  readonly grades: ReadonlyMap<string, GradeFacts>;
  /** Findings that still say how things are. */
  readonly findings: readonly EntityRow<'finding'>[];
  readonly currentYear: number;
}

/** All rows of all forms, in order. `stored` are the rows somebody has written. */
export function reviewForm(
  app: AppContext,
  ground: ReviewGround,
  stored: readonly EntityRow<'review_item'>[],
): ReviewItemView[] {
  const parts = reviewParts(app, ground);
  const { ageing } = currentSettings(app.db.reader);
  const written = new Map(stored.toReversed().map((row) => [placeOf(row.building_type, row.review_no), row]));
  const types = buildingTypes([
    ...ground.buildings.map(({ building_type }) => ({ buildingType: building_type })),
    ...stored.map(({ building_type }) => ({ buildingType: building_type })),
  ]);
  return types.flatMap((buildingType) =>
    app.inspection.reviewParts.map(({ no, da, en }): ReviewItemView => {
      const row = written.get(placeOf(buildingType, no));
      const filled = fillReview(parts, { reviewNo: no, buildingType }, ground.currentYear, ageing);
      const fields = toFields<ReviewItemFields>(REVIEW_COLUMNS, row ?? {});
      return {
        ...fields,
        itemId: row?.id ?? null,
        buildingType,
        reviewNo: no,
        title: { da, en },
        filled: proposals(fields, filled),
        gaps: [...reviewGaps(joined(fields, filled), app.inspection.rules.proposeFromScore)],
      };
    }),
  );
}

/** The form of a report of its own. */
export function reviewView(app: AppContext, reportId: string, ground: ReviewGround): ReviewItemView[] {
  return reviewForm(app, ground, readReportRows(app.db.reader, 'review_item', reportId));
}

function reviewParts(app: AppContext, { buildings, parts, grades, findings }: ReviewGround): ReviewPart[] {
  const numbers = reviewNumbers(app);
  const types = new Map(buildings.map(({ id, building_type }) => [id, building_type]));
  const classes = new Map(app.catalogue.classes.map((cls) => [cls.key, cls]));
  const works = new Map(
    findings
      .filter(({ proposed_work }) => proposed_work !== null)
      // The last one stands: a part is spoken for by its worst finding, not by a small one that was written later.
      .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
      .map((row) => [
        row.part_id,
        { text: row.proposed_work ?? '', year: row.proposed_year, amountOre: row.proposed_amount_ore },
      ]),
  );
  return parts
    .filter(({ retired_on }) => retired_on === null)
    .map((row) => {
      const grade = grades.get(row.id);
      return {
        id: row.id,
        reviewNo: numbers.get(row.class_key ?? '') ?? null,
        buildingType: types.get(row.building_id ?? '') ?? null,
        isShared: !types.has(row.building_id ?? ''),
        installedYear: row.installed_year,
        life: lifeOf(row, classes.get(row.class_key ?? '')),
        score: grade?.score ?? null,
        gradedYear: grade?.assessedOn == null ? null : Number(grade.assessedOn.slice(0, 4)),
        work: works.get(row.id) ?? null,
      };
    });
}

type Filled = Partial<ReviewItemFields>;

/** Only for what nobody has written. */
function proposals(fields: ReviewItemFields, filled: ReviewValues): Filled {
  const open = (Object.keys(EMPTY_REVIEW) as (keyof ReviewValues)[]).filter(
    (field) => fields[field] === null && filled[field] !== null,
  );
  return Object.fromEntries(open.map((field) => [field, filled[field]])) as Filled;
}

function joined(fields: ReviewItemFields, filled: ReviewValues): ReviewValues {
  const entries = (Object.keys(EMPTY_REVIEW) as (keyof ReviewValues)[]).map((field) => [
    field,
    fields[field] ?? filled[field],
  ]);
  return Object.fromEntries(entries) as unknown as ReviewValues;
}

export function placeOf(buildingType: string | null, reviewNo: number): string {
  return `${buildingType ?? ''}/${reviewNo}`;
}
