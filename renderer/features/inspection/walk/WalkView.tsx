/** The walk: the rail at the left, and in the middle one part at a time or the dense list. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconHandFinger,
  IconKeyboard,
  IconList,
  IconPlayerSkipForward,
  IconPlus,
  IconQuote,
  IconSquare,
} from '@tabler/icons-react';
import { memo, useRef, useState } from 'react';
import { v7 as uuid7 } from 'uuid';
import { useWords } from '../../../i18n/i18n.ts';
import { EmptyState } from '../../../ui/States.tsx';
import type { Walk } from '../use-walk.ts';
import { AddPartDialog } from './AddPartDialog.tsx';
import { HistoryDrawer } from './HistoryDrawer.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { PartCard } from './PartCard.tsx';
import { PartList } from './PartList.tsx';
import { PhrasesDialog } from './PhrasesDialog.tsx';
import { Rail } from './Rail.tsx';
import { useWalkKeys, type WalkDeeds } from './use-walk-keys.ts';
import classes from './walk.module.css';

type Dialog = 'keys' | 'add' | 'phrases' | 'history';

/** All that the walk shows or acts on; an edit that is acknowledged changes none of it. */
const SHOWN = [
  'editable',
  'current',
  'position',
  'sections',
  'ordered',
  'total',
  'filter',
  'question',
  'mode',
  'autoStep',
  'field',
  'openFinding',
] as const satisfies readonly (keyof Walk)[];

export const WalkView = memo(
  WalkSection,
  ({ walk: before }, { walk: after }) =>
    before.inspection.content === after.inspection.content && SHOWN.every((name) => before[name] === after[name]),
);

function WalkSection({ walk }: { readonly walk: Walk }) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const note = useRef<{ focus(): void }>(null);
  const photos = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { current, editable } = walk;

  const deeds: WalkDeeds = {
    full() {
      if (!editable) return;
      walk.showSingle();
      walk.setOpenFinding(uuid7());
    },
    // The browser opens its dialog because the key was pressed just now.
    photo() {
      walk.showSingle();
      photos.current?.querySelector<HTMLInputElement>('input[type="file"]')?.click();
    },
    note() {
      walk.showSingle();
      note.current?.focus();
    },
    search: () => search.current?.focus(),
    addPart: () => (editable ? setDialog('add') : undefined),
    help: () => setDialog('keys'),
    history: () => (current === null ? undefined : setDialog('history')),
  };
  useWalkKeys(walk, deeds, place);

  return (
    <div className={classes['walk']} ref={place} data-field={walk.field || undefined} data-mode={walk.mode}>
      <Rail walk={walk} search={search} />
      <div className={classes['middle']}>
        <Tools walk={walk} onDialog={setDialog} />
        {current === null ? (
          <EmptyState title={t('inspection.card.noParts')} text={t('inspection.list.noneText')} />
        ) : walk.mode === 'list' ? (
          <PartList walk={walk} />
        ) : (
          <PartCard walk={walk} part={current} note={note} photos={photos} deeds={deeds} />
        )}
      </div>
      <AddPartDialog walk={walk} opened={dialog === 'add'} onClose={() => setDialog(null)} />
      <KeysDialog opened={dialog === 'keys'} onClose={() => setDialog(null)} />
      <HistoryDrawer
        inspection={walk.inspection}
        part={current}
        opened={dialog === 'history'}
        onClose={() => setDialog(null)}
      />
      {dialog === 'phrases' ? (
        <PhrasesDialog
          classKey={current?.classKey ?? null}
          partName={current?.name ?? ''}
          opened
          onClose={() => setDialog(null)}
        />
      ) : null}
    </div>
  );
}

/** Drawn anew only when what it shows has changed; its deeds read nothing else of the walk. */
const Tools = memo(
  function Tools({ walk, onDialog }: { readonly walk: Walk; readonly onDialog: (dialog: Dialog) => void }) {
    const { t } = useWords();
    return (
      <div className={classes['tools']} role="toolbar" aria-label={t('inspection.tools.label')}>
        <Button
          size={walk.field ? 'md' : 'xs'}
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          disabled={!walk.editable}
          aria-keyshortcuts="+"
          onClick={() => onDialog('add')}
        >
          {t('inspection.tools.addPart')}
        </Button>
        <span className={classes['grow']} />
        <Toggle walk={walk} Icon={walk.mode === 'list' ? IconSquare : IconList} onClick={walk.toggleMode} keys="L">
          {t(walk.mode === 'list' ? 'inspection.tools.single' : 'inspection.tools.list')}
        </Toggle>
        <Toggle walk={walk} Icon={IconPlayerSkipForward} pressed={walk.autoStep} onClick={walk.toggleAutoStep}>
          {t('inspection.tools.autoStep')}
        </Toggle>
        <Toggle walk={walk} Icon={IconHandFinger} pressed={walk.field} onClick={walk.toggleField}>
          {t('inspection.tools.field')}
        </Toggle>
        <Toggle walk={walk} Icon={IconQuote} onClick={() => onDialog('phrases')}>
          {t('inspection.tools.phrases')}
        </Toggle>
        <Toggle walk={walk} Icon={IconKeyboard} onClick={() => onDialog('keys')} keys="?">
          {t('inspection.tools.keys')}
        </Toggle>
      </div>
    );
  },
  ({ walk: before }, { walk: after }) =>
    before.field === after.field &&
    before.mode === after.mode &&
    before.autoStep === after.autoStep &&
    before.editable === after.editable,
);

function Toggle({
  walk,
  Icon,
  pressed,
  keys,
  onClick,
  children,
}: {
  readonly walk: Walk;
  readonly Icon: typeof IconList;
  readonly pressed?: boolean;
  readonly keys?: string;
  readonly onClick: () => void;
  readonly children: string;
}) {
  return (
    <Tooltip label={keys === undefined ? children : `${children} (${keys})`}>
      <ActionIcon
        size={walk.field ? 44 : 30}
        variant={pressed === true ? 'light' : 'default'}
        aria-label={children}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
        onClick={onClick}
      >
        <Icon size={17} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
