/** What reading and writing cells needs to know about the department, and the names behind ids. */
import { useMemo } from 'react';
import type { PlanWorkspace } from '../../../contract/plan.ts';
import type { ActivityKind } from '../../../domain/plan/activity.ts';
import { codes as da } from '../../i18n/da/codes.ts';
import { codes as en } from '../../i18n/en/codes.ts';
import { useWords } from '../../i18n/i18n.ts';
import type { Names } from './model/apply-change.ts';
import type { FieldContext } from './model/fields.ts';

export function useFieldContext(department: PlanWorkspace['department']): {
  readonly context: FieldContext;
  readonly names: Names;
} {
  const { language } = useWords();
  const { buildings, parts, newLineVatBp } = department;
  const names = useMemo(
    (): Names => ({
      newLineVatBp,
      buildings: new Map(buildings.map(({ id, number }) => [id, number])),
      parts: new Map(parts.map(({ id, name, buildingNumber }) => [id, { name, buildingNumber }])),
    }),
    [buildings, parts, newLineVatBp],
  );
  const context = useMemo(
    (): FieldContext => ({
      language,
      buildings,
      parts,
      // Words of the other language are read as well: a spreadsheet may come from a colleague.
      kindWords: (kind: ActivityKind) =>
        language === 'da' ? [da.kind[kind], en.kind[kind]] : [en.kind[kind], da.kind[kind]],
      groupWord: (group) => (language === 'da' ? da : en).group[group],
    }),
    [language, buildings, parts],
  );
  return { context, names };
}
