import { formatCount } from '../../engine/text/format';
import type { ReadWorkbook } from '../calculate/readTables';

/** What is known when something fails. */
export interface FailureContext {
  readonly code: string;
  /** Office's error, or the line of our code; '' for a refusal of ours. */
  readonly cause: string;
  /** Version of the add-in; '' where that is not known. */
  readonly version: string;
  /** Which Excel; '' where that is not known. */
  readonly about: string;
  /** How much of the work was done, 0 to 100, and for how long it went on, in milliseconds; null when nothing was being done. */
  readonly step: { readonly done: number; readonly elapsed: number } | null;
  readonly lastRead: ReadWorkbook | null;
  readonly chosen: number;
}

/**
 * What whoever supports the add-in needs to know of a failure, a line each. It holds no contents of cells, no names and no paths.
 *
 * @example 'Código: conexion\nCausa: ConnectionFailure\nMomento: 40 % en 3.1 s\nExcel: PC 16.0.1, ExcelApi 1.17\nLibro: 2 hojas…'
 */
export function supportDetail({ code, cause, version, about, step, lastRead, chosen }: FailureContext): string {
  return [
    ...(version === '' ? [] : [`PEI Avance ${version}`]),
    `Código: ${code}`,
    ...(cause === '' ? [] : [`Causa: ${cause}`]),
    ...(step === null ? [] : [`Momento: ${step.done} % en ${(step.elapsed / 1000).toFixed(1)} s`]),
    ...(about === '' ? [] : [`Excel: ${about}`]),
    ...(lastRead === null ? [] : bookLines(lastRead, chosen)),
  ].join('\n');
}

function bookLines({ workbook: { sheets }, readings }: ReadWorkbook, chosen: number): string[] {
  const cells = sheets.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
  const book = `Libro: ${counted(sheets.length, 'hoja', 'hojas')}, ${counted(cells, 'celda', 'celdas')}, ${counted(readings.length, 'tabla', 'tablas')}`;
  const reading = readings[chosen];
  if (reading === undefined) return [book];
  const { layout: { kind, columns, body }, plan } = reading;
  return [
    book,
    `Tabla: ${kind}, ${counted(body.height, 'fila', 'filas')}, ${counted(columns.length, 'columna', 'columnas')}, ` +
      `${plan.objectives.length} ${plan.letters.objective}, ${plan.actions.length} ${plan.letters.action}, ${counted(plan.columns.count, 'indicador', 'indicadores')}`,
  ];
}

const counted = (count: number, one: string, many: string): string => `${formatCount(count)} ${count === 1 ? one : many}`;
