/** The frame around every screen: skip link, header, navigation, banner, content. */
import { Outlet } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/i18n.ts';
import classes from './app-frame.module.css';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { Header } from './Header.tsx';
import { Navigation } from './Navigation.tsx';
import { SearchDialog } from './SearchDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const CONTENT_ID = 'indhold';

export function AppFrame({ children }: { readonly children?: ReactNode }) {
  const { t } = useWords();
  const [helpOpen, setHelpOpen] = useState(false);
  useShortcuts({ onHelp: () => setHelpOpen(true) });
  return (
    <div className={classes['frame']}>
      {/* A plain #anchor would be read as an address by the hash router. */}
      <a
        className={classes['skip']}
        href={`#${CONTENT_ID}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(CONTENT_ID)?.focus();
        }}
      >
        {t('frame.skipToContent')}
      </a>
      <Header onHelp={() => setHelpOpen(true)} />
      <Navigation />
      <main id={CONTENT_ID} className={classes['main']} tabIndex={-1}>
        <ConnectionBanner />
        {children ?? <Outlet />}
      </main>
      <SearchDialog />
      <ShortcutsDialog opened={helpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
