/** What may be said of one column beside its field: unit of its amounts, cells to fill down, and how it counts the next time. */
import { Checkbox, NumberInput, Select } from '@mantine/core';
import type { ImportKindView } from '../../../../contract/import-assist.ts';
import { PER_WEEK, PER_YEAR } from '../../../../contract/import-limits.ts';
import type { MappedColumn } from '../../../../contract/import-mapping.ts';
import { useWords, type Words } from '../../../i18n/i18n.ts';
import type { ColumnEdit } from '../model/corrections.ts';
import classes from './assistant.module.css';

export const FACTORS = [1, 1_000, 1_000_000, 0.01, PER_YEAR, PER_WEEK] as const;
const NUMERIC: ReadonlySet<string> = new Set(['money', 'decimal', 'integer', 'rounded', 'percent']);

type FieldView = ImportKindView['fields'][number];

export function ColumnSettings({
  column,
  field,
  letters,
  onChange,
}: {
  readonly column: MappedColumn;
  readonly field: FieldView;
  readonly letters: string;
  readonly onChange: (patch: ColumnEdit) => void;
}) {
  const { t } = useWords();
  return (
    <fieldset className={classes['settings']}>
      <legend>{t('importAssist.settings.of', { column: letters, heading: column.heading })}</legend>
      {field.type === 'money' ? (
        <Select
          size="xs"
          className={classes['style'] ?? ''}
          label={t('importAssist.settings.factor')}
          allowDeselect={false}
          data={FACTORS.map((value) => ({ value: String(value), label: factorName(value, t) }))}
          value={String(column.factor ?? 1)}
          onChange={(value) => {
            const factor = FACTORS.find((one) => String(one) === value);
            if (factor !== undefined) onChange({ factor });
          }}
        />
      ) : null}
      {field.type === 'code' ? (
        <NumberInput
          size="xs"
          className={classes['style'] ?? ''}
          label={t('importAssist.settings.pad')}
          value={column.pad ?? 1}
          min={1}
          max={20}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(value) => (typeof value === 'number' ? onChange({ pad: value }) : undefined)}
        />
      ) : null}
      {field.field === 'yearAmount' ? null : (
        <Checkbox
          size="xs"
          label={t('importAssist.settings.fillDown')}
          checked={column.fillDown === true}
          onChange={(event) => onChange({ fillDown: event.currentTarget.checked })}
        />
      )}
      {field.key ? null : (
        <Checkbox
          size="xs"
          label={t('importAssist.settings.onlyNew')}
          checked={column.onlyNew === true}
          onChange={(event) => onChange({ onlyNew: event.currentTarget.checked })}
        />
      )}
      {NUMERIC.has(field.type) ? (
        <NumberInput
          size="xs"
          className={classes['style'] ?? ''}
          label={t('importAssist.settings.tolerance')}
          value={column.tolerance ?? 0}
          min={0}
          max={1_000_000_000}
          decimalSeparator={t('importAssist.settings.decimalMark')}
          clampBehavior="strict"
          onChange={(value) => (typeof value === 'number' ? onChange({ tolerance: value }) : undefined)}
        />
      ) : null}
    </fieldset>
  );
}

export function factorName(factor: number, t: Words['t']): string {
  switch (factor) {
    case 0.01:
      return t('importAssist.settings.factors.ore');
    case PER_YEAR:
      return t('importAssist.settings.factors.year');
    case PER_WEEK:
      return t('importAssist.settings.factors.week');
    case 1_000:
      return t('importAssist.settings.factors.thousand');
    case 1_000_000:
      return t('importAssist.settings.factors.million');
    default:
      return t('importAssist.settings.factors.one');
  }
}

/** What was said of a column, short enough for its row; empty where all is as usual. */
export function settingsText(
  { factor = 1, fillDown = false, onlyNew = false, tolerance = 0, pad = 1 }: MappedColumn,
  { t, f }: Pick<Words, 't' | 'f'>,
): string {
  return [
    factor === 1 ? '' : factorName(factor, t),
    pad === 1 ? '' : t('importAssist.settings.short.pad', { digits: f.integer(pad) }),
    fillDown ? t('importAssist.settings.short.fillDown') : '',
    onlyNew ? t('importAssist.settings.short.onlyNew') : '',
    tolerance === 0 ? '' : t('importAssist.settings.short.tolerance', { tolerance: f.quantity(tolerance * 1000) }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
