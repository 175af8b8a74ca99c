/**
 * What has happened to a part: who, when, from, to; newest first. An open report can set each value back, by one ordinary step.
 * Must never write but through the inspection's own edits.
 */
import { Button, Drawer } from '@mantine/core';
import { memo, use } from 'react';
import type { PartHistoryEntry } from '../../../../contract/inspection.ts';
import type { InspectionPart } from '../../../../contract/inspection-view.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { usePartHistory } from '../inspection-queries.ts';
import { SavedAt } from '../saved-at.ts';
import type { Inspection } from '../use-inspection.ts';
import classes from './history.module.css';
import { causeWords, changeWords, subjectWords } from './history-words.ts';

export interface HistoryDrawerProps {
  readonly inspection: Inspection;
  readonly part: InspectionPart | null;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** While it is closed, nothing of the walk makes it be drawn. */
export const HistoryDrawer = memo(PartDrawer, (before, after) => !before.opened && !after.opened);

function PartDrawer({ inspection, part, opened, onClose }: HistoryDrawerProps) {
  const { t } = useWords();
  return (
    <Drawer
      opened={opened && part !== null}
      onClose={onClose}
      position="right"
      size="md"
      title={t('inspection.history.title', { part: part?.name ?? '' })}
      transitionProps={{ duration: 100 }}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      {part === null || !opened ? null : <Entries inspection={inspection} part={part} />}
    </Drawer>
  );
}

function Entries({ inspection, part }: { readonly inspection: Inspection; readonly part: InspectionPart }) {
  const words = useWords();
  const { t } = words;
  const history = usePartHistory(inspection.reportId, part.partId, use(SavedAt), true);
  if (history.isError) return <p className={classes['facts']}>{errorText(history.error, words)}</p>;
  if (history.data === undefined) return <p className={classes['facts']}>{t('inspection.history.loading')}</p>;
  if (history.data.length === 0) return <p className={classes['facts']}>{t('inspection.history.none')}</p>;
  return (
    <ul className={classes['history']}>
      {history.data.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name of its own
        <Entry key={index} inspection={inspection} part={part} entry={entry} />
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly inspection: Inspection;
  readonly part: InspectionPart;
  readonly entry: PartHistoryEntry;
}

function Entry({ inspection, part, entry }: EntryProps) {
  const words = useWords();
  const { t, f } = words;
  const { back } = entry;
  const change = changeWords(entry, words, inspection.content.themes);
  return (
    <li>
      <span className={classes['change']}>
        {change}
        <span className={classes['facts']}>
          {subjectWords(entry, words)} · {f.instant(entry.atMs)} · {entry.actor} · {causeWords(entry, words)}
        </span>
      </span>
      {back === null || !inspection.editable ? null : (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('inspection.history.backTo', { change })}
          onClick={() => inspection.edit(t('inspection.history.step', { part: part.name }), [back])}
        >
          {t('inspection.history.back')}
        </Button>
      )}
    </li>
  );
}
