import { isPlanYear } from '../../../engine/plan/periods';
import { foldText } from '../../cells/foldText';
import { elementStart, leadingCode } from '../../cells/leadingCode';
import type { Observation } from '../../cells/observation';
import { cellRect } from '../../cells/rect';
import type { CellValue, SheetCells } from '../../cells/sheetCells';
import type { TableLayout } from '../../find/tableLayout';
import { textOf } from '../planColumns';
import type { Line, PlanColumns } from '../planColumns';
import { IndicatorNumbers } from './ownFigures';
import { belongsToElement, isLoneName } from './plainRows';

const SUMMARY_ROW = /^(?:avance promedio|promedio|sub ?total|total|suma(?:toria)?\b|van\b|vienen\b|media\b|nota|fuente|\()/;
/** A letter O typed for a zero in a code: "IND.O1.AEI.O1.O1". */
const LETTER_O = /(?<=[\d.\s])O(?=[\dO.]|$)|(?<=\.O)O/gi;
/** How far a sum may be from its total. */
const SUM_ERROR = 1e-6;

const saysSummary = (value: CellValue): boolean => typeof value === 'string' && /\b(?:sub ?total|total|promedio|suma)\b/.test(foldText(value));

/** The rows of a table that have no indicator code. */
export class RowsWithoutCode {
  private element = '';
  /** The element before a row with another kind of code, such as that of an activity: the rows without a code below that may be of either. */
  private before = '';
  /** Elements that may have a row which was not understood. */
  readonly open = new Set<string>();
  private readonly numbers = new IndicatorNumbers();

  constructor(
    private readonly cells: SheetCells,
    private readonly layout: TableLayout,
    private readonly columns: PlanColumns,
    private readonly observations: Observation[],
  ) {}

  /**
   * Reports a row with figures but no code; not notes and totals. The element that it may belong to is then open.
   *
   * @param above code of the element above, '' for none
   */
  reportRowWithData(line: Line, row: number, above: string): void {
    const { name, figuresAt } = this.columns;
    const code = this.columns.code < 0 ? this.columns.element : this.columns.code;
    const words = textOf(line, name);
    const written = textOf(line, code);
    if (SUMMARY_ROW.test(foldText(words)) || SUMMARY_ROW.test(foldText(written)) || !figuresAt.some((at) => typeof line[at] === 'number') || this.repeatsHeader(line)) return;
    if (/\p{L}/u.test(words)) this.observations.push(this.withoutCode(words, written, row, code));
    else if (written !== '' || words !== '' || above === '' || line.some(saysSummary) || this.isOfYears(line) || this.isTotalOfRowsAbove(line, row)) return;
    else this.observations.push(this.withoutName(row, above));
    const named = leadingCode(written.replace(LETTER_O, '0'))?.code ?? '';
    const element = named === '' ? above : named.slice(elementStart(named));
    if (element !== '') this.open.add(element);
  }

  private withoutCode(words: string, written: string, row: number, at: number): Observation {
    return {
      code: 'codigo-no-reconocido',
      severity: 'error',
      place: { sheet: this.cells.name, rect: cellRect(row, this.cells.left + Math.max(at, 0)) },
      message:
        written === ''
          ? `La fila «${words}» tiene datos pero no tiene código, y no se calculó.`
          : `«${written}» no es un código de indicador, y la fila «${words}» no se calculó.`,
      remedy: 'Escriba un código como IND.01.AEI.01.01.',
    };
  }

  private withoutName(row: number, element: string): Observation {
    return {
      code: 'fila-sin-nombre',
      severity: 'error',
      element,
      place: { sheet: this.cells.name, rect: cellRect(row, this.cells.left + Math.max(this.columns.name, 0)) },
      message: `La fila tiene cifras, pero ni código ni nombre: no se sabe de qué son, y el avance de ${element} queda sin calcular.`,
      remedy: 'Escriba el código y el nombre de su indicador; si es un total, escriba «Total».',
    };
  }

  /** Whether the figures of a row are years: it is the lower row of a header that stands again over each block. */
  private isOfYears(line: Line): boolean {
    return this.columns.figuresAt.every((at) => typeof line[at] !== 'number' || isPlanYear(line[at]));
  }

  /** Whether the figures of a row are each the sum or the mean of those above it, from some row on. */
  private isTotalOfRowsAbove(line: Line, row: number): boolean {
    const { top } = this.layout.body;
    return this.columns.figuresAt.every((at) => {
      const total = line[at];
      if (typeof total !== 'number') return true;
      let [sum, count] = [0, 0];
      for (let above = row - 1; above >= top; above -= 1) {
        const value = this.cells.values[above - this.cells.top]?.[at];
        if (typeof value !== 'number') continue;
        sum += value;
        count += 1;
        if (count > 1 && (Math.abs(sum - total) < SUM_ERROR || Math.abs(sum / count - total) < SUM_ERROR)) return true;
      }
      return false;
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
    else if (name !== element && this.element !== '' && !belongsToElement(text, this.element)) [this.before, this.element] = [this.element, ''];
    const words = found !== null && name === element ? '' : textOf(line, name);
    if (words === '' && found === null) this.reportRowWithData(line, row, this.element);
    if (words === '' || SUMMARY_ROW.test(foldText(words)) || SUMMARY_ROW.test(foldText(text)) || this.repeatsHeader(line)) return null;
    if (this.element === '') {
      this.reportRowWithData(line, row, text === '' ? this.before : '');
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
