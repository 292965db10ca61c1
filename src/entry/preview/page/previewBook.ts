import type { ExcelRun } from '../../../excel/excelRun';
import { connectClient, createHost, evaluateFormula, formulaView, openSession } from '../../../host';
import type { BookKind, CellValue, Workbook } from '../../../host';
import type { EvaluateFormula } from '../conditional/ruleValues';

/** A workbook that is open in the page, with the Office.js client connected to it. */
export interface PreviewBook {
  /** File name without folder. */
  readonly name: string;
  readonly workbook: Workbook;
  /** `Excel.run` of the add-in. */
  readonly run: ExcelRun;
  /** The same for what a person does in the grid. */
  readonly runForPerson: ExcelRun;
  /** Whether what is notified now is the person's work, not the add-in's. */
  isPerson(): boolean;
  readonly formulas: EvaluateFormula;
  /** The value of a formula in a cell, as if the cell held a value that is not written yet. */
  formulasWith(formula: string, sheet: string, row: number, column: number, value: CellValue): CellValue;
  /** Changes the model between two batches of the client, with the events of a batch. */
  edit<Outcome>(work: () => Outcome): Promise<Outcome>;
  /** Says whether a person is typing in a cell: meanwhile Office.js is answered as by Excel, which refuses or waits. */
  setCellEditMode(isEditing: boolean): void;
  /** Calls back after every batch that changed the workbook, its memory too; the returned function ends it. */
  onChange(listener: () => void): () => void;
  /** How the name of a copy ends: with macros, or without. A template is saved as a workbook. */
  readonly kind: BookKind;
  /**
   * The workbook as a file of that kind, once no batch is under way; whether it lost its digital signature by what was changed; and how many
   * changes are in it.
   *
   * @throws FileError when no valid file can be made of it
   */
  save(): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly lostSignature: boolean; readonly changes: number }>;
  /** How many batches changed it since it was opened. */
  readonly changes: number;
}

/**
 * Opens an .xlsx in the embedded host and connects the page's Office.js client to it, in place of the book before.
 *
 * @throws FileError when the bytes are no readable .xlsx
 */
export function openPreviewBook(name: string, bytes: Uint8Array): PreviewBook {
  const host = createHost({ bytes, yields: true });
  const { workbook } = host;
  let changes = 0;
  host.onChange(() => {
    changes += 1;
  });
  workbook.name = name;
  const { Excel: client } = connectClient(window, host);
  const view = formulaView(workbook);
  workbook.listen(() => view.clearCache());
  const kind = host.hasMacros || /\.xl[st]m$/i.test(name) ? 'xlsm' : 'xlsx';
  return {
    name,
    kind,
    workbook,
    get changes() {
      return changes;
    },
    run: (batch) => client.run(batch),
    runForPerson: openSession(window, { ...host, executor: host.personExecutor }),
    isPerson: () => host.isPerson,
    formulas: (formula, sheet, row, column) => evaluateFormula(formula, { sheet, row, column }, view),
    formulasWith: (formula, sheet, row, column, value) => {
      const valueAt: typeof view.valueAt = (name, atRow, atColumn) => (name === sheet && atRow === row && atColumn === column ? value : view.valueAt(name, atRow, atColumn));
      return evaluateFormula(formula, { sheet, row, column }, { ...view, valueAt });
    },
    edit: (work) => host.edit(work),
    setCellEditMode: (isEditing) => host.setCellEditMode(isEditing),
    onChange: (listener) => host.onChange(listener),
    save: async () => {
      await host.settled();
      return { bytes: new Uint8Array(host.save(kind)), lostSignature: host.isSigned && changes > 0, changes };
    },
  };
}
