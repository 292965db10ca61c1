import { codeRank } from '../../engine/plan/codes';
import type { Level } from '../../engine/plan/indicator';
import { inLetters } from '../../engine/plan/letters';
import { Plan } from '../../engine/plan/plan';
import { runToEnd } from '../../engine/steps';
import type { Steps } from '../../engine/steps';
import { codeKindOf, elementStart, leadingCode, levelOf } from '../cells/leadingCode';
import type { Observation } from '../cells/observation';
import { cellRect } from '../cells/rect';
import type { SheetCells } from '../cells/sheetCells';
import type { TableLayout } from '../find/tableLayout';
import type { Receipt } from '../write/receipt';
import { assumedCodes, layoutObservations } from './doubts/layoutObservations';
import { ElementBuilder } from './elementBuilder';
import { FigureReader } from './figureReader';
import { IndicatorReader } from './indicatorReader';
import { planColumns, textOf } from './planColumns';
import type { Line, PlanColumns } from './planColumns';
import { PrintedReader } from './printedReader';
import { furtherLines, hasLines, separatedLines, severalInOneCell } from './rows/cellLines';
import { elementRow, elementWords, nameInColumn, priorityIn } from './rows/elementRow';
import { withOpenElements } from './rows/openElements';
import { OwnFigures } from './rows/ownFigures';
import { pairedCells, rowApart } from './rows/pairedCells';
import { plainRows } from './rows/plainRows';
import type { PlainRows } from './rows/plainRows';
import { RowsWithoutCode } from './rows/rowsWithoutCode';
import { fillRelevances } from './rows/typedShares';
import { partsOfTotals } from './rows/unitTotals';

interface PlanRead {
  readonly plan: Plan;
  readonly observations: readonly Observation[];
}

/**
 * The plan that a table holds, and what could not be read of it.
 *
 * - Codes become canonical; names of elements lose "(Prioridad n)".
 * - Blanks and ND are null. So is what cannot be read, which gives an observation with its cell and marks its indicator (`unread`).
 * - An indicator belongs to the element that its code names; where no row has that code, to the element row above if that has no other
 *   indicator, else to none.
 * - `receipt`: a progress cell that holds what the last run wrote counts as blank.
 */
export function* readPlanSteps(cells: SheetCells, layout: TableLayout, receipt: Receipt | null = null): Steps<PlanRead> {
  const paired = layout.pairs === undefined ? null : pairedCells(cells, layout, layout.pairs);
  const own = paired?.cells ?? cells;
  const columns = planColumns(own, layout, paired?.offset);
  let found: Observation[] = [];
  let read = yield* new PlanReader(own, layout, columns, receipt, found).read();
  if (read.hasRareRows) {
    const { rows, observations } = partsOfTotals(own, layout, columns);
    found = [...observations];
    read = yield* new PlanReader(own, layout, columns, receipt, found, rows).read();
  }
  const { plan } = read;
  const { letters } = plan;
  const observations = [...layoutObservations(layout, letters), ...(cells.hasAssumedCodes === undefined ? [] : [assumedCodes(layout, cells.hasAssumedCodes)]), ...found.map((one) => ({ ...one, place: paired?.placeOf(one.place) ?? one.place, message: inLetters(one.message, letters), remedy: inLetters(one.remedy, letters) }))];
  return { plan, observations };
}

/** {@link readPlanSteps}, run to the end. */
export const readPlan = (...given: Parameters<typeof readPlanSteps>): PlanRead => runToEnd(readPlanSteps(...given));

/** An indicator whose element was not known when its row was read. */
interface Orphan {
  readonly indicator: number;
  readonly code: string;
  readonly level: Level;
  /** The element row above, -1 when there is none. */
  readonly above: number;
}

/** Rows read per step. */
const ROWS_PER_STEP = 2_000;

/**
 * Reads one table in one pass; see `readPlan`. The first pass only finds out whether there are rare rows: parts of totals, and rows with several
 * indicators. In most tables there is none, and looking for them takes as long as the rest.
 */
class PlanReader {
  private readonly printed: PrintedReader;
  private readonly indicators: IndicatorReader;
  private readonly objectives = new ElementBuilder('OEI');
  private readonly actions = new ElementBuilder('AEI');
  private readonly orphans: Orphan[] = [];
  private readonly nameless: RowsWithoutCode;
  private readonly ownFigures: OwnFigures;
  private plain: PlainRows | null = null;
  /** Code of the last row with one. */
  private lastCode = '';
  /** Whether a row without a code has cells of several lines. */
  private hasLines = false;

  constructor(
    private readonly cells: SheetCells,
    private readonly layout: TableLayout,
    private readonly columns: PlanColumns,
    receipt: Receipt | null,
    private readonly observations: Observation[],
    /** Rows that are parts of totals and left out; null in the first pass. */
    private readonly parts: ReadonlySet<number> | null = null,
  ) {
    const figures = new FigureReader(cells, observations);
    this.printed = new PrintedReader(layout, this.columns, figures, receipt, cells);
    this.indicators = new IndicatorReader(layout.body.height + (parts === null ? 0 : furtherLines(cells, layout, this.columns)), this.columns, cells, figures, this.printed, observations);
    this.nameless = new RowsWithoutCode(cells, layout, this.columns, observations);
    this.ownFigures = new OwnFigures(cells, layout, this.columns, observations);
  }

  *read(): Steps<{ readonly plan: Plan; readonly hasRareRows: boolean }> {
    const { top, height } = this.layout.body;
    for (let row = top; row < top + height; row += ROWS_PER_STEP) {
      this.readRows(row, Math.min(row + ROWS_PER_STEP, top + height));
      yield;
    }
    this.assignOrphans();
    const indicators = this.indicators.toColumns();
    const { years, periods } = this.columns;
    const built = { objectives: this.objectives.build(indicators), actions: this.actions.build(indicators) };
    if (this.columns.share >= 0) this.observations.push(...fillRelevances(this.cells, this.columns.share, [...built.objectives, ...built.actions], indicators));
    const doubts = { elements: this.nameless.open, weights: this.indicators.unweighed };
    const { objectives, actions } = withOpenElements(built, indicators, doubts, this.cells, this.columns, this.observations);
    return { plan: new Plan(years, periods, objectives, actions, indicators), hasRareRows: this.parts === null && (this.hasLines || this.ownFigures.hasLines || this.indicators.hasRareRows(indicators)) };
  }

  /** Reads the rows from one up to another, which is not read. No generator, whose loops are compiled anew each time. */
  private readRows(from: number, to: number): void {
    const { header, pairs } = this.layout;
    const headerEnd = header.top + header.height;
    for (let row = from; row < to; row += 1) {
      if ((row >= header.top && row < headerEnd) || this.parts?.has(row) === true) continue;
      const line = this.cells.values[row - this.cells.top];
      const before = this.indicators.count;
      if (line !== undefined) this.readLines(line, row);
      if (pairs?.apart.has(row) === true) this.leaveApart(row, before);
    }
  }

  private listOf(level: Level): ElementBuilder {
    return level === 'OEI' ? this.objectives : this.actions;
  }

  /** Takes the indicators from the nth on, of a row of goals or values without its other, as not understood. */
  private leaveApart(row: number, first: number): void {
    this.indicators.markUnread(first);
    this.observations.push(rowApart(this.cells, this.layout, row));
  }

  /** Reads a row, or each of its indicators where one cell holds several. */
  private readLines(line: Line, row: number): void {
    const separated = this.parts === null ? null : separatedLines(line, this.columns);
    if (separated === null) {
      this.readRow(line, row);
      return;
    }
    const at = this.columns.name < 0 ? 0 : this.columns.name;
    this.observations.push({ ...severalInOneCell(separated.length), place: { sheet: this.cells.name, rect: cellRect(row, this.cells.left + at) } });
    const first = this.indicators.count;
    for (const one of separated) this.readRow(one, row);
    this.indicators.markUnread(first);
  }

  private readRow(line: Line, row: number): void {
    const key = this.columns.code;
    if (key < 0) {
      this.readRowOfPlainTable(line, row);
      return;
    }
    const cell = line[key] ?? '';
    const text = typeof cell === 'string' ? cell : String(cell);
    const rank = codeRank(text);
    if (!Number.isNaN(rank)) this.readCoded(line, row, text, rank, '');
    else {
      const found = leadingCode(text);
      if (found === null) this.readUncoded(line, row, text);
      else this.readCoded(line, row, found.code, codeRank(found.code), found.rest);
    }
  }

  private readCoded(line: Line, row: number, code: string, rank: number, rest: string): void {
    this.lastCode = code;
    if (codeKindOf(code) === 'IND') {
      this.readIndicator(line, row, code, rank);
      return;
    }
    const own = this.ownFigures.assignCode(line, row, code);
    if (own === null) this.readElement(line, row, code, rank, rest);
    else this.readElementWithFigures(line, row, own, rest);
  }

  /** Reads the row of an element that is its own indicator too: one row of figures, so the element has no row of its own. */
  private readElementWithFigures(line: Line, row: number, indicator: string, rest: string): void {
    const level = levelOf(indicator);
    const list = this.listOf(level);
    const element = indicator.slice(elementStart(indicator));
    const found = list.indexOf(element);
    const index = found < 0 ? list.add(element, elementWords(line, rest, this.columns), null, priorityIn(line, this.columns), []) : found;
    list.setCurrent(index, codeRank(indicator));
    list.countIndicator(index);
    this.indicators.read(line, row, indicator, codeRank(indicator), level, index);
  }

  /** Reads a row of a table without indicator codes: indicators are numbered in the order of the rows of their AEI. */
  private readRowOfPlainTable(line: Line, row: number): void {
    this.hasLines ||= hasLines(line, this.columns);
    if (this.isHeading(line, row)) return;
    const code = this.nameless.assignCode(line, row);
    if (code === null) this.readElementRow(line, row);
    else this.readIndicator(line, row, code, codeRank(code));
    if (code === null || this.plain?.unclear.has(row) !== true) return;
    this.observations.push(this.nameless.headingOrIndicator(row, code));
    this.indicators.markUnread(this.indicators.count - 1);
  }

  /** Reads the row of an element over the rows of its indicators; false for any other row. */
  private isHeading(line: Line, row: number): boolean {
    this.plain ??= plainRows(this.cells, this.layout, this.columns);
    const found = this.plain.headings.has(row) ? leadingCode(textOf(line, this.columns.element)) : null;
    if (found === null) return false;
    this.readElement(line, row, found.code, codeRank(found.code), found.rest);
    this.nameless.enter(found.code);
    return true;
  }

  private readUncoded(line: Line, row: number, text: string): void {
    this.hasLines ||= hasLines(line, this.columns);
    if (text.trim() === '' && this.readElementRow(line, row)) return;
    this.nameless.reportRowWithData(line, row, this.lastCode.slice(elementStart(this.lastCode)));
  }

  /** Reads a row with an OEI or AEI alone; false for any other row. An element that is already known is not read again. */
  private readElementRow(line: Line, row: number): boolean {
    const element = elementRow(line, this.columns, this.layout.body.left - this.cells.left);
    if (element === null) return false;
    const { code, rest } = element;
    const isKnown = this.listOf(codeKindOf(code) === 'OEI' ? 'OEI' : 'AEI').indexOf(code) >= 0;
    if (!isKnown) this.readElement(line, row, code, codeRank(code), rest);
    return true;
  }

  private readElement(line: Line, row: number, code: string, rank: number, rest: string): void {
    const list = codeKindOf(code) === 'OEI' ? this.objectives : this.actions;
    list.setCurrent(list.add(code, elementWords(line, rest, this.columns), row + 1, priorityIn(line, this.columns), this.printed.read(line, row, code)), rank);
  }

  private readIndicator(line: Line, row: number, code: string, rank: number): void {
    const level = levelOf(code);
    this.indicators.read(line, row, code, rank, level, this.parentOf(line, code, rank, level));
  }

  /** Index of the element that an indicator's code names; -1 for one that is not known yet. Adds an element that stands in a column. */
  private parentOf(line: Line, code: string, rank: number, level: Level): number {
    const list = this.listOf(level);
    const { current } = list;
    if (list.isCurrentParentOf(rank)) {
      list.countIndicator(current);
      return current;
    }
    const parent = code.slice(elementStart(code));
    const found = list.indexOf(parent);
    if (found < 0 && !this.isInColumn(line, level)) {
      this.orphans.push({ indicator: this.indicators.count, code: parent, level, above: current });
      return -1;
    }
    const index = found < 0 ? list.add(parent, nameInColumn(line, parent, this.columns), null, priorityIn(line, this.columns), []) : found;
    list.countIndicator(index);
    list.setCurrent(index, rank);
    return index;
  }

  private isInColumn(line: Line, level: Level): boolean {
    const { element, elementName, objective } = this.columns;
    const columns = level === 'AEI' ? [element, elementName] : [objective, element];
    return columns.some((at) => at >= 0 && (line[at] ?? '') !== '');
  }

  private assignOrphans(): void {
    for (const orphan of this.orphans) {
      const index = this.parentOfOrphan(orphan);
      if (index < 0) continue;
      this.indicators.place(orphan.indicator, index);
      this.listOf(orphan.level).countIndicator(index);
    }
  }

  private parentOfOrphan({ code, level, above }: Orphan): number {
    const list = this.listOf(level);
    const found = list.indexOf(code);
    if (found >= 0) return found;
    if (!list.hasOwnRows) return list.add(code, '', null, null, []);
    return list.hasNoIndicators(above) ? above : -1;
  }
}
