/**
 * A price as a list gives it: the class of what it is of, and whose it is where its source says so.
 * Answers for nothing being lost that stands behind the word for the source.
 */
import type { RecordBuilder } from './index.ts';

/** Between the supplier that a list names and what its source says beside. */
const AND = ' · ';

/** Options: `text` = column that says what the price is of. */
export const pricedItem: RecordBuilder = (draft, { row }, { text }, shared) => {
  const detail = row.value('priceSourceDetail');
  const supplier = draft.set['supplier'] ?? null;
  const isSaid = detail === null || String(supplier ?? '').includes(String(detail));
  const said = isSaid ? {} : { supplier: supplier === null ? detail : `${supplier}${AND}${detail}` };
  const item = typeof text === 'string' ? row.value(text) : null;
  const known = shared.classNamed(row.value('className')) ?? shared.classNamed(item);
  const classed = known === null ? {} : { class_key: known.key };
  return [{ ...draft, set: { ...draft.set, ...said }, create: { ...draft.create, ...classed } }];
};
