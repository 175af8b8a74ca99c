/**
 * Phrases an inspector picks instead of typing: those that ship with the app, and what an organisation made of them.
 * Answers for a changed phrase standing in the place of the shipped one, and a removed one staying away.
 */
import type { Phrase } from '../../../contract/inspection.ts';
import { readPhrases } from '../../../db/queries/inspection.ts';
import { uuid5 } from '../../../domain/sync/uuid5.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError } from '../failures.ts';

type Language = Phrase['language'];

/** Those of the class first, then those for all parts. */
export function listPhrases(
  app: AppContext,
  { classKey, language }: { readonly classKey: string | null; readonly language: Language },
): Phrase[] {
  const stored = readPhrases(app.db.reader, language);
  const taken = new Set(stored.map(({ id }) => id));
  const shipped = app.inspection.phrases.flatMap(({ classKey: key, ...texts }): Phrase[] => {
    const body = texts[language];
    const phraseId = shippedId(app, key, language, body);
    return taken.has(phraseId) ? [] : [{ phraseId, classKey: key, body, language }];
  });
  const own = stored
    .filter(({ deleted_at }) => deleted_at === null)
    .map((row): Phrase => ({ phraseId: row.id, classKey: row.class_key, body: row.body, language }));
  const all = [...own, ...shipped].filter((phrase) => phrase.classKey === null || phrase.classKey === classKey);
  return all.toSorted((a, b) => Number(a.classKey === null) - Number(b.classKey === null));
}

/** Of the same name on every laptop, so that two who change one meet in it. */
function shippedId({ db }: AppContext, classKey: string | null, language: Language, body: string): string {
  return uuid5(db.workspaceId, `ready_phrase:${classKey ?? ''}:${language}:${body}`);
}

export async function savePhrase(app: AppContext, phrase: Phrase): Promise<Phrase> {
  const phraseId = phrase.phraseId ?? app.random.uuid();
  const { classKey, body, language } = phrase;
  const done = await app.db.writer.run({ actor: app.actor, cause: 'edit' }, (tx) => {
    tx.put('ready_phrase', phraseId, { class_key: classKey, body, language, deleted_at: null });
  });
  app.changes.announce(done.changed);
  return { phraseId, classKey, body, language };
}

/** A shipped phrase is put away by a row of its own that is marked as deleted. Throws NotFoundError. */
export async function removePhrase(app: AppContext, phraseId: string): Promise<{ readonly group: string | null }> {
  const done = await app.db.writer.run({ actor: app.actor, cause: 'edit' }, (tx) => {
    if (tx.remove('ready_phrase', phraseId)) return;
    const shipped = findShipped(app, phraseId);
    if (shipped === null) throw new NotFoundError('phrase', phraseId);
    const { classKey, body, language } = shipped;
    tx.put('ready_phrase', phraseId, { class_key: classKey, body, language, deleted_at: app.clock.nowMs() });
  });
  app.changes.announce(done.changed);
  return { group: done.group };
}

function findShipped(app: AppContext, phraseId: string): Omit<Phrase, 'phraseId'> | null {
  for (const { classKey, ...texts } of app.inspection.phrases) {
    for (const language of ['da', 'en'] as const) {
      const body = texts[language];
      if (shippedId(app, classKey, language, body) === phraseId) return { classKey, body, language };
    }
  }
  return null;
}
