/** Two reports of one department held against each other: the same parts, two inspectors. */

import { refusal } from '../../../contract/errors.ts';
import type { Calibration } from '../../../contract/inspection.ts';
import { calibrate } from '../../../domain/inspection/calibration.ts';
import type { AppContext } from '../context.ts';
import { RefusedError } from '../failures.ts';
import { type GatheredPart, gather } from './gather.ts';

/** Throws NotFoundError, RefusedError `report_other_department`. */
export function calibration(app: AppContext, reportId: string, otherReportId: string): Calibration {
  const first = gather(app, reportId);
  const second = gather(app, otherReportId);
  if (first.department.id !== second.department.id) throw new RefusedError(refusal('report_other_department'));
  const figures = calibrate(graded(first.walk, first.report.inspector), graded(second.walk, second.report.inspector));
  const names = new Map(first.parts.map(({ id, name }) => [id, name]));
  const side = ({ inspector, score, assessedOn }: ReturnType<typeof graded>[number]) => ({
    inspector,
    score,
    assessedOn,
  });
  return {
    ...figures,
    pairs: figures.pairs.map(({ first: one, second: other, difference }) => ({
      partId: one.partId,
      partName: names.get(one.partId) ?? '',
      first: side(one),
      second: side(other),
      difference,
    })),
  };
}

function graded(walk: readonly GatheredPart[], inspector: string | null) {
  return walk.flatMap(({ row, grade }) =>
    grade === null || grade.state !== 'graded' || grade.score === null
      ? []
      : [
          {
            partId: row.id,
            score: grade.score,
            assessedOn: grade.assessedOn,
            inspector: grade.row.inspector ?? inspector,
          },
        ],
  );
}
