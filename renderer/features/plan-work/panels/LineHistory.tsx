/** Who changed which field of the line when, from what to what. Newest first; read from the log, so that nothing is missing. */
import { useQuery } from '@tanstack/react-query';
import type { HistoryEntry } from '../../../../contract/plan-edit.ts';
import { isFkGroup } from '../../../../domain/classification/fk-group.ts';
import {
  ACTIVITY_KINDS,
  type ActivityKind,
  PROCUREMENT_KINDS,
  PURSES,
  TAGS,
} from '../../../../domain/plan/activity.ts';
import { client } from '../../../app/rpc.ts';
import { planWork } from '../../../i18n/da/plan-work.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { historyKey } from '../plan-queries.ts';
import { fieldName, partsOf } from './field-words.ts';
import type { LineSection } from './LineFields.tsx';
import classes from './panels.module.css';
import { isStored } from './use-background.ts';

export function LineHistory({ work, line }: Pick<LineSection, 'work' | 'line'>) {
  const words = useWords();
  const { t, f } = words;
  const history = useQuery({
    enabled: isStored(work, line.id),
    queryKey: historyKey(line.id),
    queryFn: ({ signal }) => client.planEdit.history({ activityId: line.id }, { signal }),
    retry: false,
  });
  const { currency, accountingStartMonth } = work.model.stored;
  if (history.isError) return <p className={classes['note']}>{errorText(history.error, words)}</p>;
  const entries = [...(history.data ?? [])].sort((a, b) => b.atMs - a.atMs);
  if (entries.length === 0) return <p className={classes['note']}>{t('planWork.history.none')}</p>;
  return (
    <ul className={classes['list']}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name of its own and the list is read only
        <li key={index}>
          <b>{fieldName(entry.field, accountingStartMonth, words)}</b>: {shown(entry, entry.from)} →{' '}
          {shown(entry, entry.to)}
          <div className={classes['note']}>
            {f.instant(entry.atMs)} · {entry.actor} · {causeName(entry.cause)}
          </div>
        </li>
      ))}
    </ul>
  );

  function causeName(cause: string): string {
    const [name = ''] = cause.split(':');
    return isCause(name) ? t(`planWork.history.causes.${name}`) : cause;
  }

  function shown({ field }: HistoryEntry, value: string | number | null): string {
    if (value === null || value === '') return t('planWork.history.empty');
    const { name } = partsOf(field);
    if (typeof value === 'string') return writeText(name, value);
    if (name.endsWith('Ore')) return f.moneyExact(value, currency);
    if (name.endsWith('Bp')) return f.rate(value);
    if (name.endsWith('Milli')) return f.quantity(value);
    if (name === 'group') return isFkGroup(value) ? `${value} ${t(`codes.group.${value}`)}` : String(value);
    if (name.endsWith('Year')) return f.accountingYear(value, accountingStartMonth);
    return FLAGS.has(name) ? t(value === 0 ? 'planWork.history.no' : 'planWork.history.yes') : String(value);
  }

  function writeText(name: string, value: string): string {
    if (name === 'kind')
      return ACTIVITY_KINDS.some((kind) => kind === value) ? t(`codes.kind.${value as ActivityKind}`) : value;
    if (name === 'priceDate') return f.day(value);
    if (name === 'tags') return tagsText(value);
    if (name === 'procurementKind') {
      const known = PROCUREMENT_KINDS.find((one) => one === value);
      return known === undefined ? value : t(`planWork.procurement.${known}`);
    }
    return name === 'funding' ? (fundingText(value) ?? value) : value;
  }

  /** ["energy"] as the log keeps it → "Energi". */
  function tagsText(json: string): string {
    const tags: unknown = JSON.parse(json);
    if (!Array.isArray(tags)) return json;
    const named = tags.map((tag) => {
      const known = TAGS.find((one) => one === tag);
      return known === undefined ? String(tag) : t(`planWork.tags.${known}`);
    });
    return named.length === 0 ? t('planWork.history.empty') : named.join(', ');
  }

  /** [{ purse, shareBp }] as the log keeps it → "401 60 %, lån 40 %". */
  function fundingText(json: string): string | null {
    const shares: unknown = JSON.parse(json);
    if (!Array.isArray(shares)) return null;
    return shares
      .map(({ purse, shareBp }: { purse: string; shareBp: number }) => {
        const known = PURSES.find((one) => one === purse);
        return `${known === undefined ? purse : t(`codes.purse.${known}`)} ${f.rate(shareBp)}`;
      })
      .join(', ');
  }
}

const FLAGS: ReadonlySet<string> = new Set(['deleted', 'skipped', 'statutory', 'vatIncluded']);

function isCause(name: string): name is keyof typeof planWork.history.causes {
  return Object.hasOwn(planWork.history.causes, name);
}
