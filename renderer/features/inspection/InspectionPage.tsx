/** One inspection: fetches it, and says so where there is none. */
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { ErrorState, LoadingShape } from '../../ui/States.tsx';
import { Inspection } from './Inspection.tsx';
import { useInspectionQuery } from './inspection-queries.ts';

const SHAPE = [34, 40, 520] as const;

export function InspectionPage() {
  const { reportId } = useParams({ from: '/frame/tilsyn/$reportId' });
  // Another report is another inspection: nothing typed or selected is carried over.
  return <InspectionOf key={reportId} reportId={reportId} />;
}

function InspectionOf({ reportId }: { readonly reportId: string }) {
  const { t } = useWords();
  const { query, acks } = useInspectionQuery(reportId);
  const { data, refetch } = query;
  const loaded = useMemo(
    () => (data === undefined ? null : { ...data, acks, fetchAgain: () => refetch() }),
    [data, acks, refetch],
  );
  if (loaded !== null) return <Inspection loaded={loaded} />;
  return (
    <>
      <PageHeading title={t('inspection.heading')} />
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingShape lines={SHAPE} />
      )}
    </>
  );
}
