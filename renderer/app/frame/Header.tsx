/** Top line: name, search field, where the data is, language, light or dark, help. */
import { ActionIcon, Button, Kbd, Tooltip } from '@mantine/core';
import { openSpotlight } from '@mantine/spotlight';
import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/i18n.ts';
import classes from './app-frame.module.css';
import { Brand } from './Brand.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { SyncStatus } from './SyncStatus.tsx';

export function Header({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useWords();
  return (
    <header className={classes['header']}>
      <Link to="/" className={classes['brand']}>
        <Brand />
        {t('common.appName')}
      </Link>
      <Button
        className={classes['search'] ?? ''}
        variant="default"
        justify="flex-start"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        classNames={{ label: classes['searchText'] ?? '' }}
        onClick={() => openSpotlight()}
        aria-label={t('frame.search.placeholder')}
        aria-keyshortcuts="Control+K /"
      >
        {t('frame.search.open')}
      </Button>
      <span className={classes['spacer']} />
      <SyncStatus />
      <LanguageSwitch />
      <SchemeSwitch />
      <Tooltip label={`${t('frame.shortcuts.title')} (?)`}>
        <ActionIcon variant="default" size={34} onClick={onHelp} aria-label={t('frame.shortcuts.title')}>
          <IconKeyboard size={18} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
