import { codeKindOf, elementStart, leadingCode } from '../../cells/leadingCode';
import type { Observation } from '../../cells/observation';
import { parseAmount } from '../../cells/parseAmount';
import { cellRect } from '../../cells/rect';
import type { CellValue, SheetCells } from '../../cells/sheetCells';
import type { TableLayout } from '../../find/tableLayout';
import { textOf } from '../planColumns';
import type { Line, PlanColumns } from '../planColumns';
import { hasLines } from './cellLines';

/** The OEI and AEI rows of a table with indicator codes that have goals or values of their own. */
export class OwnFigures {
  /** Whether the figures of some row that was asked about are texts of several lines. */
  hasLines = false;
  /** The elements that some indicator's code names; made on first use. */
  private named: ReadonlySet<string> | null = null;
  private readonly numbers = new IndicatorNumbers();

  constructor(
    private readonly cells: SheetCells,
    private readonly layout: TableLayout,
    private readonly columns: PlanColumns,
    private readonly observations: Observation[],
  ) {}

  /**
   * Gives the next code to the indicator that an element's row is: `IND.01.AEI.05.02` for a row of AEI.05.02 with a goal or a value, where no
   * indicator row has that AEI; the next number for a further such row. Null for any other row. The first one gives an observation.
   */
  assignCode(line: Line, row: number, element: string): string | null {
    if (!hasFilledFigure(line, this.columns)) return null;
    this.hasLines ||= hasLines(line, this.columns);
    if (!hasFigure(line, this.columns)) return null;
    this.named ??= this.elementsOfIndicators();
    if (this.named.has(element)) return null;
    if (this.numbers.isUnused) this.observations.push(this.firstOwnIndicator(row, element));
    return this.numbers.next(element);
  }

  private elementsOfIndicators(): ReadonlySet<string> {
    const { top, height } = this.layout.body;
    const lines = this.cells.values.slice(top - this.cells.top, top + height - this.cells.top);
    return new Set(lines.flatMap((line) => {
      const code = leadingCode(textOf(line, this.columns.code))?.code;
      return code !== undefined && codeKindOf(code) === 'IND' ? [code.slice(elementStart(code))] : [];
    }));
  }

  private firstOwnIndicator(row: number, element: string): Observation {
    return {
      code: 'indicador-en-la-fila-del-elemento',
      severity: 'warning',
      element,
      place: { sheet: this.cells.name, rect: cellRect(row, this.cells.left + Math.max(this.columns.code, 0)) },
      message: `La fila de ${element} tiene logro esperado o valor obtenido y ninguna fila de indicador: se tomó como su único indicador, igual que otras filas así.`,
      remedy: `Si es así, no haga nada; para dejarlo claro, agregue debajo una fila con el código ${numberedCode(1, element)}.`,
    };
  }
}

/** Numbers the indicators of each element in the order in which they are asked for. */
export class IndicatorNumbers {
  private readonly last = new Map<string, number>();

  get isUnused(): boolean {
    return this.last.size === 0;
  }

  /** The code of the element's next indicator: `IND.02.AEI.01.01`. */
  next(element: string): string {
    const number = (this.last.get(element) ?? 0) + 1;
    this.last.set(element, number);
    return numberedCode(number, element);
  }
}

const numberedCode = (number: number, element: string): string => `IND.${String(number).padStart(2, '0')}.${element}`;

/** Whether a line has anything in the place of a goal or a value. */
function hasFilledFigure(line: Line, { figuresAt }: PlanColumns): boolean {
  for (let k = 0; k < figuresAt.length; k += 1) if ((line[figuresAt[k] ?? -1] ?? '') !== '') return true;
  return false;
}

/** Whether a line has a goal or a value: a number, typed as text or not; ND is none. */
export function hasFigure(line: Line, { figuresAt }: PlanColumns): boolean {
  for (let k = 0; k < figuresAt.length; k += 1) if (isFigure(line[figuresAt[k] ?? -1] ?? '')) return true;
  return false;
}

const isFigure = (value: CellValue): boolean => typeof value === 'number' || (typeof value === 'string' && value !== '' && /\d/.test(value) && parseAmount(value).kind !== 'no-data');
