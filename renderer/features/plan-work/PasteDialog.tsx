/** Cells that could not be read are named one by one; nothing has changed yet, and nothing does until the person says so. */
import { Button, Group, Modal, ScrollArea, Table, Text } from '@mantine/core';
import { memo } from 'react';
import { useWords } from '../../i18n/i18n.ts';
import type { GridDeeds } from './use-grid-actions.ts';
import { faultText } from './words.ts';

const MOST_SHOWN = 200;

interface PasteDialogProps {
  readonly deeds: GridDeeds;
}

/** With nothing to ask about it is not drawn again, however often the plan changes. */
export const PasteDialog = memo(
  PasteQuestion,
  (before: PasteDialogProps, after: PasteDialogProps) => before.deeds.pending === null && after.deeds.pending === null,
);

function PasteQuestion({ deeds }: PasteDialogProps) {
  const words = useWords();
  const { t } = words;
  const { pending } = deeds;
  const bad = pending?.read.bad ?? [];
  const good = pending?.read.good ?? 0;
  return (
    <Modal
      opened={pending !== null}
      onClose={deeds.giveUpPaste}
      size="xl"
      title={t('planWork.paste.title', { count: bad.length })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text size="sm">{t('planWork.paste.text', { count: good })}</Text>
      <ScrollArea.Autosize mah="50vh" my="sm" viewportProps={{ tabIndex: 0 }}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('planWork.paste.row')}</Table.Th>
              <Table.Th>{t('planWork.paste.column')}</Table.Th>
              <Table.Th>{t('planWork.paste.value')}</Table.Th>
              <Table.Th>{t('planWork.paste.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bad.slice(0, MOST_SHOWN).map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list stands still while it is shown
              <Table.Tr key={index}>
                <Table.Td>{cell.line?.title ?? t('planWork.paste.noLine')}</Table.Td>
                <Table.Td>{cell.column === null ? '–' : deeds.columnName(cell.column)}</Table.Td>
                <Table.Td>{cell.text === '' ? t('planWork.paste.nothing') : cell.text}</Table.Td>
                <Table.Td>{faultText(cell.fault, words)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {bad.length > MOST_SHOWN ? (
          <Text size="sm">{t('planWork.paste.more', { count: bad.length - MOST_SHOWN })}</Text>
        ) : null}
      </ScrollArea.Autosize>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={deeds.giveUpPaste}>
          {t('common.cancel')}
        </Button>
        <Button disabled={good === 0} onClick={deeds.takeGood}>
          {t('planWork.paste.takeGood', { count: good })}
        </Button>
      </Group>
    </Modal>
  );
}
