/** Files dropped or picked, listed by name and size. The files themselves stay where they are. */
import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileSpreadsheet, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { LARGEST_FILE_BYTES, MOST_FILES } from '../../../contract/import-limits.ts';
import { type T, useWords } from '../../i18n/i18n.ts';
import classes from './imports.module.css';
import { type Chosen, withMore } from './model/chosen-files.ts';
import { type Dropped, type DroppedItem, type Folder, filesDropped } from './model/dropped-files.ts';

interface Told {
  readonly refused: readonly string[];
  readonly noticed: readonly string[];
}

const NOTHING: Told = { refused: [], noticed: [] };
const NO_FOLDERS: ReadonlyMap<File, string> = new Map();
/** Files too large that are named each. */
const NAMED = 5;

export function FileChooser({
  files,
  onChange,
  disabled,
}: {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
  readonly disabled: boolean;
}) {
  const { t, f } = useWords();
  const open = useRef<() => void>(null);
  const [told, setTold] = useState<Told>(NOTHING);
  const dropped = useRef<Dropped | null>(null);

  /** What is not taken is named also where others of the same drop are. */
  async function add(taken: readonly File[], tooLarge: readonly File[]): Promise<void> {
    const { folders = [], folderOf = NO_FOLDERS } = dropped.current ?? {};
    dropped.current = null;
    const { files: all, renamed, renewed }: Chosen = await withMore(files, taken, folderOf);
    const tooMany = all.slice(MOST_FILES);
    setTold({
      refused: [
        ...tooLarge.slice(0, NAMED).map(({ name }) => t('imports.tooLarge', { file: name })),
        ...(tooMany.length === 0
          ? []
          : [t('imports.tooManyFiles', { count: tooMany.length, file: tooMany[0]?.name ?? '' })]),
        ...folders.flatMap((folder) => folderSentence(folder, t)),
      ],
      noticed: [
        ...renamed.slice(0, NAMED).map((file) => t('imports.sameName', file)),
        ...renewed.slice(0, NAMED).map((file) => t('imports.renewed', { file })),
      ],
    });
    if (taken.length > 0) onChange(all.slice(0, MOST_FILES));
  }

  return (
    <Stack gap="xs">
      <Dropzone
        // One answer to the whole drop: told apart, the files that are taken would wipe out what is said of the others.
        onDropAny={(taken, rejected) =>
          void add(
            taken,
            rejected.map(({ file }) => file),
          )
        }
        onDrop={() => undefined}
        getFilesFromEvent={async (event) => {
          const { items, isDrop } = eventFiles(event);
          if (!isDrop) return items;
          dropped.current = await filesDropped(items as readonly DroppedItem[]);
          return [...dropped.current.files];
        }}
        maxSize={LARGEST_FILE_BYTES}
        openRef={open}
        disabled={disabled}
        activateOnKeyboard={false}
        inputProps={{ 'aria-label': t('imports.dropAction') }}
        className={classes['drop'] ?? ''}
        p="md"
      >
        <Group gap="md" wrap="nowrap">
          <IconFileSpreadsheet size={30} stroke={1.4} aria-hidden="true" />
          <div>
            <Text size="sm" fw={600}>
              {t('imports.drop')}
            </Text>
            <Text size="sm" c="dimmed">
              {t('imports.dropHint')}
            </Text>
          </div>
        </Group>
      </Dropzone>
      <Group gap="sm">
        <Button variant="default" size="xs" disabled={disabled} onClick={() => open.current?.()}>
          {t('imports.dropAction')}
        </Button>
        <Text size="sm" c="dimmed" aria-live="polite">
          {files.length === 0 ? '' : t('imports.files', { count: files.length })}
        </Text>
      </Group>
      {told.refused.length === 0 ? null : (
        <div role="alert">
          {told.refused.map((sentence) => (
            <Text key={sentence} size="sm" c="red">
              {sentence}
            </Text>
          ))}
        </div>
      )}
      {told.noticed.length === 0 ? null : (
        <div role="status">
          {told.noticed.map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
        </div>
      )}
      {files.length === 0 ? null : (
        <ul className={classes['files']}>
          {files.map((file) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              <span>{file.name}</span>
              <span className={classes['size']}>{f.integer(Math.max(1, Math.round(file.size / 1024)))} kB</span>
              <ActionIcon
                variant="subtle"
                size="sm"
                disabled={disabled}
                aria-label={t('imports.removeFile', { file: file.name })}
                onClick={() => onChange(files.filter((other) => other !== file))}
              >
                <IconX size={14} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

function folderSentence({ name, taken, leftOut, isCut }: Folder, t: T): readonly string[] {
  return [
    ...(isCut ? [t('imports.folderCut', { folder: name })] : []),
    ...(taken === 0
      ? [t('imports.folderEmpty', { folder: name })]
      : leftOut > 0
        ? [t('imports.folderLeft', { folder: name, count: leftOut })]
        : []),
  ];
}

/** What an event of the drop area brings: files that were picked, what hovers over it, or what was let go of. */
function eventFiles(event: unknown): { readonly items: (File | DataTransferItem)[]; readonly isDrop: boolean } {
  if (!(event instanceof Event || (typeof event === 'object' && event !== null && 'type' in event)))
    return { items: [], isDrop: false };
  const transfer = 'dataTransfer' in event ? (event.dataTransfer as DataTransfer | null) : null;
  if (transfer !== null)
    return { items: [...transfer.items].filter(({ kind }) => kind === 'file'), isDrop: event.type === 'drop' };
  const target = 'target' in event ? event.target : null;
  return { items: target instanceof HTMLInputElement ? [...(target.files ?? [])] : [], isDrop: false };
}
