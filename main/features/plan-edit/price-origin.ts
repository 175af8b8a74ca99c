/**
 * Where the price of a line comes from, kept with it when it is set.
 * Answers for believing no page: a price said to be the catalogue's, the price bank's or a finding's is compared with it; what is not the
 * same was typed. A price that stays, keeps what is known of it.
 */
import type { EntityPatch, EntityRow } from '../../../db/entities.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import type { AppContext } from '../context.ts';
import type { LineDraft, LineRow, PriceFrom } from './line-drafts.ts';
import { isBasis } from './line-price.ts';
import { priceFinder } from './own-prices.ts';

type Origin = Pick<EntityPatch<'activity'>, 'price_source' | 'price_source_ref' | 'price_set_by' | 'price_set_at_ms'>;

const NO_PRICE: Origin = { price_source: null, price_source_ref: null, price_set_by: null, price_set_at_ms: null };

/** Nothing where the price stays. */
export function priceOrigin(
  app: AppContext,
  tx: Pick<WriteTx, 'get'>,
  plan: EntityRow<'plan'>,
  before: LineRow | undefined,
  { row, priceFrom }: Pick<LineDraft, 'row' | 'priceFrom'>,
): Origin {
  const isSame = before?.unit_price_ore === row.unit_price_ore && before?.amount_ore === row.amount_ore;
  if (before !== undefined && isSame) return {};
  if (row.unit_price_ore === null && row.amount_ore === null) return NO_PRICE;
  // A new line made from damage or a part may come with its price from whoever made it.
  const asked = priceFrom !== null ? [priceFrom] : before === undefined && row.part_id !== null ? SOURCES : [];
  const known = firstOf(asked, (from) => sourceRef(app, tx, plan, row, from));
  return {
    price_source: known?.from ?? 'typed',
    price_source_ref: known?.ref ?? null,
    price_set_by: app.actor,
    price_set_at_ms: app.clock.nowMs(),
  };
}

const SOURCES: readonly PriceFrom[] = ['finding', 'price_bank', 'catalogue'];

function firstOf(sources: readonly PriceFrom[], refOf: (from: PriceFrom) => string | null) {
  for (const from of sources) {
    const ref = refOf(from);
    if (ref !== null) return { from, ref };
  }
  return null;
}

/** What the price was taken from, by its key; null where the price is not that. */
function sourceRef(
  app: AppContext,
  tx: Pick<WriteTx, 'get'>,
  { currency }: EntityRow<'plan'>,
  row: LineRow,
  from: PriceFrom,
): string | null {
  if (from === 'finding') {
    const finding = row.finding_id === null ? undefined : tx.get('finding', row.finding_id);
    return finding && row.amount_ore !== null && finding.proposed_amount_ore === row.amount_ore ? finding.id : null;
  }
  const classKey = row.part_id === null ? null : (tx.get('building_part', row.part_id)?.class_key ?? null);
  const cls = app.catalogue.classes.find(({ key }) => key === classKey);
  if (cls === undefined || row.amount_ore !== null) return null;
  const known = priceFinder(app, currency, [cls.key])(cls, row.unit);
  const basis = from === 'catalogue' ? known.catalogue : known.bank;
  return isBasis(basis, row) ? cls.key : null;
}
