/** What becomes of the years left behind, one sentence for each thing that happened. */
import type { NextVersionView } from '../../../../contract/versions.ts';
import type { T } from '../../../i18n/i18n.ts';

const KINDS = ['done', 'postponed', 'dropped', 'moved', 'left', 'endedLines'] as const;

export function carriedWords(
  carried: NextVersionView['carried'],
  t: T,
  { version }: { readonly version: number },
): readonly string[] {
  const said = KINDS.filter((kind) => carried[kind] > 0).map((kind) =>
    t(`nextVersion.what.${kind}`, { count: carried[kind], version }),
  );
  return said.length === 0 ? [t('nextVersion.what.nothing')] : said;
}
