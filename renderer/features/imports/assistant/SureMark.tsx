/** How sure a guess is: a word and a shape, never a colour alone; or that the person chose it. */
import { IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconHelpCircle, IconUserCheck } from '@tabler/icons-react';
import { useWords } from '../../../i18n/i18n.ts';
import { surenessOf } from '../model/checks.ts';
import classes from './assistant.module.css';

const ICON = {
  sure: IconCircleCheck,
  fairly: IconCircleHalf2,
  guess: IconHelpCircle,
  assumed: IconCircleDashed,
} as const;

export function SureMark({ confidence, isSaid = false }: { readonly confidence: number; readonly isSaid?: boolean }) {
  const { t } = useWords();
  const sureness = surenessOf(confidence);
  const Icon = isSaid ? IconUserCheck : ICON[sureness];
  return (
    <span className={classes['sure']} data-sureness={isSaid ? 'said' : sureness}>
      <Icon size={14} aria-hidden="true" />
      {isSaid ? t('importAssist.columns.said') : t(`importAssist.sureness.${sureness}`)}
    </span>
  );
}
