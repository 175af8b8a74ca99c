/** Where one is, which report it is, whether everything is saved, undo and redo, and what can go out of it. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { timeText } from '../plan-work/words.ts';
import classes from './inspection.module.css';
import { ReportMenu } from './ReportMenu.tsx';
import type { Inspection } from './use-inspection.ts';

export function InspectionHeader({ inspection }: { readonly inspection: Inspection }) {
  const { t, f } = useWords();
  const { report } = inspection.content;
  const { departmentNumber: number, departmentName: name, kind, status, heldOn, revisionNo } = report;
  return (
    <header className={classes['header']}>
      <span className={classes['crumb']}>
        <Link to="/afdeling/$number" params={{ number }}>
          {t('inspection.department', { number, name })}
        </Link>{' '}
        /{' '}
        <Link to="/afdeling/$number/tilsyn" params={{ number }}>
          {t('inspection.heading')}
        </Link>{' '}
        /
      </span>
      <PageHeading title={`${t(`inspection.kind.${kind}`)} · ${t('inspection.title', { number })}`}>
        {t(`inspection.kind.${kind}`)}
      </PageHeading>
      <span className={classes['chip']}>
        {heldOn === null ? '' : `${f.day(heldOn)} · `}
        {t(`inspection.status.${status}`)}
        {revisionNo > 1 ? ` · ${t('inspection.list.revision', { revision: revisionNo })}` : ''}
      </span>
      <span className={classes['spacer']} />
      <SaveState inspection={inspection} />
      <UndoRedo inspection={inspection} />
      <ReportMenu inspection={inspection} />
    </header>
  );
}

export function SaveState({ inspection }: { readonly inspection: Inspection }) {
  const { t, language } = useWords();
  const { failed, away, unsaved, savedAtMs } = inspection;
  const bad = (failed !== null && !away) || inspection.refused.length > 0;
  return (
    <span className={classes['saved']} role="status" data-kind={bad ? 'bad' : undefined}>
      {bad
        ? t('inspection.save.failed')
        : away
          ? t('inspection.save.waits', { count: unsaved.length })
          : unsaved.length > 0
            ? t('inspection.save.saving')
            : savedAtMs === null
              ? ''
              : t('inspection.save.saved', { time: timeText(savedAtMs, language) })}
    </span>
  );
}

/** Drawn anew only when its steps change: a key of the walk must not wait for it. */
const UndoRedo = memo(UndoRedoButtons, ({ inspection: before }, { inspection: after }) => {
  return before.undoState === after.undoState && before.editable === after.editable;
});

function UndoRedoButtons({ inspection }: { readonly inspection: Inspection }) {
  const { t } = useWords();
  return (['undo', 'redo'] as const).map((which) => {
    const step = inspection.undoState?.[which] ?? null;
    const Icon = which === 'undo' ? IconArrowBackUp : IconArrowForwardUp;
    const label =
      step === null ? t(`inspection.tools.no_${which}`) : t(`inspection.tools.${which}`, { label: step.label });
    return (
      <Tooltip key={which} label={label}>
        <ActionIcon
          size={34}
          variant="default"
          aria-label={label}
          aria-keyshortcuts={which === 'undo' ? 'Control+Z' : 'Control+Y'}
          disabled={step === null || !inspection.editable}
          onClick={() => void inspection[which]()}
        >
          <Icon size={17} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    );
  });
}
