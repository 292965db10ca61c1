import type { Observation } from '../../observation';
import type { WritePlan } from '../../writePlan';
import type { BlockPlace } from '../blockPlace';
import type { OurColumn } from '../ourColumns';
import type { Receipt } from '../receipt';
import type { ColumnValues } from '../valueBlocks';
import { formulasLeft, formulasNamed } from './formulasArea';
import { liveColumns } from './liveColumns';
import type { LiveColumn, LiveRun } from './liveColumns';
import { aboutFormulas, formulasOf, withFormulas } from './withFormulas';

/** What a run writes once its formulas are in. */
export interface LiveWriting {
  readonly columns: readonly ColumnValues[];
  /** Fingerprints of the shapes of our formulas that stand in the table after the run. */
  readonly formulas: readonly string[];
  /** The name over them. */
  readonly named: Pick<WritePlan, 'names' | 'oldNames'>;
  /** Cells that hold a value all the same, and formulas that do not show what they should. */
  readonly observations: readonly Observation[];
}

export interface LiveRequest extends LiveRun {
  /** Are formulas wanted? Otherwise those of an earlier run give way to values. */
  readonly isWanted: boolean;
  readonly columns: readonly OurColumn[];
  readonly token: string;
  readonly receipt: Receipt;
  readonly place: BlockPlace;
}

/** The columns of a run with formulas in the place of values, if they are wanted, and what that leaves to be remembered. */
export function liveWriting(request: LiveRequest): LiveWriting {
  const { cells, columns, token, receipt, place, isWanted } = request;
  const live: ReadonlyMap<number, LiveColumn> = isWanted ? liveColumns(request) : new Map();
  const left = formulasLeft(cells, token, receipt, columns.map(({ column }) => column));
  const after = formulasOf(columns, live);
  return {
    columns: columns.map((one) => withFormulas(cells, one, live.get(one.column))),
    formulas: left.length === 0 ? after.shapes : [...new Set([...receipt.formulas, ...after.shapes])].sort(),
    named: formulasNamed(cells, token, { ...place, columns: [...left, ...after.columns] }),
    observations: aboutFormulas(cells, columns, live),
  };
}
