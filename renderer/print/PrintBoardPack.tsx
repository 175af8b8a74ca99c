/**
 * The printed page's own screen: fetches the pack, shows the document, and says when it can be printed.
 * Answers for `data-print-ready` on the root element: 'true' when data, fonts and charts are laid out, 'error' when the
 * data could not be had. Must never say ready while something is still being drawn.
 */
import { useEffect, useState } from 'react';
import type { Language } from '../../contract/common.ts';
import type { BoardPack } from '../../contract/department.ts';
import { client } from '../app/rpc.ts';
import { BoardPackDocument } from './BoardPackDocument.tsx';
import { BOARD_TEXTS } from './i18n/index.ts';
import { announceReady } from './print-ready.ts';

export interface PrintBoardPackProps {
  readonly number: string;
  /** A version that was chosen; null = the one that stands before the boards. */
  readonly planId: string | null;
  readonly language: Language;
}

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'shown'; readonly pack: BoardPack };

export function PrintBoardPack({ number, planId, language }: PrintBoardPackProps) {
  const [state, setState] = useState<State>({ kind: 'loading' });
  useEffect(() => {
    let current = true;
    setState({ kind: 'loading' });
    client.department.boardPack({ number, planId }).then(
      (pack) => {
        if (current) setState({ kind: 'shown', pack });
      },
      () => {
        if (current) setState({ kind: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [number, planId]);
  useEffect(() => (state.kind === 'loading' ? undefined : announceReady(document, state.kind === 'shown')), [state]);

  const texts = BOARD_TEXTS[language];
  if (state.kind === 'shown') return <BoardPackDocument pack={state.pack} language={language} />;
  return (
    <main className="bp" role={state.kind === 'failed' ? 'alert' : 'status'}>
      <p>{state.kind === 'failed' ? texts.failed(number) : texts.loading}</p>
    </main>
  );
}
