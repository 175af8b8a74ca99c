/**
 * Headings and words a person has changed or confirmed in the assistant: remembered for the next file of the same kind.
 * Answers for only what the app did not know by itself being kept, and as part of the import it was said for: taken back, it is unlearnt.
 * Must never learn a guess, a figure, or a word that means something to another field or list.
 */
import { turnedCell } from '../../../../contract/import-columns.ts';
import { IMPORT_KINDS, type Mapping } from '../../../../contract/import-mapping.ts';
import type { Confirmed } from '../../../../contract/imports.ts';
import { readWordMappings } from '../../../../db/queries/imports.ts';
import type { Reader } from '../../../../db/read.ts';
import type { WriteTx } from '../../../../db/write/writer.ts';
import { squeeze } from '../../../../domain/import/likeness.ts';
import { wordKey } from '../../../../domain/import/word-match.ts';
import { uuid5 } from '../../../../domain/sync/uuid5.ts';
import type { ImportDeps } from '../../run.ts';
import { canBeRemembered } from '../grade-words.ts';
import { type ImportWords, namesOf } from '../words.ts';

interface Learnt {
  readonly domain: string;
  readonly word: string;
  /** null forgets. */
  readonly target: string | null;
}

/** Headings are remembered under a domain for each kind; all other domains are fields. */
const HEADING = 'heading/';
export const HEADINGS: readonly string[] = IMPORT_KINDS.map((kind) => `${HEADING}${kind}`);

export function isHeading(domain: string): boolean {
  return domain.startsWith(HEADING);
}

/** Confirmed headings, with the kind of the files they stood in and the field they mean. */
export function learntHeadings(reader: Reader): readonly (readonly [kind: string, heading: string, field: string])[] {
  return readWordMappings(reader, HEADINGS).map(
    ({ domain, word, target }) => [domain.slice(HEADING.length), word, target] as const,
  );
}

/** Writes into the transaction of the import what was confirmed for it. */
export function learn(
  tx: WriteTx,
  { db, profiles }: Pick<ImportDeps, 'db' | 'profiles'>,
  mapping: Mapping,
  confirmed: readonly Confirmed[],
): void {
  write(tx, db.workspaceId, profiles.words, [...learntFrom(mapping, confirmed, profiles.words)]);
}

/** Writes words, keyed by domain and squeezed word. Gives how many were written; what cannot be remembered is none of them. */
export async function remember(
  { db, actor, profiles }: Pick<ImportDeps, 'db' | 'actor' | 'profiles'>,
  words: readonly Learnt[],
): Promise<number> {
  const { value } = await db.writer.run({ actor, cause: 'edit' }, (tx) =>
    write(tx, db.workspaceId, profiles.words, words),
  );
  return value;
}

function write(tx: WriteTx, workspaceId: string, known: ImportWords, words: readonly Learnt[]): number {
  let written = 0;
  for (const { domain, word, target } of words) {
    const id = uuid5(workspaceId, `word_mapping:remembered/${domain}/${wordKey(word)}`);
    if (target !== null && !canBeRemembered(domain, word, known)) continue;
    if (target === null) written += tx.remove('word_mapping', id) ? 1 : 0;
    else written += tx.put('word_mapping', id, { domain, word, target, deleted_at: null }) === 'unchanged' ? 0 : 1;
  }
  return written;
}

function* learntFrom(mapping: Mapping, confirmed: readonly Confirmed[], words: ImportWords): Iterable<Learnt> {
  const { fields } = words;
  for (const { table: index, at, heading: isHeadingSaid, words: said } of confirmed) {
    const table = mapping.tables[index];
    const column = table?.columns.find((one) => one.at === at);
    if (table === undefined || column === undefined || table.skip || table.kind === null) continue;
    const cell = turnedCell(table, at);
    const isTurned = cell !== undefined;
    const field = isTurned ? cell : column.field;
    if (field === null || !Object.hasOwn(fields, field) || column.firstWord === true) continue;
    if (isHeadingSaid && !isTurned && isOwnName(column.heading, words)) {
      yield { domain: `${HEADING}${table.kind}`, word: column.heading, target: field };
    }
    for (const { word, code } of column.words ?? []) {
      if (code !== null && said.includes(word)) yield { domain: field, word, target: code };
    }
  }
}

/** A heading that nothing of ours is called, and that is no bare word for a name or a number. */
function isOwnName(heading: string, { fields, bareWords }: ImportWords): boolean {
  if (squeeze(heading).length < 2) return false;
  // `Tilstand (1–6)` says no more than `Tilstand`.
  const plain = [heading, heading.replace(/\([^)]*\)\s*$/, '')].map(squeeze);
  const isCalled = (names: readonly string[]) => names.some((name) => plain.includes(squeeze(name)));
  return (
    !isCalled([...bareWords.name, ...bareWords.number]) &&
    !Object.values(fields).some((spec) => isCalled(namesOf(spec)))
  );
}
