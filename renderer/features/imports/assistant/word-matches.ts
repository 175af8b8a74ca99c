/** What the words of a column mean, asked once for all who show it. */
import { rpc } from '../../../app/rpc.ts';
import type { WordColumn } from '../model/checks.ts';

export function wordMatches({ column, field, scale }: WordColumn) {
  const words = column.words.map(({ word }) => word);
  return rpc.imports.words.queryOptions({ input: { field, words, ...(scale === undefined ? {} : { scale }) } });
}
