import { codeRank } from '../../engine/codeRank';
import type { Pieces } from '../../engine/pieces';
import { Plan } from '../../engine/plan';
import type { Level } from '../../engine/plan';
import type { SheetCells } from '../cells';
import type { TableLayout } from '../layout';
import type { Observation } from '../observation';
import type { Receipt } from '../write/receipt';
import { bandOf } from './bandRow';
import { ElementList } from './elementList';
import { FigureReader } from './figureReader';
import { IndicatorReader } from './indicatorReader';
import { elementStart, kindOf, leadingCode, levelOf } from './leadingCode';
import { textOf } from './lineText';
import type { Line } from './lineText';
import { NamelessRows } from './namelessRows';
import { planColumns } from './planColumns';
import { PrintedReader } from './printedReader';

/** An indicator whose element had not been seen when its row was read. */
interface Orphan {
  readonly indicator: number;
  readonly code: string;
  readonly level: Level;
  /** The element row above, -1 when there is none. */
  readonly above: number;
}

/** Some milliseconds of reading. */
const ROWS_IN_A_PIECE = 2_000;
const STARTS_AS_PRIORITY = /^\(?prioridad/i;

/** Reads one table in one pass; see `readPlan`. */
export class PlanReader {
  private readonly columns;
  private readonly printed: PrintedReader;
  private readonly indicators: IndicatorReader;
  private readonly objectives = new ElementList('OEI');
  private readonly actions = new ElementList('AEI');
  private readonly orphans: Orphan[] = [];
  private readonly nameless: NamelessRows;

  constructor(
    private readonly cells: SheetCells,
    private readonly layout: TableLayout,
    receipt: Receipt | null,
    observations: Observation[],
  ) {
    this.columns = planColumns(cells, layout);
    const figures = new FigureReader(cells, observations);
    this.printed = new PrintedReader(this.columns, figures, receipt, cells);
    this.indicators = new IndicatorReader(layout.body.height, this.columns, cells, figures, this.printed, observations);
    this.nameless = new NamelessRows(cells, layout, this.columns, observations);
  }

  *read(): Pieces<Plan> {
    const { body, header } = this.layout;
    const headerEnd = header.top + header.height;
    for (let row = body.top; row < body.top + body.height; row += 1) {
      if (row >= header.top && row < headerEnd) continue;
      const line = this.cells.values[row - this.cells.top];
      if (line !== undefined) this.readRow(line, row);
      if (row % ROWS_IN_A_PIECE === 0) yield;
    }
    this.placeOrphans();
    const indicators = this.indicators.close();
    const { years, periods } = this.columns;
    return new Plan(years, periods, this.objectives.closeWith(indicators), this.actions.closeWith(indicators), indicators);
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
    const rank = codeRank(text);
    if (!Number.isNaN(rank)) this.readCoded(line, row, text, rank, '');
    else {
      const found = leadingCode(text);
      if (found === null) this.readUncoded(line, row, text);
      else this.readCoded(line, row, found.code, codeRank(found.code), found.rest);
    }
  }

  private readCoded(line: Line, row: number, code: string, rank: number, rest: string): void {
    if (kindOf(code) === 'IND') this.readIndicator(line, row, code, rank);
    else this.readElement(line, row, code, rank, rest);
  }

  /** A table without indicator codes: the AEI's code carries down its block, indicators are numbered in order. */
  private readCodeless(line: Line, row: number): void {
    const code = this.nameless.numberedCode(line);
    if (code === null) this.readBand(line, row);
    else this.readIndicator(line, row, code, codeRank(code));
  }

  private readUncoded(line: Line, row: number, text: string): void {
    if (text.trim() !== '' || !this.readBand(line, row)) this.nameless.consider(line, row);
  }

  /** Reads a row that announces an OEI or AEI; false for any other. One that is known already, as from a total, is left as it is. */
  private readBand(line: Line, row: number): boolean {
    const band = bandOf(line, this.columns, this.layout.body.left - this.cells.left);
    if (band === null) return false;
    const { code, rest } = band;
    const isKnown = this.listOf(kindOf(code) === 'OEI' ? 'OEI' : 'AEI').indexOf(code) >= 0;
    if (!isKnown) this.readElement(line, row, code, codeRank(code), rest);
    return true;
  }

  private readElement(line: Line, row: number, code: string, rank: number, rest: string): void {
    const list = kindOf(code) === 'OEI' ? this.objectives : this.actions;
    const name = textOf(line, this.columns.name);
    const words = rest === '' ? name : STARTS_AS_PRIORITY.test(rest) ? `${name} ${rest}`.trim() : rest;
    list.stand(list.add(code, words, row + 1, this.priorityOf(line), this.printed.read(line, row, code)), rank);
  }

  private readIndicator(line: Line, row: number, code: string, rank: number): void {
    const level = levelOf(code);
    this.indicators.read(line, row, code, rank, level, this.parentOf(line, code, rank, level));
  }

  /** Index of the element an indicator's code names: `IND.02.AEI.04.03` is of `AEI.04.03`. Creates what has no row of its own. */
  private parentOf(line: Line, code: string, rank: number, level: Level): number {
    const list = this.listOf(level);
    const { current } = list;
    if (list.standsOver(rank)) {
      list.adopt(current);
      return current;
    }
    const parent = code.slice(elementStart(code));
    const found = list.indexOf(parent);
    if (found < 0 && !this.isInColumn(line, level)) {
      this.orphans.push({ indicator: this.indicators.count, code: parent, level, above: current });
      return -1;
    }
    const index = found < 0 ? list.add(parent, this.columnName(line, parent), null, this.priorityOf(line), []) : found;
    list.adopt(index);
    list.stand(index, rank);
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
      if (index < 0) continue;
      this.indicators.place(orphan.indicator, index);
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
}
