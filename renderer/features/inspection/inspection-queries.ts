/**
 * What the inspection fetches, under keys of its own: a change in the engine does not make the whole report be fetched at once
 * (use-inspection.ts decides when). Answers for knowing which acknowledged edits a fetched report must hold.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Language } from '../../../contract/common.ts';
import type { InspectionPart, InspectionView } from '../../../contract/inspection-view.ts';
import { client, rpc } from '../../app/rpc.ts';

/** How many edits the engine has acknowledged to this page. */
export interface Acks {
  count: number;
}

export interface InspectionAnswer {
  readonly view: InspectionView;
  /** How many there were when this report was asked for: those are in it. */
  readonly acksBefore: number;
  readonly acks: Acks;
  /** Fetches the report anew. */
  readonly fetchAgain: () => Promise<unknown>;
}

let visits = 0;

export function useInspectionQuery(reportId: string) {
  const [acks] = useState<Acks>(() => ({ count: 0 }));
  // An answer kept from another visit would carry that visit's count.
  const [visit] = useState(() => {
    visits += 1;
    return visits;
  });
  const query = useQuery({
    queryKey: ['inspection report', reportId, visit],
    queryFn: async ({ signal }) => {
      const acksBefore = acks.count;
      return { view: await client.inspection.get({ reportId }, { signal }), acksBefore };
    },
    gcTime: 0,
  });
  return { query, acks };
}

/** The shipped phrases and the organisation's own, for a class; changed only by savePhrase and removePhrase. */
export function usePhrases(classKey: string | null, language: Language) {
  return useQuery({
    queryKey: phrasesKey(classKey, language),
    queryFn: ({ signal }) => client.inspection.phrases({ classKey, language }, { signal }),
    retry: false,
  });
}

export function phrasesKey(classKey: string | null, language: Language): readonly unknown[] {
  return ['inspection phrases', classKey, language];
}

export const ALL_PHRASES_KEY = ['inspection phrases'] as const;

/** The catalogue as it fits this department; it does not change while one walks. */
export function useClasses(number: string, buildingId: string | null, enabled: boolean) {
  return useQuery({
    queryKey: ['inspection classes', number, buildingId],
    queryFn: ({ signal }) => client.inspection.classes({ number, buildingId }, { signal }),
    enabled,
    retry: false,
  });
}

/** Fetched anew after each edit that was saved, so that a value set back stands at the top. */
export function usePartHistory(reportId: string, partId: string | null, savedAtMs: number | null, enabled: boolean) {
  return useQuery({
    queryKey: ['inspection history', reportId, partId, savedAtMs],
    queryFn: ({ signal }) => client.inspection.partHistory({ reportId, partId: partId ?? '' }, { signal }),
    enabled: enabled && partId !== null,
    placeholderData: (before, query) => (query?.queryKey[2] === partId ? keepPreviousData(before) : undefined),
    retry: false,
    gcTime: 0,
  });
}

/** Catalogue and price bank for one part; they do not change while one walks, its class and unit may. */
export function useWorkHelp(reportId: string, part: Pick<InspectionPart, 'partId' | 'classKey' | 'unit'>) {
  return useQuery({
    queryKey: ['inspection work help', reportId, part.partId, part.classKey, part.unit],
    queryFn: ({ signal }) => client.inspection.workHelp({ reportId, partId: part.partId }, { signal }),
    retry: false,
  });
}

export function undoKey(reportId: string): readonly unknown[] {
  return rpc.inspection.undoState.queryKey({ input: { reportId } });
}
