/** A plain text field, so that the system's dictation works, with ready phrases by click or by `;` and a digit. */
import { Textarea } from '@mantine/core';
import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { useWords } from '../../../i18n/i18n.ts';
import { usePhrases } from '../inspection-queries.ts';
import { expandPhrase, insertPhrase, type TextAndCaret } from '../model/ready-text.ts';
import { OtherText } from '../OtherText.tsx';
import { useSavedText } from '../use-saved-text.ts';
import classes from './card.module.css';

/** As many as have a digit. */
const MOST_PHRASES = 9;
/** As the engine takes it. */
const LONGEST_NOTE = 4_000;

export interface NoteFieldProps {
  readonly classKey: string | null;
  readonly value: string | null;
  readonly disabled: boolean;
  readonly onSave: (text: string | null) => void;
  readonly ref?: Ref<{ focus(): void }>;
}

export function NoteField({ classKey, value, disabled, onSave, ref }: NoteFieldProps) {
  const { t, language } = useWords();
  const field = useSavedText(value, onSave, LONGEST_NOTE);
  const input = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const phrases = (usePhrases(classKey, language).data ?? []).slice(0, MOST_PHRASES);
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus() }));

  // The cursor stands after what was put in; setting the value alone would leave it at the end.
  useLayoutEffect(() => {
    if (caret.current === null) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  function put({ text, caret: at }: TextAndCaret): void {
    caret.current = at;
    field.type(text);
  }

  return (
    <div className={classes['note']}>
      <Textarea
        ref={input}
        label={t('inspection.card.note')}
        placeholder={t('inspection.card.notePlaceholder')}
        rows={2}
        // Grows by the browser's own means: measuring it by script would be felt at every part.
        classNames={{ input: classes['growing'] ?? '' }}
        maxLength={LONGEST_NOTE}
        disabled={disabled}
        value={field.text}
        onChange={(event) => {
          const { value: text, selectionStart } = event.currentTarget;
          const expanded = expandPhrase(text, selectionStart, phrases);
          if (expanded === null) field.type(text);
          else put(expanded);
        }}
        onBlur={field.leave}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          event.currentTarget.blur();
        }}
      />
      <OtherText field={field} />
      {phrases.length === 0 || disabled ? null : (
        // biome-ignore lint/a11y/useSemanticElements: buttons that act at once, no fields of a form
        <div className={classes['phrases']} role="group" aria-label={t('inspection.card.phrases')}>
          {phrases.map(({ body }, index) => (
            <button
              type="button"
              key={body}
              className={classes['phrase']}
              // The field keeps the focus, and the cursor its place.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => put(insertPhrase(field.text, input.current?.selectionStart ?? field.text.length, body))}
            >
              <kbd>;{index + 1}</kbd> {body}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
