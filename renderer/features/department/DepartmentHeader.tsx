/** The head of a department: its name, its light with every reason in words, and the two documents to take along. */
import { Button, Group } from '@mantine/core';
import { IconCalendarStats, IconClipboardCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DepartmentView } from '../../../contract/department.ts';
import { useWords } from '../../i18n/i18n.ts';
import { LightMark } from '../../ui/LightMark.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { reasonText } from '../../ui/reason-text.ts';
import classes from './department.module.css';
import { ExportButtons } from './ExportButtons.tsx';

const SECTIONS = ['money', 'condition', 'plan', 'master'] as const;

export function DepartmentHeader({ department }: { readonly department: DepartmentView }) {
  const { t, f } = useWords();
  const { master, light, reasons, condition, plan } = department;
  const context = {
    currency: master.currency,
    startMonth: master.accountingStartMonth,
    partName: condition.worst?.partName,
  };
  return (
    <header className={classes['header']}>
      <div>
        <div className={classes['crumb']}>
          <Link to="/">{t('department.breadcrumb')}</Link> / {master.organisationName}
        </div>
        <PageHeading title={t('department.pageTitle', { number: master.number, name: master.name })}>
          {master.name === master.number ? master.number : `${master.number} · ${master.name}`}
        </PageHeading>
      </div>
      <Group gap="xs" wrap="nowrap">
        {plan === null ? null : (
          <Button
            component={Link}
            variant="light"
            to={`/plan/${encodeURIComponent(master.number)}`}
            leftSection={<IconCalendarStats size={17} aria-hidden="true" />}
          >
            {t('planWork.open')}
          </Button>
        )}
        <Button
          component={Link}
          variant="light"
          to={`/afdeling/${encodeURIComponent(master.number)}/tilsyn`}
          leftSection={<IconClipboardCheck size={17} aria-hidden="true" />}
        >
          {t('inspection.open')}
        </Button>
        <ExportButtons number={master.number} hasPlan={plan !== null} />
      </Group>
      <div className={classes['light']} data-light={light}>
        <LightMark light={light} size="lg" />
        {reasons.length === 0 ? (
          <span>{t('department.noReasons')}</span>
        ) : (
          <ul aria-label={t('department.reasons')}>
            {reasons.map((reason) => (
              <li key={reason.code}>{reasonText(reason, t, f, context)}</li>
            ))}
          </ul>
        )}
      </div>
      <nav className={classes['jump']} aria-label={t('department.onThisPage')}>
        {SECTIONS.filter((section) => plan !== null || (section !== 'money' && section !== 'plan')).map((section) => (
          <button key={section} type="button" onClick={() => goTo(section)}>
            {t(`department.sections.${section}`)}
          </button>
        ))}
      </nav>
    </header>
  );
}

/** Scrolls to a section and gives its heading the focus, so that Tab goes on from there. */
function goTo(id: string): void {
  const section = document.getElementById(id);
  const heading = section?.querySelector<HTMLElement>('h2');
  section?.scrollIntoView({ block: 'start' });
  window.scrollBy({ top: -64 });
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
