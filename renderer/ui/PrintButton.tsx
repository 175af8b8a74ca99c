/** Prints the screen as it stands through the browser's own dialog; what belongs to the screen alone is left off the paper. */
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useWords } from '../i18n/i18n.ts';

export function PrintButton() {
  const { t } = useWords();
  return (
    <Button
      variant="default"
      data-screen-only
      leftSection={<IconPrinter size={16} aria-hidden="true" />}
      onClick={() => window.print()}
    >
      {t('common.print')}
    </Button>
  );
}
