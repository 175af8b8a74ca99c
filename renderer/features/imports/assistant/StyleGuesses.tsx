/** How numbers, days and grades of a table are written; one choice here holds for all its columns. */
import type { DetectedTable } from '../../../../contract/import-assist.ts';
import { turnedCell } from '../../../../contract/import-columns.ts';
import type { MappedTable } from '../../../../contract/import-mapping.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { type ColumnEdit, editColumn, editTable, isUsed, tableKey } from '../model/corrections.ts';
import { FACTORS, factorName } from './ColumnSettings.tsx';
import { GuessSelect } from './GuessSelect.tsx';
import type { Assistant } from './use-assistant.ts';

export const DECIMALS = ['comma', 'point', 'whole'] as const;
export const DATE_STYLES = ['dmy', 'mdy', 'ymd'] as const;
const SUM_ROWS = ['totals', 'rows'] as const;
/** Words of rows of sums that are shown. */
const SHOWN_WORDS = 3;
const FUND_CELLS = ['balance', 'provision'] as const;
const SCALES = [
  'nen2767',
  'ns3424',
  'dk_k_until_2020',
  'dk_colour_2020',
  'letters_a_d',
  'numbers_0_3',
  'numbers_1_4',
  'index_0_100',
] as const satisfies readonly NonNullable<MappedTable['scale']>[];

export function StyleGuesses({
  table,
  mapped,
  assistant,
}: {
  readonly table: DetectedTable;
  readonly mapped: MappedTable;
  readonly assistant: Assistant;
}) {
  const { t } = useWords();
  const edit = assistant.corrections.edits.get(tableKey(table));
  const columnsWith = (style: 'decimal' | 'dates') =>
    mapped.columns.filter((column) => isUsed(mapped, column) && column[style] !== undefined);
  const decimals = columnsWith('decimal');
  const dates = columnsWith('dates');
  const placeholderOf = (styles: readonly (string | null)[]) =>
    t(`importAssist.tables.${styles.every((style) => style === null) ? 'kindUnknown' : 'perColumn'}`);
  const exampleOf = (style: 'decimal' | 'dates') =>
    columnsWith(style)
      .flatMap(({ at }) => table.columns.find((column) => column.at === at)?.examples ?? [])
      .find((text) => (style === 'dates' ? text !== '' : /[.,]/.test(text)));
  const types = new Map(assistant.kinds.flatMap(({ fields }) => fields.map(({ field, type }) => [field, type])));
  const amounts = mapped.columns.filter(({ at, field: own }) => {
    const turned = turnedCell(mapped, at);
    const field = turned === undefined ? own : turned;
    return field !== null && (field === 'yearAmount' || types.get(field) === 'money');
  });
  // With both side by side there is nothing to choose.
  const cell = mapped.kind === 'funds' && mapped.unpivot?.beside === undefined ? mapped.unpivot?.cell : undefined;
  const isSaid = (style: 'decimal' | 'dates' | 'factor') =>
    [...(edit?.columns.values() ?? [])].some((column) => column[style] !== undefined);
  const setAll = (columns: MappedTable['columns'], patch: ColumnEdit) =>
    assistant.correct((before) => columns.reduce((sum, { at }) => editColumn(sum, table, at, patch), before));
  return (
    <>
      {decimals.length === 0 ? null : (
        <GuessSelect
          label={t('importAssist.tables.decimal')}
          value={oneOf(decimals.map(({ decimal }) => decimal ?? null))}
          options={DECIMALS.map((value) => ({ value, label: t(`importAssist.tables.decimals.${value}`) }))}
          placeholder={placeholderOf(decimals.map(({ decimal }) => decimal ?? null))}
          confidence={table.decimal.confidence}
          isSaid={isSaid('decimal')}
          example={exampleOf('decimal')}
          onChange={(decimal) => setAll(decimals, { decimal })}
        />
      )}
      {amounts.length === 0 ? null : (
        <GuessSelect
          label={t('importAssist.settings.factor')}
          value={factorIn(amounts, mapped)}
          options={FACTORS.map((value) => ({ value: String(value), label: factorName(value, t) }))}
          placeholder={t(`importAssist.tables.${mapped.factor === null ? 'kindUnknown' : 'perColumn'}`)}
          confidence={table.factor.confidence}
          isSaid={isSaid('factor') || edit?.factor !== undefined}
          example={amounts
            .flatMap(({ at }) => table.columns.find((column) => column.at === at)?.examples ?? [])
            .find((text) => /[1-9]/.test(text))}
          onChange={(value) => {
            const factor = FACTORS.find((one) => String(one) === value);
            if (factor === undefined) return;
            setAll(amounts, { factor });
            assistant.correct((before) => editTable(before, table, { factor }));
          }}
        />
      )}
      {dates.length === 0 ? null : (
        <GuessSelect
          label={t('importAssist.tables.dates')}
          value={oneOf(dates.map((column) => column.dates ?? null))}
          options={DATE_STYLES.map((value) => ({ value, label: t(`importAssist.tables.dateStyles.${value}`) }))}
          placeholder={placeholderOf(dates.map((column) => column.dates ?? null))}
          confidence={table.dates.confidence}
          isSaid={isSaid('dates')}
          example={exampleOf('dates')}
          onChange={(style) => setAll(dates, { dates: style })}
        />
      )}
      {cell === undefined || cell === null ? null : (
        <GuessSelect
          label={t('importAssist.tables.fundCell')}
          value={FUND_CELLS.find((one) => one === cell) ?? null}
          options={FUND_CELLS.map((value) => ({ value, label: t(`importAssist.tables.fundCells.${value}`) }))}
          confidence={table.fundCell?.confidence ?? 0}
          isSaid={edit?.cell !== undefined}
          onChange={(value) => assistant.correct((before) => editTable(before, table, { cell: value }))}
        />
      )}
      {mapped.totals === undefined ? null : (
        <GuessSelect
          label={t('importAssist.tables.totals')}
          value={mapped.totals.are ?? 'totals'}
          options={SUM_ROWS.map((value) => ({ value, label: t(`importAssist.tables.totalsAre.${value}`) }))}
          confidence={table.totals.confidence}
          isSaid={edit?.totals !== undefined}
          example={wordsShown(mapped.totals.words)}
          onChange={(totals) => assistant.correct((before) => editTable(before, table, { totals }))}
        />
      )}
      {mapped.scale === undefined ? null : (
        <GuessSelect
          label={t('importAssist.tables.scale')}
          value={mapped.scale}
          options={SCALES.map((value) => ({ value, label: t(`importAssist.tables.scales.${value}`) }))}
          confidence={table.scale.confidence}
          isSaid={edit?.scale !== undefined}
          example={gradeExample(table, mapped)}
          onChange={(scale) => assistant.correct((before) => editTable(before, table, { scale }))}
        />
      )}
    </>
  );
}

/** Null where it is asked and not answered yet, and where columns differ. */
function factorIn(amounts: MappedTable['columns'], { factor: ofAll }: MappedTable): string | null {
  const one = oneOf(amounts.map(({ factor }) => factor ?? (ofAll === undefined ? 1 : ofAll)));
  return one === null ? null : String(one);
}

function wordsShown(words: readonly string[]): string {
  return `${words.slice(0, SHOWN_WORDS).join(', ')}${words.length > SHOWN_WORDS ? ' …' : ''}`;
}

function oneOf<V>(values: readonly V[]): V | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function gradeExample({ columns }: DetectedTable, { columns: mapped, unpivot }: MappedTable): string | undefined {
  const at = mapped.find(({ field }) => field === 'grade')?.at ?? unpivot?.from[0];
  return columns.find((column) => column.at === at)?.examples[0];
}
