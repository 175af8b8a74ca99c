/**
 * A day of the report, saved when it is left: `22-11-20` on the way to 2026 is a day as well, and all grades of the report's day move with it.
 * What is typed goes when it is saved, so that undo and another window are seen.
 */
import { err, ok } from '../../../domain/result.ts';
import { useWords } from '../../i18n/i18n.ts';
import { readDay } from '../../ui/read-day.ts';
import { CommitField } from '../plan-work/CommitField.tsx';

export interface SavedDayProps {
  readonly label: string;
  readonly value: string | null;
  readonly disabled: boolean;
  /** An emptied field is none; else it is told that a day is missing. */
  readonly clearable?: boolean;
  readonly onSave: (day: string | null) => void;
}

export function SavedDay({ label, value, disabled, clearable = false, onSave }: SavedDayProps) {
  const { t, f } = useWords();
  return (
    <CommitField
      label={label}
      size="sm"
      placeholder={t('common.dayExample')}
      value={value === null ? '' : f.day(value)}
      disabled={disabled}
      early="going"
      read={(text) => {
        if (text === '' && clearable) return ok(null);
        const day = readDay(text);
        return day === null ? err('not_a_day') : ok(day);
      }}
      onCommit={(day) => {
        if (day !== value) onSave(day);
      }}
    />
  );
}
