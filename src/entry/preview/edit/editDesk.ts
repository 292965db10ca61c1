import { cellArea, cellName, columnCount, isUnbounded, readFormula, rowCount, sameArea } from '../../../host';
import type { Area, Sheet, WorkbookChange } from '../../../host';
import { htmlOfBlock, textOfBlock } from '../clipboard/textBlock';
import type { TextBlock } from '../clipboard/textBlock';
import type { PreviewBook } from '../page/previewBook';
import type { Typed } from '../typing/readTyped';
import { BookEdits } from './bookEdits';
import type { Shown } from './bookEdits';
import { shownBlock, textOfCell, typedInto, typedOver } from './cellTexts';
import type { CopiedTexts, DeskNotice, DeskState } from './deskState';
import { hiddenRowsIn, pasteArea, pasteOf, visibleParts } from './pasting';
import { offersIn } from './pickList';
import type { Offer } from './pickList';
import { firstOfMerge, selectedArea, selectedIn, selectionOf } from './places';
import type { GridSelection, Place } from './places';
import { EditProblem, mergeRefusal, refusalOf } from './refusals';
import { SelectionSender } from './selectionSender';
import { validationFault } from './validation';

const NOTHING_TO_UNDO = 'No hay nada que deshacer.';
const ENDED_BY_ADD_IN = 'Ctrl+Z deshace lo que usted escribe. Lo que escribió PEI Avance se deshace en el panel, con «Deshacer».';
const NOT_CUT = 'La vista previa no corta celdas: cópielas con Ctrl+C, péguelas y borre las de antes con Supr.';
const NOTHING_TO_PASTE = 'El portapapeles no tiene celdas ni texto que pegar.';
const UNREADABLE_FORMULA = 'No se entiende la fórmula. Revise sus paréntesis, comillas y separadores; para escribirla como texto, póngale un apóstrofo delante.';
const ANYWAY = 'Pulse Enter otra vez para escribirlo igual, o Escape para dejar la celda como estaba.';

/** What a person does in the grid of a workbook: selecting, typing, copying, undoing. */
export class EditDesk {
  readonly edits: BookEdits;
  private readonly sender: SelectionSender;
  private readonly listeners = new Set<() => void>();
  private copiedText: string | null = null;
  private isCopying = false;
  private state: DeskState;

  constructor(private readonly book: PreviewBook) {
    this.edits = new BookEdits(book);
    this.sender = new SelectionSender(book.runForPerson);
    this.state = { ...this.selectionInBook(), editing: null, notice: null, copied: null };
    book.workbook.listen((change) => {
      if (this.movesSelection(change)) this.show(this.selectionInBook());
      if (change.type === 'cells' && this.copiedText !== null && !this.isCopying) this.forgetCopied();
    });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  current(): DeskState {
    return this.state;
  }

  /** Shows another sheet; not while a refused text is being edited. */
  showSheet(sheet: Sheet): void {
    if (!this.commit()) return;
    this.reveal({ sheet, area: selectedIn(sheet) });
  }

  /** Selects cells of the active sheet, here at once and in the workbook in its turn. A notice stays: Enter may follow what was refused. */
  select(selection: GridSelection): void {
    const { sheet } = this.state;
    const area = selectedArea(selection, sheet.merges);
    this.show({ selection, area });
    this.sender.send(sheet.id, area);
  }

  selectArea(area: Area): void {
    this.select(selectionOf(area));
  }

  /** Selects one cell; for any of a merged block the whole block. */
  selectCell(place: Place): void {
    const first = firstOfMerge(this.state.sheet.merges, place);
    this.select({ active: first, corner: first });
  }

  /** Makes another cell of the selection the active one; the selected cells stay. */
  moveWithin(active: Place): void {
    this.show({ selection: { active, corner: active } });
  }

  /** The text of the active cell, as the bar shows it. */
  activeText(): string {
    const { sheet, selection: { active } } = this.state;
    return textOfCell(this.book.workbook, sheet, active);
  }

  /**
   * Begins to edit the active cell; a cell that cannot be changed is told of instead.
   *
   * @param keepsText whether its text is edited instead of replaced
   */
  beginEdit(keepsText: boolean, isInBar = false): void {
    const { sheet, selection: { active }, editing } = this.state;
    if (editing !== null) return this.show({ editing: { ...editing, isInBar, isWithin: true } });
    const refusal = refusalOf(this.book.workbook, sheet, cellArea(active.row, active.column));
    if (refusal !== null) return this.tell(refusal);
    const before = textOfCell(this.book.workbook, sheet, active);
    this.book.setCellEditMode(true);
    this.show({ editing: { sheet, place: active, before, text: keepsText ? before : '', isWithin: keepsText, isInBar, warned: null }, notice: null });
  }

  /** What the drop-down of the active cell offers; null where it has none, or why not was told. */
  offers(): readonly Offer[] | null {
    const { sheet, selection: { active } } = this.state;
    const offers = offersIn(this.book, sheet, active);
    if (typeof offers !== 'string') return offers;
    this.tell(offers);
    return null;
  }

  /** Writes what was chosen of the drop-down into the active cell. */
  take({ typed }: Offer): void {
    const { sheet, selection: { active: { row, column } } } = this.state;
    this.show({ notice: null });
    this.carryOut(this.edits.write({ sheet, area: cellArea(row, column) }, [[typed]]), cellName(row, column));
  }

  /** F2 while a cell is edited: arrows move in the text, or end the edit. */
  switchArrows(): void {
    const { editing } = this.state;
    if (editing !== null) this.show({ editing: { ...editing, isWithin: !editing.isWithin } });
  }

  typeText(text: string): void {
    const { editing } = this.state;
    if (editing !== null) this.show({ editing: { ...editing, text } });
  }

  /** Ends the edit without writing. */
  cancel(): void {
    const { editing } = this.state;
    this.show({ editing: null, notice: null });
    if (editing !== null) this.book.setCellEditMode(false);
  }

  /**
   * Writes the text of the edited cell; false when it stays being edited because the text was refused.
   *
   * @param fills whether it goes into all selected cells that are seen (Ctrl+Enter)
   */
  commit(fills = false): boolean {
    const { editing, area: selected } = this.state;
    if (editing === null) return true;
    const { sheet, place, before, text } = editing;
    if (text === before && !fills) {
      this.cancel();
      return true;
    }
    const typed = typedInto(this.book.workbook, sheet, place, text);
    const area = fills && !isUnbounded(selected) ? selected : cellArea(place.row, place.column);
    const refusal = this.refusal(sheet, place, area, typed);
    if (refusal !== null) {
      this.tell(refusal);
      return false;
    }
    const typedCells = typedOver(this.book.workbook, sheet, { place, text, typed, area, skipsHidden: fills });
    this.cancel();
    this.carryOut(this.edits.write({ sheet, area }, typedCells), cellName(place.row, place.column));
    return true;
  }

  /** Empties the selected cells that are seen: what a filter hides stays, and is told of. */
  clear(): void {
    const { sheet, area } = this.state;
    const refusal = refusalOf(this.book.workbook, sheet, area);
    if (refusal !== null) return this.tell(refusal);
    this.show({ notice: null });
    const hidden = hiddenRowsIn(sheet, area).length;
    if (hidden > 0) this.tell(hidden === 1 ? 'La fila oculta no se borró.' : `Las ${hidden} filas ocultas no se borraron.`, 'info');
    this.carryOut(this.edits.clear({ sheet, area }, visibleParts(sheet, area)));
  }

  /** The selected cells as texts, as Excel copies them; null for blank ones without an end. */
  copy(): CopiedTexts | null {
    const { sheet, area } = this.state;
    const block = shownBlock(this.book.workbook, sheet, area);
    if (block === null) return null;
    this.copiedText = textOfBlock(block);
    this.show({ copied: { sheet, area }, notice: null });
    return { text: this.copiedText, html: htmlOfBlock(block) };
  }

  refuseCut(): void {
    this.tell(NOT_CUT);
  }

  forgetCopied(): void {
    this.copiedText = null;
    this.show({ copied: null });
  }

  /**
   * Pastes at the selection. What was copied here goes with its formulas and formats.
   *
   * @param text of the clipboard, to know what was copied here
   * @param block what to paste otherwise; null for nothing
   */
  paste(text: string, block: TextBlock | null): void {
    const { sheet, area: selected, copied } = this.state;
    this.show({ notice: null });
    try {
      if (copied !== null && text.replaceAll('\r\n', '\n') === this.copiedText?.replaceAll('\r\n', '\n')) return this.pasteCopied(copied);
      if (block === null || block.length === 0) return this.tell(NOTHING_TO_PASTE);
      const { area, typed } = pasteOf(this.book.workbook, sheet, selected, block);
      this.selectArea(area);
      this.carryOut(this.edits.write({ sheet, area }, typed).then(() => this.tellHidden(sheet, area)));
    } catch (error) {
      this.tellProblem(error);
    }
  }

  undo(): void {
    const isEnded = (): boolean => this.edits.isEndedByAddIn;
    this.carryOut(this.edits.undo().then((shown) => (shown === null ? this.tell(isEnded() ? ENDED_BY_ADD_IN : NOTHING_TO_UNDO, 'info') : this.reveal(shown))));
  }

  redo(): void {
    this.carryOut(this.edits.redo().then((shown) => (shown === null ? undefined : this.reveal(shown))));
  }

  /** Sets the width of the columns of a block, in points; null fits them. */
  setWidths(columns: Area, points: number | null): void {
    this.carryOut(this.edits.setWidths(this.state.sheet, columns, points));
  }

  tell(text: string, intent: DeskNotice['intent'] = 'error'): void {
    this.show({ notice: { text, intent } });
  }

  dismiss(): void {
    this.show({ notice: null });
  }

  private show(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Whether a change selects other cells than those selected here. */
  private movesSelection(change: WorkbookChange): boolean {
    if (change.type === 'selection') return !this.sender.isOwn(change.sheetId, change.areas);
    return change.type === 'sheetDeleted' || (change.type === 'sheetActivated' && change.sheetId !== this.state.sheet.id);
  }

  private selectionInBook(): Pick<DeskState, 'sheet' | 'selection' | 'area'> {
    const sheet = this.book.workbook.activeSheet;
    const area = selectedIn(sheet);
    return { sheet, selection: selectionOf(area), area };
  }

  /** Why a typed text is not written now; a warning counts once. */
  private refusal(sheet: Sheet, place: Place, area: Area, typed: Typed): string | null {
    const { editing } = this.state;
    const isMerged = !sameArea(area, cellArea(place.row, place.column));
    const cells = refusalOf(this.book.workbook, sheet, area) ?? (isMerged ? mergeRefusal(sheet, area, () => typed.entry === '') : null);
    if (cells !== null || editing === null) return cells;
    if (typed.isFormula && readFormula(String(typed.entry), place.row, place.column) === undefined) return UNREADABLE_FORMULA;
    const fault = validationFault(typed, { sheet, ...place, evaluate: (formula, value) => this.book.formulasWith(formula, sheet.name, place.row, place.column, value) });
    if (fault === null || (!fault.stops && editing.warned === editing.text)) return null;
    if (fault.stops) return `${fault.text} Corrija el valor, o pulse Escape para dejar la celda como estaba.`;
    this.show({ editing: { ...editing, warned: editing.text } });
    return `${fault.text} ${ANYWAY}`;
  }

  private pasteCopied(source: Shown): void {
    const { sheet, area: selected } = this.state;
    const target = pasteArea(selected, rowCount(source.area), columnCount(source.area));
    const refusal = refusalOf(this.book.workbook, sheet, target)
      ?? mergeRefusal(sheet, target, (row, column) => source.sheet.mergeAt(
        source.area.top + ((row - target.top) % rowCount(source.area)), source.area.left + ((column - target.left) % columnCount(source.area))) !== null);
    if (refusal !== null) return this.tell(refusal);
    this.selectArea(target);
    this.isCopying = true;
    this.carryOut(this.edits.copy(source, { sheet, area: target }).then(() => this.tellHidden(sheet, target)).finally(() => (this.isCopying = false)));
  }

  private tellHidden(sheet: Sheet, area: Area): void {
    const hidden = hiddenRowsIn(sheet, area).length;
    if (hidden > 0) this.tell(hidden === 1 ? 'Una de las filas en que se pegó está oculta.' : `${hidden} de las filas en que se pegó están ocultas.`, 'info');
  }

  /** Shows and selects cells, on their sheet. */
  private reveal({ sheet, area }: Shown): void {
    this.show({ sheet, selection: selectionOf(area), area, notice: null });
    this.sender.send(sheet.id, area);
  }

  private carryOut(work: Promise<unknown>, cell?: string): void {
    work.catch((error: unknown) => this.tellProblem(error, cell));
  }

  private tellProblem(error: unknown, cell?: string): void {
    const text = error instanceof EditProblem ? error.message : 'No se pudo hacer el cambio. Vuelva a intentarlo.';
    this.tell(cell === undefined ? text : `${cell}: ${text}`);
  }
}
