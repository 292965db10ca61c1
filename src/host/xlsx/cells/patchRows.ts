import { sameValue } from '../../format/cellValue';
import { hasContent } from '../../model/cell';
import type { Cell } from '../../model/cell';
import type { CellStore } from '../../model/cellStore';
import type { RowProperties } from '../../model/sheet';
import type { Edit } from '../xml/edits';
import { cellEdits, cellXml, sameCell, writtenValue } from './cellXml';
import { RowScanner } from './rowScanner';
import { patchedRowTag, rowTag } from './rowsAndColumns';
import type { StringIndexes } from './sharedStrings';

/** The rows and cells of a sheet, when it was opened or now. */
export type Rows = { readonly cells: Pick<CellStore, 'row' | 'rowNumbers'>; readonly rows: ReadonlyMap<number, RowProperties> };

type RowPatch = { readonly edits: Edit[]; readonly formulasChanged: boolean; readonly cellsChanged: boolean };

/**
 * The edits that make the text of `sheetData` hold the cells of the model. Only changed cells and rows are rewritten; all others keep
 * their text.
 *
 * @param data where the content of `sheetData` begins and ends in `xml`
 * @param styleOf a style's number in the file
 */
export function patchRows(
  xml: string, data: { readonly start: number; readonly end: number }, before: Rows, after: Rows,
  styleOf: (style: number) => number, strings: StringIndexes,
): RowPatch {
  const patcher = new RowPatcher(xml, new RowScanner(xml, data.start, data.end, ''), before, after, styleOf, strings);
  patcher.run(data.end);
  return patcher;
}

class RowPatcher implements RowPatch {
  readonly edits: Edit[] = [];
  formulasChanged = false;
  cellsChanged = false;
  private readonly pending: number[];
  private nextPending = 0;
  /** Shared formulas whose first cell changed: the other cells must hold their own formula. */
  private readonly brokenShared = new Set<string>();

  constructor(
    private readonly xml: string, private readonly scanner: RowScanner, private readonly before: Rows, private readonly after: Rows,
    private readonly styleOf: (style: number) => number, private readonly strings: StringIndexes,
  ) {
    this.pending = [...new Set([...after.cells.rowNumbers(), ...after.rows.keys()])]
      .filter((row) => after.rows.has(row) || after.cells.row(row).some((cell) => cell !== undefined)).sort((a, b) => a - b);
  }

  run(end: number): void {
    const { scanner } = this;
    for (let event = scanner.next(); event !== null; event = scanner.next()) {
      if (event === 'row') this.patchRow();
    }
    this.insertRowsBefore(Number.POSITIVE_INFINITY, end);
  }

  private insertRowsBefore(row: number, place: number): void {
    for (;;) {
      const next = this.pending[this.nextPending];
      if (next === undefined || next >= row) break;
      this.edits.push({ start: place, end: place, text: this.newRow(next) });
      this.nextPending += 1;
    }
  }

  /** A row as text; joined at once, since a text that grows by parts keeps them all. */
  private newRow(row: number): string {
    const cells = this.after.cells.row(row);
    const inner = cells.map((cell, column) => (cell === undefined ? '' : this.written(cell, row, column)));
    return [rowTag(row, this.after.rows.get(row), this.styleOf), ...inner, '</row>'].join('');
  }

  private written(cell: Cell, row: number, column: number): string {
    if (cell.formula !== null) this.formulasChanged = true;
    if (hasContent(cell)) this.cellsChanged = true;
    return cellXml(cell, row, column, this.styleOf(cell.style), this.strings);
  }

  private patchRow(): void {
    const { scanner } = this;
    const { row, rowStart, rowOpenEnd } = scanner;
    this.insertRowsBefore(row, rowStart);
    const old = this.before.cells.row(row);
    if (this.pending[this.nextPending] !== row) {
      if (this.before.rows.has(row) || old.length > 0) this.dropRow();
      else scanner.skipRow();
      return;
    }
    this.nextPending += 1;
    const cells = this.after.cells.row(row);
    const firstChange = this.brokenShared.size > 0 ? 0 : firstDifference(old, cells);
    const inserted: Edit[] = [];
    const changed: Edit[] = [];
    let column = firstChange;
    const insertBefore = (limit: number, at: number): void => {
      const texts: string[] = [];
      for (; column < Math.min(limit, cells.length); column += 1) {
        const cell = cells[column];
        if (cell !== undefined) texts.push(this.written(cell, row, column));
      }
      if (texts.length > 0) inserted.push({ start: at, end: at, text: texts.join('') });
    };
    if (firstChange >= old.length) {
      scanner.skipRow();
    } else if (!scanner.rowIsEmpty) {
      for (let event = scanner.next(); event === 'cell'; event = scanner.next()) {
        if (scanner.column < firstChange) continue;
        insertBefore(scanner.column, scanner.cellStart);
        this.patchCell(old[scanner.column], cells[scanner.column], row, changed);
        column = Math.max(column, scanner.column + 1);
      }
    }
    insertBefore(Number.POSITIVE_INFINITY, scanner.rowInnerEnd);
    this.patchTag(row, rowStart, rowOpenEnd, cells, inserted);
    this.edits.push(...changed);
  }

  private patchTag(row: number, start: number, end: number, cells: readonly (Cell | undefined)[], inserted: readonly Edit[]): void {
    const tag = this.xml.slice(start, end);
    const isEmpty = tag.endsWith('/>');
    const text = inserted.map((edit) => edit.text).join('');
    const changed = patchedRowTag(tag, this.before.rows.get(row), this.after.rows.get(row), this.styleOf, inserted.length > 0 ? cells : null);
    if (isEmpty) {
      if (text !== '') this.edits.push({ start, end, text: `${changed.slice(0, -2).trimEnd()}>${text}</row>` });
      else if (changed !== tag) this.edits.push({ start, end, text: changed });
      return;
    }
    if (changed !== tag) this.edits.push({ start, end, text: changed });
    this.edits.push(...inserted);
  }

  private patchCell(old: Cell | undefined, cell: Cell | undefined, row: number, edits: Edit[]): void {
    const { scanner } = this;
    const shared = old === undefined || old.formula === null ? null : this.sharedId();
    const isOrphan = shared !== null && !shared.isMaster && this.brokenShared.has(shared.id);
    if (!isOrphan && sameCell(old, cell)) return;
    if (!isOrphan && old !== undefined && cell !== undefined) {
      const partial = cellEdits(this.xml, scanner, old, cell, this.styleOf, this.strings);
      if (partial !== null) {
        if (!sameValue(writtenValue(old), writtenValue(cell))) this.cellsChanged = true;
        edits.push(...partial);
        return;
      }
    }
    if (shared?.isMaster === true) this.brokenShared.add(shared.id);
    if ((old?.formula ?? null) !== (cell?.formula ?? null) || old?.extra?.dataTable !== undefined) this.formulasChanged = true;
    if ((old?.value ?? null) !== (cell?.value ?? null)) this.cellsChanged = true;
    const text = cell === undefined ? '' : cellXml(cell, row, scanner.column, this.styleOf(cell.style), this.strings);
    edits.push({ start: scanner.cellStart, end: scanner.cellEnd, text });
  }

  private sharedId(): { id: string; isMaster: boolean } | null {
    const place = this.scanner.inside('f');
    if (place === null || !place.tag.includes('"shared"')) return null;
    const [, id = ''] = /\ssi="(\d+)"/.exec(place.tag) ?? [];
    return { id, isMaster: place.end > place.start };
  }

  private dropRow(): void {
    const { scanner } = this;
    const start = scanner.rowStart;
    if (!scanner.rowIsEmpty) {
      for (let event = scanner.next(); event === 'cell'; event = scanner.next()) {
        const old = this.before.cells.row(scanner.row)[scanner.column];
        if (!hasContent(old)) continue;
        this.cellsChanged = true;
        if (old.formula === null) continue;
        this.formulasChanged = true;
        const shared = this.sharedId();
        if (shared?.isMaster === true) this.brokenShared.add(shared.id);
      }
    }
    this.edits.push({ start, end: scanner.rowEnd, text: '' });
  }
}

/** The first column where two rows differ; the length of the longer one when none does. */
function firstDifference(one: readonly (Cell | undefined)[], other: readonly (Cell | undefined)[]): number {
  const length = Math.max(one.length, other.length);
  for (let column = 0; column < length; column += 1) {
    if (one[column] !== other[column]) return column;
  }
  return length;
}
