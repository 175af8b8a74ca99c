/**
 * What arrived, held against what a generated file truly says.
 * Answers for naming every value, row and department that is not as it should be and of which nobody was told.
 * For tests only; never imported by code that ships.
 */
import type { EntityName } from '../../../db/entities.ts';
import type { Finding } from '../findings.ts';
import type { MixedFile } from './mixed-files.ts';
import type { TrueThing, TrueValue } from './mixed-kinds.ts';

export interface Arrived {
  readonly entity: EntityName;
  readonly id: string;
  readonly row: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Stored beside what the row is about, and compared by it: the part of a finding. */
const COMPARED_ELSEWHERE: ReadonlySet<string> = new Set(['department', 'part']);

export function faultsOf(
  file: MixedFile,
  arrived: readonly Arrived[],
  findings: readonly Finding[],
): { readonly silent: readonly string[]; readonly spoken: number } {
  const { what, rows, doubtful } = file;
  const silent: string[] = [];
  let spoken = 0;
  const told = new Set(findings.flatMap(({ level, row }) => (level === 'info' || row === null ? [] : [row])));
  const unused = findings.flatMap(({ code, params }) =>
    code === 'columns_not_used' ? [String(params['columns'])] : [],
  );
  const fault = (row: number, text: string, isTold = told.has(row)) => {
    if (isTold) spoken += 1;
    else silent.push(`row ${row}: ${text}`);
  };

  const numbers = new Map(
    arrived.flatMap(({ entity, id, fields }) => (entity === 'department' ? [[id, fields['number']] as const] : [])),
  );
  const departments = new Set([...rows.values()].map(({ department }) => department));
  for (const { entity, row, fields } of arrived) {
    if (entity === 'department' && !departments.has(String(fields['number'])))
      fault(row, `made a department «${String(fields['number'])}»`);
  }

  const main = Map.groupBy(
    arrived.filter(({ entity }) => entity === what.entity),
    ({ row }) => row,
  );
  for (const row of main.keys())
    if (!rows.has(row)) fault(row, `took a row that is no data: ${JSON.stringify(main.get(row)?.[0]?.fields)}`);
  for (const [row, thing] of rows) {
    const [record] = main.get(row) ?? [];
    if (record === undefined) {
      fault(row, 'did not arrive');
      continue;
    }
    const number =
      what.entity === 'department' ? record.fields['number'] : numbers.get(String(record.fields['department_id']));
    if (number !== thing.department) fault(row, `department ${String(number)}, not ${thing.department}`);
    for (const { field, headings } of what.columns) {
      if (COMPARED_ELSEWHERE.has(field)) continue;
      const value = (record.fields[field] ?? null) as TrueValue;
      const isUnused =
        value === null && unused.some((columns) => headings.split('|').some((heading) => columns.includes(heading)));
      const allowed = doubtful.get(row)?.get(field);
      if (allowed !== undefined) {
        // A word for nothing is nothing; any other is read as what it says, or told.
        if (!allowed.includes(value))
          fault(row, `${field}: ${String(value)} of a cell that says no plain figure`, told.has(row) || isUnused);
        continue;
      }
      const truth = thing.values[field] ?? null;
      if (value !== truth) fault(row, `${field}: ${String(value)}, not ${String(truth)}`, told.has(row) || isUnused);
    }
    if (what.name === 'plan' && file.twists.includes('vat') && Number(record.fields['vat_included']) !== 0)
      fault(row, 'VAT is said not to be in it');
    if (what.years !== null) compareYears(file, thing, row, arrived, (text) => fault(row, text));
  }
  return { silent, spoken };
}

function compareYears(
  { what }: MixedFile,
  { years }: TrueThing,
  row: number,
  arrived: readonly Arrived[],
  fault: (text: string) => void,
): void {
  const here = arrived.filter((record) => record.row === row);
  const found = what.years === 'plan' ? plannedYears(here) : balances(here);
  for (const year of new Set([...years.keys(), ...found.keys()])) {
    if (found.get(year) !== years.get(year))
      fault(`${year}: ${String(found.get(year))}, not ${String(years.get(year))}`);
  }
}

function balances(records: readonly Arrived[]): ReadonlyMap<number, number> {
  return new Map(
    records.flatMap(({ entity, fields }) =>
      entity === 'fund_balance' && typeof fields['balance_ore'] === 'number'
        ? [[Number(fields['accounting_year']), fields['balance_ore']] as const]
        : [],
    ),
  );
}

/** Lines with their repetitions, each moved, left out or given another amount as is said beside it; as a person would count them. */
function plannedYears(records: readonly Arrived[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { entity, id, fields } of records) {
    if (entity !== 'activity') continue;
    const first = Number(fields['first_year']);
    const step = Number(fields['interval_years'] ?? 0);
    for (let year = first; year <= LAST_YEAR; year += step) {
      const change = records.find(
        (other) => other.fields['activity_id'] === id && other.fields['planned_year'] === year,
      )?.fields;
      if (change?.['skipped'] !== 1) {
        const at = Number(change?.['moved_to_year'] ?? year);
        found.set(at, (found.get(at) ?? 0) + Number(change?.['amount_ore'] ?? fields['amount_ore']));
      }
      if (step === 0) break;
    }
  }
  return found;
}

/** Of the years to the right. */
const LAST_YEAR = 2030;
