/** The printed report's address: hands the route's report on; the page itself is print/'s. */
import { useParams, useSearch } from '@tanstack/react-router';
import { useWords } from '../i18n/i18n.ts';
import { PrintReport } from '../print/report/PrintReport.tsx';

export function PrintReportRoute() {
  const { reportId } = useParams({ from: '/print/report/$reportId' });
  const search = useSearch({ from: '/print/report/$reportId' });
  const { language } = useWords();
  return <PrintReport reportId={reportId} language={search.lang ?? language} />;
}
