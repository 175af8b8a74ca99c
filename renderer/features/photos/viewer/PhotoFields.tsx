/** What is written about a photo: caption, day, and whether it shows what is nobody else's business. */
import { Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { PhotoView } from '../../../../contract/photos.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { readDay } from '../../../ui/read-day.ts';
import type { PhotoEdit } from './use-photo-draft.ts';
import classes from './viewer.module.css';

export function PhotoFields({
  photo,
  edit,
  readOnly,
}: {
  readonly photo: PhotoView;
  readonly edit: PhotoEdit;
  readonly readOnly: boolean;
}) {
  const { t, f } = useWords();
  const { draft, change, flush } = edit;
  // The day as it is typed; null while nobody types and the saved one stands.
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && typed.trim() !== '' && readDay(typed) === null;
  return (
    <Stack gap="sm" onBlur={() => void flush()}>
      <Textarea
        label={t('photos.viewer.caption')}
        value={draft.caption}
        maxLength={500}
        autosize
        minRows={2}
        maxRows={6}
        readOnly={readOnly}
        onChange={(event) => change({ caption: event.currentTarget.value })}
      />
      <DayInput
        label={t('photos.viewer.takenOn')}
        classNames={{ input: classes['field'] ?? '' }}
        text={typed ?? (draft.takenOn === null ? '' : f.day(draft.takenOn))}
        readOnly={readOnly}
        error={wrong ? t('photos.viewer.noDay') : null}
        onText={(text) => {
          setTyped(text);
          const day = readDay(text);
          if (day !== null || text.trim() === '') change({ takenOn: day });
        }}
      />
      <Checkbox
        label={t('photos.viewer.personal')}
        description={t('photos.viewer.personalHint')}
        checked={draft.personalData}
        disabled={readOnly}
        size="md"
        classNames={{ body: classes['flag'] ?? '', label: classes['flagLabel'] ?? '' }}
        onChange={(event) => change({ personalData: event.currentTarget.checked })}
      />
      <Text size="xs" c="dimmed">
        {t('photos.viewer.facts', {
          width: f.integer(photo.width),
          height: f.integer(photo.height),
          size:
            photo.byteSize < 1_000_000
              ? `${f.integer(Math.max(1, Math.round(photo.byteSize / 1_000)))} kB`
              : `${f.decimal(photo.byteSize / 1_000_000)} MB`,
        })}
        {photo.fileName === null ? null : <span className={classes['fileName']}> · {photo.fileName}</span>}
      </Text>
    </Stack>
  );
}
