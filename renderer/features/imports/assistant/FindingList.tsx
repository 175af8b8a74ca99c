/** What was noticed about the files, folded away when there is much of it. */
import type { ImportFinding } from '../../../../contract/imports.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { Findings } from '../RunResult.tsx';
import classes from './assistant.module.css';

export function FindingList({ findings }: { readonly findings: readonly ImportFinding[] }) {
  const { t } = useWords();
  if (findings.length === 0) return null;
  return (
    <details className={classes['findings']} open={findings.some(({ level }) => level === 'error')}>
      <summary>{t('importAssist.preview.remarks', { count: findings.length })}</summary>
      <Findings findings={findings} />
    </details>
  );
}
