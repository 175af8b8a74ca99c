/**
 * A text field that is saved when it is left: Enter or Tab sends, Escape takes the text back, also what was sent of it early.
 * What cannot be read stays as typed, with the reason beside it; nothing is sent.
 */
import { TextInput, type TextInputProps } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Result } from '../../../domain/result.ts';
import { useWords } from '../../i18n/i18n.ts';
import { type Early, useSendEarly } from './use-send-early.ts';
import { faultText } from './words.ts';

type Shared = Pick<TextInputProps, 'disabled' | 'description' | 'size' | 'w' | 'placeholder'>;

export interface CommitFieldProps<Value> extends Shared {
  readonly label: string;
  /** The exact text, for editing. */
  readonly value: string;
  /** The text while nobody edits it; the exact one where left out. */
  readonly shown?: string;
  readonly read: (text: string) => Result<Value, string>;
  readonly onCommit: (value: Value) => void;
  /** Where nothing typed may be lost: also sent before it is left. */
  readonly early?: Early;
}

export function CommitField<Value>({ label, value, shown, read, onCommit, early, ...rest }: CommitFieldProps<Value>) {
  const words = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  /** What stood here when typing began. */
  const before = useRef(value);
  const ahead = useSendEarly(early ?? null, (text) => {
    const result = text === value ? null : read(text.trim());
    if (result?.ok === true) onCommit(result.value);
    return result?.ok === true;
  });

  // Selected once the exact text stands in the field: selecting on focus would select the text that is being replaced.
  useLayoutEffect(() => {
    if (focused) input.current?.select();
  }, [focused]);

  function leave(): void {
    const isSent = typed === value || typed === ahead.sent();
    const result = typed === null || isSent ? null : read(typed.trim());
    if (result !== null && !result.ok) {
      setFault(result.error);
      return;
    }
    giveUp();
    if (result !== null) onCommit(result.value);
  }

  function giveUp(): void {
    ahead.typed(null);
    setTyped(null);
    setFault(null);
  }

  function takeBack(): void {
    const original = ahead.sent() === null ? null : read(before.current);
    giveUp();
    if (original?.ok === true) onCommit(original.value);
  }

  return (
    <TextInput
      size="xs"
      {...rest}
      ref={input}
      label={label}
      autoComplete="off"
      // Escape takes the text back first; only then it closes the dialog around the field, which listens before we do.
      data-mantine-stop-propagation={typed !== null || undefined}
      value={typed ?? (focused ? value : (shown ?? value))}
      error={fault === null ? null : faultText(fault, words)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        if (typed === null) before.current = value;
        setTyped(text);
        ahead.typed(text);
      }}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false);
        leave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation();
          takeBack();
        }
      }}
    />
  );
}
