/** The picture and what is written about it, two cells of the viewer. Mounted anew for each photo, which saves the one that is left. */
import { Alert, Button, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PhotoView } from '../../../../contract/photos.ts';
import type { PhotoMark } from '../../../../domain/inspection/marks.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { type MarkKind, MarkStage } from './MarkStage.tsx';
import { MarkTools } from './MarkTools.tsx';
import { PhotoFields } from './PhotoFields.tsx';
import { usePhotoDraft } from './use-photo-draft.ts';
import classes from './viewer.module.css';

export function PhotoDesk({
  photo,
  readOnly,
  failed,
  onStep,
  onTurn,
  onErase,
}: {
  readonly photo: PhotoView;
  readonly readOnly: boolean;
  readonly failed: unknown;
  readonly onStep: (group: string) => void;
  readonly onTurn: (by: -1 | 1) => void;
  readonly onErase: () => void;
}) {
  const words = useWords();
  const { t, f } = words;
  const edit = usePhotoDraft(photo, onStep);
  const [tool, setTool] = useState<MarkKind | null>(null);
  const [text, setText] = useState('');
  const [selected, setSelected] = useState<number | null>(null);
  const { marks } = edit.draft;
  const error = edit.error ?? failed;

  function setMarks(changed: readonly PhotoMark[], chosen: number | null): void {
    // Whoever hides something knows that it was personal.
    const hides = changed.some(({ kind }) => kind === 'blur') && !marks.some(({ kind }) => kind === 'blur');
    edit.change({ marks: changed, ...(hides ? { personalData: true } : {}) });
    setSelected(chosen);
    setTool(null);
  }

  return (
    <>
      <MarkStage
        photo={photo}
        marks={marks}
        tool={tool}
        text={text}
        selected={selected !== null && selected < marks.length ? selected : null}
        readOnly={readOnly}
        onMarks={setMarks}
        onSelect={setSelected}
        onEscape={() => {
          setSelected(null);
          setTool(null);
        }}
        onTurn={onTurn}
      />
      <ScrollArea className={classes['side'] ?? ''} type="auto">
        <Stack gap="md" p="sm">
          {error === null ? null : (
            <Alert color="red" variant="light" role="alert" title={t('common.failedTitle')}>
              {errorText(error, words)}
            </Alert>
          )}
          {photo.marksComplete ? null : (
            <Alert color="yellow" variant="light">
              {t('photos.viewer.unknownMarks')}
            </Alert>
          )}
          {photo.erased === null ? <PhotoFields photo={photo} edit={edit} readOnly={readOnly} /> : null}
          {readOnly || !photo.marksComplete ? null : (
            <MarkTools
              marks={marks}
              tool={tool}
              text={text}
              selected={selected}
              onTool={(chosen) => {
                setTool(chosen);
                setSelected(null);
              }}
              onText={setText}
              onSelect={setSelected}
              onRemove={(gone) =>
                setMarks(
                  marks.filter((_, index) => index !== gone),
                  null,
                )
              }
            />
          )}
          {photo.erased === null ? (
            <Button variant="subtle" color="red" size="sm" className={classes['erase'] ?? ''} onClick={onErase}>
              {t('photos.erase.open')}
            </Button>
          ) : (
            <Text size="sm">{t('photos.erased.stays')}</Text>
          )}
          <Text size="sm" c="dimmed" role="status">
            {edit.savedAtMs === null ? '' : t('photos.saved', { at: f.instant(edit.savedAtMs).slice(-5) })}
          </Text>
        </Stack>
      </ScrollArea>
    </>
  );
}
