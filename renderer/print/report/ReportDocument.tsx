/**
 * A condition report as a document, upright A4: page one in plain words, then the technical annex with numbered photos.
 * Answers for the order of the parts and for what stands on every sheet. Must never fetch: it shows what it is given.
 */
import { useEffect } from 'react';
import type { Language } from '../../../contract/common.ts';
import type { InspectionView } from '../../../contract/inspection-view.ts';
import type { PhotoView } from '../../../contract/photos.ts';
import { formatFor } from '../../ui/format.ts';
import { shortText } from '../board-words.ts';
import type { ReportWords } from '../i18n/report-da.ts';
import { setSheet } from '../sheet.ts';
import { AnnexPages } from './AnnexPages.tsx';
import { ClimatePages } from './ClimatePages.tsx';
import { FirstPage } from './FirstPage.tsx';
import { PhotoPages } from './PhotoPages.tsx';
import { ReviewPages } from './ReviewPages.tsx';
import { reportFacts } from './report-facts.ts';
import '../style/fonts.css';
import '../style/sheet.css';
import '../style/tables.css';
import '../style/parts.css';
import './report.css';

const HEADER_LENGTH = 56;

export interface ReportDocumentProps {
  readonly view: InspectionView;
  readonly photos: readonly PhotoView[];
  readonly words: ReportWords;
  readonly language: Language;
}

export function ReportDocument({ view, photos, words, language }: ReportDocumentProps) {
  const f = formatFor(language);
  const { report } = view;
  const name = words.department(report.departmentNumber, report.departmentName);
  const kind = words.kinds[report.kind];
  const held = report.heldOn === null ? '' : ` ${f.day(report.heldOn)}`;
  const closed = report.closedAtMs === null ? '' : f.instant(report.closedAtMs);
  useEffect(
    () =>
      setSheet(document, {
        language,
        title: `${kind}${held} – ${name}`,
        headLeft: shortText(name, HEADER_LENGTH),
        headRight: `${kind}${held}`,
        footLeft:
          closed === ''
            ? words[report.status === 'imported' ? 'imported' : 'open']
            : `${words.revision(report.revisionNo, null)} · ${closed}`,
        page: words.page,
        of: words.of,
      }),
    [language, kind, held, name, closed, words, report.revisionNo, report.status],
  );
  const props = { view, photos, facts: reportFacts(view), words, f };
  return (
    <main className="bp rp" lang={language}>
      <header className="bp-title">
        <p className="bp-kicker">{kind}</p>
        <h1 className="bp-long">{name}</h1>
        {report.status === 'open' ? <p className="bp-note">{words.open}</p> : null}
        {report.status === 'imported' ? <p className="bp-note">{words.imported}</p> : null}
        {report.revisionNo > 1 ? (
          <p className="bp-note">{words.revision(report.revisionNo, report.revisionReason)}</p>
        ) : null}
        {report.revisedById === null ? null : <p className="bp-note">{words.replaced}</p>}
      </header>
      <FirstPage {...props} />
      <AnnexPages {...props} />
      <ClimatePages {...props} />
      <ReviewPages {...props} />
      <PhotoPages {...props} />
    </main>
  );
}
