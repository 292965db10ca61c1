import fc from 'fast-check';
import type { Rect } from '../../../src/workbook/cells/rect';
import type { CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';
import { sheetCells } from './cellsOf';

/** An indicator as its office knows it. */
export interface KnownIndicator {
  readonly name: string;
  readonly target: number;
  /** What was done in each month of 2024. */
  readonly months: readonly number[];
}

/** An AEI, its indicators, and how its rows are written. */
export interface KnownAction {
  readonly code: string;
  readonly name: string;
  readonly indicators: readonly KnownIndicator[];
}

type Values = 'semester' | 'year' | 'both' | 'months' | 'quarters' | 'halves' | 'unclear group';
type Rows = 'b7' | 'plain' | 'uncoded' | 'short codes' | 'own figures' | 'own figures repeated';

export interface StrangerChoices {
  readonly actions: readonly KnownAction[];
  readonly values: Values;
  /** Whether values of months, quarters or semesters are what was done in them, or reach from January. */
  readonly areIncrements: boolean;
  readonly hasTotalColumn: boolean;
  readonly isGrouped: boolean;
  readonly rows: Rows;
  readonly grammar: number;
  readonly arrangement: 'one' | 'stacked' | 'stacked, another header' | 'side by side';
  readonly gap: number;
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
  readonly hasTitle: boolean;
}

/** Codes of actions as plans of several kinds write them. */
const GRAMMARS: readonly ((code: string) => string)[] = [
  (code) => code, (code) => code.replace('AEI.', 'AEI '), (code) => code.replace('AEI', 'AES'), (code) => code.replace('AEI', 'AER'), (code) => code.replace('AEI', 'AE'),
  (code) => code.replace('AEI.0', 'AEI N° ').replace('.0', '.'),
];

const indicator = fc.record({ target: fc.integer({ min: 150, max: 900 }), months: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 12, maxLength: 12 }) });

const actions: fc.Arbitrary<KnownAction[]> = fc.array(fc.array(indicator, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 5 }).map((all) =>
  all.map((indicators, at) => ({
    code: `AEI.01.${String(at + 1).padStart(2, '0')}`,
    name: `SERVICIO DE ATENCION ${'ABCDE'[at]} OPORTUNA EN EL DISTRITO`,
    indicators: indicators.map((one, nth) => ({ ...one, name: `Número de atenciones del tipo ${'ABCDE'[at]}${nth + 1}` })),
  })));

export const strangerChoices: fc.Arbitrary<StrangerChoices> = fc.record({
  actions,
  values: fc.constantFrom<Values[]>('semester', 'year', 'both', 'months', 'quarters', 'halves', 'unclear group'),
  areIncrements: fc.boolean(),
  hasTotalColumn: fc.boolean(),
  isGrouped: fc.boolean(),
  rows: fc.constantFrom<Rows[]>('b7', 'plain', 'uncoded', 'short codes', 'own figures', 'own figures repeated'),
  grammar: fc.nat(GRAMMARS.length - 1),
  arrangement: fc.constantFrom<StrangerChoices['arrangement'][]>('one', 'one', 'stacked', 'stacked, another header', 'side by side'),
  gap: fc.integer({ min: 1, max: 6 }),
  hasHeadings: fc.boolean(),
  hasTotals: fc.boolean(),
  hasTitle: fc.boolean(),
});

const sum = (months: readonly number[], from: number, to: number): number => months.slice(from, to).reduce((total, one) => total + one, 0);

/** A column of values: its heading, by levels, and its value. */
interface ValueColumn {
  readonly words: readonly [group: string, word: string];
  readonly value: (months: readonly number[]) => CellValue;
}

const MONTHS = ['Enero', 'Febrero', 'Marzo', 'Abril', 'Mayo', 'Junio'];
const QUARTERS = ['I Trimestre', 'II Trimestre', 'III Trimestre', 'IV Trimestre'];

function valueColumns({ values, areIncrements, hasTotalColumn }: StrangerChoices): readonly ValueColumn[] {
  const group = 'Ejecutado 2024';
  const part = (word: string, from: number, to: number): ValueColumn => ({ words: [group, word], value: (months) => sum(months, areIncrements ? from : 0, to) });
  const total = (to: number): readonly ValueColumn[] => (hasTotalColumn ? [{ words: [group, 'Acumulado'], value: (months) => sum(months, 0, to) }] : []);
  switch (values) {
    case 'semester': return [{ words: ['Valor obtenido', '2024 - Sem1'], value: (months) => sum(months, 0, 6) }];
    case 'year': return [{ words: ['Valor obtenido', '2024 - Anual'], value: (months) => sum(months, 0, 12) }];
    case 'both': return [{ words: ['Valor obtenido', '2024 - Sem1'], value: (months) => sum(months, 0, 6) }, { words: ['Valor obtenido', '2024 - Anual'], value: (months) => sum(months, 0, 12) }];
    case 'months': return [...MONTHS.map((word, at) => part(word, at, at + 1)), ...total(6)];
    case 'quarters': return [...QUARTERS.map((word, at) => part(word, at * 3, at * 3 + 3)), ...total(12)];
    case 'halves': return [part('I Semestre', 0, 6), part('II Semestre', 6, 12)];
    case 'unclear group': return [{ words: [group, 'Zona A'], value: (months) => months[0] ?? 0 }, { words: [group, 'Zona B'], value: (months) => months[1] ?? 0 }];
  }
}

/** What was reached by the end of each period, where the layout has it; the figures that may be printed. */
export function reached({ values }: StrangerChoices, { months }: KnownIndicator): Readonly<Record<string, number>> {
  const [half, whole] = [{ '2024-S1': sum(months, 0, 6) }, { 2024: sum(months, 0, 12) }];
  if (values === 'unclear group') return {};
  if (values === 'semester' || values === 'months') return half;
  return values === 'year' ? whole : { ...half, ...whole };
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
  const values = valueColumns(choices);
  const isPlain = choices.rows === 'plain';
  const words = [...(isPlain ? ['Acción estratégica (AEI)'] : []), choices.rows === 'uncoded' ? 'AEI' : 'Código', choices.rows === 'uncoded' ? 'Indicador' : 'Denominación del indicador'];
  const target = ['Logro esperado', '2024'] as const;
  const figures = isTurned ? [...values.map((one) => one.words), target] : [target, ...values.map((one) => one.words)];
  const header: CellValue[][] = choices.isGrouped
    ? [[...words, ...figures.map(([group], at) => (figures[at - 1]?.[0] === group ? '' : group))], [...words.map(() => ''), ...figures.map(([, word]) => (/^\d{4}$/.test(word) ? Number(word) : word))]]
    : [[...words, ...figures.map(([group, word]) => `${group} ${word}`.replace('2024 2024', '2024'))]];
  const merges = choices.isGrouped ? figures.flatMap(([group], at) => {
    const width = figures.filter((one) => one[0] === group).length;
    return figures[at - 1]?.[0] === group || width < 2 ? [] : [{ top: 0, left: words.length + at, height: 1, width }];
  }) : [];
  const figuresOf = ({ target: goal, months }: KnownIndicator): CellValue[] => {
    const row = values.map((one) => one.value(months));
    return isTurned ? [...row, goal] : [goal, ...row];
  };
  const body = part.flatMap((action, at) => [
    ...(choices.hasHeadings && at % 2 === 0 ? [[`EJE ${at + 1}: GESTION DEL TERRITORIO`]] : []),
    ...rowsOf(choices, action, figuresOf),
  ]);
  const total = choices.hasTotals ? [[...words.slice(0, -1).map(() => ''), 'TOTAL', ...figures.map((): CellValue => 999)]] : [];
  return { rows: [...header, ...body, ...total], width: words.length + figures.length, merges };
}

function rowsOf({ rows, grammar }: StrangerChoices, action: KnownAction, figuresOf: (one: KnownIndicator) => CellValue[]): CellValue[][] {
  const spelled = GRAMMARS[grammar] ?? ((code: string) => code);
  const code = spelled(action.code);
  const ofIndicator = (nth: number): string => spelled(`IND.0${nth + 1}.${action.code}`);
  const [only] = action.indicators.length === 1 ? action.indicators : [];
  switch (rows) {
    case 'plain': return action.indicators.map((one, nth) => [`${code} ${action.name}`, ofIndicator(nth), one.name, ...figuresOf(one)]);
    case 'uncoded': return [[code, action.name], ...action.indicators.map((one) => ['', one.name, ...figuresOf(one)])];
    case 'short codes': return [[code, action.name], ...action.indicators.map((one, nth) => [`IND.0${nth + 1}`, one.name, ...figuresOf(one)])];
    default: {
      const own = rows !== 'b7' && only !== undefined ? figuresOf(only) : [];
      const below = rows === 'own figures' && only !== undefined ? [] : action.indicators.map((one, nth) => [ofIndicator(nth), one.name, ...figuresOf(one)]);
      return [[code, action.name, ...own], ...below];
    }
  }
}
