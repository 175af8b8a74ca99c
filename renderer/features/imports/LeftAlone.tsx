/** What taking an import back left as it is, because somebody has changed it since: each by the name people know it by. */
import { Text } from '@mantine/core';
import type { ImportKindView } from '../../../contract/import-assist.ts';
import { useWords } from '../../i18n/i18n.ts';
import { fieldTitle } from './field-title.ts';
import { fieldsByName } from './model/value-text.ts';
import { entityName } from './RunResult.tsx';
import type { UndoReport } from './use-undo-import.tsx';

const MOST_SHOWN = 50;
/** What the engine says of a row that others hang on. */
const WHOLE_ROW = '*';

export function LeftAlone({
  report,
  kinds,
}: {
  readonly report: UndoReport;
  readonly kinds: readonly ImportKindView[];
}) {
  const words = useWords();
  const { t } = words;
  if (report.leftAlone.length === 0) return null;
  const fields = fieldsByName(kinds);
  const shown = report.leftAlone.slice(0, MOST_SHOWN);
  return (
    <>
      <Text size="sm">{t('importAssist.done.leftAlone')}</Text>
      <ul>
        {shown.map(({ entity, id, field, label }) => (
          <li key={`${id} ${field}`}>
            {t('importAssist.done.leftAloneLine', {
              entity: entityName(entity, t),
              name: label,
              field:
                field === 'deleted_at' || field === WHOLE_ROW
                  ? t('importAssist.done.leftAloneRow')
                  : (fieldTitle(field, fields, words) ?? field),
            })}
          </li>
        ))}
      </ul>
      {report.leftAlone.length > MOST_SHOWN ? (
        <Text size="sm">{t('importAssist.done.leftAloneMore', { count: report.leftAlone.length - MOST_SHOWN })}</Text>
      ) : null}
    </>
  );
}
