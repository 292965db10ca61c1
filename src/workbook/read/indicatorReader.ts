import { closedColumns, emptyColumns } from '../../engine/indicatorColumns';
import type { IndicatorColumns } from '../../engine/indicatorColumns';
import type { Level } from '../../engine/plan';
import type { SheetCells } from '../cells';
import type { Observation } from '../observation';
import { AGGREGATION_WORDS, DIRECTION_WORDS, RELEVANCE_WORDS } from './fieldWords';
import type { FigureColumn, FigureReader } from './figureReader';
import { textOf, yearOf } from './lineText';
import type { Line } from './lineText';
import type { PlanColumns } from './planColumns';
import type { PrintedReader } from './printedReader';
import { WordReader } from './wordReader';

/** Reads the lines of indicators into the columns of a plan. */
export class IndicatorReader {
  /** How many lines were read. */
  count = 0;
  private readonly filled: IndicatorColumns;
  private readonly relevance = new WordReader(RELEVANCE_WORDS);
  private readonly direction = new WordReader(DIRECTION_WORDS);
  private readonly aggregation = new WordReader(AGGREGATION_WORDS);

  /** `room`: no more lines than this will come. */
  constructor(
    room: number,
    private readonly columns: PlanColumns,
    private readonly cells: SheetCells,
    private readonly figures: FigureReader,
    private readonly printed: PrintedReader,
    private readonly observations: Observation[],
  ) {
    this.filled = emptyColumns(room, columns.years.length, columns.periods.length);
  }

  /** Reads one line; `parent` is the index of its element, -1 when it has none. */
  read(line: Line, row: number, code: string, level: Level, parent: number): void {
    const { columns, filled, count: i } = this;
    filled.codes[i] = code;
    filled.names[i] = textOf(line, columns.name);
    filled.executingUnits[i] = textOf(line, columns.executingUnit);
    filled.units[i] = textOf(line, columns.unit);
    filled.parameters[i] = textOf(line, columns.parameter);
    filled.rows[i] = row + 1;
    filled.ofObjective[i] = level === 'OEI' ? 1 : 0;
    filled.parents[i] = parent;
    filled.relevances[i] = this.word(line, columns.relevance, row, this.relevance, code);
    filled.directions[i] = this.word(line, columns.direction, row, this.direction, code);
    filled.aggregations[i] = this.word(line, columns.aggregation, row, this.aggregation, code);
    filled.baselineYears[i] = yearOf(line, columns.baselineYear);
    filled.baselines[i] = this.figures.read(line, row, columns.baseline, code);
    this.readFigures(filled.targets, columns.targets, line, row, code);
    this.readFigures(filled.actuals, columns.actuals, line, row, code);
    for (let at = 0; at < filled.printed.length; at += 1) (filled.printed[at] as Float64Array)[i] = this.printed.readAt(at, line, row, code);
    this.count += 1;
  }

  /** Gives the i-th line read an element after all. */
  place(i: number, parent: number): void {
    this.filled.parents[i] = parent;
  }

  /** The columns of the lines read. */
  close(): IndicatorColumns {
    return closedColumns(this.filled, this.count);
  }

  private readFigures(into: readonly Float64Array[], from: readonly (FigureColumn | null)[], line: Line, row: number, code: string): void {
    for (let at = 0; at < into.length; at += 1) (into[at] as Float64Array)[this.count] = this.figures.read(line, row, from[at] ?? null, code);
  }

  private word(line: Line, at: number, row: number, words: WordReader, code: string): number {
    const value = at < 0 ? '' : (line[at] ?? '');
    if (value === '') return 0;
    const meaning = words.read(value);
    if (meaning === 0 && String(value).trim() !== '') {
      const rect = { top: row, left: this.cells.left + at, height: 1, width: 1 };
      this.observations.push({ ...words.problemOf(String(value)), element: code, place: { sheet: this.cells.name, rect } });
    }
    return meaning;
  }
}
