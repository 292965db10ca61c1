import type { Rect } from '../../workbook/cells/rect';
import type { CellValue } from '../../workbook/cells/sheetCells';
import { NOTE_FORMAT, SheetBuilder, TEXT_FORMAT, TITLE_FORMAT } from '../../workbook/ownSheets/sheetBuilder';
import { NO_DECORATION } from '../../workbook/ownSheets/sheetPort';
import { writeUnrecorded } from '../../workbook/port';
import { HEADER_FORMAT, LINE_COLOUR } from '../../workbook/write/blockFormats';
import type { FormatBlock } from '../../workbook/write/writePlan';
import { freeName } from '../reports/writeOwnSheet';
import { problemOf } from '../messages/notices';
import { reload } from '../store/reload';
import type { StatePatch } from '../store/state';
import type { UseCaseContext } from '../store/useCaseContext';
import { READ_ONLY } from '../messages/words';

/** *Crear hoja de ejemplo*: a new sheet after the others, selected and then found by reading the workbook again. */
export async function createExample(context: UseCaseContext): Promise<StatePatch> {
  const { port, sheets } = context.ports;
  const workbook = await port.read();
  if (workbook.isReadOnly) throw problemOf(READ_ONLY);
  const { values, formats, merges, widths, records } = exampleSheet();
  const name = freeName(workbook.sheets.map((sheet) => sheet.name), EXAMPLE_SHEET);
  const rect = { top: 0, left: 0, height: values.length, width: widths.length };
  const sheetId = await sheets.add(name, 'Visible');
  try {
    const blank = values.map((row) => row.map(() => ''));
    await writeUnrecorded(port, { sheetId, sheet: name, blocks: [{ rect, values, before: blank }], formats, conditionalFormats: [], names: [], settings: {} });
    await sheets.decorate(sheetId, { ...NO_DECORATION, merges, widths, fit: [records] });
    await port.select(sheetId, { ...rect, height: 1, width: 1 });
  } catch (error) {
    await sheets.remove(sheetId).catch(() => undefined);
    throw error;
  }
  return reload(context);
}

const EXAMPLE_SHEET = 'Ejemplo PEI';

/** An example sheet: its cells from A1 on, their formats and its merged cells. */
interface ExampleSheet {
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly FormatBlock[];
  readonly merges: readonly Rect[];
  /** The rows below the header, as tall as their words. */
  readonly records: Rect;
  /** Points of Office's columnWidth. */
  readonly widths: readonly number[];
}

/** The columns of text, at the left: code, description, unit. What follows stands in the middle of its column, as the headings do. */
const TEXT_COLUMNS = 3;
const WIDTHS = [104, 250, 150, 92, 82, 92, 44, 52, 56, 56, 56, 60, 60, 60, 60];
const HEADERS: readonly (readonly CellValue[])[] = [
  ['Código', 'Descripción', 'Unidad de Organización', 'Relevancia', 'Sentido Esperado', 'Tipo de Agregación', 'Línea Base', '', 'Logro Esperado', '', '', 'Valores Obtenidos', '', 'Avance Tipo I (%)', ''],
  ['', '', '', '', '', '', 'Año', 'Valor', 2024, 2025, 2026, 2024, 2024, 2024, 2024],
  ['', '', '', '', '', '', '', '', '', '', '', 'Sem1', 'Anual', 'Sem1', 'Anual'],
];
const SECURITY = 'GERENCIA DE SEGURIDAD CIUDADANA';
const ENVIRONMENT = 'SUBGERENCIA DE GESTIÓN AMBIENTAL';
const VERY = 'Muy relevante';
const QUITE = 'Relevante';
const UP = 'Ascendente';
const NOT_ADDED = 'No Agregable';

/** An element has two cells; an indicator its record up to the values obtained, in the order of {@link HEADERS}. */
const ROWS: readonly (readonly CellValue[])[] = [
  ['OEI.01', 'MEJORAR LAS CONDICIONES DE VIDA EN EL DISTRITO'],
  ['IND.01.OEI.01', 'Porcentaje de la población satisfecha con los servicios municipales', 'OFICINA DE PLANEAMIENTO', VERY, UP, NOT_ADDED, 2023, 48, 55, 60, 65, 'ND', 54],
  ['AEI.01.01', 'PATRULLAJE INTEGRADO OPORTUNO PARA LA POBLACIÓN DEL DISTRITO'],
  ['IND.01.AEI.01.01', 'Número de patrullajes integrados realizados', SECURITY, VERY, UP, NOT_ADDED, 2023, 1200, 1400, 1500, 1600, 610, 1385],
  ['IND.02.AEI.01.01', 'Tiempo promedio de respuesta a emergencias, en minutos', SECURITY, QUITE, 'Descendente', NOT_ADDED, 2023, 14, 12, 11, 10, 13.5, 12.4],
  ['AEI.01.02', 'RECOLECCIÓN DE RESIDUOS SÓLIDOS EFICIENTE EN EL DISTRITO'],
  ['IND.01.AEI.01.02', 'Toneladas de residuos sólidos dispuestas adecuadamente', ENVIRONMENT, VERY, UP, NOT_ADDED, 2023, 35900.5, 36400, 36900, 37400, 18428.45, 36512.3],
  ['AEI.01.03', 'ÁREAS VERDES CONSERVADAS PARA LA POBLACIÓN DEL DISTRITO'],
  ['IND.01.AEI.01.03', 'Metros cuadrados de áreas verdes en buen estado', ENVIRONMENT, VERY, UP, NOT_ADDED, 2023, 70000, 72000, 74000, 76000, 41000, 53200],
  ['IND.02.AEI.01.03', 'Número de quejas por áreas verdes descuidadas', ENVIRONMENT, 'Menos relevante', 'No Definido', 'Máximo permisible', 2023, 40, 40, 36, 32, 12, 31],
];

/**
 * A small modern B-7 that shows what the add-in reads: one OEI, three AEI and six indicators, with the first semester and the year. Its
 * title says that it is an example, and its figures are made up.
 */
export function exampleSheet(): ExampleSheet {
  const sheet = new SheetBuilder(WIDTHS.length);
  sheet.row(['EJEMPLO: SEGUIMIENTO DEL PLAN ESTRATÉGICO INSTITUCIONAL (PEI) 2024 - 2026'], TITLE_FORMAT);
  sheet.row(['Datos inventados, para probar PEI Avance. Cámbielos, pulse Calcular avance y, cuando ya no la necesite, elimine esta hoja.'], NOTE_FORMAT);
  sheet.row(['Unidad Ejecutora :', '', 'MUNICIPALIDAD DISTRITAL DE EJEMPLO']);
  sheet.space();
  const { top } = sheet.row(HEADERS[0] ?? [], HEADER_FORMAT);
  HEADERS.slice(1).forEach((row) => sheet.row(row, HEADER_FORMAT));
  for (const row of ROWS) sheet.row(row, row.length === 2 ? { ...TEXT_FORMAT, bold: true } : TEXT_FORMAT);
  sheet.row(['Avance promedio de AEI:'], { bold: true });
  sheet.lines({ top, left: 0, height: HEADERS.length + ROWS.length, width: WIDTHS.length }, LINE_COLOUR);
  const records = { top: top + HEADERS.length, left: 0, height: ROWS.length, width: WIDTHS.length };
  const figures = { ...records, left: TEXT_COLUMNS, width: WIDTHS.length - TEXT_COLUMNS };
  return { values: sheet.values, records, formats: [...sheet.formats, { rect: figures, horizontal: 'Center', vertical: 'Center' }], merges: headerMerges(top), widths: WIDTHS };
}

/** As CEPLAN's application prints them: single titles over the three rows, groups over their columns. */
function headerMerges(top: number): Rect[] {
  const single = [0, 1, 2, 3, 4, 5].map((left) => ({ top, left, height: HEADERS.length, width: 1 }));
  const groups = [[6, 2], [8, 3], [11, 2], [13, 2]].map(([left = 0, width = 1]) => ({ top, left, height: 1, width }));
  const below = [6, 7, 8, 9, 10].map((left) => ({ top: top + 1, left, height: 2, width: 1 }));
  return [...single, ...groups, ...below];
}
