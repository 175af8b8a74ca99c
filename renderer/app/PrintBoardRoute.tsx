/** The printed page's address: hands the route's number, version and language on; the page itself is print/'s. */
import { useParams, useSearch } from '@tanstack/react-router';
import { useWords } from '../i18n/i18n.ts';
import { PrintBoardPack } from '../print/PrintBoardPack.tsx';

export function PrintBoardRoute() {
  const { number } = useParams({ from: '/print/board/$number' });
  const search = useSearch({ from: '/print/board/$number' });
  const { language } = useWords();
  return <PrintBoardPack number={number} planId={search.version ?? null} language={search.lang ?? language} />;
}
