/**
 * What a mapped plan and its lines begin with where a file does not say: the organisation's own settings.
 * Answers for new rows only; what a column or a constant of the mapping gives is not touched.
 */
import type { PlanSettings } from '../../../../domain/plan/edit-defaults.ts';
import type { Profile, ProfileRecord } from '../../profile-schema.ts';

export function withPlanDefaults(profile: Profile, settings: PlanSettings): Profile {
  return {
    ...profile,
    tables: profile.tables.map((table) => ({
      ...table,
      records: table.records.map((record) => withDefaults(record, settings)),
    })),
  };
}

function withDefaults(record: ProfileRecord, { horizonYears, vatRateBp }: PlanSettings): ProfileRecord {
  const own: Readonly<Record<string, number>> =
    record.entity === 'activity' ? { vat_rate_bp: vatRateBp } : { horizon_years: horizonYears };
  const create = { ...record.create };
  for (const [field, value] of Object.entries(own)) {
    // A text is the name of a column.
    if (typeof create[field] === 'number') create[field] = value;
  }
  return { ...record, create };
}
