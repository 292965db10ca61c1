import { foldText } from '../../cells/foldText';
import { leadingCode } from '../../cells/leadingCode';
import type { Observation } from '../../cells/observation';
import { cellRect } from '../../cells/rect';
import type { SheetCells } from '../../cells/sheetCells';
import type { TableLayout } from '../../find/tableLayout';
import { textOf } from '../planColumns';
import type { Line, PlanColumns } from '../planColumns';
import { IndicatorNumbers } from './ownFigures';
import { belongsToElement, isLoneName } from './plainRows';

const SUMMARY_ROW = /^(?:avance promedio|promedio|sub ?total|total|nota|fuente|\()/;

/** The rows of a table that have no indicator code. */
export class RowsWithoutCode {
  private element = '';
  private readonly numbers = new IndicatorNumbers();

  constructor(
    private readonly cells: SheetCells,
    private readonly layout: TableLayout,
    private readonly columns: PlanColumns,
    private readonly observations: Observation[],
  ) {}

  /** Reports a row with an indicator's name and figures but no code; not blanks, notes and totals. */
  reportRowWithData(line: Line, row: number): void {
    const { name, figuresAt } = this.columns;
    const code = this.columns.code < 0 ? this.columns.element : this.columns.code;
    const words = textOf(line, name);
    if (!/\p{L}/u.test(words) || SUMMARY_ROW.test(foldText(words)) || SUMMARY_ROW.test(foldText(textOf(line, code)))) return;
    const hasFigures = figuresAt.some((at) => typeof line[at] === 'number');
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
   * Gives a row of a table without indicator codes the next code of the AEI above. Null for a row
   * without a name, before the first AEI, or with what looks like another code in the AEI's column; such a row with data is reported.
   */
  assignCode(line: Line, row: number): string | null {
    const { element, name } = this.columns;
    const text = textOf(line, element);
    const found = leadingCode(text);
    if (found !== null) this.element = found.code;
    else if (name !== element && !belongsToElement(text, this.element)) this.element = '';
    const words = found !== null && name === element ? '' : textOf(line, name);
    if (words === '' || SUMMARY_ROW.test(foldText(words)) || SUMMARY_ROW.test(foldText(text)) || this.repeatsHeader(line)) return null;
    if (this.element === '') {
      this.reportRowWithData(line, row);
      return null;
    }
    if (found === null && isLoneName(this.cells, line, row, this.columns)) {
      this.observations.push(this.loneName(words, row));
      return null;
    }
    return this.numbers.next(this.element);
  }

  /** The rows after it, without a code of their own, belong to this element. */
  enter(element: string): void {
    this.element = element;
  }

  /** The observation of a row that may be an AEI's title or its first indicator without data. */
  headingOrIndicator(row: number, code: string): Observation {
    return {
      code: 'titulo-o-indicador',
      severity: 'error',
      element: code,
      place: { sheet: this.cells.name, rect: cellRect(row, this.cells.left + Math.max(this.columns.element, 0)) },
      message: `No se sabe si la fila de ${this.element} es su título o un indicador sin datos: el avance de ${this.element} queda sin calcular.`,
      remedy: 'Si es un indicador, escriba su logro esperado, o ND; si es un título, dé a los indicadores su código, como IND.01.AEI.01.01.',
    };
  }

  private loneName(words: string, row: number): Observation {
    return {
      code: 'fila-solo-con-nombre',
      severity: 'warning',
      place: { sheet: this.cells.name, rect: cellRect(row, this.cells.left + this.columns.name) },
      message: `La fila «${words}» solo tiene texto: se tomó como un título y no como un indicador.`,
      remedy: 'Si es un indicador, escriba su logro esperado, o ND.',
    };
  }

  private repeatsHeader(line: Line): boolean {
    const first = this.cells.values[this.layout.header.top - this.cells.top] ?? [];
    const filled = first.filter((value) => value !== '');
    const same = first.filter((value, at) => value !== '' && value === line[at]);
    return same.length > 1 && same.length * 2 >= filled.length;
  }
}
