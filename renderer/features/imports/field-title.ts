/** The name of a stored field as people know it; null for what the engine keeps for itself. */
import { importAssist } from '../../i18n/da/import-assist.ts';
import type { Words } from '../../i18n/i18n.ts';
import { fieldOfStored, type fieldsByName } from './model/value-text.ts';

export function fieldTitle(
  stored: string,
  fields: ReturnType<typeof fieldsByName>,
  { t, language }: Pick<Words, 't' | 'language'>,
): string | null {
  const name = fieldOfStored(stored);
  return isNamed(name) ? t(`importAssist.stored.${name}`) : (fields.get(name)?.title[language] ?? null);
}

function isNamed(name: string): name is keyof typeof importAssist.stored {
  return Object.hasOwn(importAssist.stored, name);
}
