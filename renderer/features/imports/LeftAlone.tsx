/** What taking an import back left as it is, because somebody has changed it since: counted by kind and field. */
import { Text } from '@mantine/core';
import type { ImportKindView } from '../../../contract/import-assist.ts';
import { useWords } from '../../i18n/i18n.ts';
import { fieldTitle } from './field-title.ts';
import { fieldsByName } from './model/value-text.ts';
import { entityName } from './RunResult.tsx';
import type { UndoReport } from './use-undo-import.tsx';

export function LeftAlone({
  report,
  kinds,
}: {
  readonly report: UndoReport;
  readonly kinds: readonly ImportKindView[];
}) {
  const words = useWords();
  const { t, f } = words;
  if (report.leftAlone.length === 0) return null;
  const fields = fieldsByName(kinds);
  const counts = new Map<string, { entity: string; field: string; count: number }>();
  for (const { entity, field } of report.leftAlone) {
    const key = `${entity} ${field}`;
    counts.set(key, { entity, field, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return (
    <>
      <Text size="sm">{t('importAssist.done.leftAlone')}</Text>
      <ul>
        {[...counts].map(([key, { entity, field, count }]) => (
          <li key={key}>
            {t('importAssist.done.leftAloneLine', {
              entity: entityName(entity, t),
              field: fieldTitle(field, fields, words) ?? field,
              times: f.integer(count),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
