/** What taking an import back left as it is, because somebody has changed it since: counted by kind and field. */
import { Text } from '@mantine/core';
import type { ImportKindView } from '../../../contract/import-assist.ts';
import { importAssist } from '../../i18n/da/import-assist.ts';
import { useWords } from '../../i18n/i18n.ts';
import { fieldOfStored, fieldsByName } from './model/value-text.ts';
import { entityName } from './RunResult.tsx';
import type { UndoReport } from './use-undo-import.tsx';

export function LeftAlone({
  report,
  kinds,
}: {
  readonly report: UndoReport;
  readonly kinds: readonly ImportKindView[];
}) {
  const { t, f, language } = useWords();
  if (report.leftAlone.length === 0) return null;
  const fields = fieldsByName(kinds);
  const counts = new Map<string, { entity: string; field: string; count: number }>();
  for (const { entity, field } of report.leftAlone) {
    const key = `${entity} ${field}`;
    counts.set(key, { entity, field, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const nameOf = (stored: string) => {
    const name = fieldOfStored(stored);
    return Object.hasOwn(importAssist.stored, name)
      ? t(`importAssist.stored.${name as keyof typeof importAssist.stored}`)
      : (fields.get(name)?.title[language] ?? name);
  };
  return (
    <>
      <Text size="sm">{t('importAssist.done.leftAlone')}</Text>
      <ul>
        {[...counts].map(([key, { entity, field, count }]) => (
          <li key={key}>
            {t('importAssist.done.leftAloneLine', {
              entity: entityName(entity, t),
              field: nameOf(field),
              times: f.integer(count),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
