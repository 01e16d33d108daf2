import type { Highs, ModelData } from 'highs';
import { AnalysisError } from '../analysis-error';

/** A linear model as it grows: minimise, columns within [0, 1] unless said otherwise, rows as they come. */
export interface LinearModel {
  /** Returns the column's number. */
  addColumn: (cost: number, options?: { readonly whole?: boolean; readonly upper?: number }) => number;
  addRow: (lower: number, upper: number, columns: readonly number[], values?: readonly number[]) => void;
  /** Adds to the objective whatever is chosen. */
  addConstant: (cost: number) => void;
  readonly entries: () => number;
  /** @throws AnalysisError `not-a-number`: HiGHS would abort on NaN, and never come back */
  readonly toModelData: (highs: Highs) => ModelData;
}

export function createLinearModel(): LinearModel {
  let offset = 0;
  const cost: number[] = [];
  const upper: number[] = [];
  const whole: boolean[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const starts: number[] = [0];
  const indices: number[] = [];
  const values: number[] = [];
  return {
    addColumn: (columnCost, options = {}) => {
      upper.push(options.upper ?? 1);
      whole.push(options.whole ?? false);
      return cost.push(columnCost) - 1;
    },
    addRow: (lower, most, columns, factors) => {
      columns.forEach((column, k) => {
        indices.push(column);
        values.push(factors ? factors[k]! : 1);
      });
      rowLower.push(lower);
      rowUpper.push(most);
      starts.push(indices.length);
    },
    addConstant: (value) => (offset += value),
    entries: () => indices.length,
    toModelData: (highs) => {
      for (const [list, what] of [
        [[offset], 'constant'],
        [cost, 'cost'],
        [values, 'factor']
      ] as const) {
        const bad = list.find((value) => !Number.isFinite(value));
        if (bad !== undefined) {
          throw new AnalysisError('not-a-number', `expected a finite ${what} in the model, got ${bad}`);
        }
      }
      for (const list of [upper, rowLower, rowUpper]) {
        if (list.some(Number.isNaN)) throw new AnalysisError('not-a-number', 'expected bounds, got NaN');
      }
      const { integer, continuous } = highs.constants.variableType;
      return {
        numCols: cost.length,
        numRows: rowLower.length,
        offset,
        colCost: Float64Array.from(cost),
        colLower: new Float64Array(cost.length),
        colUpper: Float64Array.from(upper),
        rowLower: Float64Array.from(rowLower),
        rowUpper: Float64Array.from(rowUpper),
        integrality: whole.map((is) => (is ? integer : continuous)),
        matrix: {
          format: 'csr',
          numRows: rowLower.length,
          numCols: cost.length,
          starts: Int32Array.from(starts),
          indices: Int32Array.from(indices),
          values: Float64Array.from(values)
        }
      };
    }
  };
}
