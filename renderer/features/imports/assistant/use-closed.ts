/** Why the next step is closed, in words; null when it is open. */
import { useWords } from '../../../i18n/i18n.ts';
import { twiceAt } from '../model/checks.ts';
import type { Assistant, Proposal } from './use-assistant.ts';

export function useClosed(
  { detection }: Pick<Assistant, 'detection'>,
  { mapping, questions }: Proposal,
  checksColumns = false,
): string | null {
  const { t } = useWords();
  if (detection.kind === 'working') return t('importAssist.why.reading');
  const open = questions.filter(({ answer }) => answer === null).length;
  if (open > 0) return t('importAssist.why.questions', { count: open });
  const used = mapping.tables.filter(({ skip }) => !skip);
  if (used.length === 0) return t('importAssist.why.nothing');
  return checksColumns && used.some((table) => twiceAt(table).size > 0) ? t('importAssist.why.twice') : null;
}
