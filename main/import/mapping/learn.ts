/**
 * Headings and words a person has confirmed by importing with them: remembered for the next file.
 * Answers for only what the app did not know by itself being kept, in a step of its own: taking the import back does not unlearn.
 */
import type { Mapping } from '../../../contract/import-mapping.ts';
import { readWordMappings } from '../../../db/queries/imports.ts';
import { squeeze } from '../../../domain/import/likeness.ts';
import { wordIndex, wordKey } from '../../../domain/import/word-match.ts';
import { uuid5 } from '../../../domain/sync/uuid5.ts';
import type { ImportDeps } from '../run.ts';
import { canBeRemembered } from './grade-words.ts';
import { HEADINGS } from './resolve-reading.ts';
import { codesOf, namesOf } from './words.ts';

interface Learnt {
  readonly domain: string;
  readonly word: string;
  readonly target: string;
}

export async function learn(deps: Pick<ImportDeps, 'db' | 'profiles' | 'actor'>, mapping: Mapping): Promise<void> {
  const learnt = learntFrom(mapping, deps);
  if (learnt.length > 0) await remember(deps, learnt);
}

/** Writes words, keyed by domain and squeezed word; null forgets. Gives how many were written; words of a scale are none of them. */
export async function remember(
  { db, actor }: Pick<ImportDeps, 'db' | 'actor'>,
  words: readonly { readonly domain: string; readonly word: string; readonly target: string | null }[],
): Promise<number> {
  const { value } = await db.writer.run({ actor, cause: 'edit' }, (tx) => {
    let written = 0;
    for (const { domain, word, target } of words) {
      const id = uuid5(db.workspaceId, `word_mapping:remembered/${domain}/${wordKey(word)}`);
      if (target !== null && !canBeRemembered(domain, word)) continue;
      if (target === null) written += tx.remove('word_mapping', id) ? 1 : 0;
      else written += tx.put('word_mapping', id, { domain, word, target, deleted_at: null }) === 'unchanged' ? 0 : 1;
    }
    return written;
  });
  return value;
}

function learntFrom(mapping: Mapping, { db, profiles }: Pick<ImportDeps, 'db' | 'profiles'>): readonly Learnt[] {
  const { fields } = profiles.words;
  const known = new Set(
    readWordMappings(db.reader, [HEADINGS]).map(({ word, target }) => `${wordKey(word)} ${target}`),
  );
  const found = new Map<string, Learnt>();
  for (const { columns, skip, unpivot } of mapping.tables) {
    if (skip) continue;
    for (const { at, heading, field: own, words = [], firstWord } of columns) {
      const isTurned = unpivot?.from.includes(at) === true;
      const field = isTurned ? unpivot.cell : own;
      const spec = field === null || !Object.hasOwn(fields, field) ? undefined : fields[field];
      if (field === null || spec === undefined || firstWord === true) continue;
      // `Tilstand (1–6)` says no more than `Tilstand`.
      const plain = [heading, heading.replace(/\([^)]*\)\s*$/, '')].map(squeeze);
      const isKnown = namesOf(spec).some((name) => plain.includes(squeeze(name)));
      if (!isTurned && !isKnown && squeeze(heading).length >= 2 && !known.has(`${wordKey(heading)} ${field}`)) {
        found.set(`${HEADINGS} ${wordKey(heading)}`, { domain: HEADINGS, word: heading, target: field });
      }
      const index = wordIndex(codesOf(spec));
      for (const { word, code } of words) {
        if (code !== null && index.get(wordKey(word)) !== code)
          found.set(`${field} ${wordKey(word)}`, { domain: field, word, target: code });
      }
    }
  }
  return [...found.values()];
}
