/**
 * The rows an edit touches, as they would stand after it.
 * Answers for: changes apply in their order, each row is looked up once and written once, and nothing is written while there is a fault.
 */
import { DELETED_FIELD, type EntityName, type EntityPatch, type EntityRow, fieldNames } from '../../../db/entities.ts';
import type { WriteTx } from '../../../db/write/writer.ts';

type Row<E extends EntityName> = Omit<EntityRow<E>, 'stamp'>;

interface Draft {
  readonly entity: EntityName;
  readonly patch: Record<string, unknown>;
  /** As it would stand; null = nothing there. */
  row: Record<string, unknown> | null;
}

export interface Sheet {
  /** The live row as the changes so far leave it. */
  get<E extends EntityName>(entity: E, id: string): Row<E> | null;
  /** The row even when it is deleted, as stored: an id that is taken stays taken. */
  isTaken(entity: EntityName, id: string): boolean;
  put<E extends EntityName>(entity: E, id: string, patch: EntityPatch<E>): void;
  remove(entity: EntityName, id: string): void;
  /** Rows of an entity that the changes so far have put, live or removed, by id. */
  drafted<E extends EntityName>(entity: E): ReadonlyMap<string, Row<E> | null>;
  write(tx: WriteTx): Promise<void>;
}

export function createSheet(tx: Pick<WriteTx, 'get'>): Sheet {
  const drafts = new Map<string, Draft>();
  const live = (entity: EntityName, id: string) => {
    const stored = tx.get(entity, id) as Record<string, unknown> | undefined;
    if (stored === undefined || stored[DELETED_FIELD] !== null) return null;
    const { stamp: _stamp, ...row } = stored;
    return row;
  };
  const draftOf = (entity: EntityName, id: string): Draft => {
    const known = drafts.get(`${entity}/${id}`);
    if (known) return known;
    const made: Draft = { entity, patch: {}, row: live(entity, id) };
    drafts.set(`${entity}/${id}`, made);
    return made;
  };
  return {
    get: <E extends EntityName>(entity: E, id: string) => {
      const draft = drafts.get(`${entity}/${id}`);
      return (draft ? draft.row : live(entity, id)) as Row<E> | null;
    },
    isTaken: (entity, id) => drafts.has(`${entity}/${id}`) || tx.get(entity, id) !== undefined,
    put(entity, id, patch) {
      const draft = draftOf(entity, id);
      // A row that begins, or begins again after it was removed, holds nothing of before.
      const begun = draft.row === null ? Object.fromEntries(fieldNames(entity).map((field) => [field, null])) : {};
      Object.assign(draft.patch, begun, patch);
      draft.row = { ...draft.row, ...begun, ...patch, id };
    },
    remove(entity, id) {
      draftOf(entity, id).row = null;
    },
    drafted: <E extends EntityName>(entity: E) =>
      new Map(
        [...drafts].flatMap(([key, draft]) =>
          draft.entity === entity ? [[key.slice(entity.length + 1), draft.row as Row<E> | null] as const] : [],
        ),
      ),
    async write(target) {
      for (const [key, { entity, patch, row }] of drafts) {
        const id = key.slice(entity.length + 1);
        if (row === null) target.remove(entity, id);
        else if (Object.keys(patch).length > 0) target.put(entity, id, patch as EntityPatch<typeof entity>);
        await target.breathe();
      }
    },
  };
}
