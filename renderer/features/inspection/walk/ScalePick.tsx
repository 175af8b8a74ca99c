/** One of a few degrees as large buttons in a row; with the focus in it, digits and arrows pick as well. */
import { type KeyboardEvent, useId } from 'react';
import classes from './card.module.css';

export interface ScalePickProps<Value extends number> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value | null;
  readonly word: (value: Value) => string;
  readonly hint?: (value: Value) => string;
  readonly disabled: boolean;
  readonly onPick: (value: Value) => void;
}

export function ScalePick<Value extends number>(props: ScalePickProps<Value>) {
  const { label, values, value, word, hint, disabled, onPick } = props;
  const id = useId();
  const tabbed = value ?? values[0];

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const at = value === null ? -1 : values.indexOf(value);
    const next =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? values[Math.min(values.length - 1, at + 1)]
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? values[Math.max(0, at - 1)]
          : values.find((one) => String(one) === event.key);
    if (next === undefined) return;
    event.preventDefault();
    onPick(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-value="${next}"]`)?.focus();
  }

  return (
    <div className={classes['scale']} data-own-keys>
      <span className={classes['scaleLabel']} id={id}>
        {label}
      </span>
      <div
        className={classes['scaleRow']}
        role="radiogroup"
        aria-labelledby={id}
        onKeyDown={disabled ? undefined : onKeyDown}
      >
        {values.map((one) => (
          // biome-ignore lint/a11y/useSemanticElements: a radio input cannot hold the number, the word and its range
          <button
            type="button"
            role="radio"
            key={one}
            data-value={one}
            aria-checked={one === value}
            tabIndex={one === tabbed ? 0 : -1}
            disabled={disabled}
            className={classes['degree']}
            onClick={() => onPick(one)}
          >
            <b>{one}</b> {word(one)}
            {hint === undefined ? null : <small>{hint(one)}</small>}
          </button>
        ))}
      </div>
    </div>
  );
}
