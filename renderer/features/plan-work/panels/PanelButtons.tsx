/** The buttons that open a panel beside the grid. */
import { Button, Group } from '@mantine/core';
import { useWords } from '../../../i18n/i18n.ts';
import { PANELS, type PanelName, panelButtonId } from './panel-names.ts';

export function PanelButtons({
  panel,
  onPanel,
}: {
  readonly panel: PanelName | null;
  readonly onPanel: (name: PanelName) => void;
}) {
  const { t } = useWords();
  return (
    <Group gap={6} wrap="nowrap">
      {PANELS.map((name) => (
        <Button
          key={name}
          id={panelButtonId(name)}
          size="compact-sm"
          variant={panel === name ? 'light' : 'default'}
          aria-pressed={panel === name}
          aria-keyshortcuts={name === 'detail' ? 'F4' : undefined}
          onClick={() => onPanel(name)}
        >
          {t(`planWork.panels.${name}`)}
        </Button>
      ))}
    </Group>
  );
}
