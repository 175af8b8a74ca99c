/**
 * Where the price of a line comes from, who set it when, and how old it is.
 * Answers for naming a source only when the figures are that source's own, as it stood on the day the price was set; else the log tells.
 */
import type { LineBackground, PriceBasis } from '../../../contract/plan-edit.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { lineLog } from '../../../db/queries/plan-edit.ts';
import type { CatalogueClass } from '../../../domain/classification/catalogue.ts';
import { decodeStamp } from '../../../domain/sync/hlc.ts';
import { addYears } from '../../../domain/time/accounting-year.ts';
import type { AppContext } from '../context.ts';
import { localDay } from '../local-day.ts';
import { type KnownPrices, priceFinder } from './own-prices.ts';

type Line = EntityRow<'activity'>;
type Price = LineBackground['price'];

export function linePrice(
  app: AppContext,
  line: Line,
  currency: string,
  finding: EntityRow<'finding'> | undefined,
  cls: CatalogueClass | undefined,
): Price {
  const pricesOn = (day: string): KnownPrices =>
    cls === undefined
      ? { bank: null, catalogue: null }
      : priceFinder({ ...app, today: () => day }, currency, [cls.key])(cls, line.unit);
  const today = app.today();
  const now = pricesOn(today);
  const set = lastSet(app, line);
  const then = set === null || set.day >= today ? now : pricesOn(set.day);
  // What came in by an import afterwards is not what was kept.
  const kept = set?.imported === true ? null : keptSource(line);
  return {
    source: kept ?? sourceOf(line, finding, then, set?.imported ?? false),
    setBy: kept === null ? (set?.actor ?? null) : line.price_set_by,
    setAtMs: kept === null ? (set?.atMs ?? null) : line.price_set_at_ms,
    kept: kept !== null,
    ageYears: line.price_date === null ? null : wholeYears(line.price_date, today),
    ...now,
  };
}

const SOURCES = ['finding', 'price_bank', 'catalogue', 'typed'] as const;

/** As it was kept when the price was set; a new version of the plan has it from the one before. */
function keptSource({ price_source: source, unit_price_ore: unitPrice, amount_ore: amount }: Line): Price['source'] {
  return unitPrice === null && amount === null ? null : (SOURCES.find((one) => one === source) ?? null);
}

/** True when the line's price per unit is that one, of the same day. */
export function isBasis(basis: PriceBasis | null, line: Pick<Line, 'unit_price_ore' | 'price_date'>): boolean {
  return basis !== null && basis.unitPriceOre === line.unit_price_ore && basis.asOf === line.price_date;
}

function sourceOf(
  line: Line,
  finding: EntityRow<'finding'> | undefined,
  { bank, catalogue }: KnownPrices,
  imported: boolean,
): Price['source'] {
  if (line.amount_ore === null && line.unit_price_ore === null) return null;
  if (line.amount_ore !== null && line.amount_ore === finding?.proposed_amount_ore) return 'finding';
  if (line.amount_ore === null) {
    if (isBasis(bank, line)) return 'price_bank';
    if (isBasis(catalogue, line)) return 'catalogue';
  }
  return imported ? 'import' : 'typed';
}

interface PriceSet {
  readonly atMs: number;
  readonly day: string;
  readonly actor: string;
  readonly imported: boolean;
}

/** The last operation that gave the line another price; fields that were only written along do not count. */
function lastSet({ db: { reader } }: AppContext, line: Line): PriceSet | null {
  const known = new Map<string, unknown>();
  let last: PriceSet | null = null;
  for (const { entity, hlc, patch, actor, cause } of lineLog(reader, line)) {
    if (entity !== 'activity') continue;
    const values = JSON.parse(patch) as Readonly<Record<string, unknown>>;
    for (const field of ['unit_price_ore', 'amount_ore'] as const) {
      if (!Object.hasOwn(values, field) || (known.get(field) ?? null) === (values[field] ?? null)) continue;
      known.set(field, values[field]);
      const atMs = decodeStamp(hlc).ms;
      const day = localDay(atMs);
      last = { atMs, day, actor, imported: cause.startsWith('import') };
    }
  }
  return last;
}

function wholeYears(from: string, today: string): number {
  let years = Number(today.slice(0, 4)) - Number(from.slice(0, 4));
  if (years > 0 && addYears(from, years) > today) years -= 1;
  return Math.max(0, years);
}
