/**
 * What the own price bank learns from: prices of offers and invoices that were brought in, work that was carried out and paid, and the index
 * series that bring them to one level. Rows as stored, and only those of the classes asked for.
 */
import { sql } from 'kysely';
import type { EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';

export interface ObservedPrice {
  readonly id: string;
  readonly classKey: string;
  readonly unit: string;
  readonly unitPriceOre: number;
  /** 0 or 1; null = not said. */
  readonly vatIncluded: number | null;
  readonly priceDate: string;
  readonly source: string;
  /** Of the department's organisation; null where the price is of no department. */
  readonly currency: string | null;
}

/** Prices with a class and a unit; one without belongs to nothing it could be compared with. */
export function readObservedPrices(reader: Reader, classKeys: readonly string[]): readonly ObservedPrice[] {
  return reader.all(
    reader.query
      .selectFrom('price_observation as o')
      .leftJoin('department as d', 'd.id', 'o.department_id')
      .leftJoin('organisation as g', 'g.id', 'd.organisation_id')
      .select([
        'o.id',
        sql<string>`o.class_key`.as('classKey'),
        sql<string>`o.unit`.as('unit'),
        'o.unit_price_ore as unitPriceOre',
        'o.vat_included as vatIncluded',
        'o.price_date as priceDate',
        'o.source',
        'g.currency',
      ])
      .where(inList('o.class_key', classKeys))
      .where('o.unit', 'is not', null)
      .where('o.unit_price_ore', '>', 0)
      .where('o.deleted_at', 'is', null)
      .orderBy('o.id'),
  );
}

export interface PaidWork {
  readonly id: string;
  readonly activityId: string;
  readonly departmentId: string;
  readonly partId: string;
  readonly plannedYear: number;
  readonly versionNo: number;
  readonly currency: string;
  readonly classKey: string;
  readonly unit: string;
  readonly quantityMilli: number;
  /** As paid, incl. VAT. */
  readonly actualOre: number;
  readonly doneOn: string;
}

/** Occurrences that are done, with what they cost, on a part of one of these classes, by a line that says how much there was of it. */
export function readPaidWorks(reader: Reader, classKeys: readonly string[]): readonly PaidWork[] {
  return reader.all(
    reader.query
      .selectFrom('follow_up as f')
      .innerJoin('activity as a', 'a.id', 'f.activity_id')
      .innerJoin('building_part as b', 'b.id', 'a.part_id')
      .innerJoin('plan as p', 'p.id', 'f.plan_id')
      .select([
        'f.id',
        'f.activity_id as activityId',
        'f.department_id as departmentId',
        'b.id as partId',
        'f.planned_year as plannedYear',
        'p.version_no as versionNo',
        'p.currency',
        sql<string>`b.class_key`.as('classKey'),
        sql<string>`a.unit`.as('unit'),
        sql<number>`a.quantity_milli`.as('quantityMilli'),
        sql<number>`f.actual_ore`.as('actualOre'),
        sql<string>`f.done_on`.as('doneOn'),
      ])
      .where('f.status', '=', 'done')
      .where('f.actual_ore', '>', 0)
      .where('f.done_on', 'is not', null)
      .where('a.quantity_milli', '>', 0)
      .where('a.unit', 'is not', null)
      .where(inList('b.class_key', classKeys))
      .where('f.deleted_at', 'is', null)
      .where('p.deleted_at', 'is', null)
      .orderBy('f.id'),
  );
}

/** All values of all series. */
export function readPriceIndices(reader: Reader): readonly EntityRow<'price_index'>[] {
  const q = reader.query.selectFrom('price_index').selectAll().where('deleted_at', 'is', null);
  return reader.all(q.orderBy('series').orderBy('period').orderBy('id'));
}

/** One text for any number of values, so that the prepared statement is kept. */
function inList(column: string, values: readonly string[]) {
  return sql<boolean>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
}
