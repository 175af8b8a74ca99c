/** Writing a point or a proposal in one's own words. Escape leaves it as it was. */
import { Button, Group, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useWords } from '../../../i18n/i18n.ts';
import classes from './attention.module.css';
import type { SavePoint } from './use-save-point.ts';

export interface AttentionFormProps {
  readonly label: string;
  readonly text: string;
  readonly proposal: string;
  readonly needsText?: boolean;
  readonly save: SavePoint;
  readonly onSave: (text: string | null, proposal: string | null) => void;
  readonly onCancel: () => void;
}

export function AttentionForm(props: AttentionFormProps) {
  const { t } = useWords();
  const [text, setText] = useState(props.text);
  const [proposal, setProposal] = useState(props.proposal);
  const [tried, setTried] = useState(false);
  const isEmpty = props.needsText === true && text.trim() === '';

  function save(): void {
    setTried(true);
    if (!isEmpty) props.onSave(text.trim() || null, proposal.trim() || null);
  }

  function leaveByKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    props.onCancel();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in any field of the form leaves it
    <div className={classes['form']} onKeyDown={leaveByKey}>
      <Textarea
        label={props.label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={tried && isEmpty ? t('attention.ownEmpty') : null}
        maxLength={2_000}
        autosize
        minRows={2}
        maxRows={8}
        autoFocus
      />
      <Textarea
        label={t('attention.proposalLabel')}
        value={proposal}
        onChange={(event) => setProposal(event.currentTarget.value)}
        maxLength={2_000}
        autosize
        minRows={1}
        maxRows={6}
      />
      <Group gap="xs">
        <Button size="xs" onClick={save} loading={props.save.isPending}>
          {t('attention.save')}
        </Button>
        <Button size="xs" variant="default" onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </div>
  );
}
