/** What happened to a line, one short phrase for each way it changed. */
import type { T } from '../../../i18n/i18n.ts';
import type { ChangedLine, ChangeKind } from '../model/difference-model.ts';

export function changeWords(line: ChangedLine, t: T, yearText: (year: number) => string): readonly string[] {
  return line.kinds.flatMap((kind) =>
    kind === 'other' && line.fields.length > 0
      ? line.fields.map((change) => fieldPhrase(change, t))
      : [phraseOf(kind, line, t, yearText)],
  );
}

/** The longest text that is quoted; of longer ones only the field is named. */
const MOST_QUOTED = 120;

function fieldPhrase({ field, from, to }: ChangedLine['fields'][number], t: T): string {
  const name = t(`versions.difference.fields.${field}`);
  if ((from ?? '').length > MOST_QUOTED || (to ?? '').length > MOST_QUOTED || (from === null && to === null)) {
    return t('versions.difference.words.field', { field: name });
  }
  if (from === null) return t('versions.difference.words.fieldSet', { field: name, to: to ?? '' });
  if (to === null) return t('versions.difference.words.fieldEmptied', { field: name, from });
  return t('versions.difference.words.fieldFromTo', { field: name, from, to });
}

function phraseOf(kind: ChangeKind, line: ChangedLine, t: T, yearText: (year: number) => string): string {
  const { fromYear, toYear } = line;
  if (kind === 'new') {
    return toYear === null
      ? t('versions.difference.words.newPlain')
      : t('versions.difference.words.new', { year: yearText(toYear) });
  }
  if (kind === 'dropped') {
    return fromYear === null
      ? t('versions.difference.words.droppedPlain')
      : t('versions.difference.words.dropped', { year: yearText(fromYear) });
  }
  if (kind !== 'moved') return t(`versions.difference.words.${kind}`);
  if (fromYear === null || toYear === null || fromYear === toYear) return t('versions.difference.words.rhythm');
  const words = { count: Math.abs(toYear - fromYear), from: yearText(fromYear), to: yearText(toYear) };
  return toYear > fromYear
    ? t('versions.difference.words.later', words)
    : t('versions.difference.words.earlier', words);
}
