import { periodId } from '../../engine/periodId';
import type { Indicator, Level, Plan, Printed } from '../../engine/plan';
import type { CellValue, SheetCells } from '../cells';
import type { TableLayout } from '../layout';
import type { Observation } from '../observation';
import type { Receipt } from '../write/receipt';
import type { CellProblem } from './cellProblem';
import { ElementList } from './elementList';
import { FigureReader } from './figureReader';
import type { FigureColumn } from './figureReader';
import { elementStart, endsWith, isPrintedCode, kindOf, leadingCode, levelOf } from './leadingCode';
import { textOf, yearOf } from './lineText';
import type { Line } from './lineText';
import { NamelessRows } from './namelessRows';
import { DIRECTION_WORDS, RELEVANCE_WORDS, AGGREGATION_WORDS } from './fieldWords';
import { planColumns } from './planColumns';
import { WordReader } from './wordReader';

type IndicatorDraft = { -readonly [Field in keyof Indicator]: Indicator[Field] };

/** An indicator whose element had not been seen when its row was read. */
interface Orphan {
  readonly indicator: number;
  readonly code: string;
  readonly level: Level;
  /** The element row above, -1 when there is none. */
  readonly above: number;
}

const STARTS_AS_PRIORITY = /^\(?prioridad/i;

/** Reads one table in one pass; see `readPlan`. */
export class PlanReader {
  private readonly columns;
  private readonly figures: FigureReader;
  private readonly indicators: IndicatorDraft[] = [];
  private readonly objectives = new ElementList('OEI');
  private readonly actions = new ElementList('AEI');
  private readonly orphans: Orphan[] = [];
  private readonly relevance = new WordReader(RELEVANCE_WORDS);
  private readonly direction = new WordReader(DIRECTION_WORDS);
  private readonly aggregation = new WordReader(AGGREGATION_WORDS);
  private readonly nameless: NamelessRows;
  private readonly noTargets: readonly null[];
  private readonly noPeriods: readonly null[];

  constructor(
    private readonly cells: SheetCells,
    private readonly layout: TableLayout,
    private readonly receipt: Receipt | null,
    private readonly observations: Observation[],
  ) {
    this.columns = planColumns(cells, layout);
    this.figures = new FigureReader(cells, observations);
    this.noTargets = this.columns.years.map(() => null);
    this.noPeriods = this.columns.periods.map(() => null);
    this.nameless = new NamelessRows(cells, layout, this.columns, observations);
  }

  read(): Plan {
    const { body, header } = this.layout;
    const headerEnd = header.top + header.height;
    for (let row = body.top; row < body.top + body.height; row += 1) {
      if (row >= header.top && row < headerEnd) continue;
      const line = this.cells.values[row - this.cells.top];
      if (line !== undefined) this.readRow(line, row);
    }
    this.placeOrphans();
    const { indicators, objectives, actions, columns: { years, periods } } = this;
    return { years, periods, objectives: objectives.closeWith(indicators), actions: actions.closeWith(indicators), indicators };
  }

  private listOf(level: Level): ElementList {
    return level === 'OEI' ? this.objectives : this.actions;
  }

  private readRow(line: Line, row: number): void {
    const key = this.columns.code;
    if (key < 0) {
      this.readCodeless(line, row);
      return;
    }
    const cell = line[key] ?? '';
    const text = typeof cell === 'string' ? cell : String(cell);
    if (isPrintedCode(text)) this.readCoded(line, row, text, '');
    else {
      const found = leadingCode(text);
      if (found === null) this.nameless.consider(line, row);
      else this.readCoded(line, row, found.code, found.rest);
    }
  }

  private readCoded(line: Line, row: number, code: string, rest: string): void {
    if (kindOf(code) === 'IND') this.readIndicator(line, row, code);
    else this.readElement(line, row, code, rest);
  }

  /** A table without indicator codes: the AEI's code carries down its block, indicators are numbered in order. */
  private readCodeless(line: Line, row: number): void {
    const code = this.nameless.numberedCode(line);
    if (code !== null) this.readIndicator(line, row, code);
  }

  private readElement(line: Line, row: number, code: string, rest: string): void {
    const list = kindOf(code) === 'OEI' ? this.objectives : this.actions;
    const name = textOf(line, this.columns.name);
    const words = rest === '' ? name : STARTS_AS_PRIORITY.test(rest) ? `${name} ${rest}` : rest;
    list.current = list.add(code, words.trim(), row + 1, this.priorityOf(line), this.printedOf(line, row, code));
  }

  private readIndicator(line: Line, row: number, code: string): void {
    const { columns, figures } = this;
    const level = levelOf(code);
    this.indicators.push({
      code, name: textOf(line, columns.name), row: row + 1, level, parent: this.parentOf(line, code, level),
      executingUnit: textOf(line, columns.executingUnit), unit: textOf(line, columns.unit), parameter: textOf(line, columns.parameter),
      relevance: this.word(line, columns.relevance, row, this.relevance, code),
      direction: this.word(line, columns.direction, row, this.direction, code),
      aggregation: this.word(line, columns.aggregation, row, this.aggregation, code),
      baselineYear: yearOf(line, columns.baselineYear),
      baseline: this.figure(line, columns.baseline, row, code),
      targets: figures.readAll(line, row, columns.targets, this.noTargets, code),
      actuals: figures.readAll(line, row, columns.actuals, this.noPeriods, code),
      printed: this.printedOf(line, row, code),
    });
  }

  private figure(line: Line, column: FigureColumn | null, row: number, code: string): number | null {
    return column === null ? null : this.figures.read(line[column.at] ?? '', row, column, code);
  }

  /** Printed progress per period. Our own figures do not count; lines without any share one array. */
  private printedOf(line: Line, row: number, code: string): readonly Printed[] {
    const { progresses } = this.columns;
    let printed: Printed[] | null = null;
    for (let at = 0; at < progresses.length; at += 1) {
      const column = progresses[at];
      const value = column === null || column === undefined ? '' : (line[column.at] ?? '');
      if (column === null || column === undefined || value === '' || this.isOurs(at, code, value)) continue;
      printed ??= this.noPeriods.slice();
      printed[at] = this.figures.readPrinted(value, row, column, code);
    }
    return printed ?? this.noPeriods;
  }

  private isOurs(at: number, code: string, value: CellValue): boolean {
    const period = this.columns.periods[at];
    return this.receipt !== null && period !== undefined && this.receipt.holdsAny(periodId(period), code, value);
  }

  /** Index of the element an indicator's code names: `IND.02.AEI.04.03` is of `AEI.04.03`. Creates what has no row of its own. */
  private parentOf(line: Line, code: string, level: Level): number {
    const list = this.listOf(level);
    const { current } = list;
    if (current >= 0 && endsWith(code, list.all[current]?.code ?? '')) {
      list.adopt(current);
      return current;
    }
    const parent = code.slice(elementStart(code));
    const found = list.indexOf(parent);
    if (found < 0 && !this.isInColumn(line, level)) {
      this.orphans.push({ indicator: this.indicators.length, code: parent, level, above: current });
      return -1;
    }
    const index = found < 0 ? list.add(parent, this.columnName(line, parent), null, this.priorityOf(line), []) : found;
    list.adopt(index);
    list.current = index;
    return index;
  }

  private isInColumn(line: Line, level: Level): boolean {
    const { element, elementName, objective } = this.columns;
    const columns = level === 'AEI' ? [element, elementName] : [objective, element];
    return columns.some((at) => at >= 0 && (line[at] ?? '') !== '');
  }

  /** Name of an element that stands in a column beside its indicators. */
  private columnName(line: Line, code: string): string {
    const { element, elementName, objective } = this.columns;
    for (const at of [element, objective]) {
      const found = leadingCode(textOf(line, at));
      if (found?.code === code && found.rest !== '') return found.rest;
    }
    const name = textOf(line, elementName);
    return leadingCode(name)?.rest ?? name;
  }

  private placeOrphans(): void {
    for (const orphan of this.orphans) {
      const index = this.homeOf(orphan);
      const indicator = this.indicators[orphan.indicator];
      if (index < 0 || indicator === undefined) continue;
      indicator.parent = index;
      this.listOf(orphan.level).adopt(index);
    }
  }

  private homeOf({ code, level, above }: Orphan): number {
    const list = this.listOf(level);
    const found = list.indexOf(code);
    if (found >= 0) return found;
    if (!list.standsInRows) return list.add(code, '', null, null, []);
    return list.isChildless(above) ? above : -1;
  }

  private priorityOf(line: Line): number | null {
    if (this.columns.priority < 0) return null;
    const cell = line[this.columns.priority] ?? '';
    const found = /\d+/.exec(String(cell));
    return found === null ? null : Number(found[0]);
  }

  private word<Meaning>(line: Line, at: number, row: number, words: WordReader<Meaning>, code: string): Meaning | null {
    const value = at < 0 ? '' : (line[at] ?? '');
    if (value === '') return null;
    const meaning = words.read(value);
    if (meaning === null && String(value).trim() !== '') this.observe(words.problemOf(String(value)), row, at, code);
    return meaning;
  }

  private observe(problem: CellProblem, row: number, at: number, element: string): void {
    const rect = { top: row, left: this.cells.left + at, height: 1, width: 1 };
    this.observations.push({ ...problem, element, place: { sheet: this.cells.name, rect } });
  }
}
