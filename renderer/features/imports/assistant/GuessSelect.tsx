/** One guess about a table: what it is about, the choice, how sure, and an example. */
import { Select } from '@mantine/core';
import { useWords } from '../../../i18n/i18n.ts';
import classes from './assistant.module.css';
import { SureMark } from './SureMark.tsx';

export function GuessSelect<V extends string>({
  label,
  value,
  options,
  placeholder,
  confidence,
  isSaid,
  example,
  onChange,
}: {
  readonly label: string;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly placeholder?: string;
  readonly confidence: number;
  readonly isSaid: boolean;
  readonly example?: string | undefined;
  readonly onChange: (value: V) => void;
}) {
  const { t } = useWords();
  return (
    <div className={classes['guess']}>
      <Select
        label={label}
        placeholder={placeholder ?? t('importAssist.tables.choose')}
        data={options.map((option) => ({ ...option }))}
        value={value}
        allowDeselect={false}
        onChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen !== undefined && chosen.value !== value) onChange(chosen.value);
        }}
      />
      <p className={classes['note']}>
        {value === null ? null : <SureMark confidence={confidence} isSaid={isSaid} />}
        {example === undefined || example === '' ? null : <span>{t('importAssist.tables.example', { example })}</span>}
      </p>
    </div>
  );
}
