import { foldText } from '../cells/foldText';
import { leadingCode } from '../cells/leadingCode';
import type { Observation } from '../cells/observation';
import { cellRect } from '../cells/rect';
import type { SheetCells } from '../cells/sheetCells';
import type { TableLayout } from '../find/tableLayout';
import { textOf } from './planColumns';
import type { Line, PlanColumns } from './planColumns';

const SUMMARY_ROW = /^(?:avance promedio|promedio|sub ?total|total|nota|fuente|\()/;

/** The rows of a table that have no indicator code. */
export class RowsWithoutCode {
  private element = '';
  private readonly last = new Map<string, number>();

  constructor(
    private readonly cells: SheetCells,
    private readonly layout: TableLayout,
    private readonly columns: PlanColumns,
    private readonly observations: Observation[],
  ) {}

  /** Reports a row with an indicator's name and figures but no code; not blanks, notes and totals. */
  reportRowWithData(line: Line, row: number): void {
    const { code, name, targets, actuals } = this.columns;
    const words = textOf(line, name);
    if (!/\p{L}/u.test(words) || SUMMARY_ROW.test(foldText(words)) || SUMMARY_ROW.test(foldText(textOf(line, code)))) return;
    const hasFigures = [...targets, ...actuals].some((column) => column !== null && typeof line[column.at] === 'number');
    if (!hasFigures || this.repeatsHeader(line)) return;
    const written = textOf(line, code);
    this.observations.push({
      code: 'codigo-no-reconocido',
      severity: 'error',
      place: { sheet: this.cells.name, rect: cellRect(row, this.cells.left + Math.max(code, 0)) },
      message:
        written === ''
          ? `La fila «${words}» tiene datos pero no tiene código, y no se calculó.`
          : `«${written}» no es un código de indicador, y la fila «${words}» no se calculó.`,
      remedy: 'Escriba un código como IND.01.AEI.01.01.',
    });
  }

  /**
   * The code of a row in a table without indicator codes: that of the AEI above, with the number of the row in it. Null for a row
   * without a name or before the first AEI.
   */
  numberedCode(line: Line): string | null {
    const { element, name } = this.columns;
    const found = leadingCode(textOf(line, element));
    if (found !== null) this.element = found.code;
    const words = found !== null && name === element ? '' : textOf(line, name);
    if (this.element === '' || words === '' || SUMMARY_ROW.test(foldText(words)) || this.repeatsHeader(line)) return null;
    const number = (this.last.get(this.element) ?? 0) + 1;
    this.last.set(this.element, number);
    return `IND.${String(number).padStart(2, '0')}.${this.element}`;
  }

  private repeatsHeader(line: Line): boolean {
    const first = this.cells.values[this.layout.header.top - this.cells.top] ?? [];
    const filled = first.filter((value) => value !== '');
    const same = first.filter((value, at) => value !== '' && value === line[at]);
    return same.length > 1 && same.length * 2 >= filled.length;
  }
}
