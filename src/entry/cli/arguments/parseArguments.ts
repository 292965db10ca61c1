import { parseArgs } from 'node:util';
import type { PartsAnswer } from '../../../workbook/find/tableLayout';
import { COLUMN_OPTIONS, COLUMN_USAGE, columnArguments, columnErrors, partsArgument, partsErrors, type ColumnArgument } from './columnArguments';
import { ASK_OPTIONS, ASK_USAGE, askArguments, askErrors, type AskArguments } from './askArguments';
import { CONSOLIDATION_OPTIONS, CONSOLIDATION_USAGE, consolidationArguments, consolidationErrors, type ConsolidationArguments } from './consolidationArguments';
import { COMPARE_OPTIONS, COMPARE_USAGE, compareArguments, compareErrors, type CompareArguments } from './compareArguments';
import { LIMIT_OPTIONS, LIMIT_USAGE, limitArguments, limitErrors, type BookLimits } from './limitArguments';
import { SETTINGS_OPTIONS, SETTINGS_USAGE, settingsArguments, settingsErrors, type SettingsArguments } from './settingsArguments';
import { TABLE_OPTIONS, TABLE_USAGE, tableArguments, tableErrors, type TableArgument } from './tableArguments';
import type { ChangedCellsAnswer } from '../../../workbook/ownSheets/planOwnSheet';
import { UsageProblem } from '../usageProblem';

export const ORDERS = ['calcular', 'revisar', 'resumen', 'alertas', 'todo', 'importar', 'deshacer', 'publicar', 'pedir', 'consolidar', 'comparar', 'recoger'] as const;
export type Order = (typeof ORDERS)[number];

/** A parsed command line. */
export interface Command {
  readonly order: Order;
  readonly book: string;
  /** With `todo` and `consolidar`: paths of the books and folders after the first; with `comparar` the later book; with `recoger` of what came back. */
  readonly more: readonly string[];
  readonly output: string | null;
  readonly sheet: string | null;
  /** `2024-S1`, `2024` or {@link ALL_PERIODS}. */
  readonly period: string | null;
  readonly json: boolean;
  readonly force: boolean;
  /** Reports ignored observations too. */
  readonly all: boolean;
  /** Makes the sheet of the findings, too. */
  readonly reviewSheet: boolean;
  /** Path of the text of a report to compare with the table. */
  readonly text: string | null;
  /** Path of the Word report to write. */
  readonly word: string | null;
  /** With several books: what each may take. */
  readonly limits: BookLimits;
  /** What to do with cells of our sheets that somebody changed. */
  readonly changedCells: ChangedCellsAnswer;
  /** Goes on where what undoing needs does not fit into the workbook. */
  readonly withoutUndo: boolean;
  readonly settings: SettingsArguments;
  readonly columns: readonly ColumnArgument[];
  readonly tables: readonly TableArgument[];
  /** How values of months, quarters or semesters are to be read; null when not given. */
  readonly parts: PartsAnswer | null;
  readonly joins: JoinArguments;
  /** With `pedir`: by when and of whom; with `recoger`: what to do with other values. */
  readonly ask: AskArguments;
  readonly consolidation: ConsolidationArguments;
  /** With `comparar`: what to take of the earlier book. */
  readonly compare: CompareArguments;
}

/** Which sheets are one plan. */
export interface JoinArguments {
  /** Names of sheets to calculate together, with commas between them; one text for each plan. */
  readonly together: readonly string[];
  /** All others that seem to be one plan are calculated apart. */
  readonly apart: boolean;
}

/** `--periodo todo`, as it stands in {@link Command}: every period with values. */
export const ALL_PERIODS = 'todo';

export const USAGE = `Uso: pei-avance <orden> <libro.xlsx> [--salida otro.xlsx] [--hoja NOMBRE] [--periodo 2024-S1] [--json] [--forzar]

Órdenes:
  calcular   calcula el avance de cada tabla de PEI del libro y lo escribe en la copia que dice --salida
  revisar    solo lee: muestra los avances y lo que conviene revisar
  resumen    hace o regenera la hoja «Resumen PEI» en la copia que dice --salida
  alertas    redacta la hoja de alertas del periodo, como «Alertas 2024-I» (con --periodo todo, la de cada periodo), y, si hay
             compromisos, su matriz; conserva lo que se escribió en ellas
  todo       calcula todas las tablas en todos los periodos con valores, y hace de cada una el resumen y las alertas del más reciente;
             acepta varios libros y carpetas (de una carpeta, sus libros; no los de sus subcarpetas): entonces --salida es una carpeta
  importar   separa en columnas la tabla de un texto (.txt copiado de un PDF, .csv, .html o un .xls que es HTML) y hace con ella el libro
             nuevo que dice --salida; de un .xlsx con el texto en una columna, le agrega una hoja. Lista lo que no pudo ubicar
  deshacer   devuelve el libro a como estaba antes de la última orden: celdas, formatos y hojas «Resumen PEI», «Alertas 2024-I»…,
             en la copia que dice --salida

  publicar   hace la copia que dice --salida sin lo que PEI Avance guarda en el libro para sí: su memoria, el registro para deshacer y
             la hoja oculta con las listas; con --valores, también sin sus fórmulas vivas
${ASK_USAGE}
  consolidar reúne en el libro nuevo que dice --salida los planes de muchos libros (de una carpeta, también los de sus subcarpetas): una
             fila por plan y periodo, las AEI en rojo, la calidad de los registros y gráficos; un libro que falla no detiene a los demás
${COMPARE_USAGE}

Opciones:
  --salida ARCHIVO   dónde guardar el libro; sin ella no se guarda nada
  --hoja NOMBRE      solo esa hoja, o el plan en varias hojas del que es parte
  --juntar HOJAS     calcula como un solo plan las hojas nombradas, con comas entre ellas: --juntar "Unidad A,Unidad B".
                     Se puede repetir; queda guardado en la copia que dice --salida
  --por-separado     calcula cada hoja por su lado, aunque parezcan partes de un mismo plan
  --periodo PERIODO  2024-S1 (primer semestre), 2024 (año) o todo (cada uno con valores); si falta, el más reciente con valores
                     (con la orden «todo»: todos)
  --texto ARCHIVO    con «revisar» o «comparar»: compara los párrafos de alerta de un .txt con la tabla
  --celdas-cambiadas QUÉ  de las celdas que escribió PEI Avance y alguien cambió: «conservar» lo escrito o «reemplazar»; sin ella, lo
                     escrito en la tabla se conserva, y una hoja nuestra con celdas así no se toca; se dice cuáles son
  --sin-deshacer     si lo que hace falta para deshacer no cabe en el libro, escribe igual, sin poder deshacerlo
  --word ARCHIVO     con «todo»: hace además el informe en Word (.docx); de varios planes, un archivo por plan, con el nombre de su hoja
  --hoja-revision    con «revisar» y las órdenes que escriben en el libro: hace además la hoja «Revisión PEI», cada observación con su unidad,
                     el enlace a su celda, qué hacer y su estado; lo que se escribió en ella se conserva
  --todas            muestra también las observaciones ignoradas en el libro
  --json             un objeto JSON en la salida estándar
  --forzar           permite reemplazar un archivo que ya existe

${CONSOLIDATION_USAGE}

${LIMIT_USAGE}

${COLUMN_USAGE}

${TABLE_USAGE}

${SETTINGS_USAGE}`;

const OPTIONS = {
  salida: { type: 'string' },
  hoja: { type: 'string' },
  juntar: { type: 'string', multiple: true },
  'por-separado': { type: 'boolean' },
  periodo: { type: 'string' },
  texto: { type: 'string' },
  word: { type: 'string' },
  'celdas-cambiadas': { type: 'string' },
  'sin-deshacer': { type: 'boolean' },
  ...ASK_OPTIONS,
  ...COMPARE_OPTIONS,
  ...LIMIT_OPTIONS,
  ...CONSOLIDATION_OPTIONS,
  ...COLUMN_OPTIONS,
  ...TABLE_OPTIONS,
  ...SETTINGS_OPTIONS,
  'hoja-revision': { type: 'boolean' },
  todas: { type: 'boolean' },
  json: { type: 'boolean' },
  forzar: { type: 'boolean' },
  ayuda: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const isOption = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name);
const isOrder = (word: string | undefined): word is Order => ORDERS.some((order) => order === word);

/** Orders that may make the sheet of the findings. */
const WITH_REVIEW: readonly Order[] = ['calcular', 'revisar', 'resumen', 'alertas', 'todo'];

/** Options that say nothing to an order. */
const NOT_WITH: Partial<Readonly<Record<Order, readonly (keyof typeof OPTIONS)[]>>> = {
  importar: ['sin-deshacer', 'periodo', 'columna', 'tabla'],
  deshacer: ['sin-deshacer', 'columna', 'parciales', 'tabla', 'juntar', 'por-separado'],
  publicar: ['sin-deshacer', 'columna', 'parciales', 'tabla', 'juntar', 'por-separado', 'periodo', 'hoja', 'formulas'],
  consolidar: ['sin-deshacer', 'columna', 'parciales', 'tabla', 'juntar', 'por-separado', 'hoja', 'celdas-cambiadas', 'valores', 'formulas', 'esperado', 'redaccion', 'colores'],
};

/** Every fault of the options themselves, in Spanish. */
function optionErrors(args: readonly string[]): string[] {
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: false, tokens: true });
  return tokens.flatMap((token) => {
    if (token.kind !== 'option') return [];
    if (!isOption(token.name)) return [`No existe la opción ${token.rawName}.`];
    const needsValue = OPTIONS[token.name].type === 'string';
    if (needsValue && (token.value === undefined || token.value.startsWith('--'))) return [`A la opción ${token.rawName} le falta su valor.`];
    return !needsValue && token.value !== undefined ? [`La opción ${token.rawName} no lleva valor.`] : [];
  });
}

function positionalErrors(words: readonly string[]): string[] {
  const [order, book, ...rest] = words;
  return [
    ...(order === undefined ? [`Falta la orden: ${ORDERS.join(', ')}.`] : isOrder(order) ? [] : [`No existe la orden «${order}»: use ${ORDERS.join(', ')}.`]),
    ...(book === undefined && order !== undefined ? ['Falta el libro: la ruta de un archivo .xlsx.'] : []),
    ...(order === 'recoger' && book !== undefined && rest.length === 0 ? ['Falta lo que se recoge: la carpeta o los archivos que devolvieron las unidades, después del libro.'] : []),
    ...(rest.length > 0 && order !== 'todo' && order !== 'consolidar' && order !== 'comparar' && order !== 'recoger' ? [`Sobra «${rest.join(' ')}»: se trabaja un libro por vez, salvo con «todo» y «consolidar» (si su nombre tiene espacios, póngalo entre comillas).`] : []),
  ];
}

const periodErrors = (period: string | undefined): string[] =>
  period === undefined || /^(?:\d{4}(-S1)?|todo)$/i.test(period.trim())
    ? []
    : [`El periodo «${period}» no se entiende: use 2024-S1 para el primer semestre, 2024 para el año o todo para cada periodo con valores.`];

/** A period as it stands in a {@link Command}, however it was typed; null when not given. */
function periodArgument(text: string | undefined): string | null {
  if (text === undefined) return null;
  const period = text.trim();
  return period.toLowerCase() === ALL_PERIODS ? ALL_PERIODS : period.toUpperCase();
}

/** The values of an option that may be repeated. */
const textsOf = (values: readonly (string | boolean)[] = []): string[] => values.filter((one): one is string => typeof one === 'string' && !one.startsWith('--'));

const CHANGED_CELLS: Readonly<Record<string, ChangedCellsAnswer>> = { conservar: 'keep', reemplazar: 'replace' };

const changedCellsErrors = (given: unknown): string[] =>
  (typeof given !== 'string' || given.startsWith('--') || Object.hasOwn(CHANGED_CELLS, given) ? [] : [`«${given}» no vale para --celdas-cambiadas: use conservar o reemplazar.`]);

/**
 * A command line as a {@link Command}; null when help was asked for.
 *
 * Throws a {@link UsageProblem} with every fault found.
 */
export function parseArguments(args: readonly string[]): Command | null {
  const faults = optionErrors(args);
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: false });
  if (values.ayuda === true || values.help === true) return null;
  const text = (name: 'salida' | 'hoja' | 'periodo' | 'texto' | 'word'): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const [order, book, ...more] = positionals;
  const misplaced = [
    ...(order === 'revisar' && text('salida') !== undefined && values['hoja-revision'] !== true ? ['La orden «revisar» solo lee: no lleva --salida, salvo con --hoja-revision.'] : []),
    ...(values['hoja-revision'] === true && !WITH_REVIEW.some((one) => one === order) ? [`La opción --hoja-revision va con las órdenes ${WITH_REVIEW.join(', ')}.`] : []),
    ...(order !== 'revisar' && order !== 'comparar' && text('texto') !== undefined ? ['La opción --texto va con las órdenes «revisar» y «comparar».'] : []),
    ...(order === 'importar' && text('salida') === undefined ? ['La orden «importar» necesita --salida LIBRO.xlsx: dónde hacer el libro.'] : []),
    ...(order === 'publicar' && text('salida') === undefined ? ['La orden «publicar» necesita --salida COPIA.xlsx: dónde hacer la copia.'] : []),
    ...askErrors(values, order),
    ...(order === 'consolidar' && text('salida') === undefined ? ['La orden «consolidar» necesita --salida CONSOLIDADO.xlsx (con --parte, PARTE.jsonl): dónde guardarlo.'] : []),
    ...compareErrors(values, positionals),
    ...(isOrder(order) ? (NOT_WITH[order] ?? []) : []).filter((name) => values[name] !== undefined).map((name) => `La opción --${name} no va con la orden «${String(order)}».`),
    ...(order !== 'todo' && text('word') !== undefined ? ['La opción --word va con la orden «todo».'] : []),
  ];
  const [columns, tables] = [textsOf(values.columna), textsOf(values.tabla)];
  const all = [...faults, ...positionalErrors(positionals), ...periodErrors(text('periodo')), ...misplaced, ...changedCellsErrors(values['celdas-cambiadas']), ...limitErrors(values, order), ...consolidationErrors(values, order), ...columnErrors(columns), ...partsErrors(values.parciales), ...tableErrors(tables), ...settingsErrors(values)];
  if (all.length > 0 || !isOrder(order) || book === undefined) throw new UsageProblem([...all, 'Vea las órdenes y opciones con --ayuda.']);
  return {
    order,
    book,
    more,
    output: text('salida') ?? null,
    sheet: text('hoja') ?? null,
    period: periodArgument(text('periodo')),
    json: values.json === true,
    force: values.forzar === true,
    all: values.todas === true,
    reviewSheet: values['hoja-revision'] === true,
    text: text('texto') ?? null,
    word: text('word') ?? null,
    changedCells: CHANGED_CELLS[typeof values['celdas-cambiadas'] === 'string' ? values['celdas-cambiadas'] : ''] ?? 'ask',
    withoutUndo: values['sin-deshacer'] === true,
    limits: limitArguments(values),
    settings: settingsArguments(values),
    columns: columnArguments(columns),
    tables: tableArguments(tables),
    parts: partsArgument(values.parciales),
    consolidation: consolidationArguments(values),
    joins: { together: textsOf(values.juntar), apart: values['por-separado'] === true },
    ask: askArguments(values),
    compare: compareArguments(values),
  };
}
