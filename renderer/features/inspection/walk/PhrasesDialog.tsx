/** The ready phrases of a class: the program's own can be changed, new ones written, and the organisation's removed. */
import { ActionIcon, Button, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Phrase } from '../../../../contract/inspection.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { ALL_PHRASES_KEY, usePhrases } from '../inspection-queries.ts';
import classes from './card.module.css';

export interface PhrasesDialogProps {
  readonly classKey: string | null;
  readonly partName: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function PhrasesDialog({ classKey, partName, opened, onClose }: PhrasesDialogProps) {
  const words = useWords();
  const { t, language } = words;
  const [general, setGeneral] = useState(classKey === null);
  const shownClass = general ? null : classKey;
  const phrases = usePhrases(shownClass, language);
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ALL_PHRASES_KEY });
  const save = useMutation({ mutationFn: (phrase: Phrase) => client.inspection.savePhrase(phrase), onSuccess });
  const remove = useMutation({
    mutationFn: (phraseId: string) => client.inspection.removePhrase({ phraseId }),
    onSuccess,
  });
  const [text, setText] = useState('');
  const failed = save.error ?? remove.error;
  const own = (phrases.data ?? []).filter((phrase) => phrase.classKey === shownClass);

  function add(): void {
    if (text.trim() === '') return;
    save.mutate({ phraseId: null, classKey: shownClass, body: text.trim(), language });
    setText('');
  }

  return (
    <Modal opened={opened} onClose={onClose} title={t('inspection.phrases.title')} size="lg">
      <Stack gap="sm">
        <Text size="sm">{t('inspection.phrases.text')}</Text>
        {classKey === null ? null : (
          <SegmentedControl
            aria-label={t('inspection.phrases.forClass')}
            value={general ? 'general' : 'class'}
            onChange={(value) => setGeneral(value === 'general')}
            data={[
              { value: 'class', label: partName },
              { value: 'general', label: t('inspection.phrases.general') },
            ]}
          />
        )}
        {failed === null ? null : (
          <Text size="sm" c="red" role="alert">
            {errorText(failed, words)}
          </Text>
        )}
        {own.length === 0 ? <Text size="sm">{t('inspection.phrases.none')}</Text> : null}
        {own.map((phrase) => (
          <PhraseLine
            key={phrase.phraseId ?? phrase.body}
            phrase={phrase}
            onSave={(body) => save.mutate({ ...phrase, body })}
            onRemove={phrase.phraseId === null ? null : () => remove.mutate(phrase.phraseId ?? '')}
          />
        ))}
        <div className={classes['whyRow']}>
          <TextInput
            className={classes['grow'] ?? ''}
            aria-label={t('inspection.phrases.add')}
            placeholder={t('inspection.phrases.add')}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add();
            }}
          />
          <Button disabled={text.trim() === ''} loading={save.isPending} onClick={add}>
            {t('inspection.phrases.save')}
          </Button>
        </div>
      </Stack>
    </Modal>
  );
}

function PhraseLine({
  phrase,
  onSave,
  onRemove,
}: {
  readonly phrase: Phrase;
  readonly onSave: (body: string) => void;
  readonly onRemove: (() => void) | null;
}) {
  const { t } = useWords();
  const [text, setText] = useState(phrase.body);
  return (
    <div className={classes['whyRow']}>
      <TextInput
        className={classes['grow'] ?? ''}
        aria-label={t('inspection.phrases.body')}
        value={text}
        maxLength={500}
        rightSectionWidth={onRemove === null ? '8rem' : 0}
        rightSection={
          onRemove === null ? (
            <Text size="xs" c="dimmed">
              {t('inspection.phrases.shipped')}
            </Text>
          ) : null
        }
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => {
          if (text.trim() !== '' && text.trim() !== phrase.body) onSave(text.trim());
        }}
      />
      {onRemove === null ? null : (
        <ActionIcon
          size={36}
          variant="subtle"
          color="red"
          aria-label={t('inspection.phrases.remove')}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  );
}
