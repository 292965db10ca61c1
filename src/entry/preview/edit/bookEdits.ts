import { columnCount, formatNumber, keepCells, restoreCells, rowCount } from '../../../host';
import type { Area, ColumnProperties, KeptCells, Sheet, Workbook, WorkbookChange } from '../../../host';
import type { ExcelRun } from '../../../excel/excelRun';
import type { Typed } from '../typing/readTyped';
import { EditProblem } from './refusals';

/** Most edits that can be undone, as in Excel. */
const MOST_UNDOS = 100;

/** The open workbook as edits need it. */
export interface EditedBook {
  readonly workbook: Workbook;
  readonly runForPerson: ExcelRun;
  /** Whether what is notified now is the person's work, not the add-in's. */
  isPerson(): boolean;
  /** Changes the model between two batches of the client, with the events of a batch. */
  edit<Outcome>(work: () => Outcome): Promise<Outcome>;
}

/** What was undone or done again: the cells to show. */
export interface Shown {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A block of cells of a sheet. */
type Block = Shown;

type Widths = ReadonlyMap<number, ColumnProperties | undefined>;

/** An edit that can be undone: cells, or widths of columns. */
type EditRecord =
  | { readonly type: 'cells'; readonly before: KeptCells; readonly after: KeptCells }
  | { readonly type: 'widths'; readonly sheet: Sheet; readonly before: Widths; readonly after: Widths };

/** An edit that Office.js carries out now. */
interface Running {
  readonly block: Block;
  before: KeptCells;
  /** The number of the cells' state that `before` keeps. */
  revision: number;
  after: KeptCells | null;
}

/** Changes that no add-in and no person made to contents or formats. */
const HARMLESS: ReadonlySet<WorkbookChange['type']> = new Set(['selection', 'sheetActivated', 'sheetDeactivated', 'sheetCalculated', 'chartActivated', 'chartDeactivated', 'settings']);

/**
 * Edits of a person in a workbook: carried out one after the other through Office.js, so that the pane hears of them, and undone exactly.
 *
 * As in Excel, what an add-in writes cannot be undone with Ctrl+Z, and ends what could be: the add-in has an undo of its own.
 */
export class BookEdits {
  /** What Ctrl+Z cannot undo because the add-in wrote after it. */
  isEndedByAddIn = false;
  private done: EditRecord[] = [];
  private undone: EditRecord[] = [];
  private running: Running | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly book: EditedBook) {
    book.workbook.listen((change) => this.follow(change));
  }

  /** Whether a change is a person's, while it is notified; else an add-in's. */
  isOwn(change: WorkbookChange): boolean {
    return HARMLESS.has(change.type) || this.book.isPerson();
  }

  /**
   * Writes typed texts into a block.
   *
   * @param typed by row and column of the block; null leaves a cell
   * @throws EditProblem; then nothing is written
   */
  write(block: Block, typed: readonly (readonly (Typed | null)[])[]): Promise<void> {
    const { sheet, area } = block;
    const entries = typed.map((line) => line.map((cell) => (cell === null ? null : entryOn(sheet, cell))));
    const formats = typed.map((line, row) => line.map((cell, column) => this.formatFor(sheet, area.top + row, area.left + column, cell)));
    const hasFormats = formats.some((line) => line.some((format) => format !== null));
    return this.inTurn(() => this.record(block, (range) => {
      range.values = entries;
      if (hasFormats) range.numberFormat = formats;
    }));
  }

  /** Empties the cells of a block in some of its rows, given as blocks; formats stay. */
  clear(block: Block, parts: readonly Area[]): Promise<void> {
    return this.inTurn(() => this.record(block, (_, context) => {
      for (const area of parts) rangeOf(context, { sheet: block.sheet, area }).clear('Contents');
    }));
  }

  /** Copies cells with formulas and formats, as Excel pastes what it copied itself; `target` has the size of what is written. */
  copy(source: Block, target: Block): Promise<void> {
    return this.inTurn(() => this.record(target, (range, context) => range.copyFrom(rangeOf(context, source))));
  }

  /** Sets the width of columns, in points; null fits them to their contents. */
  setWidths(sheet: Sheet, { left, right }: Area, points: number | null): Promise<void> {
    return this.inTurn(async () => {
      const before = widthsOf(sheet, left, right);
      await this.book.runForPerson(async (context) => {
        const { format } = context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(0, left, 1, right - left + 1).getEntireColumn();
        if (points === null) format.autofitColumns();
        else format.columnWidth = points;
        await context.sync();
      }).catch((error: unknown) => Promise.reject(problemOf(error)));
      this.keep({ type: 'widths', sheet, before, after: widthsOf(sheet, left, right) });
    });
  }

  /** Takes the last edit back; null when there is none. */
  undo(): Promise<Shown | null> {
    return this.inTurn(() => this.restore('before'));
  }

  /** Does the edit again that was taken back last; null when there is none. */
  redo(): Promise<Shown | null> {
    return this.inTurn(() => this.restore('after'));
  }

  private inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private async record(block: Block, act: (range: Excel.Range, context: Excel.RequestContext) => void): Promise<void> {
    const { workbook, runForPerson } = this.book;
    if (!workbook.sheets.includes(block.sheet)) throw new EditProblem('La hoja ya no está en el libro.');
    const running: Running = { block, ...this.standing(block), after: null };
    this.running = running;
    try {
      await runForPerson(async (context) => {
        act(rangeOf(context, block), context);
        await context.sync();
      });
      this.keep({ type: 'cells', before: running.before, after: running.after ?? keepCells(block.sheet, block.area) });
    } catch (error) {
      // Of a block that is refused half-way the first cells were written.
      if (block.sheet.cells.revision !== running.revision) await this.book.edit(() => restoreCells(workbook, running.before));
      throw problemOf(error);
    } finally {
      this.running = null;
    }
  }

  private standing({ sheet, area }: Block): Pick<Running, 'before' | 'revision'> {
    return { before: keepCells(sheet, area), revision: sheet.cells.revision };
  }

  private keep(record: EditRecord): void {
    this.done = [...this.done.slice(1 - MOST_UNDOS), record];
    this.undone = [];
    this.isEndedByAddIn = false;
  }

  /** Looks for the record only when it is its turn: what the add-in wrote meanwhile ends what could be undone. */
  private restore(side: 'before' | 'after'): Promise<Shown | null> {
    return this.book.edit(() => {
      const [from, to] = side === 'before' ? [this.done, this.undone] : [this.undone, this.done];
      const record = from.pop();
      if (record === undefined) return null;
      to.push(record);
      if (record.type === 'widths') return putWidths(record.sheet, record[side]);
      restoreCells(this.book.workbook, record[side]);
      return record[side];
    });
  }

  private follow(change: WorkbookChange): void {
    const { running } = this;
    if (!this.isOwn(change)) {
      this.isEndedByAddIn ||= this.done.length > 0;
      this.done = [];
      this.undone = [];
      // The add-in's write came first: what the edit replaces is what stands now.
      if (running?.after === null) Object.assign(running, this.standing(running.block));
    } else if (running !== null && (change.type === 'cells' || change.type === 'formats')) {
      running.after = keepCells(running.block.sheet, running.block.area);
    }
  }

  /** The number format that a typed value brings to a cell without one; null leaves the cell's own. */
  private formatFor(sheet: Sheet, row: number, column: number, typed: Typed | null): string | null {
    if (typed?.numberFormat === undefined || !maysFormat(sheet)) return null;
    return this.book.workbook.style(sheet.styleAt(row, column)).numberFormat === 'General' ? typed.numberFormat : null;
  }
}

const maysFormat = ({ protection }: Sheet): boolean => protection === null || protection.options.allowFormatCells;

/** Where formats cannot be set, Office.js gives a date its own format when it reads one. */
const entryOn = (sheet: Sheet, { entry, numberFormat }: Typed): Typed['entry'] =>
  (typeof entry === 'number' && numberFormat !== undefined && /y/.test(numberFormat) && !maysFormat(sheet) ? formatNumber(entry, 'yyyy-mm-dd').text : entry);

const rangeOf = (context: Excel.RequestContext, { sheet, area }: Block): Excel.Range =>
  context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(area.top, area.left, rowCount(area), columnCount(area));

function widthsOf(sheet: Sheet, left: number, right: number): Widths {
  return new Map(Array.from({ length: right - left + 1 }, (_, at) => [left + at, sheet.columns.get(left + at)] as const));
}

function putWidths(sheet: Sheet, widths: Widths): Shown {
  for (const [column, properties] of widths) {
    if (properties === undefined) sheet.columns.delete(column);
    else sheet.columns.set(column, properties);
  }
  const columns = [...widths.keys()];
  return { sheet, area: { top: 0, left: Math.min(...columns), bottom: 0, right: Math.max(...columns) } };
}

const SENTENCES: Readonly<Record<string, string>> = {
  AccessDenied: 'La hoja está protegida. Para cambiarla, quite la protección en Excel (Revisar > Desproteger hoja) y vuelva a abrir el libro.',
  InvalidArgument: 'Excel no admite ese contenido: revise la fórmula, o acorte el texto a 32 767 letras.',
};

/** What is told of an error of Office.js. */
function problemOf(error: unknown): EditProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new EditProblem(SENTENCES[code] ?? `No se pudo cambiar la celda${code === '' ? '' : ` (${code})`}. Vuelva a intentarlo.`);
}
