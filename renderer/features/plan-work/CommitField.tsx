/**
 * A text field that is saved when it is left: Enter or Tab sends, Escape takes the text back.
 * What cannot be read stays as typed, with the reason beside it; nothing is sent.
 */
import { TextInput, type TextInputProps } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Result } from '../../../domain/result.ts';
import { useWords } from '../../i18n/i18n.ts';
import { faultText } from './words.ts';

export interface CommitFieldProps<Value> extends Pick<TextInputProps, 'disabled' | 'description' | 'size' | 'w'> {
  readonly label: string;
  /** The exact text, for editing. */
  readonly value: string;
  /** The text while nobody edits it; the exact one where left out. */
  readonly shown?: string;
  readonly read: (text: string) => Result<Value, string>;
  readonly onCommit: (value: Value) => void;
}

export function CommitField<Value>({ label, value, shown, read, onCommit, ...rest }: CommitFieldProps<Value>) {
  const words = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);

  // Selected once the exact text stands in the field: selecting on focus would select the text that is being replaced.
  useLayoutEffect(() => {
    if (focused) input.current?.select();
  }, [focused]);

  function leave(): void {
    const result = typed === null || typed === value ? null : read(typed.trim());
    if (result !== null && !result.ok) {
      setFault(result.error);
      return;
    }
    giveUp();
    if (result !== null) onCommit(result.value);
  }

  function giveUp(): void {
    setTyped(null);
    setFault(null);
  }

  return (
    <TextInput
      size="xs"
      {...rest}
      ref={input}
      label={label}
      autoComplete="off"
      value={typed ?? (focused ? value : (shown ?? value))}
      error={fault === null ? null : faultText(fault, words)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false);
        leave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation();
          giveUp();
        }
      }}
    />
  );
}
