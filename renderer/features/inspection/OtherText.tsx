/** Says in words that another window wrote in the same field meanwhile, and offers to take its text in. Nothing is shown where nobody did. */
import { Button } from '@mantine/core';
import { useWords } from '../../i18n/i18n.ts';
import classes from './inspection.module.css';
import type { SavedText } from './use-saved-text.ts';

export function OtherText({ field }: { readonly field: Pick<SavedText, 'other' | 'takeOther' | 'dropOther'> }) {
  const { t } = useWords();
  const { other } = field;
  if (other === null) return null;
  return (
    <div className={classes['other']} role="status">
      <span>{other === '' ? t('inspection.save.otherEmptied') : t('inspection.save.otherWrote', { text: other })}</span>
      {other === '' ? null : (
        // The field is not left for it: what is typed there stays.
        <Button size="compact-sm" onPointerDown={(event) => event.preventDefault()} onClick={field.takeOther}>
          {t('inspection.save.takeOther')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={field.dropOther}>
        {t('inspection.save.understood')}
      </Button>
    </div>
  );
}
