import type { Printed } from '../../engine/plan/indicator';
import { PRINTED_ND } from '../../engine/plan/indicatorColumns';
import { periodId } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import { contentAt } from '../cells/sheetCells';
import type { CellContent, SheetCells } from '../cells/sheetCells';
import type { TableLayout } from '../find/tableLayout';
import type { Receipt } from '../write/receipt';
import type { CellProblem } from '../cells/observation';
import { inPercentPoints, quoted } from './figureReader';
import type { FigureReader } from './figureReader';
import type { Line, PlanColumns } from './planColumns';
import { isPrintedInFractions, MOST_OF_A_FRACTION } from './printedFractions';

/** Reads the progress printed in the table. A cell that holds what the last run wrote counts as blank. */
export class PrintedReader {
  private readonly ids: readonly PeriodId[];
  /** Shared by the lines without any. */
  private readonly blanks: readonly Printed[];

  /** By period; null where nobody can tell, undefined where it was not asked yet. */
  private readonly inFractions: (boolean | null | undefined)[];

  constructor(
    private readonly layout: TableLayout,
    private readonly columns: PlanColumns,
    private readonly figures: FigureReader,
    private readonly receipt: Receipt | null,
    private readonly cells: SheetCells,
  ) {
    this.ids = columns.periods.map(periodId);
    this.blanks = columns.periods.map(() => null);
    this.inFractions = columns.periods.map(() => undefined);
  }

  /** The progress of a period in percent points, `at` being its index; NaN for a blank, {@link PRINTED_ND} for ND. */
  readAt(at: number, line: Line, row: number, code: string): number {
    const column = this.columns.progresses[at] ?? null;
    const value = column === null ? '' : (line[column.at] ?? '');
    if (column === null || value === '') return NaN;
    const content: CellContent = this.cells.formula === undefined ? value : contentAt(this.cells, row, this.cells.left + column.at);
    if (this.receipt?.holdsAny(this.ids[at] ?? '', code, content) === true) return NaN;
    const figure = this.figures.readPrinted(value, row, column, code);
    if (typeof value !== 'number' || !(figure > 0) || figure > MOST_OF_A_FRACTION) return figure;
    if (this.inFractions[at] === undefined) this.inFractions[at] = isPrintedInFractions(this.cells, this.layout, this.columns, at, this.receipt !== null);
    if (this.inFractions[at] === null) return this.figures.refuse(fractionOrPoints(value, column.header), row, column, code);
    return this.inFractions[at] === true ? inPercentPoints(figure) : figure;
  }

  /** The progress of every period. */
  read(line: Line, row: number, code: string): readonly Printed[] {
    let printed: Printed[] | null = null;
    for (let at = 0; at < this.blanks.length; at += 1) {
      const figure = this.readAt(at, line, row, code);
      if (Number.isNaN(figure)) continue;
      printed ??= this.blanks.slice();
      printed[at] = figure === PRINTED_ND ? 'ND' : figure;
    }
    return printed ?? this.blanks;
  }
}

const fractionOrPoints = (value: number, header: string): CellProblem => ({
  code: 'avance-en-fraccion',
  severity: 'error',
  message: `${value} en ${quoted(header)} puede ser ${inPercentPoints(value)} % o ${value} %: no se tomó ninguno.`,
  remedy: 'Dé a la columna formato de porcentaje o escriba el avance de 0 a 100, o complete el logro esperado y el valor obtenido.',
});
