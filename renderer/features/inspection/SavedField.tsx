/** A text field of one row: saved when it is left and each second while it is typed. */
import { Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { OtherText } from './OtherText.tsx';
import { useSavedText } from './use-saved-text.ts';

export interface SavedFieldProps extends Pick<TextInputProps, 'disabled' | 'placeholder' | 'size' | 'className'> {
  readonly label: string;
  readonly value: string | null;
  readonly onSave: (text: string | null) => void;
  readonly maxLength: number;
  /** Grows with its text; Enter makes a line. */
  readonly long?: boolean;
}

export function SavedField({ label, value, onSave, long = false, className = '', ...rest }: SavedFieldProps) {
  const field = useSavedText(value, onSave, rest.maxLength);
  const shared = { label, autoComplete: 'off', value: field.text, onBlur: field.leave, ...rest };
  return (
    <div className={className}>
      {long ? (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          maxRows={8}
          onChange={(event) => field.type(event.currentTarget.value)}
        />
      ) : (
        <TextInput {...shared} onChange={(event) => field.type(event.currentTarget.value)} />
      )}
      <OtherText field={field} />
    </div>
  );
}
