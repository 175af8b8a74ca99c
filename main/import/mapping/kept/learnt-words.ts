/**
 * What has been learnt from imports, for a person to look over and take out of it what is wrong: a heading that was confirmed by mistake
 * outranks every other guess from then on, for everybody.
 */
import { readWordMappings } from '../../../../db/queries/imports.ts';
import type { ImportDeps } from '../../run.ts';
import { canBeRemembered } from '../grade-words.ts';
import type { ImportWords } from '../words.ts';
import { HEADINGS, isHeading } from './learn.ts';

type Title = ImportWords['fields'][string]['title'];

export interface LearntWord {
  readonly id: string;
  /** Null for a heading. */
  readonly field: Title | null;
  readonly word: string;
  readonly meaning: Title;
}

const MOST = 5_000;

/** Headings first, then the words of each field. */
export function learntWords({ db, profiles }: Pick<ImportDeps, 'db' | 'profiles'>): readonly LearntWord[] {
  return learntRows({ db, profiles })
    .map(({ id, domain, word, target }) => {
      const { fields } = profiles.words;
      const field = isHeading(domain) ? null : fields[domain];
      const named = field === null ? fields[target]?.title : field?.codes?.[target];
      const meaning = named === undefined ? { da: target, en: target } : { da: named.da, en: named.en };
      return { id, field: field?.title ?? null, word, meaning };
    })
    .sort(
      (a, b) =>
        Number(a.field !== null) - Number(b.field !== null) ||
        (a.field?.da ?? '').localeCompare(b.field?.da ?? '', 'da') ||
        a.word.localeCompare(b.word, 'da'),
    )
    .slice(0, MOST);
}

/** Gives how many were forgotten. */
export async function forgetWords(
  deps: Pick<ImportDeps, 'db' | 'profiles' | 'actor'>,
  ids: readonly string[],
): Promise<number> {
  const known = new Set(learntRows(deps).map(({ id }) => id));
  const wanted = ids.filter((id) => known.has(id));
  if (wanted.length === 0) return 0;
  const { value } = await deps.db.writer.run({ actor: deps.actor, cause: 'edit' }, (tx) =>
    wanted.reduce((sum, id) => sum + (tx.remove('word_mapping', id) ? 1 : 0), 0),
  );
  return value;
}

/** Of headings and of fields with fixed words; a code list somebody brought in for another purpose is none of them. */
function learntRows({ db, profiles }: Pick<ImportDeps, 'db' | 'profiles'>) {
  const listed = Object.entries(profiles.words.fields).flatMap(([field, { codes }]) =>
    codes === undefined ? [] : [field],
  );
  return readWordMappings(db.reader, [...HEADINGS, ...listed]).filter(({ domain, word }) =>
    canBeRemembered(domain, word, profiles.words),
  );
}
