import type { Highs } from 'highs';
import { AnalysisError } from '../analysis-error';
import type { LinearModel } from './linear-model';

export interface ModelAnswer {
  /** `limit`: stopped by time with whatever was found. */
  readonly status: 'optimal' | 'infeasible' | 'limit';
  /** Column values of the best solution; absent when none was found. */
  readonly values?: Float64Array;
  /** Lower bound on the objective; Infinity when infeasible. */
  readonly bound: number;
  /** What HiGHS took, by its own clock. */
  readonly seconds: number;
}

export interface SolveModelOptions {
  readonly timeLimitSeconds: number;
  /** Some or all columns of a known solution. */
  readonly start?: { readonly indices: readonly number[]; readonly values: readonly number[] };
  /** Called when HiGHS reports: solution (when a better one was found) and bound. */
  readonly onProgress?: (bound: number, values: Float64Array | undefined) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Minimises a mixed-integer model with HiGHS. The call blocks; the signal is looked at from within.
 * @throws AnalysisError `cancelled` by the signal, `not-a-number` for a model with NaN or an infinite cost
 */
export function solveModel(highs: Highs, model: LinearModel, options: SolveModelOptions): ModelAnswer {
  const { callbackType, modelStatus } = highs.constants;
  const { signal, onProgress, start } = options;
  return highs.withModel((instance) => {
    instance.options.set({
      output_flag: false,
      time_limit: options.timeLimitSeconds,
      mip_rel_gap: 0,
      mip_abs_gap: 1e-7,
      random_seed: 1
    });
    instance.passModel(model.toModelData(highs));
    if (start && start.indices.length > 0) instance.setSolution(start);
    const { modelStatus: status } = instance.run({
      [callbackType.mipInterrupt]: (event) => {
        if (signal?.aborted) event.interrupt();
        return undefined;
      },
      [callbackType.mipImprovingSolution]: (event) => {
        onProgress?.(event.data.mip_dual_bound ?? -Infinity, event.data.mip_solution);
        return undefined;
      },
      [callbackType.mipLogging]: (event) => {
        onProgress?.(event.data.mip_dual_bound ?? -Infinity, undefined);
        return undefined;
      }
    });
    if (signal?.aborted) throw new AnalysisError('cancelled', 'the search was cancelled');
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
      return { status: 'infeasible', bound: Infinity, seconds: instance.getRunTime() } as const;
    }
    const found = instance.info.get('primal_solution_status') === 2;
    const rest = {
      seconds: instance.getRunTime(),
      ...(found && { values: instance.getSolution().colValue })
    };
    if (status === modelStatus.optimal || status === modelStatus.empty) {
      return { status: 'optimal', bound: instance.getObjectiveValue(), ...rest } as const;
    }
    const bound = instance.info.get('mip_dual_bound');
    return { status: 'limit', bound: typeof bound === 'number' ? bound : -Infinity, ...rest } as const;
  });
}
