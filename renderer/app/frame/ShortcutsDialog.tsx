/** The list of keys, opened by "?". */
import { Modal } from '@mantine/core';
import { useWords } from '../../i18n/i18n.ts';
import { ShortcutList } from './ShortcutList.tsx';

export function ShortcutsDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('frame.shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <ShortcutList />
    </Modal>
  );
}
