import type { Pieces } from '../../../engine/pieces';
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
export function* liveWriting(request: LiveRequest): Pieces<LiveWriting> {
  const { cells, columns, token, receipt, place, isWanted } = request;
  const live: ReadonlyMap<number, LiveColumn> = isWanted ? yield* liveColumns(request) : new Map();
  yield;
  const left = formulasLeft(cells, token, receipt, columns.map(({ column }) => column));
  yield;
  const after = yield* formulasOf(columns, live);
  const written: ColumnValues[] = [];
  const told: Observation[][] = [];
  for (const one of columns) {
    const column = live.get(one.column);
    written.push(withFormulas(cells, one, column));
    yield;
    told.push(aboutFormulas(cells, one, column));
    yield;
  }
  return {
    columns: written,
    formulas: left.length === 0 ? after.shapes : [...new Set([...receipt.formulas, ...after.shapes])].sort(),
    named: formulasNamed(cells, token, { ...place, columns: [...left, ...after.columns] }),
    observations: told.flat(),
  };
}
