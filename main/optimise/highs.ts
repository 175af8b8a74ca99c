/**
 * HiGHS behind the domain's solver type.
 * Answers for: the same model gives the same answer, also when the limit is reached: the limit counts nodes, not seconds, and the seed is
 * fixed. A wall-clock limit stands behind it only as a brake. Blocks its thread: run it in one of its own (level.ts).
 */
import loadHighs, { type Highs, type Model } from 'highs';
import type { LpSolver, OpenAnswer } from '../../domain/plan/levelling/solver.ts';

/** The caller makes only few works whole; what these nodes do not prove takes thousands of them. */
const MOST_NODES = 100;
/** Many times what the nodes take: a last resort against a hang, never what decides an answer. */
const BRAKE_SECONDS = 60;

// The package's types describe a CommonJS default; Node loads its ES module, whose default is the function itself.
const load = loadHighs as unknown as () => Promise<Highs>;

export async function createHighsSolver(): Promise<LpSolver> {
  const highs = await load();
  const { modelStatus, solutionStatus } = highs.constants;

  /** Every call begins from a fresh instance, so that no answer depends on what was solved before. */
  function opened<T>(lp: string, work: (model: Model) => T): T {
    return highs.withModel((model) => {
      model.options.set({ output_flag: false, random_seed: 0, time_limit: BRAKE_SECONDS });
      model.readModel({ format: 'lp', data: lp });
      return work(model);
    });
  }

  return {
    solve: (lp, gaps) =>
      opened(lp, (model) => {
        model.options.set({
          mip_max_nodes: MOST_NODES,
          mip_rel_gap: gaps.relative,
          mip_abs_gap: gaps.absolute,
        });
        model.run();
        const bound = Number(model.info.get('mip_dual_bound'));
        // Stopped by its limit, the best so far still counts.
        if (model.info.get('primal_solution_status') !== solutionStatus.feasible) return { values: null, bound };
        const values: Record<string, number> = {};
        for (const [column, value] of model.getSolution().colValue.entries()) values[model.getColName(column)] = value;
        return { values, bound };
      }),
    explore: (lp, work) =>
      opened(lp, (model) => {
        const columns = new Map<string, number>();
        const rows = new Map<string, number>();
        const { numCols, numRows } = model.getDimensions();
        for (let i = 0; i < numCols; i += 1) columns.set(model.getColName(i), i);
        for (let i = 0; i < numRows; i += 1) rows.set(model.getRowName(i), i);
        // Without presolve the last basis is where the next solution begins.
        model.options.set({ presolve: 'off', solver: 'simplex' });
        return work({
          hold: (variable, low, high) => {
            model.changeColBounds(placeOf(columns, variable), low, high);
          },
          solve: () => {
            model.run();
            return model.getModelStatus() === modelStatus.optimal ? answerOf(model, columns, rows) : null;
          },
        });
      }),
  };
}

/** Read once and kept: the model's own arrays are copied at every look. */
function answerOf(model: Model, columns: ReadonlyMap<string, number>, rows: ReadonlyMap<string, number>): OpenAnswer {
  let solution: ReturnType<Model['getSolution']> | null = null;
  const read = () => {
    solution ??= model.getSolution();
    return solution;
  };
  return {
    objective: model.getObjectiveValue(),
    value: (variable) => read().colValue[placeOf(columns, variable)] ?? 0,
    price: (row) => read().rowDual[placeOf(rows, row)] ?? 0,
  };
}

function placeOf(places: ReadonlyMap<string, number>, name: string): number {
  const place = places.get(name);
  if (place === undefined) throw new RangeError(`The model has no ${name}`);
  return place;
}
