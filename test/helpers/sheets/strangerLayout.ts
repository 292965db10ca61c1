import type { Rect } from '../../../src/workbook/cells/rect';
import type { CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';
import { sheetCells } from './cellsOf';
import { GRAMMARS, hasObjectiveRows, nextGoal, sum } from './strangerChoices';
import type { KnownAction, KnownIndicator, StrangerChoices } from './strangerChoices';

/** A column of values: its heading, by levels, and its value. */
interface ValueColumn {
  readonly words: readonly [group: string, word: string];
  readonly value: (months: readonly number[]) => CellValue;
  /** The share of the goal of the year that is planned by then. */
  readonly goal: number;
}

const MONTHS = ['Enero', 'Febrero', 'Marzo', 'Abril', 'Mayo', 'Junio'];
const QUARTERS = ['I Trimestre', 'II Trimestre', 'III Trimestre', 'IV Trimestre'];

function valueColumns({ values, areIncrements, hasTotalColumn }: StrangerChoices): readonly ValueColumn[] {
  const group = 'Ejecutado 2024';
  const part = (word: string, from: number, to: number): ValueColumn => ({ words: [group, word], value: (months) => sum(months, areIncrements ? from : 0, to), goal: (areIncrements ? to - from : to) / 12 });
  const total = (to: number): readonly ValueColumn[] => (hasTotalColumn ? [{ words: [group, 'Acumulado'], value: (months) => sum(months, 0, to), goal: to / 12 }] : []);
  const half: ValueColumn = { words: ['Valor obtenido', '2024 - Sem1'], value: (months) => sum(months, 0, 6), goal: 0.5 };
  const whole: ValueColumn = { words: ['Valor obtenido', '2024 - Anual'], value: (months) => sum(months, 0, 12), goal: 1 };
  switch (values) {
    case 'semester': return [half];
    case 'year': return [whole];
    case 'both': return [half, whole];
    case 'months': return [...MONTHS.map((word, at) => part(word, at, at + 1)), ...total(6)];
    case 'quarters': return [...QUARTERS.map((word, at) => part(word, at * 3, at * 3 + 3)), ...total(12)];
    case 'halves': return [part('I Semestre', 0, 6), part('II Semestre', 6, 12)];
    case 'unclear group': return [{ words: [group, 'Zona A'], value: (months) => months[0] ?? 0, goal: 1 }, { words: [group, 'Zona B'], value: (months) => months[1] ?? 0, goal: 1 }];
  }
}

/** The sheet that the choices lay out. */
export function strangerSheet(choices: StrangerChoices): SheetCells {
  const { actions: all, arrangement, gap, hasTitle } = choices;
  const middle = Math.ceil(all.length / 2);
  const parts = arrangement === 'one' ? [all] : [all.slice(0, middle), all.slice(middle)];
  const blocks = parts.map((part, at) => tableOf(choices, part, arrangement === 'stacked, another header' && at === 1));
  const title: CellValue[][] = hasTitle ? [['Seguimiento de indicadores del plan'], []] : [];
  const rows: CellValue[][] = [...title];
  const merges: Rect[] = [];
  const [first] = blocks;
  for (const [at, block] of blocks.entries()) {
    const isBeside = arrangement === 'side by side' && at > 0;
    const top = isBeside ? title.length : rows.length;
    const left = isBeside ? (first?.width ?? 0) + gap : 0;
    block.rows.forEach((row, r) => {
      const line = (rows[top + r] ??= []);
      row.forEach((value, c) => (line[left + c] = value));
    });
    merges.push(...block.merges.map((merge) => ({ ...merge, top: merge.top + top, left: merge.left + left })));
    if (arrangement.startsWith('stacked') && at === 0) rows.push([], ['Nota: datos preliminares'], []);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return sheetCells({ values: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')), merges });
}

interface Block {
  readonly rows: readonly (readonly CellValue[])[];
  readonly width: number;
  readonly merges: readonly Rect[];
}

function tableOf(choices: StrangerChoices, part: readonly KnownAction[], isTurned: boolean): Block {
  const { sense, hasNextGoal, rows } = choices;
  const values = valueColumns(choices);
  const isPaired = rows === 'goal over value';
  const words = [
    ...(rows === 'plain' ? ['Acción estratégica (AEI)'] : []), rows === 'uncoded' ? 'AEI' : 'Código', rows === 'uncoded' ? 'Indicador' : 'Denominación del indicador',
    ...(sense === null ? [] : [sense[0]]), ...(isPaired ? ['Prog./Ejec.'] : []),
  ];
  const goals: readonly (readonly [string, string])[] = isPaired ? [] : [['Logro esperado', '2024'], ...(hasNextGoal ? [['Logro esperado', '2025'] as const] : [])];
  const named = values.map((one): readonly [string, string] => (isPaired ? ['Año 2024', one.words[1].replace(/^2024 - /, '')] : one.words));
  const figures = isTurned ? [...named, ...goals] : [...goals, ...named];
  const header: CellValue[][] = choices.isGrouped
    ? [[...words, ...figures.map(([group], at) => (figures[at - 1]?.[0] === group ? '' : group))], [...words.map(() => ''), ...figures.map(([, word]) => (/^\d{4}$/.test(word) ? Number(word) : word))]]
    : [[...words, ...figures.map(([group, word]) => `${group} ${word}`.replace('2024 2024', '2024'))]];
  const merges = choices.isGrouped ? figures.flatMap(([group], at) => {
    const width = figures.filter((one) => one[0] === group).length;
    return figures[at - 1]?.[0] === group || width < 2 ? [] : [{ top: 0, left: words.length + at, height: 1, width }];
  }) : [];
  const cells: RowCells = {
    sense: ({ lessIsBetter }) => (sense === null ? [] : [sense[lessIsBetter ? 2 : 1]]),
    figures: (one) => {
      const reachedThen = values.map(({ value }) => value(one.months));
      const planned = isPaired ? [] : [one.target, ...(hasNextGoal ? [nextGoal(one)] : [])];
      return isTurned ? [...reachedThen, ...planned] : [...planned, ...reachedThen];
    },
    goals: (one) => values.map(({ goal }) => Math.round(one.target * goal)),
  };
  const body = part.flatMap((action, at) => [
    ...(choices.hasHeadings && at % 2 === 0 ? [[`EJE ${at + 1}: GESTION DEL TERRITORIO`]] : []),
    ...rowsOf(choices, action, cells),
  ]);
  const total = choices.hasTotals ? [[...words.slice(0, -1).map(() => ''), 'TOTAL', ...figures.map((): CellValue => 999)]] : [];
  const above = part[0]?.code === choices.actions[0]?.code ? objectiveRows(choices, cells) : [];
  return { rows: [...header, ...above, ...body, ...total], width: words.length + figures.length, merges };
}

/** How an indicator fills the cells after its name. */
interface RowCells {
  readonly sense: (one: KnownIndicator) => readonly CellValue[];
  readonly figures: (one: KnownIndicator) => readonly CellValue[];
  /** The goal of each column of values, where rows of goals stand over rows of values. */
  readonly goals: (one: KnownIndicator) => readonly CellValue[];
}

/** The rows of an indicator that begin with these cells: two where the goal stands over the value. */
const rowsOfIndicator = (isPaired: boolean, first: readonly CellValue[], one: KnownIndicator, { sense, figures, goals }: RowCells): CellValue[][] => (isPaired
  ? [[...first, ...sense(one), 'Programado', ...goals(one)], [...first, ...sense(one), 'Ejecutado', ...figures(one)]]
  : [[...first, ...sense(one), ...figures(one)]]);

function objectiveRows(choices: StrangerChoices, cells: RowCells): CellValue[][] {
  const { objective, rows, grammar } = choices;
  if (objective === null || !hasObjectiveRows(choices)) return [];
  const spelled = GRAMMARS[grammar] ?? ((code: string) => code);
  const isPaired = rows === 'goal over value';
  if (!objective.isIndicatorRow && !isPaired) return rowsOfIndicator(false, [spelled('OEI.01'), objective.name], objective, cells);
  return [[spelled('OEI.01'), 'MEJORAR LOS SERVICIOS'], ...rowsOfIndicator(isPaired, [spelled('IND.01.OEI.01'), objective.name], objective, cells)];
}

function rowsOf({ rows, grammar }: StrangerChoices, action: KnownAction, cells: RowCells): CellValue[][] {
  const spelled = GRAMMARS[grammar] ?? ((code: string) => code);
  const code = spelled(action.code);
  const ofIndicator = (nth: number): string => spelled(`IND.0${nth + 1}.${action.code}`);
  const [first] = action.indicators;
  const only = action.indicators.length === 1 ? first : undefined;
  const own = (one: KnownIndicator): CellValue[] => [...cells.sense(one), ...cells.figures(one)];
  switch (rows) {
    case 'plain': return action.indicators.map((one, nth) => [`${code} ${action.name}`, ofIndicator(nth), one.name, ...own(one)]);
    case 'uncoded': return [[code, action.name], ...action.indicators.map((one) => ['', one.name, ...own(one)])];
    case 'short codes': return [[code, action.name], ...action.indicators.map((one, nth) => [`IND.0${nth + 1}`, one.name, ...own(one)])];
    case 'goal over value': return [[code, action.name], ...action.indicators.flatMap((one, nth) => rowsOfIndicator(true, [ofIndicator(nth), one.name], one, cells))];
    default: {
      const figures = rows === 'own summary' && first !== undefined ? own(first) : rows !== 'b7' && only !== undefined ? own(only) : [];
      const below = rows === 'own figures' && only !== undefined ? [] : action.indicators.map((one, nth) => [ofIndicator(nth), one.name, ...own(one)]);
      return [[code, action.name, ...figures], ...below];
    }
  }
}
