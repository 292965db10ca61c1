import { connectClient, createHost } from '../../../host';
import { formulaView } from '../../../host/calculation/formulaView';
import { evaluateFormula } from '../../../host/formula/evaluateFormula';
import type { Book } from './book';

/**
 * Opens an .xlsx in the embedded host and connects the page's Office.js client to it, in place of the book before.
 *
 * @throws FileError when the bytes are no readable .xlsx
 */
export function openBook(name: string, bytes: Uint8Array): Book {
  const host = createHost({ bytes, inTurns: true });
  const { workbook } = host;
  workbook.name = name;
  const { Excel: client } = connectClient(window, host);
  const view = formulaView(workbook);
  workbook.listen(() => view.forget());
  return {
    name,
    workbook,
    run: (batch) => client.run(batch),
    formulas: (formula, sheet, row, column) => evaluateFormula(formula, { sheet, row, column }, view),
    save: async () => {
      await host.settled();
      return new Uint8Array(host.save());
    },
  };
}
