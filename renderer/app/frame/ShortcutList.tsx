/** Which key does what; shown in the dialog and on the workspace screen. */
import { Kbd, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/i18n.ts';

export function ShortcutList() {
  const { t } = useWords();
  const goTo = (letter: string): ReactNode => (
    <>
      <Kbd>G</Kbd> {t('frame.shortcuts.afterwards')} <Kbd>{letter}</Kbd>
    </>
  );
  const rows: readonly (readonly [ReactNode, string])[] = [
    [
      <>
        <Kbd>Ctrl</Kbd> <Kbd>K</Kbd> · <Kbd>/</Kbd>
      </>,
      t('frame.shortcuts.search'),
    ],
    [goTo('O'), t('frame.shortcuts.overview')],
    [goTo('R'), t('frame.shortcuts.yearWork')],
    [goTo('I'), t('frame.shortcuts.imports')],
    [goTo('A'), t('frame.shortcuts.workspace')],
    [<Kbd key="t">T</Kbd>, t('frame.shortcuts.table')],
    [
      <>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd>
      </>,
      t('frame.shortcuts.rows'),
    ],
    [<Kbd key="enter">Enter</Kbd>, t('frame.shortcuts.openRow')],
    [<Kbd key="help">?</Kbd>, t('frame.shortcuts.help')],
  ];
  return (
    <Table verticalSpacing={6}>
      <Table.Tbody>
        {rows.map(([keys, text]) => (
          <Table.Tr key={text}>
            <Table.Th scope="row" fw={400} w="9.5rem">
              {keys}
            </Table.Th>
            <Table.Td>{text}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
