/** What `--json` promises, written down from the issue ("The command line"), not from the code. More fields may come; these stay. */
import * as z from 'zod';

const share = z.number().min(0).max(1);
const score = z.int().min(1).max(6).nullable();
const worst = z.object({ partName: z.string().min(1), score: z.int().min(1).max(6) }).nullable();
const count = z.int().min(0);
const ore = z.int();
const year = z.int().min(1900).max(2200);

export const importDocument = z.object({
  batch: z.string().min(1).nullable(),
  read: count,
  created: count,
  updated: count,
  unchanged: count,
  rejected: count,
  findings: z.array(
    z.object({
      level: z.enum(['error', 'warning', 'info']),
      code: z.string().regex(/^[a-z_]+$/),
      file: z.string().nullable(),
      row: z.int().min(1).nullable(),
      column: z.string().nullable(),
      message: z.string().min(1),
    }),
  ),
});

export const departmentsDocument = z.array(
  z.object({
    number: z.string().min(1),
    name: z.string().min(1),
    organisation: z.string().min(1),
    dwellings: count.nullable(),
    areaM2: count.nullable(),
    light: z.enum(['red', 'yellow', 'green']),
    reasons: z.array(z.object({ code: z.string(), severity: z.enum(['red', 'yellow']) })),
    score,
    notInspectedShare: share,
    currency: z.string().length(3),
    lowestBalance: z.object({ year, ore }).nullable(),
    requiredProvisionOre: ore.nullable(),
    resultAccountOre: ore.nullable(),
    medianAgeDays: count.nullable(),
  }),
);

export const conditionDocument = z.object({
  score,
  worst,
  notInspectedShare: share,
  medianAgeDays: count.nullable(),
  parts: count,
  gradedParts: count,
  groups: z.array(
    z.object({
      group: z.int().min(1).max(6),
      score,
      worst,
      notInspectedShare: share,
      medianAgeDays: count.nullable(),
      parts: count,
    }),
  ),
});

export const planDocument = z.object({
  baseYear: year,
  horizon: z.int().min(1).max(60),
  priceBasis: z.enum(['fixed', 'current']),
  currency: z.string().length(3),
  status: z.string(),
  decisions: z.array(z.object({ body: z.string(), votesFor: count.nullable(), votesAgainst: count.nullable() })),
  openingBalanceOre: ore,
  floorOre: ore,
  provisionOre: ore,
  provisionIndexBp: z.int(),
  totalOre: ore,
  activities: z.array(
    z.object({
      id: z.string().min(1),
      title: z.string().min(1),
      group: z.int().min(1).max(6),
      firstYear: year,
      intervalYears: z.int().min(1).nullable(),
      totalOre: ore,
      unit: z.string().nullable(),
      fund401Bp: z.int().min(0).max(10_000),
      occurrences: z.array(z.object({ year, amountOre: ore })),
    }),
  ),
  years: z.array(z.object({ year, spendingOre: ore, drawnOre: ore, provisionOre: ore, balanceOre: ore })),
  lowestBalance: z.object({ year, ore, activityId: z.string().nullable() }),
  requiredProvisionOre: ore,
});
export type PlanDocument = z.infer<typeof planDocument>;

export const verifyDocument = z.object({
  ok: z.boolean(),
  operations: count,
  tables: count,
  rows: count,
  differences: z.array(z.object({ kind: z.string(), table: z.string(), id: z.string() })),
});

export const undoDocument = z.object({
  batch: z.string(),
  removed: count,
  restored: count,
  leftAlone: z.array(z.object({ entity: z.string(), id: z.string(), field: z.string() })),
});

export const exportDocument = z.object({ file: z.string().min(1), bytes: z.int().min(1) });
