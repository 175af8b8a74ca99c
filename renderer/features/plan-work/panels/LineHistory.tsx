/** Who changed which field of the line when, from what to what. Newest first; read from the log, so that nothing is missing. */
import { useQuery } from '@tanstack/react-query';
import type { HistoryEntry } from '../../../../contract/plan-edit.ts';
import { ACTIVITY_KINDS, type ActivityKind, PURSES } from '../../../../domain/plan/activity.ts';
import { client } from '../../../app/rpc.ts';
import { planWork } from '../../../i18n/da/plan-work.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { historyKey } from '../plan-queries.ts';
import type { LineSection } from './LineFields.tsx';
import classes from './panels.module.css';

export function LineHistory({ work, line }: Pick<LineSection, 'work' | 'line'>) {
  const words = useWords();
  const { t, f } = words;
  const history = useQuery({
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
          <b>{fieldName(entry.field)}</b>: {shown(entry, entry.from)} → {shown(entry, entry.to)}
          <div className={classes['note']}>
            {f.instant(entry.atMs)} · {entry.actor} · {causeName(entry.cause)}
          </div>
        </li>
      ))}
    </ul>
  );

  function fieldName(field: string): string {
    const { name, year } = partsOf(field);
    const word = isFieldName(name) ? t(`planWork.fields.${name}`) : name;
    return year === null
      ? word
      : t('planWork.history.inYear', { field: word, year: f.accountingYear(year, accountingStartMonth) });
  }

  function causeName(cause: string): string {
    const [name = ''] = cause.split(':');
    return isCause(name) ? t(`planWork.history.causes.${name}`) : cause;
  }

  function shown({ field }: HistoryEntry, value: string | number | null): string {
    if (value === null || value === '') return t('planWork.history.empty');
    const { name } = partsOf(field);
    if (typeof value === 'string') return writeText(name, value);
    if (name.endsWith('Ore')) return f.moneyExact(value, currency);
    if (name.endsWith('Bp')) return f.percent(value);
    if (name.endsWith('Milli')) return f.quantity(value);
    if (name.endsWith('Year')) return f.accountingYear(value, accountingStartMonth);
    return FLAGS.has(name) ? t(value === 0 ? 'planWork.history.no' : 'planWork.history.yes') : String(value);
  }

  function writeText(name: string, value: string): string {
    if (name === 'kind')
      return ACTIVITY_KINDS.some((kind) => kind === value) ? t(`codes.kind.${value as ActivityKind}`) : value;
    if (name === 'priceDate') return f.day(value);
    return name === 'funding' ? (fundingText(value) ?? value) : value;
  }

  /** [{ purse, shareBp }] as the log keeps it → "401 60 %, lån 40 %". */
  function fundingText(json: string): string | null {
    const shares: unknown = JSON.parse(json);
    if (!Array.isArray(shares)) return null;
    return shares
      .map(({ purse, shareBp }: { purse: string; shareBp: number }) => {
        const known = PURSES.find((one) => one === purse);
        return `${known === undefined ? purse : t(`codes.purse.${known}`)} ${f.percent(shareBp)}`;
      })
      .join(', ');
  }
}

const FLAGS: ReadonlySet<string> = new Set(['deleted', 'skipped', 'statutory', 'vatIncluded']);

/** `occurrence.2031.movedToYear` speaks of one year; all else of the line. */
function partsOf(field: string): { readonly name: string; readonly year: number | null } {
  const [kind, year, name] = field.split('.');
  return kind === 'occurrence' && name !== undefined ? { name, year: Number(year) } : { name: field, year: null };
}

function isFieldName(name: string): name is keyof typeof planWork.fields {
  return Object.hasOwn(planWork.fields, name);
}

function isCause(name: string): name is keyof typeof planWork.history.causes {
  return Object.hasOwn(planWork.history.causes, name);
}
