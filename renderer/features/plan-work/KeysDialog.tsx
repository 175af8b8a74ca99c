/** Which key does what in the year grid, opened by "?". */
import { Kbd, Modal, Table } from '@mantine/core';
import { memo } from 'react';
import type { planWork } from '../../i18n/da/plan-work.ts';
import { useWords } from '../../i18n/i18n.ts';

const KEYS: readonly (readonly [readonly string[], keyof typeof planWork.keys])[] = [
  [['↑ ↓ ← →', 'Tab', 'Home', 'End'], 'go'],
  [['Shift ↑ ↓ ← →', 'Ctrl A'], 'range'],
  [['Enter', 'F2'], 'edit'],
  [['a–z', '0–9'], 'type'],
  [['Esc'], 'escape'],
  [['Ctrl C', 'Ctrl V'], 'copy'],
  [['Ctrl D'], 'fill'],
  [['Delete'], 'empty'],
  [['Alt ← →'], 'move'],
  [['Insert'], 'insert'],
  [['Ctrl Delete'], 'remove'],
  [['Ctrl Z', 'Ctrl Y'], 'undo'],
  [['F4'], 'detail'],
  [['F8'], 'changes'],
  [['?'], 'help'],
];

export const KeysDialog = memo(function KeysDialog({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('planWork.keys.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Table verticalSpacing={5}>
        <Table.Tbody>
          {KEYS.map(([keys, text]) => (
            <Table.Tr key={text}>
              <Table.Th scope="row" fw={400} w="16rem">
                {keys.map((key) => (
                  <Kbd key={key} mr={6}>
                    {key}
                  </Kbd>
                ))}
              </Table.Th>
              <Table.Td>{t(`planWork.keys.${text}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
});
