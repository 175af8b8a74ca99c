/** An undo that could only take a part back names what somebody has changed since; it stays until it is read. */
import { Button } from '@mantine/core';
import type { LeftAlone, Stepped } from '../../../../contract/plan-edit.ts';
import { useWords } from '../../../i18n/i18n.ts';
import classes from '../plan-work.module.css';
import { fieldName } from './field-words.ts';

/** More than these are counted. */
const MOST_NAMED = 6;

export function LeftAloneBar({
  left,
  startMonth,
  onClose,
}: {
  readonly left: Stepped;
  /** Of the accounting year. */
  readonly startMonth: number;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const named = left.leftAlone.slice(0, MOST_NAMED);
  const more = left.leftAloneCount - named.length;
  return (
    <div className={classes['bar']} data-kind="warn" role="alert">
      <span>
        {t('planPanels.leftAlone.text', { label: left.step ?? '', count: left.leftAloneCount })}{' '}
        {named.map(nameOf).join('; ')}
        {more > 0 ? ` ${t('planPanels.leftAlone.more', { count: more })}` : '.'}
      </span>
      <Button size="compact-sm" variant="default" flex="none" onClick={onClose}>
        {t('common.close')}
      </Button>
    </div>
  );

  function nameOf({ what, name, field }: LeftAlone): string {
    const word = fieldName(field, startMonth, words);
    if (what === 'terms' || name === '') return word;
    return t('planPanels.leftAlone.of', { name, field: word });
  }
}
