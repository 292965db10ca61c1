import { ColumnsDraft } from '../../engine/plan/columnsDraft';
import type { Level } from '../../engine/plan/indicator';
import { UNREAD_CELL, UNREAD_ROW } from '../../engine/plan/indicatorColumns';
import type { IndicatorColumns } from '../../engine/plan/indicatorColumns';
import { saysLessIsBetter } from '../../engine/plan/lessIsBetter';
import type { CellProblem, Observation } from '../cells/observation';
import { parseAmount } from '../cells/parseAmount';
import { LONGEST_SENSE } from '../cells/parseWords';
import { cellRect } from '../cells/rect';
import type { SheetCells } from '../cells/sheetCells';
import { senseDoubt } from './doubts/senseDoubt';
import { AGGREGATION, DIRECTION, RELEVANCE } from './fieldWords';
import type { FieldWords } from './fieldWords';
import type { FigureColumn, FigureReader } from './figureReader';
import { MeaningCache } from './meaningCache';
import { textOf, trimmed, yearOf } from './planColumns';
import type { Line, PlanColumns } from './planColumns';
import type { PrintedReader } from './printedReader';
import { hasLines } from './rows/cellLines';
import { saysTotal } from './rows/unitTotals';
import { isOfOtherList, MixedUnits, shifted, ShiftedRows } from './rows/rowDoubts';
import type { RowDoubt } from './rows/rowDoubts';
import { SharedFigures } from './rows/sharedFigures';

/** A column of words, and the column of the plan that it fills. */
interface WordSlot {
  readonly at: number;
  readonly into: Uint8Array | Uint32Array;
  readonly spellings: MeaningCache;
}

/** A column of words from a list. */
interface ListSlot extends WordSlot {
  readonly words: FieldWords;
}

/** A column of figures, and the one of the plan that it fills. */
interface FigureSlot {
  readonly at: number;
  readonly from: FigureColumn;
  readonly into: Float64Array;
}

/** Reads the lines of indicators into the columns of a plan. */
export class IndicatorReader {
  /** How many lines were read. */
  count = 0;
  /** The lines with a relevance that is not understood. */
  readonly unweighed: number[] = [];
  /** Whether goals or values of some line are texts of several lines. */
  private hasSeveral = false;
  /** Whether a line whose words were not read is of the unit "Total". */
  private hasUnreadTotal = false;
  private readonly draft: ColumnsDraft;
  private readonly textSlots: readonly WordSlot[];
  private readonly listSlots: readonly ListSlot[];
  private readonly figureSlots: readonly FigureSlot[];
  /** Whether a cell of a list, in the line that is being read, has a word that is on no list. */
  private hasUnknownWord = false;
  private readonly shifted: ShiftedRows;
  private readonly mixedUnits: MixedUnits;
  private readonly shared: SharedFigures;
  /** Whether a number is what stands in its cell: it has no percent format, and is no part of a sum. */
  private readonly hasPlainNumbers: boolean;

  /** `room`: number of lines, at most. */
  constructor(
    room: number,
    private readonly columns: PlanColumns,
    private readonly cells: SheetCells,
    private readonly figures: FigureReader,
    private readonly printed: PrintedReader,
    private readonly observations: Observation[],
  ) {
    this.draft = new ColumnsDraft(room, columns.years.length, columns.periods.length);
    this.textSlots = textSlots(columns, this.draft);
    this.listSlots = listSlots(columns, this.draft);
    this.figureSlots = figureSlots(columns, this.draft);
    this.shifted = new ShiftedRows(columns);
    this.mixedUnits = new MixedUnits(columns, cells, this.draft);
    this.shared = new SharedFigures(columns, cells);
    this.hasPlainNumbers = cells.numberFormat === undefined && columns.actuals.every((column) => column?.parts === undefined);
  }

  /** Reads one line; `rank` is that of its code, `parent` the index of its element, -1 when it has none. */
  read(line: Line, row: number, code: string, rank: number, level: Level, parent: number): void {
    const { columns, draft, count: i } = this;
    draft.setCode(i, code, rank);
    draft.names[i] = textOf(line, columns.name);
    draft.rows[i] = row + 1;
    draft.ofObjective[i] = level === 'OEI' ? 1 : 0;
    draft.parents[i] = parent;
    draft.baselineYears[i] = columns.baselineYear < 0 ? 0 : yearOf(line[columns.baselineYear] ?? '');
    const isWorded = !this.readNumbers(line);
    if (isWorded) this.hasSeveral ||= hasLines(line, columns);
    const doubt = this.readLists(line) ?? this.shared.find(row) ?? this.shifted.find(line, isWorded, draft.baselineYears[i] ?? 0) ?? this.findMixedUnits(line, row, isWorded);
    if (doubt === null) {
      this.readTexts(line);
      if (this.hasUnknownWord) this.refuseUnknownWords(line, row, code);
      if (isWorded) this.readFigures(line, row, code);
      if (draft.directions[i] === 0 && draft.aggregations[i] === 0) this.readWithoutSense(line, row, code);
      this.readPrinted(line, row, code);
      if (columns.isGoalUnsure && draft.unread[i] === 0) draft.unread[i] = UNREAD_CELL;
    } else {
      this.observe(doubt.problem, row, doubt.at, code);
      this.hasUnreadTotal ||= saysTotal(textOf(line, columns.unit)) || saysTotal(textOf(line, columns.executingUnit));
      draft.unread[i] = UNREAD_ROW;
      for (const { into } of this.listSlots) into[i] = 0;
      for (const figures of [draft.baselines, ...draft.targets, ...draft.actuals, ...draft.printed]) figures[i] = NaN;
    }
    this.count += 1;
  }

  private findMixedUnits(line: Line, row: number, isWorded: boolean): RowDoubt | null {
    return isWorded || this.mixedUnits.mayHave(this.count) ? this.mixedUnits.find(line, row) : null;
  }

  /** Reads the printed progress; where it is not understood it gives the indicator no figure, and the indicator is not ND for it. */
  private readPrinted(line: Line, row: number, code: string): void {
    const { draft: { printed, unread }, figures, count: i } = this;
    const before = figures.refusals;
    for (let at = 0; at < printed.length; at += 1) {
      const figure = this.printed.readAt(at, line, row, code);
      (printed[at] as Float64Array)[i] = figure === 0 && this.isBlank(line, at) ? NaN : figure;
    }
    if (figures.refusals > before && unread[i] === 0) unread[i] = UNREAD_CELL;
  }

  /** Whether the value of a period is blank: a progress of 0 beside it is what a formula gives, and no figure that was printed. */
  private isBlank(line: Line, at: number): boolean {
    const value = this.columns.actuals[at] ?? null;
    return value !== null && value.parts === undefined && trimmed(line[value.at] ?? '') === '';
  }

  /** Marks the lines from the i-th on as not understood. */
  markUnread(from: number): void {
    this.draft.unread.fill(UNREAD_ROW, from, this.count);
  }

  /** Sets the element of the i-th line read. */
  place(i: number, parent: number): void {
    this.draft.parents[i] = parent;
  }

  /** The columns of the lines read. */
  toColumns(): IndicatorColumns {
    return this.draft.close(this.count);
  }

  /** Whether some line is of the unit "Total", or has goals or values of several lines. */
  hasRareRows({ units, executingUnits }: IndicatorColumns): boolean {
    return this.hasSeveral || this.hasUnreadTotal || [...units.texts, ...executingUnits.texts].some(saysTotal);
  }

  /** Reads the words of a line that are of lists; a doubt where one is of another list. */
  private readLists(line: Line): RowDoubt | null {
    this.hasUnknownWord = false;
    for (let k = 0; k < this.listSlots.length; k += 1) {
      const { at, into, spellings } = this.listSlots[k] as ListSlot;
      const value = line[at] ?? '';
      const meaning = value === '' ? 0 : spellings.read(value);
      if (meaning < 0) return shifted(at, value);
      into[this.count] = meaning;
      if (meaning === 0 && value !== '') this.hasUnknownWord = true;
    }
    return null;
  }

  private readTexts(line: Line): void {
    for (let k = 0; k < this.textSlots.length; k += 1) {
      const { at, into, spellings } = this.textSlots[k] as WordSlot;
      const value = line[at] ?? '';
      into[this.count] = value === '' ? 0 : spellings.read(value);
    }
  }

  private refuseUnknownWords(line: Line, row: number, code: string): void {
    for (const { at, into, words } of this.listSlots) {
      const text = String(line[at] ?? '');
      if (into[this.count] !== 0 || text.trim() === '') continue;
      if (words.list === 'relevance' && parseAmount(text).kind !== 'no-data') this.unweighed.push(this.count);
      this.observe(words.problem(text), row, at, code);
    }
  }

  private readFigures(line: Line, row: number, code: string): void {
    const { figures, draft: { baselines, unread } } = this;
    for (let k = 0; k < this.figureSlots.length; k += 1) {
      const { from, into } = this.figureSlots[k] as FigureSlot;
      const before = figures.refusals;
      into[this.count] = from.parts === undefined ? figures.read(line[from.at] ?? '', row, from, code) : figures.sum(line, row, from.parts, code);
      if (figures.refusals > before && into !== baselines) unread[this.count] = UNREAD_CELL;
    }
  }

  /** Reads a line of nothing but numbers and blanks, as most are; false where it has anything else, or numbers have formats. */
  private readNumbers(line: Line): boolean {
    const { figureSlots, count } = this;
    if (!this.hasPlainNumbers) return false;
    for (let k = 0; k < figureSlots.length; k += 1) {
      const { at, into } = figureSlots[k] as FigureSlot;
      const value = line[at];
      if (typeof value === 'number') into[count] = value;
      else if (value === '' || value === undefined) into[count] = NaN;
      else return false;
    }
    return true;
  }

  /** Reads a line without a sense that is understood. */
  private readWithoutSense(line: Line, row: number, code: string): void {
    if (this.isSenseUnknown(line)) this.leaveOpen();
    else this.leaveOpenByName(row, code);
  }

  /** Whether a line says a sense in words that are not understood; a text of some length is no sense. */
  private isSenseUnknown(line: Line): boolean {
    if (this.columns.direction < 0) return false;
    const text = trimmed(line[this.columns.direction] ?? '');
    return text !== '' && text.length <= LONGEST_SENSE && (text === '-' || parseAmount(text).kind !== 'no-data');
  }

  /** Takes the values of the line as not understood: it has no progress, and its AEI none either. */
  private leaveOpen(): void {
    this.draft.unread[this.count] = UNREAD_ROW;
    for (const ofPeriod of this.draft.actuals) ofPeriod[this.count] = NaN;
  }

  /** With goals that do not fall, an indicator whose name says that less is better keeps no value: 100 may be the opposite. */
  private leaveOpenByName(row: number, code: string): void {
    const { draft, count: i, columns } = this;
    const goals = draft.targets.flatMap((ofYear) => (Number.isNaN(ofYear[i]) ? [] : [ofYear[i] ?? 0]));
    if ((goals[0] ?? 0) > (goals.at(-1) ?? 0)) return;
    if (draft.actuals.every((ofPeriod) => Number.isNaN(ofPeriod[i]))) return;
    const name = draft.names[i] ?? '';
    if (!saysLessIsBetter(name)) return;
    this.leaveOpen();
    this.observe(senseDoubt(name), row, Math.max(columns.name, 0), code);
  }

  private observe(problem: CellProblem, row: number, at: number, code: string): void {
    this.observations.push({ ...problem, element: code, place: { sheet: this.cells.name, rect: cellRect(row, this.cells.left + at) } });
  }
}

function textSlots(columns: PlanColumns, draft: ColumnsDraft): readonly WordSlot[] {
  const slot = (at: number, list: ColumnsDraft['units']): WordSlot =>
    ({ at, into: list.indices, spellings: new MeaningCache((value) => list.indexOf(trimmed(value))) });
  return [slot(columns.executingUnit, draft.executingUnits), slot(columns.unit, draft.units), slot(columns.parameter, draft.parameters)].filter(({ at }) => at >= 0);
}

/** In the order in which their problems are reported. */
function listSlots(columns: PlanColumns, draft: ColumnsDraft): readonly ListSlot[] {
  const slot = (at: number, into: Uint8Array, words: FieldWords): ListSlot =>
    ({ at, into, spellings: new MeaningCache((value) => (isOfOtherList(value, words.list) ? OF_OTHER_LIST : words.parse(value))), words });
  return [
    slot(columns.relevance, draft.relevances, RELEVANCE), slot(columns.direction, draft.directions, DIRECTION), slot(columns.aggregation, draft.aggregations, AGGREGATION),
  ].filter(({ at }) => at >= 0);
}

/** Fills the plan's columns that the table does not have with NaN. */
function figureSlots({ baseline, targets, actuals }: PlanColumns, draft: ColumnsDraft): readonly FigureSlot[] {
  const from = [baseline, ...targets, ...actuals];
  return [draft.baselines, ...draft.targets, ...draft.actuals].flatMap((into, k) => {
    const own = from[k] ?? null;
    if (own === null) into.fill(NaN);
    return own === null ? [] : [{ at: own.at, from: own, into }];
  });
}

/** The meaning of a word that is on another list. */
const OF_OTHER_LIST = -1;
