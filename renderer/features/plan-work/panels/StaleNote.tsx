/** Says that a proposal was worked out for a plan that has changed since. */
import { useWords } from '../../../i18n/i18n.ts';
import classes from './panels.module.css';

export function StaleNote({ shown }: { readonly shown: boolean }) {
  const { t } = useWords();
  return (
    <p className={classes['bad']} role="status">
      {shown ? t('planPanels.effect.stale') : ''}
    </p>
  );
}
