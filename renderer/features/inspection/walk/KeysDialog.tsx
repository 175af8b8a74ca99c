/** Which key does what in the walk, opened by "?". */
import { Kbd, Modal, Table } from '@mantine/core';
import { memo } from 'react';
import type { inspection } from '../../../i18n/da/inspection.ts';
import { useWords } from '../../../i18n/i18n.ts';

const KEYS: readonly (readonly [readonly string[], Exclude<keyof typeof inspection.keys, 'title'>])[] = [
  [['1', '…', '6'], 'grade'],
  [['C'], 'confirm'],
  [['N'], 'not_inspected'],
  [['T'], 'not_accessible'],
  [['U'], 'study_further'],
  [['0'], 'not_applicable'],
  [['Enter', '→', '↓'], 'next'],
  [['←', '↑', 'Shift Enter'], 'back'],
  [['M'], 'next_left'],
  [['H'], 'only_left'],
  [['F'], 'full'],
  [['P'], 'photo'],
  [['Ctrl V'], 'paste'],
  [['B'], 'note'],
  [[';1', '…', ';9'], 'phrase'],
  [['W'], 'why'],
  [['Y'], 'history'],
  [['L'], 'list'],
  [['/'], 'search'],
  [['+'], 'add_part'],
  [['Delete'], 'clear'],
  [['Ctrl Z', 'Ctrl Y'], 'undo'],
  [['Esc'], 'escape'],
  [['?'], 'help'],
];

export interface KeysDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Drawn again only when it is opened or closed. */
export const KeysDialog = memo(KeysModal, (before, after) => before.opened === after.opened);

function KeysModal({ opened, onClose }: KeysDialogProps) {
  const { t } = useWords();
  return (
    <Modal opened={opened} onClose={onClose} title={t('inspection.keys.title')} size="lg">
      <Table verticalSpacing={3}>
        <Table.Tbody>
          {KEYS.map(([keys, text]) => (
            <Table.Tr key={text}>
              <Table.Th scope="row" fw={400} w="14rem">
                {keys.map((key) => (
                  <Kbd key={key} mr={6}>
                    {key}
                  </Kbd>
                ))}
              </Table.Th>
              <Table.Td>{t(`inspection.keys.${text}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
