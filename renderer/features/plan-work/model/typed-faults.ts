/** What the engine refused of an edit, put back in the cell it was typed in: a field's column, or the year a decision is about. */
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import { yearColumn } from './edit-cells.ts';
import { columnOfField } from './fields.ts';
import type { TypedFault } from './plan-model.ts';
import type { RefusedChange } from './send-good.ts';

export function typedFaults(refused: readonly RefusedChange[]): readonly TypedFault[] {
  return refused.map(({ change, fault: { field, code } }) => ({
    lineId: change === undefined || change.kind === 'terms' ? '' : change.activityId,
    column: change?.kind === 'occurrence' ? yearColumn(change.plannedYear) : columnOfField(field),
    text: textOf(typedValue(change, field), field),
    fault: code,
  }));
}

function typedValue(change: PlanChange | undefined, field: string): unknown {
  if (change === undefined || change.kind === 'remove') return undefined;
  const fields = change.kind === 'occurrence' ? change.set : change.fields;
  return fields === null ? undefined : Reflect.get(fields, field);
}

/** As a person would type it: kroner, not øre; what is no text or number has no short form. */
function textOf(value: unknown, field: string): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  if (field.endsWith('Ore')) return decimals(value, 2);
  if (field.endsWith('Milli')) return decimals(value, 3);
  return String(value);
}

function decimals(value: number, places: number): string {
  const scaled = value / 10 ** places;
  return Number.isInteger(scaled) ? String(scaled) : scaled.toFixed(places).replace('.', ',').replace(/0+$/, '');
}
