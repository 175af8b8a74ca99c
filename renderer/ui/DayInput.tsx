/** A field for a day, typed as people write days; when it is left, the day is written out in full, so that a slip is seen. */
import { TextInput, type TextInputProps } from '@mantine/core';
import { useWords } from '../i18n/i18n.ts';
import { readDay } from './read-day.ts';

export interface DayInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'type'> {
  /** What is typed; `readDay` says which day it is. */
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function DayInput({ text, onText, ...input }: DayInputProps) {
  const { t, f } = useWords();
  function writeOut(): void {
    const day = readDay(text);
    if (day !== null) onText(f.day(day));
  }
  return (
    <TextInput
      placeholder={t('common.dayExample')}
      autoComplete="off"
      inputMode="text"
      {...input}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onBlur={writeOut}
    />
  );
}
