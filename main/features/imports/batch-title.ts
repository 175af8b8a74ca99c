/** What an import was read as, in words: a profile's title, the kinds of a mapping, or a report's document. */
import type { Language } from '../../../contract/common.ts';
import { importKindSchema } from '../../../contract/import-mapping.ts';
import { readImportProfile } from '../../../db/queries/imports.ts';
import type { AppContext } from '../context.ts';
import { REPORT_BATCH } from '../inspection/import-document.ts';

const REPORT: Readonly<Record<Language, string>> = { da: 'Tilstandsrapport', en: 'Condition report' };

/** `name` as it stands in the batch. A profile that is gone keeps its name. */
export function batchTitle({ db, profiles }: AppContext, name: string): Readonly<Record<Language, string>> {
  if (name === REPORT_BATCH) return REPORT;
  if (profiles.has(name)) return profiles.get(name).title;
  const stored = readImportProfile(db.reader, name);
  if (stored !== undefined) return { da: stored.title, en: stored.title };
  const parts = name.split(' + ').map((part) => {
    const kind = importKindSchema.safeParse(part);
    return kind.success ? profiles.words.kinds[kind.data].title : { da: part, en: part };
  });
  return { da: parts.map(({ da }) => da).join(' + '), en: parts.map(({ en }) => en).join(' + ') };
}
