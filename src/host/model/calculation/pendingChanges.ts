import { cellArea, WHOLE_SHEET } from '../../area';
import type { Area } from '../../area';
import { SHEET_SPAN } from '../../formula/recalculation/precedentsOf';
import { deletionOf, insertionOf, isWholeShift, movingZone, shiftArea } from '../edit/shiftArea';
import type { CellShift } from '../edit/shiftArea';
import type { Sheet } from '../sheet';
import type { Workbook, WorkbookChange } from '../workbook';

/** A block of a sheet. */
export interface AreaOfSheet {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What happened to a workbook since its formulas were last calculated, as far as it matters to them. */
export interface Changes {
  /** Blocks whose contents were written. */
  readonly edits: readonly AreaOfSheet[];
  /** Blocks whose values moved. */
  readonly touched: readonly AreaOfSheet[];
  /** Cells whose formula got another text. */
  readonly rewritten: readonly AreaOfSheet[];
  /** Rows that were hidden or shown. */
  readonly hidden: readonly AreaOfSheet[];
  /** Names, tables and sheets that changed, in upper case; {@link SHEET_SPAN} for the order of the sheets. */
  readonly words: ReadonlySet<string>;
  /** Cells stand elsewhere than when the formulas were read. */
  readonly isReread: boolean;
  readonly havePlacesMoved: boolean;
  /** Something happened after which any formula may have another value. */
  readonly isAllStale: boolean;
}

const SHIFTS: Readonly<Record<string, (area: Area) => CellShift>> = {
  RowInserted: (area) => insertionOf(area, 'Down'),
  RowDeleted: (area) => deletionOf(area, 'Up'),
  ColumnInserted: (area) => insertionOf(area, 'Right'),
  ColumnDeleted: (area) => deletionOf(area, 'Left'),
};

const orderOf = ({ sheets }: Workbook): readonly string[] => sheets.map(({ id }) => id);

/** Collects the changes of a workbook between two calculations. Where rows or columns move, the blocks noted before move along. */
export class PendingChanges {
  edits: AreaOfSheet[] = [];
  private touched: AreaOfSheet[] = [];
  private rewritten: AreaOfSheet[] = [];
  /** Cells rewritten by a change that is not notified yet; they stand already where it puts them. */
  private justRewritten: AreaOfSheet[] = [];
  private hidden: AreaOfSheet[] = [];
  private words = new Set<string>();
  /** The ids of the sheets at the last calculation. */
  private order: readonly string[];
  private isReread = false;
  private havePlacesMoved = false;
  private isAllStale = false;

  get isAny(): boolean {
    return this.edits.length + this.hidden.length + this.words.size > 0 || this.isReread;
  }

  addEdit(sheet: Sheet, area: Area): void {
    this.edits.push({ sheet, area });
  }

  addWord(word: string): void {
    this.words.add(word.toUpperCase());
  }

  constructor(private readonly workbook: Workbook) {
    this.order = orderOf(workbook);
  }

  /** The changes so far; from then on there are none. */
  take(): Changes {
    this.noteOrder();
    const { edits, touched, hidden, words, isReread, havePlacesMoved, isAllStale } = this;
    const rewritten = [...this.rewritten, ...this.justRewritten];
    [this.edits, this.touched, this.rewritten, this.justRewritten, this.hidden] = [[], [], [], [], []];
    this.words = new Set();
    this.isReread = this.havePlacesMoved = this.isAllStale = false;
    return { edits, touched, rewritten, hidden, words, isReread, havePlacesMoved, isAllStale };
  }

  /** Sheets that came or went after all others leave the sheets between two of them as they were. */
  private noteOrder(): void {
    const now = orderOf(this.workbook);
    const before = this.order;
    this.order = now;
    if (now.some((id, at) => at < before.length && id !== before[at])) this.addWord(SHEET_SPAN);
  }

  note(change: WorkbookChange): void {
    const { workbook } = this;
    switch (change.type) {
      case 'cells': {
        const sheet = workbook.sheet(change.sheetId);
        if (change.how === 'RangeEdited') {
          if (sheet) this.addEdit(sheet, change.area);
        } else this.noteMove(sheet, change.area, SHIFTS[change.how]);
        break;
      }
      case 'formulasRewritten':
        for (const { sheetId, row, column } of change.cells) {
          const sheet = workbook.sheet(sheetId);
          if (sheet) this.justRewritten.push({ sheet, area: cellArea(row, column) });
        }
        for (const name of change.names) this.addWord(name);
        this.isReread = true;
        return;
      case 'rowsSorted':
      case 'columnsSorted':
        this.noteSorted(workbook.sheet(change.sheetId), change.area);
        break;
      case 'rowHidden':
      case 'rowsFiltered': {
        const sheet = workbook.sheet(change.sheetId);
        if (sheet) this.hidden.push({ sheet, area: { ...change.area, left: 0, right: WHOLE_SHEET.right } });
        break;
      }
      case 'sheetRenamed':
        this.addWord(change.before);
        this.noteSheet(change.after);
        break;
      case 'sheetAdded':
      case 'sheetDeleted':
      case 'sheetMoved':
        this.noteSheet(workbook.sheet(change.sheetId)?.name);
        break;
      case 'tableAdded':
      case 'tableChanged': {
        const table = workbook.table(change.tableId)?.table;
        if (table) this.addWord(table.name);
        this.isReread = true;
        break;
      }
      case 'tableDeleted':
      case 'tableRenamed':
        this.isReread = true;
        break;
      default:
        return;
    }
    for (const place of this.justRewritten.splice(0)) this.rewritten.push(place);
  }

  private noteSheet(name: string | undefined): void {
    if (name !== undefined) this.addWord(name);
    this.isReread = true;
  }

  private noteSorted(sheet: Sheet | undefined, area: Area): void {
    this.isReread = true;
    if (!sheet) return;
    this.touched.push({ sheet, area });
    this.rewritten.push({ sheet, area });
  }

  /** Single cells move in ways that a notice does not tell: then every formula counts as stale. */
  private noteMove(sheet: Sheet | undefined, area: Area, shiftOf: ((area: Area) => CellShift) | undefined): void {
    this.isReread = true;
    const shift = shiftOf?.(area);
    if (sheet === undefined || shift === undefined || !isWholeShift(shift)) {
      this.isAllStale = true;
      return;
    }
    const moved = (items: readonly AreaOfSheet[]): AreaOfSheet[] => items.flatMap((item) => {
      if (item.sheet !== sheet) return [item];
      const place = shiftArea(item.area, shift);
      return place === null ? [] : [{ sheet, area: place }];
    });
    [this.edits, this.touched, this.rewritten, this.hidden] = [moved(this.edits), moved(this.touched), moved(this.rewritten), moved(this.hidden)];
    this.havePlacesMoved = true;
    this.touched.push({ sheet, area: movingZone(shift) });
    for (const { name } of sheet.tables) this.addWord(name);
  }
}
