/** Files dropped or picked, listed by name and size. The files themselves stay where they are. */
import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileSpreadsheet, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { LARGEST_FILE_BYTES, MOST_FILES } from '../../../contract/import-limits.ts';
import { useWords } from '../../i18n/i18n.ts';
import classes from './imports.module.css';

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
  const [refused, setRefused] = useState<readonly string[]>([]);

  /** What is not taken is named also where others of the same drop are. */
  function add(dropped: readonly File[], tooLarge: readonly File[]): void {
    const names = new Set(dropped.map((file) => file.name));
    const all = [...files.filter((file) => !names.has(file.name)), ...dropped];
    const tooMany = all.slice(MOST_FILES);
    setRefused([
      ...tooLarge.slice(0, NAMED).map(({ name }) => t('imports.tooLarge', { file: name })),
      ...(tooMany.length === 0
        ? []
        : [t('imports.tooManyFiles', { count: tooMany.length, file: tooMany[0]?.name ?? '' })]),
    ]);
    if (dropped.length > 0) onChange(all.slice(0, MOST_FILES));
  }

  return (
    <Stack gap="xs">
      <Dropzone
        // One answer to the whole drop: told apart, the files that are taken would wipe out what is said of the others.
        onDropAny={(taken, rejected) =>
          add(
            taken,
            rejected.map(({ file }) => file),
          )
        }
        onDrop={() => undefined}
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
      {refused.length === 0 ? null : (
        <div role="alert">
          {refused.map((sentence) => (
            <Text key={sentence} size="sm" c="red">
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
