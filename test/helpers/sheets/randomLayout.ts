import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';
import { sheetCells } from './cellsOf';

interface Report {
  readonly acciones: readonly Action[];
}
interface Action {
  readonly codigo: string;
  readonly descripcion: string;
  readonly indicadores: readonly Row[];
}
interface Row {
  readonly codigo: string;
  readonly descripcion: string;
  readonly unidad: string | null;
  readonly relevancia: string | null;
  readonly sentido: string | null;
  readonly agregacion: string | null;
  readonly lineaBase: { readonly anio: number; readonly valor: number | null };
  readonly logroEsperado: Readonly<Record<string, number | null>>;
  readonly valorObtenido: Readonly<Record<string, number | null>>;
}

const REPORT = JSON.parse(readFileSync('test/fixtures/pei-jlbr-2024.json', 'utf8')) as Report;

type Field =
  | 'code' | 'name' | 'unit' | 'relevance' | 'direction' | 'aggregation' | 'target' | 'actual' | 'element' | 'baselineYear' | 'baseline'
  | 'nextTarget' | 'annual' | 'progress';

/** How a planning office may head each column; the words of every row are one level of header each. */
const HEADERS: Readonly<Record<Field, readonly (readonly string[])[]>> = {
  code: [['Código'], ['Cód. indicador'], ['CODIGO DEL INDICADOR'], ['Indicador', 'Código']],
  name: [['Indicador'], ['Nombre del Indicador'], ['INDICADOR'], ['Denominación del\nindicador']],
  unit: [['Unidad de Organización'], ['Responsable'], ['Unidad orgánica responsable'], ['Área responsable'], ['OFICINA']],
  relevance: [['Relevancia'], ['Peso'], ['NIVEL DE RELEVANCIA']],
  direction: [['Sentido Esperado'], ['Sentido'], ['Tendencia']],
  aggregation: [['Tipo de Agregación'], ['Agregación'], ['TIPO AGREG.']],
  target: [['Meta 2024'], ['Logro Esperado', '2024'], ['LE 2024'], ['Programado 2024'], ['LOGROS ESPERADOS', '2024'], ['2024', 'Meta'], ['Prog. 2024']],
  actual: [
    ['Ejecutado I Semestre 2024'], ['Valores Obtenidos', '2024', 'Sem1'], ['VO 2024-I'], ['2024', 'Avance físico I Sem.'],
    ['Valor obtenido al primer semestre 2024'], ['Valores Observados', '2024 - Sem1'], ['Logro obtenido 1er semestre 2024'],
    ['Ejec. I Sem. 2024'], ['Valor logrado al 30.06.2024'], ['Ejecutado acumulado', '2024 I'],
  ],
  baselineYear: [['Línea Base', 'Año'], ['Año línea base'], ['AÑO LB']],
  baseline: [['Línea Base', 'Valor'], ['Línea base'], ['Valor LB'], ['L.B.']],
  nextTarget: [['Logro Esperado', '2025'], ['Meta 2025'], ['LE 2025']],
  annual: [['Valores Obtenidos', '2024', 'Anual'], ['VO 2024 anual'], ['Ejecutado 2024 (anual)']],
  progress: [['Avance Tipo I (%)', '2024', 'Sem1'], ['% de avance I semestre 2024'], ['AVANCE (%) 2024-I'], ['Nivel de cumplimiento 1er sem. 2024'], ['% Ejec. I Sem. 2024']],
  element: [['AEI'], ['Acción Estratégica'], ['Acción estratégica institucional (AEI)'], ['ACCIONES ESTRATEGICAS']],
};

/** Columns of the user's that mean nothing to the method. */
const EXTRAS = [['N°'], ['Comentarios'], ['Fuente de información'], ['Presupuesto (PIM)'], ['Medio de verificación'], ['Presupuesto 2024', 'Ejecutado'], ['Meta financiera 2024'], ['']];

export interface Choices {
  readonly kind: 'b7' | 'plain';
  readonly order: readonly number[];
  readonly headers: Readonly<Record<Field, number>>;
  readonly extras: readonly number[];
  readonly offset: readonly [rows: number, columns: number];
  readonly title: number;
  readonly codeStyle: number;
  readonly numberStyle: number;
  readonly blankEvery: number;
  readonly subtotals: boolean;
  readonly notes: boolean;
  readonly blankUnderHeader: boolean;
  /** Actions after which a page ends, and the title and the header stand again; 0 for one page. */
  readonly pageEvery: number;
}

const FIELDS = Object.keys(HEADERS) as Field[];
const SPARE: ReadonlySet<Field> = new Set<Field>(['baselineYear', 'baseline', 'nextTarget', 'annual', 'progress']);
const COMPULSORY = [...FIELDS.keys()].filter((at) => !SPARE.has(FIELDS[at] ?? 'code'));
/** Columns that may be missing: spare fields, and two of the user's own. */
const OPTIONAL = [...[...FIELDS.keys()].filter((at) => SPARE.has(FIELDS[at] ?? 'code')), FIELDS.length, FIELDS.length + 1];

export const randomChoices: fc.Arbitrary<Choices> = fc.record({
  kind: fc.constantFrom('b7' as const, 'plain' as const),
  order: fc.tuple(fc.shuffledSubarray(COMPULSORY, { minLength: COMPULSORY.length }), fc.shuffledSubarray(OPTIONAL))
    .chain(([compulsory, optional]) => fc.shuffledSubarray([...compulsory, ...optional], { minLength: compulsory.length + optional.length })),
  headers: fc.record(Object.fromEntries(FIELDS.map((field) => [field, fc.nat(HEADERS[field].length - 1)])) as Record<Field, fc.Arbitrary<number>>),
  extras: fc.array(fc.nat(EXTRAS.length - 1), { minLength: 2, maxLength: 2 }),
  offset: fc.tuple(fc.nat(6), fc.nat(4)),
  title: fc.nat(2),
  codeStyle: fc.nat(6),
  numberStyle: fc.nat(6),
  blankEvery: fc.constantFrom(0, 0, 3, 7),
  subtotals: fc.boolean(),
  notes: fc.boolean(),
  blankUnderHeader: fc.boolean(),
  pageEvery: fc.constantFrom(0, 0, 8, 11),
});

const TITLES = ['', 'Seguimiento del PEI 2024 - 2027', 'REPORTE DE SEGUIMIENTO AL PRIMER SEMESTRE DE 2024'];

const CODE_STYLES: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => `${code}.`,
  (code) => code.replace(/^IND\./, 'IND. '),
  (code) => code.replace(/\.0(?=\d)/g, '.'),
  (code) => ` ${code.toLowerCase()} `,
  (code) => code.replace('AEI.', 'AEI N° '),
  (code) => code.replace('.AEI', '.\u200bAEI'),
];

const NUMBER_STYLES: readonly ((value: number) => CellValue)[] = [
  (value) => value,
  (value) => value.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ','),
  (value) => value.toFixed(2).replace('.', ',').replace(/\B(?=(\d{3})+(?!\d))/g, ' '),
  (value) => (Number.isInteger(value) ? value : String(value)),
  (value) => `S/ ${value.toFixed(2)}`,
  (value) => `${value.toFixed(2)} (1)`,
  (value) => `${value.toFixed(2)}*`,
];

/** The 2024 follow-up laid out as the choices say. */
export function sheetFrom(choices: Choices): SheetCells {
  const columns = choices.order
    .filter((at) => choices.kind === 'plain' || FIELDS[at] !== 'element')
    .map((at) => ({ field: FIELDS[at], words: wordsOf(choices, at) }));
  const height = Math.max(...columns.map(({ words }) => words.length));
  const header = Array.from({ length: height }, (_, level): CellValue[] => columns.map(({ words }) => asHeader(words[level] ?? '')));
  const width = columns.length;
  const blank = (): CellValue[] => new Array<CellValue>(width).fill('');
  const title = [TITLES[choices.title] ?? '', ...blank().slice(1)];
  const body = REPORT.acciones.flatMap((action, at) => [
    ...(choices.pageEvery > 0 && at > 0 && at % choices.pageEvery === 0 ? [blank(), title, ...header] : []),
    ...(choices.notes && at === 3 ? [['Nota: datos preliminares', ...blank().slice(1)]] : []),
    ...rowsOf(choices, action, columns.map(({ field }) => field)),
  ]);
  const above = [title, ...Array.from({ length: choices.offset[0] }, blank)];
  const below = choices.notes ? [blank(), ['(*) Indicador sin relevancia o tipo de agregación, según la Guía para el seguimiento y evaluación', ...blank().slice(1)]] : [];
  const rows = [...above, ...header, ...(choices.blankUnderHeader ? [blank()] : []), ...body, ...below];
  const margin = new Array<CellValue>(choices.offset[1]).fill('');
  return sheetCells({ values: rows.map((row) => [...margin, ...row]) });
}

function wordsOf({ headers, extras }: Choices, at: number): readonly string[] {
  const field = FIELDS[at];
  if (field !== undefined) return HEADERS[field][headers[field]] ?? [];
  return EXTRAS[extras[at - FIELDS.length] ?? 0] ?? [];
}

const asHeader = (words: string): CellValue => (/^\d{4}$/.test(words) ? Number(words) : words);

function rowsOf(choices: Choices, action: Action, fields: readonly (Field | undefined)[]): CellValue[][] {
  const line = (value: (field: Field) => CellValue): CellValue[] => fields.map((field) => (field === undefined ? '' : value(field)));
  const element = line((field) => (field === 'code' ? code(choices, action.codigo) : field === 'name' ? action.descripcion : ''));
  const rows = action.indicadores.map((row) => line((field) => cellOf(choices, action, row, field)));
  const number = REPORT.acciones.indexOf(action) + 1;
  return [
    ...(choices.kind === 'b7' ? [element] : []),
    ...rows,
    ...(choices.subtotals && number % 5 === 0 ? [line((field) => (field === 'name' ? 'Subtotal' : field === 'actual' ? 1 : ''))] : []),
    ...(choices.blankEvery > 0 && number % choices.blankEvery === 0 ? [line(() => '')] : []),
  ];
}

function cellOf(choices: Choices, action: Action, row: Row, field: Field): CellValue {
  switch (field) {
    case 'code':
      return code(choices, row.codigo);
    case 'name':
      return row.descripcion;
    case 'element':
      return `${code(choices, action.codigo).trim()} ${action.descripcion}`;
    case 'unit':
      return row.unidad ?? '';
    case 'relevance':
      return row.relevancia ?? '';
    case 'direction':
      return row.sentido ?? '';
    case 'aggregation':
      return row.agregacion ?? '';
    case 'target':
      return figure(choices, row.logroEsperado['2024']);
    case 'baselineYear':
      return row.lineaBase.anio;
    case 'baseline':
      return figure(choices, row.lineaBase.valor);
    case 'nextTarget':
      return figure(choices, row.logroEsperado['2025']);
    case 'annual':
    case 'progress':
      return '';
    case 'actual':
      return figure(choices, row.valorObtenido['2024-S1']);
  }
}

const code = ({ codeStyle }: Choices, text: string): string => CODE_STYLES[codeStyle]?.(text) ?? text;

const figure = ({ numberStyle }: Choices, value: number | null | undefined): CellValue =>
  value === null || value === undefined ? 'ND' : (NUMBER_STYLES[numberStyle]?.(value) ?? value);
