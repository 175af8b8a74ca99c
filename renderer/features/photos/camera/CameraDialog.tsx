/** The camera over the whole screen: one large button takes a picture, as many as are wanted, each kept at once. */
import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { IconCameraFilled, IconCameraRotate, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../i18n/i18n.ts';
import classes from './camera.module.css';
import { useCamera } from './use-camera.ts';

export interface CameraDialogProps {
  readonly onTaken: (picture: File) => void;
  readonly onClose: () => void;
}

export function CameraDialog({ onTaken, onClose }: CameraDialogProps) {
  const { t } = useWords();
  const camera = useCamera();
  const [taken, setTaken] = useState(0);
  const shutter = useRef<HTMLButtonElement>(null);
  const { ready } = camera;
  // Enter takes the first picture; before it can, the button takes no focus.
  useEffect(() => {
    if (ready) shutter.current?.focus();
  }, [ready]);

  async function take(): Promise<void> {
    const picture = await camera.take();
    if (picture === null) return;
    setTaken((count) => count + 1);
    onTaken(new File([picture], t('photos.camera.fileName'), { type: picture.type }));
  }

  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      title={t('photos.camera.title')}
      classNames={{ body: classes['body'] ?? '', content: classes['content'] ?? '' }}
      closeButtonProps={{ 'aria-label': t('common.close'), size: 44 }}
      // The walk behind has keys of its own.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {camera.fault === null ? (
        <video
          ref={camera.video}
          className={classes['screen']}
          muted
          playsInline
          aria-label={t('photos.camera.screen')}
        />
      ) : (
        <Alert color="yellow" variant="light" role="alert" m="md">
          {t(`photos.camera.${camera.fault}`)}
        </Alert>
      )}
      <Group className={classes['buttons'] ?? ''} justify="center" gap="md">
        <Text size="sm" role="status" className={classes['count'] ?? ''}>
          {taken === 0 ? '' : t('photos.camera.taken', { count: taken })}
        </Text>
        <Button
          ref={shutter}
          size="xl"
          className={classes['shutter'] ?? ''}
          disabled={!ready}
          leftSection={<IconCameraFilled size={26} aria-hidden="true" />}
          onClick={() => void take()}
        >
          {t('photos.camera.take')}
        </Button>
        {camera.count > 1 ? (
          <Button
            variant="default"
            className={classes['touch'] ?? ''}
            leftSection={<IconCameraRotate size={20} aria-hidden="true" />}
            onClick={camera.turn}
          >
            {t('photos.camera.turn')}
          </Button>
        ) : null}
        <Button
          variant="default"
          className={classes['touch'] ?? ''}
          leftSection={<IconCheck size={20} aria-hidden="true" />}
          onClick={onClose}
        >
          {t('photos.camera.done')}
        </Button>
      </Group>
    </Modal>
  );
}
