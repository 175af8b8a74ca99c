/** Light, dark or as the system has it. */
import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useWords } from '../../i18n/i18n.ts';

const ICON = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;
const SCHEMES = ['light', 'dark', 'auto'] as const;

export function SchemeSwitch() {
  const { t } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = ICON[colorScheme];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={34}
          aria-label={`${t('frame.scheme.label')}: ${t(`frame.scheme.${colorScheme}`)}`}
        >
          <Current size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map((scheme) => {
          const Icon = ICON[scheme];
          return (
            <Menu.Item
              key={scheme}
              role="menuitemradio"
              aria-checked={scheme === colorScheme}
              leftSection={<Icon size={16} aria-hidden="true" />}
              rightSection={scheme === colorScheme ? <IconCheck size={14} aria-hidden="true" /> : null}
              onClick={() => setColorScheme(scheme)}
            >
              {t(`frame.scheme.${scheme}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
