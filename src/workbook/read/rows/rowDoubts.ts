import type { ColumnsDraft } from '../../../engine/plan/columnsDraft';
import { foldText } from '../../cells/foldText';
import type { CellProblem } from '../../cells/observation';
import { parseAmount, parseWordedAmount } from '../../cells/parseAmount';
import { parseAggregation, parseDirection, parseRelevance } from '../../cells/parseWords';
import type { CellValue, SheetCells } from '../../cells/sheetCells';
import { CELL_YEARS, isYearIn } from '../../cells/years';
import type { YearRange } from '../../cells/years';
import { inPercentPoints, isPercentFormat } from '../figureReader';
import type { FigureColumn } from '../figureReader';
import { textOf, trimmed } from '../planColumns';
import type { Line, PlanColumns } from '../planColumns';

/** Why the figures of a row are not used, and the position in the line of the cell that shows it. */
export interface RowDoubt {
  readonly at: number;
  readonly problem: CellProblem;
}

const quoted = (value: CellValue): string => `«${trimmed(value)}»`;

export type WordList = 'relevance' | 'direction' | 'aggregation';

/** The lists that a text is a word of; a number is a word of none, and "menos de 10" no sense. */
function listsOf(value: CellValue): readonly WordList[] {
  if (typeof value !== 'string' || !/[a-z]{4}/i.test(value)) return [];
  const found: readonly (WordList | null)[] = [
    parseRelevance(value) === null ? null : 'relevance', /\d/.test(value) || parseDirection(value) === null ? null : 'direction', parseAggregation(value) === null ? null : 'aggregation',
  ];
  return found.filter((list) => list !== null);
}

/** Whether a text in the column of a list is a word of the other lists alone. */
export function isOfOtherList(value: CellValue, own: WordList): boolean {
  const lists = listsOf(value);
  return lists.length > 0 && !lists.includes(own);
}

/** How long before a plan's first goal its baseline may be. */
const YEARS_BEFORE = 8;
/** A goal of at least this part of the baseline may be a goal of it. */
const NEAR = 5;

/** Finds rows whose cells do not stand in their columns. */
export class ShiftedRows {
  private readonly known = new Map<string, boolean>();
  /** Positions of the baseline, the goals and the values. */
  private readonly figures: readonly number[];
  private readonly last: number;
  private readonly baseline: number;
  /** The years that may be that of the baseline, standing in the place of its value; null where they cannot. */
  private readonly yearsBefore: YearRange | null;

  constructor(private readonly columns: PlanColumns) {
    const { baseline, baselineYear, years, figuresAt } = columns;
    this.figures = [...(baseline === null ? [] : [baseline.at]), ...figuresAt];
    this.last = Math.max(...this.figures);
    this.baseline = baseline?.at ?? -1;
    const to = Math.min(...years);
    this.yearsBefore = baseline === null || baselineYear >= 0 || /\ba[nñ]o\b/i.test(baseline.header) ? null : { from: to - YEARS_BEFORE, to };
  }

  /**
   * What shows that a row is shifted, besides words of other lists ({@link isOfOtherList}): a word of a list under a year or a figure; a
   * number that is no year under the year of the baseline; the year before the plan under the baseline's value; a number in the place of
   * the unit, with nothing in the last column of figures. Null for any other row.
   *
   * @param isWorded whether the baseline, a goal or a value of the row is a text
   * @param year that of the baseline; 0 where its cell holds none
   */
  find(line: Line, isWorded: boolean, year: number): RowDoubt | null {
    if (year === 0) {
      const { baselineYear } = this.columns;
      const cell = line[baselineYear] ?? '';
      if (typeof cell === 'number' ? cell !== 0 : this.isListWord(cell)) return shifted(baselineYear, cell);
    }
    if (isWorded) {
      const at = this.figures.find((figure) => this.isListWord(line[figure] ?? ''));
      if (at !== undefined) return shifted(at, line[at] ?? '');
    }
    return (this.yearsBefore === null ? null : this.yearAsValue(line, this.yearsBefore)) ?? this.movedLeft(line);
  }

  /** A year before the plan's goals in the place of the baseline's value, where no goal is near it: the row begins a cell too far to the right. */
  private yearAsValue(line: Line, yearsBefore: YearRange): RowDoubt | null {
    const value = line[this.baseline];
    if (typeof value !== 'number' || !isYearIn(yearsBefore, value)) return null;
    const goals = this.columns.targets.flatMap(({ at }) => figureIn(line[at] ?? '') ?? []);
    return goals.length > 0 && goals.every((goal) => goal * NEAR < value) ? shifted(this.baseline, value) : null;
  }

  /** A number where the unit's name goes, and the last figure missing: the row has a cell less. */
  private movedLeft(line: Line): RowDoubt | null {
    const { unit } = this.columns;
    const value = line[unit];
    if (typeof value !== 'number') return null;
    const { last } = this;
    const others = this.figures.filter((at) => at !== last);
    const isFilled = others.length > 0 && others.every((at) => typeof line[at] === 'number');
    return unit < last && isFilled && (line[last] ?? '') === '' ? shifted(unit, value) : null;
  }

  private isListWord(value: CellValue): boolean {
    if (typeof value !== 'string' || value === '') return false;
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const isWord = listsOf(value).length > 0;
    this.known.set(value, isWord);
    return isWord;
  }
}

/** That a cell does not belong in its column. */
export function shifted(at: number, value: CellValue): RowDoubt {
  return {
    at,
    problem: {
      code: 'fila-corrida',
      severity: 'error',
      message: `${quoted(value)} no va en su columna: la fila parece corrida, y sus cifras no se usaron.`,
      remedy: 'Mueva las celdas de la fila a su columna; si está bien, corrija esa celda.',
    },
  };
}

/** A figure typed as a number or as text. */
function figureIn(value: CellValue): number | null {
  if (typeof value !== 'string' || value === '') return typeof value === 'number' ? value : null;
  const amount = parseAmount(value);
  return amount.kind === 'number' ? amount.value : (parseWordedAmount(value)?.value ?? null);
}

/** Names of what is counted: 0.5 of 20 is no percentage. */
const COUNTED = /^\s*(?:n[uú]mero|cantidad|n\s*[°º]|nro|total|monto|tiempo|d[ií]as|horas|hect[aá]reas|toneladas|kil[oó]metros|metros|km)\b|\b(?:kil[oó]metros|hect[aá]reas|toneladas|metros|km|ha)\b/i;
const PERCENTAGE = /porcentaje|porcentual|%|proporci[oó]n/i;
/** How many times one figure is the other, at least, for units to be taken as mixed. */
const FAR_APART = 20;

type Pair = readonly [target: FigureColumn, actual: FigureColumn];

/** Finds rows whose goal and value are in different units. */
export class MixedUnits {
  /** The goal and the value of each period that has both in columns of their own. */
  private readonly pairs: readonly Pair[];
  /** Whether a column holds fractions, by its position; made on first use. */
  private readonly fractions = new Map<number, boolean>();
  /** The columns of the plan that they fill. */
  private readonly goals: readonly Float64Array[];
  private readonly values: readonly Float64Array[];

  constructor(
    private readonly columns: PlanColumns,
    private readonly cells: SheetCells,
    draft: ColumnsDraft,
  ) {
    const found = columns.actuals.flatMap((actual, at) => {
      const year = columns.years.indexOf(columns.periods[at]?.year ?? 0);
      const [target, goals, values] = [columns.targets[year], draft.targets[year], draft.actuals[at]];
      return actual === null || actual.parts !== undefined || !target || !goals || !values ? [] : [{ pair: [target, actual] as const, goals, values }];
    });
    this.pairs = found.map(({ pair }) => pair);
    this.goals = found.map(({ goals }) => goals);
    this.values = found.map(({ values }) => values);
  }

  /**
   * Whether the i-th line, whose figures are plain numbers and already in the plan's columns, may have what {@link find} looks for: in
   * most lines goal and value are more than 1, or one is blank.
   */
  mayHave(i: number): boolean {
    for (let k = 0; k < this.goals.length; k += 1) if ((this.goals[k] as Float64Array)[i]! <= 1 || (this.values[k] as Float64Array)[i]! <= 1) return true;
    return false;
  }

  /**
   * A fraction beside percent points in an indicator that is a percentage: a goal of 95 and a value of 0.76; and a goal typed in kilometres
   * with a value in metres. Null where a percent format or sign says what it is, and where the goal or the value is no number.
   */
  find(line: Line, row: number): RowDoubt | null {
    for (const [target, actual] of this.pairs) {
      const typedGoal = line[target.at] ?? '';
      const typedValue = line[actual.at] ?? '';
      if (typedGoal === '' || typedValue === '') continue;
      const goal = this.figureAt(typedGoal, row, target);
      const value = goal === null ? null : this.figureAt(typedValue, row, actual);
      if (goal === null || value === null) continue;
      if (areOtherUnits(typedGoal, typedValue) || this.isShareOfCount(line, typedGoal, typedValue)) return otherUnits(actual.at, typedGoal, typedValue);
      const fraction = Math.min(goal, value);
      if (fraction <= 0 || fraction > 1 || Math.max(goal, value) < fraction * FAR_APART) continue;
      // A value of 1 may be 1 %: where the others of its column are fractions, or its goal alone has a percent sign, it may be all of it.
      if (fraction === 1 && fraction === value && !this.holdsFractions(actual.at) && !/%/.test(String(typedGoal))) continue;
      const words = [textOf(line, this.columns.name), textOf(line, this.columns.parameter), String(typedGoal), String(typedValue)];
      if (!words.some((text) => PERCENTAGE.test(text)) && (fraction === 1 || COUNTED.test(words[0] ?? ''))) continue;
      const column = goal < value ? target : actual;
      if (!isPercentFormat(this.cells, row, column.at) && !/%/.test(String(line[column.at] ?? ''))) return mixed(column.at, goal, value);
    }
    return null;
  }

  /** Whether of something counted the value alone is typed as a percentage: "75%" of 20 works. */
  private isShareOfCount(line: Line, goal: CellValue, value: CellValue): boolean {
    return COUNTED.test(textOf(line, this.columns.name)) && /%/.test(String(value)) && !/%/.test(`${String(goal)}${textOf(line, this.columns.parameter)}`);
  }

  /** Whether the numbers of a column are fractions, years aside: none is above 1, and some is below. */
  private holdsFractions(at: number): boolean {
    const known = this.fractions.get(at);
    if (known !== undefined) return known;
    const numbers = this.cells.values.flatMap((line) => (typeof line[at] === 'number' && !isYearIn(CELL_YEARS, line[at]) ? [line[at]] : []));
    const holds = numbers.every((number) => number <= 1) && numbers.some((number) => number > 0 && number < 1);
    this.fractions.set(at, holds);
    return holds;
  }

  /** A figure as it is read: in percent points where its cell has a percent format. */
  private figureAt(value: CellValue, row: number, { at }: FigureColumn): number | null {
    return typeof value === 'number' && Math.abs(value) <= LARGEST_FRACTION && isPercentFormat(this.cells, row, at) ? inPercentPoints(value) : figureIn(value);
  }
}

/** Numbers up to this may be fractions with a percent format. */
const LARGEST_FRACTION = 10;

/** Units of one quantity, which are not the same number. */
const QUANTITIES: readonly (readonly RegExp[])[] = [
  [/^(?:mm|milimetros?)$/, /^(?:cm|centimetros?)$/, /^(?:m|ml|mts?|metros?(?: lineales)?)$/, /^(?:kms?|kilometros?)$/],
  [/^(?:g|gr|gramos?)$/, /^(?:kgs?|kilos?|kilogramos?)$/, /^(?:t|tn|tm|toneladas?)$/],
  [/^(?:s|seg|segundos?)$/, /^(?:min|minutos?)$/, /^(?:h|hrs?|horas?)$/, /^dias?$/, /^semanas?$/, /^mes(?:es)?$/, /^anos?$/],
  [/^(?:m2|metros? cuadrados?)$/, /^(?:has?|hectareas?)$/, /^(?:km2|kilometros? cuadrados?)$/],
];

/** Whether two figures are typed in different units of one quantity, as "100 km" and "50000 m" are. */
function areOtherUnits(goal: CellValue, value: CellValue): boolean {
  if (typeof goal !== 'string' || typeof value !== 'string') return false;
  const [first, second] = [unitOf(goal), unitOf(value)];
  const at = (unit: string, units: readonly RegExp[]): number => units.findIndex((words) => words.test(unit));
  return QUANTITIES.some((units) => at(first, units) >= 0 && at(second, units) >= 0 && at(first, units) !== at(second, units));
}

const unitOf = (text: string): string => foldText(text).replace(/^.*?\d[\d.,'’ ]*/, '').trim();

const otherUnits = (at: number, goal: CellValue, value: CellValue): RowDoubt => ({
  at,
  problem: {
    code: 'unidades-mezcladas',
    severity: 'error',
    message: `El logro esperado es ${quoted(goal)} y el valor obtenido, ${quoted(value)}, en otra unidad. Las cifras de la fila no se usaron.`,
    remedy: 'Escriba ambos en la misma unidad.',
  },
});

function mixed(at: number, goal: number, value: number): RowDoubt {
  return {
    at,
    problem: {
      code: 'unidades-mezcladas',
      severity: 'error',
      message: `El logro esperado es ${goal} y el valor obtenido, ${value}: uno parece fracción y el otro, porcentaje. Las cifras de la fila no se usaron.`,
      remedy: `Escriba ambos en la misma unidad; si la cifra menor ya es un porcentaje, dele formato de porcentaje o escríbala con su signo, como 0.76 %.`,
    },
  };
}
