/** What every part of the printed report is handed: data, counted facts, words and formats. */
import type { InspectionView } from '../../../contract/inspection-view.ts';
import type { PhotoView } from '../../../contract/photos.ts';
import type { Format } from '../../ui/format.ts';
import type { ReportWords } from '../i18n/report-da.ts';
import type { ReportFacts } from './report-facts.ts';

export interface ReportProps {
  readonly view: InspectionView;
  readonly photos: readonly PhotoView[];
  readonly facts: ReportFacts;
  readonly words: ReportWords;
  readonly f: Format;
}
