/**
 * The ways a photo comes in: camera, file picker, drag and drop, paste.
 * Answers for progress and for a sentence for each file that is refused; whatever was not refused is kept already.
 */
import { Alert, Button, Group, List, Progress, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useMediaQuery } from '@mantine/hooks';
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { dayOf } from '../../ui/read-day.ts';
import { CameraDialog } from './camera/CameraDialog.tsx';
import { useHasCamera } from './camera/use-camera.ts';
import type { PhotoPlaceProps } from './photo-place.ts';
import classes from './photos.module.css';
import { useAddPhotos } from './use-add-photos.ts';

export interface PhotoAddProps extends PhotoPlaceProps {
  /** Pasting and dropping work anywhere on the page, not only in here; for the one that the screen is about. */
  readonly pasteAnywhere?: boolean;
  readonly onAdded?: (photoIds: readonly string[]) => void;
}

const PICKER = 'image/*';

export function PhotoAdd({ readOnly, pasteAnywhere = false, onAdded, ...place }: PhotoAddProps) {
  const { t, f } = useWords();
  const { state, busy, add, addAgain, clearRefused } = useAddPhotos(place, onAdded);
  const isTouch = useMediaQuery('(pointer: coarse)') ?? false;
  const hasCamera = useHasCamera();
  const [looking, setLooking] = useState(false);
  const camera = useRef<HTMLInputElement>(null);
  const open = useRef<() => void>(null);
  const space = useQuery(rpc.photos.space.queryOptions({ enabled: !readOnly })).data;
  useWholePage(pasteAnywhere && !readOnly, add);
  if (readOnly) return null;

  function paste(event: ClipboardEvent): void {
    const files = imagesIn(event.nativeEvent);
    if (files.length === 0) return;
    event.preventDefault();
    // The listener of the whole page would take them a second time.
    event.nativeEvent.stopImmediatePropagation();
    add(files);
  }

  const retriable = state.refused.some(({ again }) => again !== null);
  return (
    <Stack gap="xs" onPaste={paste}>
      <Dropzone
        onDrop={(files) => add(files)}
        openRef={open}
        activateOnClick={false}
        activateOnKeyboard={false}
        // Without it no finger and no mouse reaches the buttons.
        enablePointerEvents
        // The button below is what people meet.
        inputProps={{ 'aria-hidden': true, accept: PICKER }}
        className={classes['drop'] ?? ''}
        p="xs"
      >
        <Group gap="sm">
          <Button
            className={classes['touch'] ?? ''}
            variant="default"
            leftSection={<IconPhotoPlus size={18} aria-hidden="true" />}
            onClick={() => open.current?.()}
          >
            {t('photos.add.pick')}
          </Button>
          {hasCamera || isTouch ? (
            <Button
              className={classes['touch'] ?? ''}
              variant="default"
              leftSection={<IconCamera size={18} aria-hidden="true" />}
              // Where the page cannot look through it, the system's own way of taking a picture is asked for.
              onClick={() => (hasCamera ? setLooking(true) : camera.current?.click())}
            >
              {t('photos.add.camera')}
            </Button>
          ) : null}
          <Text size="sm" c="dimmed">
            {t('photos.add.hint')}
          </Text>
        </Group>
      </Dropzone>
      {looking ? (
        <CameraDialog onTaken={(picture) => add([picture], dayOf(new Date()))} onClose={() => setLooking(false)} />
      ) : null}
      <input
        ref={camera}
        type="file"
        accept={PICKER}
        capture="environment"
        multiple
        hidden
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])]);
          // The same picture may be taken again.
          event.currentTarget.value = '';
        }}
      />
      {busy ? (
        <Progress value={(100 * state.done) / state.total} aria-label={t('photos.add.progress')} size="sm" />
      ) : null}
      <Text size="sm" c="dimmed" role="status">
        {busy
          ? t('photos.add.working', { done: f.integer(state.done), total: f.integer(state.total) })
          : state.savedAtMs === null
            ? ''
            : t('photos.saved', { at: f.instant(state.savedAtMs).slice(-5) })}
      </Text>
      {state.refused.length === 0 ? null : (
        <Alert
          color="red"
          variant="light"
          role="alert"
          title={t('photos.add.refused', { count: state.refused.length })}
          withCloseButton
          closeButtonLabel={t('common.close')}
          onClose={clearRefused}
        >
          <List size="sm" spacing={4}>
            {state.refused.map(({ photoId, fileName, sentence }) => (
              <List.Item key={photoId}>
                <b className={classes['fileName']}>{fileName}</b>: {sentence}
              </List.Item>
            ))}
          </List>
          {retriable ? (
            <Button mt="sm" size="xs" variant="default" onClick={addAgain}>
              {t('common.retry')}
            </Button>
          ) : null}
        </Alert>
      )}
      {space === undefined || !space.low || space.freeBytes === null ? null : (
        <Alert color="yellow" variant="light" title={t('photos.add.lowSpaceTitle')}>
          {t('photos.add.lowSpace', { megabytes: f.integer(Math.floor(space.freeBytes / 1_000_000)) })}
        </Alert>
      )}
    </Stack>
  );
}

function useWholePage(on: boolean, add: (files: readonly File[]) => void): void {
  const current = useRef(add);
  current.current = add;
  useEffect(() => {
    if (!on) return;
    const paste = (event: globalThis.ClipboardEvent) => {
      const files = imagesIn(event);
      if (files.length === 0) return;
      event.preventDefault();
      current.current(files);
    };
    // A file dropped beside the box is meant for it; the browser would leave the page and show the file.
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = event.defaultPrevented ? [] : [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      current.current(files);
    };
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, [on]);
}

/** Files on the clipboard. What word processors copy is text with a picture of it: in a text field the text is meant. */
function imagesIn({ clipboardData, target }: globalThis.ClipboardEvent): readonly File[] {
  if (clipboardData === null) return [];
  const inTextField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return inTextField && clipboardData.types.includes('text/plain') ? [] : [...clipboardData.files];
}
