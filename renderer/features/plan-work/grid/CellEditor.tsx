/**
 * The editor of one cell: the exact text, selected, so that typing replaces it. What is typed travels with the row until the cell is left.
 * Amounts are typed in whole currency, whatever the table is shown in; the unit stands in the editor.
 */
import type { RenderEditCellProps } from 'react-data-grid';
import { ACTIVITY_KINDS } from '../../../../domain/plan/activity.ts';
import { yearOfColumn } from '../model/edit-cells.ts';
import type { FieldContext } from '../model/fields.ts';
import type { GridRow } from '../model/grid-rows.ts';
import { cellText } from '../model/ranges.ts';
import type { SumRow } from './columns.tsx';
import classes from './plan-grid.module.css';

export interface CellEditorProps extends RenderEditCellProps<GridRow, SumRow> {
  readonly context: FieldContext;
  readonly currencyName: string;
  readonly label: string;
}

export function CellEditor({ row, column, onRowChange, onClose, context, currencyName, label }: CellEditorProps) {
  if (row.kind !== 'line') return null;
  const fault = row.faults.find((one) => one.column === column.key);
  const text = row.typed?.column === column.key ? row.typed.text : (fault?.text ?? cellText(row, column.key, context));
  const name = `${label}: ${typeof column.name === 'string' ? column.name : column.key}, ${row.line.title}`;
  const change = (typed: string) => onRowChange({ ...row, typed: { column: column.key, text: typed } });
  if (column.key === 'kind') {
    return (
      <select
        ref={(element) => element?.focus()}
        className={classes['editor']}
        aria-label={name}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => onClose(true, false)}
      >
        {ACTIVITY_KINDS.map((kind) => (
          <option key={kind}>{context.kindWords(kind)[0]}</option>
        ))}
      </select>
    );
  }
  const isMoney = column.key === 'price' || column.key === 'amount' || yearOfColumn(column.key) !== null;
  const choices = choicesOf(column.key, row, context);
  return (
    <span className={classes['editorBox']}>
      <input
        ref={focusAndSelect}
        className={classes['editor']}
        aria-label={isMoney ? `${name} (${currencyName})` : name}
        value={text}
        list={choices.length > 0 ? 'plan-cell-choices' : undefined}
        autoComplete="off"
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => onClose(true, false)}
      />
      {isMoney ? <span aria-hidden="true">{currencyName}</span> : null}
      {choices.length === 0 ? null : (
        <datalist id="plan-cell-choices">
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </span>
  );
}

const focused = new WeakSet<HTMLInputElement>();

/** Once: a ref is called again at every keystroke, and selecting then would let each letter replace the last. */
function focusAndSelect(input: HTMLInputElement | null): void {
  if (input === null || focused.has(input)) return;
  focused.add(input);
  input.focus();
  input.select();
}

function choicesOf(column: string, row: Extract<GridRow, { kind: 'line' }>, context: FieldContext): readonly string[] {
  if (column === 'building') return context.buildings.map(({ number }) => number);
  if (column !== 'part') return [];
  const { buildingNumber } = row.line;
  const here = context.parts.filter((part) => buildingNumber === null || part.buildingNumber === buildingNumber);
  return [...new Set(here.map(({ name }) => name))];
}
