/**
 * HiGHS behind the domain's solver type.
 * Answers for: the same model gives the same answer, also when the limit is reached: the limit counts nodes, not seconds, and the seed is
 * fixed. A wall-clock limit stands behind it only as a brake. Blocks its thread: run it in one of its own (level.ts).
 */
import loadHighs from 'highs';
import type { LpSolver } from '../../domain/plan/levelling/level.ts';

/** The caller tries only small models; what these nodes do not prove takes far more of them. */
const MOST_NODES = 200;
/** Many times what the nodes take: a last resort against a hang, never what decides an answer. */
const BRAKE_SECONDS = 60;

// The package's types describe a CommonJS default; Node loads its ES module, whose default is the function itself.
const load = loadHighs as unknown as typeof loadHighs.default;

export async function createHighsSolver(): Promise<LpSolver> {
  const highs = await load();
  return (lp, gaps) => {
    const result = highs.solve(lp, {
      output_flag: false,
      random_seed: 0,
      parallel: 'off',
      mip_max_nodes: MOST_NODES,
      time_limit: BRAKE_SECONDS,
      // Half of what is asked, so that what is left of it covers the charge for movement.
      mip_rel_gap: gaps.relative / 2,
      mip_abs_gap: gaps.absolute / 2,
    });
    const values = Object.fromEntries(
      Object.entries(result.Columns).map(([name, column]) => [name, 'Primal' in column ? column.Primal : 0]),
    );
    const status = statusOf(result.Status);
    const objective = result.ObjectiveValue;
    // HiGHS calls an answer optimal when it is proven within either gap; it does not tell the bound itself.
    const proven = Math.max(gaps.absolute, gaps.relative * Math.abs(objective)) / 2;
    return { status, objective, values, ...(status === 'optimal' ? { bound: objective - proven } : {}) };
  };
}

function statusOf(status: string): 'optimal' | 'limit' | 'failed' {
  if (status === 'Optimal') return 'optimal';
  return /limit/i.test(status) ? 'limit' : 'failed';
}
