/**
 * The photos of a report, fetched once and shared by every strip of it.
 * Answers for: one call per report, however many parts show their own.
 */
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PhotoView } from '../../../contract/photos.ts';
import { rpc } from '../../app/rpc.ts';
import { isAt, type PhotoPlace } from './photo-place.ts';

export function useReportPhotos(reportId: string) {
  return useQuery(rpc.photos.list.queryOptions({ input: { reportId } }));
}

/** The photos of a place in the report's order; empty while they are fetched. */
export function usePhotos(place: PhotoPlace): readonly PhotoView[] {
  const { data } = useReportPhotos(place.reportId);
  const { reportId, partId, findingId, climateRiskId, reviewItemId } = place;
  return useMemo(
    () => (data ?? []).filter((photo) => isAt(photo, { reportId, partId, findingId, climateRiskId, reviewItemId })),
    [data, reportId, partId, findingId, climateRiskId, reviewItemId],
  );
}

/** After a change of photos: their lists, and what counts them. */
export async function refetchPhotos(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: rpc.photos.list.key() });
}
