import type { ExcelRun } from '../../../excel/excelRun';
import { connectClient, createHost, evaluateFormula, formulaView } from '../../../host';
import type { BookKind, Workbook } from '../../../host';
import type { EvaluateFormula } from '../conditional/ruleValues';

/** A workbook that is open in the page, with the Office.js client connected to it. */
export interface PreviewBook {
  /** File name without folder. */
  readonly name: string;
  readonly workbook: Workbook;
  readonly run: ExcelRun;
  readonly formulas: EvaluateFormula;
  /** How the name of a copy ends: with macros, or without. A template is saved as a workbook. */
  readonly kind: BookKind;
  /**
   * The workbook as a file of that kind, once no batch is under way, and whether it lost its digital signature by what was changed.
   *
   * @throws FileError when no valid file can be made of it
   */
  save(): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly lostSignature: boolean }>;
}

/**
 * Opens an .xlsx in the embedded host and connects the page's Office.js client to it, in place of the book before.
 *
 * @throws FileError when the bytes are no readable .xlsx
 */
export function openPreviewBook(name: string, bytes: Uint8Array): PreviewBook {
  const host = createHost({ bytes, yields: true });
  const { workbook } = host;
  let isChanged = false;
  host.onChange(() => {
    isChanged = true;
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
    run: (batch) => client.run(batch),
    formulas: (formula, sheet, row, column) => evaluateFormula(formula, { sheet, row, column }, view),
    save: async () => {
      await host.settled();
      return { bytes: new Uint8Array(host.save(kind)), lostSignature: host.isSigned && isChanged };
    },
  };
}
