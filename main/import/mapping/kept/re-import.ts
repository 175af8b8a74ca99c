/**
 * What a person says about the next time a file is brought in: columns that count for new rows only, and differences too small to be one.
 * Answers for keys and references being left as they are: a row must still be found, and belong somewhere.
 */
import type { ProfileRecord, ProfileValue } from '../../profile-schema.ts';

export interface ReImport {
  /** Columns whose value is only for rows that are made. */
  readonly frozen: ReadonlySet<string>;
  /** By column, in stored units: øre, thousandths, whole. */
  readonly tolerance: Readonly<Record<string, number>>;
}

export function forReImport(
  records: readonly ProfileRecord[],
  { frozen, tolerance }: ReImport,
): readonly ProfileRecord[] {
  if (frozen.size === 0 && Object.keys(tolerance).length === 0) return records;
  return records.map((record) => {
    const given = Object.entries(record.set).map(([field, value]) => [field, columnOf(value)] as const);
    const ofYears = record.entity === 'activity' ? BY_YEARS.filter((field) => !Object.hasOwn(record.set, field)) : [];
    const fields = [...given, ...ofYears.map((field) => [field, 'yearAmount'] as const)];
    return {
      ...record,
      frozen: fields.flatMap(([field, column]) => (frozen.has(column) ? [field] : [])),
      tolerance: Object.fromEntries(
        fields.flatMap(([field, column]) => {
          const isYear = column === 'yearAmount' && field !== 'amount_ore';
          const near = !isYear && Object.hasOwn(tolerance, column) ? tolerance[column] : undefined;
          return near === undefined ? [] : [[field, near]];
        }),
      ),
    };
  });
}

/** What columns of years say of a line that nothing else says. */
const BY_YEARS = ['amount_ore', 'first_year', 'interval_years'] as const;

function columnOf(value: ProfileValue): string {
  if (typeof value === 'object' && value !== null && 'ifFilled' in value) return value.ifFilled;
  return typeof value === 'string' && value.startsWith('$') ? value.slice(1) : '';
}
