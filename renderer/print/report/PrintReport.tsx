/**
 * The printed report's own screen: fetches the report and its photos, shows the document, and says when it can be printed.
 * Answers for `data-print-ready` on the root element, as the board pack does; every picture stands before it says ready.
 */
import { useEffect, useState } from 'react';
import type { Language } from '../../../contract/common.ts';
import type { InspectionView } from '../../../contract/inspection-view.ts';
import type { PhotoView } from '../../../contract/photos.ts';
import { client } from '../../app/rpc.ts';
import { reportDa } from '../i18n/report-da.ts';
import { reportEn } from '../i18n/report-en.ts';
import { announceReady } from '../print-ready.ts';
import { ReportDocument } from './ReportDocument.tsx';

const WORDS = { da: reportDa, en: reportEn } as const;

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'shown'; readonly view: InspectionView; readonly photos: readonly PhotoView[] };

export function PrintReport({ reportId, language }: { readonly reportId: string; readonly language: Language }) {
  const [state, setState] = useState<State>({ kind: 'loading' });
  useEffect(() => {
    let current = true;
    setState({ kind: 'loading' });
    Promise.all([client.inspection.get({ reportId }), client.photos.list({ reportId })]).then(
      ([view, photos]) => {
        if (current) setState({ kind: 'shown', view, photos });
      },
      () => {
        if (current) setState({ kind: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [reportId]);
  useEffect(() => (state.kind === 'loading' ? undefined : announceReady(document, state.kind === 'shown')), [state]);

  const words = WORDS[language];
  if (state.kind === 'shown') {
    return <ReportDocument view={state.view} photos={state.photos} words={words} language={language} />;
  }
  return (
    <main className="bp" role={state.kind === 'failed' ? 'alert' : 'status'}>
      <p>{state.kind === 'failed' ? words.failed : words.loading}</p>
    </main>
  );
}
