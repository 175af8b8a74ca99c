/**
 * One photo over the whole screen: look, draw, write, take away, go on to the next.
 * Answers for: leaving a photo in any way saves it; a photo taken away can be had back at once.
 */
import { ActionIcon, Button, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconArrowForwardUp, IconChevronLeft, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { PhotoView } from '../../../../contract/photos.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { EraseDialog } from '../EraseDialog.tsx';
import { refetchPhotos } from '../use-photos.ts';
import { PhotoDesk } from './PhotoDesk.tsx';
import { useSteps } from './use-steps.ts';
import classes from './viewer.module.css';

export interface PhotoViewerProps {
  readonly photos: readonly PhotoView[];
  readonly photoId: string;
  readonly readOnly: boolean;
  readonly onShow: (photoId: string) => void;
  readonly onClose: () => void;
}

export function PhotoViewer({ photos, photoId, readOnly, onShow, onClose }: PhotoViewerProps) {
  const words = useWords();
  const { t, f } = words;
  const queries = useQueryClient();
  const index = photos.findIndex((photo) => photo.photoId === photoId);
  const photo = photos[index];
  const [failed, setFailed] = useState<unknown>(null);
  const steps = useSteps(setFailed);
  const [erasing, setErasing] = useState(false);

  // Taken away in another window, or by undo of its adding.
  useEffect(() => {
    if (photo === undefined) onClose();
  }, [photo, onClose]);

  const turn = useCallback(
    (by: -1 | 1) => {
      const next = photos[index + by];
      if (next !== undefined) onShow(next.photoId);
    },
    [photos, index, onShow],
  );
  if (photo === undefined) return null;

  async function remove(gone: PhotoView): Promise<void> {
    try {
      const { group } = await client.photos.remove({ photoIds: [gone.photoId], label: t('photos.steps.remove') });
      const next = photos[index + 1] ?? photos[index - 1];
      if (next === undefined) onClose();
      else onShow(next.photoId);
      await refetchPhotos(queries);
      if (group === null) return;
      steps.note(group);
      offerBack(group);
    } catch (error) {
      setFailed(error);
    }
  }

  function offerBack(group: string): void {
    const id = `photo-removed-${group}`;
    const back = async () => {
      notifications.hide(id);
      try {
        await client.photos.undo({ group });
        await refetchPhotos(queries);
      } catch (error) {
        notifications.show({ color: 'red', message: errorText(error, words), autoClose: false });
      }
    };
    notifications.show({
      id,
      autoClose: 20_000,
      message: (
        <Group justify="space-between" wrap="nowrap">
          {t('photos.viewer.removed')}
          <Button size="compact-sm" variant="default" className={classes['tool'] ?? ''} onClick={() => void back()}>
            {t('common.undo')}
          </Button>
        </Group>
      ),
    });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      classNames={{ body: classes['body'] ?? '', content: classes['content'] ?? '' }}
      title={t('photos.viewer.title', {
        number: f.integer(photo.number),
        place: f.integer(index + 1),
        total: f.integer(photos.length),
      })}
      closeButtonProps={{ 'aria-label': t('common.close'), size: 44 }}
      onKeyDown={(event) => {
        // The page behind has keys of its own.
        event.stopPropagation();
        if (readOnly || !(event.ctrlKey || event.metaKey) || isTextField(event.target)) return;
        const key = event.key.toLowerCase();
        const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
        if (key !== 'z' && !isRedo) return;
        event.preventDefault();
        void (isRedo ? steps.redo() : steps.undo());
      }}
    >
      <div className={classes['desk']}>
        {/* Outside of what is mounted anew, so that a button that turns can be pressed again. */}
        <Group gap={6} wrap="nowrap" className={classes['buttons'] ?? ''}>
          <Turn label={t('photos.viewer.previous')} disabled={index === 0} onClick={() => turn(-1)} icon="previous" />
          <Turn
            label={t('photos.viewer.next')}
            disabled={index === photos.length - 1}
            onClick={() => turn(1)}
            icon="next"
          />
          {readOnly ? null : (
            <>
              <Turn label={t('common.undo')} disabled={!steps.canUndo} onClick={() => void steps.undo()} icon="undo" />
              <Turn
                label={t('photos.viewer.redo')}
                disabled={!steps.canRedo}
                onClick={() => void steps.redo()}
                icon="redo"
              />
              {photo.erased === null ? (
                <Button
                  className={classes['tool'] ?? ''}
                  variant="default"
                  ml="auto"
                  leftSection={<IconTrash size={18} aria-hidden="true" />}
                  onClick={() => void remove(photo)}
                >
                  {t('photos.viewer.remove')}
                </Button>
              ) : null}
            </>
          )}
        </Group>
        <PhotoDesk
          key={`${photo.photoId} ${photo.erased === null}`}
          photo={photo}
          readOnly={readOnly || photo.erased !== null}
          failed={failed}
          onStep={steps.note}
          onTurn={turn}
          onErase={() => setErasing(true)}
        />
      </div>
      {erasing ? <EraseDialog target={{ photoIds: [photo.photoId] }} onClose={() => setErasing(false)} /> : null}
    </Modal>
  );
}

const ICONS = { previous: IconChevronLeft, next: IconChevronRight, undo: IconArrowBackUp, redo: IconArrowForwardUp };

function Turn({
  label,
  disabled,
  onClick,
  icon,
}: {
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly icon: keyof typeof ICONS;
}) {
  const Icon = ICONS[icon];
  return (
    <ActionIcon variant="default" size={44} aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <Icon size={20} aria-hidden="true" />
    </ActionIcon>
  );
}

function isTextField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
