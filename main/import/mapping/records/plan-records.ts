/**
 * Plan lines of a mapped table: the plan they belong to, and each line with its years or its start and interval.
 * Answers for a department's lines going into one draft, whatever number of files they come in.
 */
import { DEPARTMENT, DEPARTMENT_REF } from './place-records.ts';
import { type Fields, given, type RecordSpec, type TableShape, template } from './record-parts.ts';

/** What a part that stands is asked for by. */
function asked({ has }: TableShape): { readonly number?: string; readonly name?: string } {
  return { ...(has('partKey') ? { number: 'partKey' } : {}), ...(has('partName') ? { name: 'partName' } : {}) };
}

const PLAN = `${DEPARTMENT}/1`;

export function planRecords(t: TableShape, buildingRef: Fields): readonly RecordSpec[] {
  const step = t.yearStepOre;
  return [
    {
      entity: 'plan',
      key: PLAN,
      shared: true,
      builder: t.hasYears ? 'planYears' : 'planFrame',
      set: { department_id: DEPARTMENT_REF },
      create: {
        version_no: 1,
        status: 'draft',
        base_year: t.has('baseYear') ? '$baseYear' : 0,
        horizon_years: t.has('horizonYears') ? '$horizonYears' : 30,
        price_year: t.has('baseYear') ? '$baseYear' : 0,
        price_basis: 'fixed',
        vat_included: true,
        currency: t.has('currency') ? '$currency' : 'DKK',
        opening_balance_ore: 0,
        floor_ore: 0,
        provision_ore: 0,
        provision_index_bp: 0,
      },
    },
    {
      entity: 'activity',
      key: `${DEPARTMENT}/${template(t.key)}`,
      builder: 'mappedPlanLine',
      options: {
        ...t.groupWords,
        toleranceOre: step,
        cellStepOre: step,
        ...(t.has('lineTotal') ? { total: 'lineTotal' } : {}),
        ...(t.has('partName') ? { part: 'partName', hasLocation: t.has('partLocation') } : {}),
        ...(t.hasYears ? {} : { spans: true, startStated: t.has('baseYear'), endStated: t.has('horizonYears') }),
      },
      set: {
        department_id: DEPARTMENT_REF,
        plan_id: { ref: 'plan', key: PLAN },
        ...buildingRef,
        ...(t.parts === null
          ? t.has('partKey') || t.has('partName')
            ? { part_id: { standing: 'building_part', ...asked(t) } as const }
            : {}
          : {
              part_id: {
                match: t.parts.table,
                by: t.parts.by.map((list) => [...list]),
                required: false,
                ...(t.has('partId') ? { when: 'partId' } : {}),
              },
            }),
        title: '$work',
        ...given(t, {
          external_key: 'externalKey',
          code: 'partCode',
          location: 'partLocation',
          cause: 'cause',
          kind: 'workKind',
          account: 'account',
          fk_group: 'fkGroup',
          quantity_milli: 'quantity',
          unit: 'unit',
          unit_price_ore: 'unitPrice',
          amount_ore: 'amount',
          first_year: 'firstYear',
          interval_years: 'interval',
          last_year: 'lastYear',
          vat_included: 'vatIncluded',
        }),
      },
      create: {
        kind: 'maintenance',
        account: 116,
        fk_group: 0,
        first_year: 0,
        vat_rate_bp: 2500,
        vat_included: true,
        scaffold_bp: 0,
        adviser_bp: 0,
        contingency_bp: 0,
        statutory: false,
        tags: '[]',
        funding: '[{"purse":"fund401","shareBp":10000}]',
      },
    },
  ];
}
