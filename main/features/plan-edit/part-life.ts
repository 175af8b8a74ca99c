/** How long a building part is expected to live: one rule for the sources of a plan, for levelling, for points of attention and for reports. */
import type { EntityRow } from '../../../db/entities.ts';
import type { CatalogueClass } from '../../../domain/classification/catalogue.ts';
import type { LifeSpan } from '../../../domain/condition/ageing.ts';

type OwnLife = Pick<EntityRow<'building_part'>, 'life_low' | 'life_expected' | 'life_high'>;
type ClassLife = Pick<CatalogueClass, 'lifeLow' | 'lifeExpected' | 'lifeHigh'>;

/** The part's own life, else its class's; never one end of each. */
export function lifeOf(row: OwnLife, cls: ClassLife | undefined): LifeSpan | null {
  const own = { low: row.life_low, expected: row.life_expected, high: row.life_high };
  const { low, expected, high } =
    own.expected === null && cls ? { low: cls.lifeLow, expected: cls.lifeExpected, high: cls.lifeHigh } : own;
  return expected === null ? null : { low: low ?? expected, expected, high: high ?? expected };
}
