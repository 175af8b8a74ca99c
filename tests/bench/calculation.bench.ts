/** The calculating heart: one large plan against a spreadsheet that does the same, and a whole country's departments one after the other. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from '../../domain/plan/activity.ts';
import { evaluatePlan, type PlanEvaluation, type PlanInput } from '../../domain/scenario/evaluate.ts';
import { BASE_YEAR, generatedPlan, HORIZON_YEARS } from './generated-plan.ts';
import { type BenchRow, collectGarbage, limitRow, median, medianMs, ratioRow } from './measure.ts';
import { findSoffice, recalculate } from './spreadsheet.ts';
import { planSpreadsheet, requiredInSpreadsheet } from './spreadsheet-plan.ts';

const ACTIVITIES = 2_000;
const DEPARTMENTS = 7_000;
const PER_DEPARTMENT = 150;
/** Yearly rate of the prices; the spreadsheet uses the same. */
const RATE_BP = 200;

export async function run(): Promise<BenchRow[]> {
  const input = planInput(generatedPlan(ACTIVITIES));
  for (let i = 0; i < 30; i += 1) evaluatePlan(input);
  const oursMs = await medianMs(51, () => evaluatePlan(input));
  const size = `${ACTIVITIES.toLocaleString('en')} activities × ${HORIZON_YEARS} years expanded, priced, funded and solved`;
  return [
    limitRow(`${size}, warm`, 'ms', oursMs, 5),
    await againstSpreadsheet(input, evaluatePlan(input), oursMs),
    ...portfolio(),
  ];
}

function planInput(activities: readonly Activity[]): PlanInput {
  return {
    activities,
    baseYear: BASE_YEAR,
    horizonYears: HORIZON_YEARS,
    prices: { mode: 'current', level: null, rateBp: RATE_BP, steps: [] },
    series: [],
    fund: { openingBalanceOre: 500_000_00, provisionOre: 2_000_000_00, provisionIndexBp: RATE_BP, floorOre: 0 },
  };
}

/** Opened, recalculated and saved headless: what a person with the same plan in a spreadsheet waits for. */
async function againstSpreadsheet(input: PlanInput, ours: PlanEvaluation, oursMs: number): Promise<BenchRow> {
  const name = 'the same, against LibreOffice opening, recalculating and saving it';
  const soffice = findSoffice();
  if (soffice === null) {
    const left = {
      name: `${name}: left out, there is no soffice here`,
      unit: '',
      value: 0,
      baseline: null,
      ratio: null,
    };
    return { ...left, target: 'soffice', ok: true };
  }
  const folder = mkdtempSync(join(tmpdir(), 'tilstand-soffice-'));
  try {
    const bytes = planSpreadsheet(input, RATE_BP);
    const times: number[] = [];
    // The first one makes a profile for the user, which nobody waits for twice.
    for (let i = 0; i < 4; i += 1) {
      const { ms, saved } = await recalculate(soffice, folder, bytes);
      if (i > 0) times.push(ms);
      // Both must have done the same work: the spreadsheet adds unrounded amounts, hence the tolerance of a krone.
      const theirs = requiredInSpreadsheet(saved);
      if (!(Math.abs(theirs - ours.requiredLevelOre / 100) <= 1)) {
        throw new Error(`the spreadsheet needs ${theirs}, the plan ${ours.requiredLevelOre / 100}`);
      }
    }
    return ratioRow(name, 'ms', oursMs, median(times), 1 / 500);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every department of the country, one at a time, as a yearly report would; only what is summed up is kept. */
function portfolio(): BenchRow[] {
  let totalOre = 0;
  let ms = 0;
  let early = 0;
  for (let d = 0; d < DEPARTMENTS; d += 1) {
    const input = planInput(generatedPlan(PER_DEPARTMENT, { seed: d + 1 }));
    const start = performance.now();
    totalOre += evaluatePlan(input).requiredLevelOre;
    ms += performance.now() - start;
    if (d === DEPARTMENTS / 10) early = heap();
  }
  const grown = (heap() - early) / 1e6;
  if (!(totalOre > 0)) throw new Error('the portfolio needs nothing');
  const size = `${DEPARTMENTS.toLocaleString('en')} departments × ${PER_DEPARTMENT} activities`;
  return [
    limitRow(`${size}, one core`, 's', ms / 1000, 10),
    limitRow('heap grown from the first tenth of them to the last', 'MB', Math.max(0, grown), 5),
  ];
}

/** Live bytes. */
function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
