/** Photos of what is taken away stay in the report, with their part where they have one, and name nothing that is gone. */
import { readReportRows } from '../../../db/queries/inspection.ts';
import type { Bench } from './edit.ts';

export function freePhotos({ app, sheet, report }: Bench, column: 'finding_id' | 'climate_risk_id', id: string): void {
  for (const photo of readReportRows(app.db.reader, 'photo', report.id)) {
    if (photo[column] === id) sheet.put('photo', photo.id, { [column]: null });
  }
}
