/**
 * Everything a workspace says, as one text: what an import must leave as it was when it is refused, and restore when it is taken back.
 * For tests only; never imported by code that ships.
 */
import { hash } from 'node:crypto';
import { ENTITY_NAMES } from '../../../db/entities.ts';
import type { Database } from '../../../db/open.ts';

/** The list of imports tells what happened: it is not taken back. */
const REMEMBERED: ReadonlySet<string> = new Set(['import_batch']);

/** `content`: the rows there are, without their clocks. `all`: these, the deleted, the clocks and the number of operations. */
export interface State {
  readonly content: string;
  readonly all: string;
}

export function stateOf({ reader: { query, all } }: Database): State {
  const tables = ENTITY_NAMES.map((name) => [name, all(query.selectFrom(name).selectAll().orderBy('id'))] as const);
  const content = tables
    .filter(([name]) => !REMEMBERED.has(name))
    .map(([name, rows]) => [
      name,
      rows.filter((row) => row.deleted_at === null).map((row) => ({ ...row, stamp: null })),
    ]);
  const operations = all(query.selectFrom('operation').select(({ fn }) => fn.countAll<number>().as('n')));
  return {
    content: hash('sha256', JSON.stringify(content)),
    all: hash('sha256', JSON.stringify([tables, operations])),
  };
}
