/**
 * Settings as the page lists them, changed and set back.
 * Answers for the same row on every laptop, and for a refusal that names the bounds. The figures follow by themselves: kept summaries
 * carry what was set when they were made (portfolio/refresh.ts).
 */
import { refusal } from '../../../contract/errors.ts';
import type { SettingView } from '../../../contract/settings.ts';
import { readSettings } from '../../../db/queries/settings.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { SETTINGS, type SettingSpec } from '../../../domain/settings/register.ts';
import { checkSetting, type SettingValue, settingSpec } from '../../../domain/settings/settings.ts';
import { uuid5 } from '../../../domain/sync/uuid5.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { SCOPE, settingValues } from './current.ts';

export function listSettings({ db }: Pick<AppContext, 'db'>): SettingView[] {
  const own = settingValues(db.reader);
  const notes = new Map(readSettings(db.reader, SCOPE).map(({ key, note }) => [key, note]));
  return SETTINGS.map((spec) => viewOf(spec, own.get(spec.key) ?? null, notes.get(spec.key) ?? null));
}

export interface SettingChange {
  readonly key: string;
  readonly value: SettingValue;
  readonly note: string | null;
}

export function saveSetting(app: AppContext, { key, value, note }: SettingChange): Promise<SettingView> {
  return write(app, key, (tx, spec) => {
    const checked = checkSetting(key, value, settingValues(app.db.reader));
    if (!checked.ok) throw new RefusedError(refusal(checked.error, boundsOf(spec)));
    const fields = { scope: SCOPE, key, value: JSON.stringify(value), note: note || null, deleted_at: null };
    tx.put('setting', idOf(app, key), fields);
  });
}

export function resetSetting(app: AppContext, key: string): Promise<SettingView> {
  return write(app, key, (tx, spec) => {
    const others = new Map([...settingValues(app.db.reader)].filter(([one]) => one !== key));
    const checked = checkSetting(key, spec.shipped, others);
    if (!checked.ok) throw new RefusedError(refusal(checked.error, boundsOf(spec)));
    const row = tx.get('setting', idOf(app, key));
    if (row && row.deleted_at === null) tx.remove('setting', row.id);
  });
}

async function write(
  app: AppContext,
  key: string,
  change: (tx: WriteTx, spec: SettingSpec) => void,
): Promise<SettingView> {
  const spec = settingSpec(key);
  if (spec === null) throw new NotFoundError('setting', key);
  const result = await app.db.writer.run({ actor: app.actor, cause: 'edit' }, (tx) => change(tx, spec));
  app.changes.announce(result.changed);
  const saved = listSettings(app).find((one) => one.key === key);
  if (saved === undefined) throw new NotFoundError('setting', key);
  return saved;
}

function idOf(app: AppContext, key: string): string {
  return uuid5(app.db.workspaceId, `setting:${SCOPE}:${key}`);
}

function boundsOf(spec: SettingSpec): { key: string; min?: number; max?: number } {
  return spec.kind === 'number' ? { key: spec.key, min: spec.min, max: spec.max } : { key: spec.key };
}

function viewOf(spec: SettingSpec, own: SettingValue | null, note: string | null): SettingView {
  const { key, group, mark, source, date, shipped } = spec;
  const shape =
    spec.kind === 'number'
      ? { kind: spec.kind, unit: spec.unit, options: [], min: spec.min, max: spec.max }
      : { kind: spec.kind, unit: null, options: [...spec.options], min: null, max: null };
  return { key, group, ...shape, shipped, mark, source: { ...source }, date, own, note };
}
