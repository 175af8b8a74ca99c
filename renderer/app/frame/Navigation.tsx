/** The main menu. Departments are reached through the overview and the search field. */
import {
  IconAdjustmentsHorizontal,
  IconCalendarCheck,
  IconClipboardCheck,
  IconFileImport,
  IconInfoCircle,
  IconLayoutDashboard,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/i18n.ts';
import classes from './app-frame.module.css';

const ITEMS = [
  { to: '/', key: 'overview', Icon: IconLayoutDashboard },
  { to: '/tilsyn', key: 'inspections', Icon: IconClipboardCheck },
  { to: '/aarsplan', key: 'yearWork', Icon: IconCalendarCheck },
  { to: '/indlaes', key: 'imports', Icon: IconFileImport },
  { to: '/indstillinger', key: 'settings', Icon: IconAdjustmentsHorizontal },
  { to: '/om', key: 'workspace', Icon: IconInfoCircle },
] as const;

export function Navigation() {
  const { t } = useWords();
  return (
    <nav className={classes['nav']} aria-label={t('frame.mainNavigation')}>
      <ul>
        {ITEMS.map(({ to, key, Icon }) => (
          <li key={to}>
            <Link
              to={to}
              className={classes['navLink']}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
              title={t(`frame.nav.${key}`)}
            >
              <Icon size={18} stroke={1.7} aria-hidden="true" />
              <span>{t(`frame.nav.${key}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
