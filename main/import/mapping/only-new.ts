/**
 * Columns a person wants to count for new rows only: in a re-import what stands here stays.
 * Answers for keys and references being left as they are: a row must still be found, and belong somewhere.
 */
import type { ProfileRecord, ProfileValue } from '../profile-schema.ts';

/** Freezes the fields that come from these columns once their row is made. */
export function onlyForNew(records: readonly ProfileRecord[], columns: ReadonlySet<string>): readonly ProfileRecord[] {
  if (columns.size === 0) return records;
  return records.map((record) => ({
    ...record,
    frozen: Object.entries(record.set).flatMap(([field, value]) => (columns.has(columnOf(value)) ? [field] : [])),
  }));
}

function columnOf(value: ProfileValue): string {
  return typeof value === 'string' && value.startsWith('$') ? value.slice(1) : '';
}
