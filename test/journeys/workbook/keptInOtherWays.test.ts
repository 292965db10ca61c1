import { readTables } from '../../../src/app/join/acrossSheets';
import { evaluate } from '../../../src/engine/method/evaluate';
import { periodId } from '../../../src/engine/plan/periods';
import type { Rect } from '../../../src/workbook/cells/rect';
import type { CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';
import { rowsAsSheet } from '../../helpers/sheets/cellsOf';

/** Nothing is calculated, and that is told. */
const ASKS = 'asks';
/** No figure, because something was not understood and is told. */
const OPEN = null;

/** A table as somebody may keep it, and the progress of its indicators by period. */
interface Variation {
  readonly what: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges?: readonly Rect[];
  /** Name of the sheet. */
  readonly title?: string;
  readonly figures: typeof ASKS | Readonly<Record<string, readonly (number | typeof OPEN)[]>>;
}

const merged = (top: number, left: number, height: number, width: number): Rect => ({ top, left, height, width });
const N = ['IND.01.AEI.01.01', 'Número de talleres'] as const;
const P = ['IND.02.AEI.01.01', 'Porcentaje de casos atendidos'] as const;
const VARIATIONS: readonly Variation[] = [
  { what: 'own figures of AEI beside short codes', rows: [['Código', 'Acción / Indicador', 'Meta 2024', 'Logro 2024'], ['AEI.01.01', 'Acción uno', 10, 5], ['AEI.01.02', 'Acción dos'], ['1', 'Número de talleres', 20, 15], ['2', 'Número de visitas', 4, 4]], figures: { '2024': [50, 75, 100] } },
  { what: 'letters as short codes', rows: [['Cód.', 'Denominación', 'LE 2024', 'VO 2024'], ['AEI 1.1', 'Acción'], ['a)', 'Número de talleres', 20, 15], ['b)', 'Número de visitas', 4, 4]], figures: { '2024': [75, 100] } },
  { what: 'Ind. 1 under AEI', rows: [['Cód.', 'Denominación', 'LE 2024', 'VO 2024'], ['AEI 1.1', 'Acción'], ['Ind. 1', 'Número de talleres', 20, 15], ['Ind. 2', 'Número de visitas', 4, 4]], figures: { '2024': [75, 100] } },
  { what: 'months abbreviated, no group', rows: [['Código', 'Indicador', 'Meta 2024', 'ENE', 'FEB', 'MAR', 'ABR', 'MAY', 'JUN'], [...N, 20, 1, 1, 1, 1, 1, 1]], figures: ASKS },
  { what: 'months and Acum. a junio', rows: [['Código', 'Indicador', 'Meta 2024', 'Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Acum. a junio'], [...N, 20, 1, 1, 1, 1, 1, 4, 9]], figures: { '2024-S1': [45] } },
  { what: 'months and Total ejecutado', rows: [['Código', 'Indicador', 'Meta 2024', 'Enero', 'Febrero', 'Marzo', 'Total ejecutado'], [...N, 20, 1, 1, 3, 5]], figures: ASKS },
  { what: 'quarters with Prog. and Ejec. each', rows: [['Código', 'Indicador', 'I Trimestre 2024', '', 'II Trimestre 2024', '', 'Meta anual 2024'], ['', '', 'Prog.', 'Ejec.', 'Prog.', 'Ejec.', ''], [...N, 5, 4, 5, 5, 20]], merges: [merged(0, 2, 1, 2), merged(0, 4, 1, 2)], figures: ASKS },
  { what: 'T1..T4 headers', rows: [['Código', 'Indicador', 'Meta 2024', 'Ejec. T1 2024', 'Ejec. T2 2024', 'Ejec. T3 2024', 'Ejec. T4 2024'], [...N, 20, 1, 2, 3, 4]], figures: ASKS },
  { what: '1T..4T headers', rows: [['Código', 'Indicador', 'Meta 2024', 'Ejecutado 1T', 'Ejecutado 2T', 'Ejecutado 3T', 'Ejecutado 4T'], [...N, 20, 1, 2, 3, 4]], figures: ASKS },
  { what: 'Trim. I-IV and Acumulado anual', rows: [['Código', 'Indicador', 'Meta 2024', 'Trim. I', 'Trim. II', 'Trim. III', 'Trim. IV', 'Acumulado anual'], [...N, 20, 3, 4, 4, 4, 15]], figures: { '2024': [75] } },
  { what: 'group Ejecución 2024 over unknown', rows: [['Código', 'Indicador', 'Meta 2024', 'Ejecución 2024', '', ''], ['', '', '', 'Corte A', 'Corte B', 'Corte C'], [...N, 20, 3, 4, 15]], merges: [merged(0, 3, 1, 3)], figures: ASKS },
  { what: 'group Ejecución 2024 over Parcial/Final', rows: [['Código', 'Indicador', 'Meta 2024', 'Ejecución 2024', ''], ['', '', '', 'Parcial', 'Final'], [...N, 20, 3, 15]], merges: [merged(0, 3, 1, 2)], figures: ASKS },
  { what: 'P/E rows', rows: [['Código', 'Indicador', '', '2024'], [...N, 'P', 20], ['', '', 'E', 15], [...P, 'P', 80], ['', '', 'E', 72]], figures: { '2024': [75, 90] } },
  { what: 'Meta/Logro rows repeated', rows: [['Código', 'Indicador', 'Concepto', '2024'], [...N, 'Meta', 20], [...N, 'Logro', 15], [...P, 'Meta', 80], [...P, 'Logro', 72]], figures: { '2024': [75, 90] } },
  { what: 'LE/VO rows, columns Sem and Anual', rows: [['Código', 'Indicador', 'Dato', 'I Semestre 2024', 'Anual 2024'], [...N, 'LE', 10, 20], ['', '', 'VO', 9, 15]], figures: { '2024-S1': [45], '2024': [75] } },
  { what: 'Prog. rows under codeless AEI table', rows: [['AEI', 'Indicador', 'Tipo', 'Meta 2024'], ['AEI.01.01', 'Número de talleres', 'Programado', 20], ['AEI.01.01', 'Número de talleres', 'Ejecutado', 15]], figures: { '2024': [75] } },
  { what: 'value over goal, and years side by side', rows: [['Código', 'Indicador', 'Detalle', '2024', '2025'], ['AEI.01.01', 'Acción'], [...N, 'Ejecutado', 15, 5], ['', '', 'Programado', 20, 25], [...P, 'Ejecutado', 72, ''], ['', '', 'Programado', 80, 90]], figures: { '2024': [75, 90], '2025': [20, null] } },
  { what: 'a goal without its value among pairs', rows: [['Código', 'Indicador', 'Detalle', '2024'], [...N, 'Programado', 20], ['', '', 'Ejecutado', 15], [...P, 'Programado', 80], ['IND.03.AEI.01.01', 'Visitas', 'Programado', 4], ['', '', 'Ejecutado', 4]], figures: { '2024': [75, OPEN, 100] } },
  { what: 'all goals over all values', rows: [['Código', 'Indicador', 'Detalle', '2024'], [...N, 'Programado', 20], [...P, 'Programado', 80], [...N, 'Ejecutado', 15], [...P, 'Ejecutado', 72]], figures: ASKS },
  { what: 'goal, value and value again', rows: [['Código', 'Indicador', 'Detalle', '2024'], [...N, 'Programado', 20], ['', '', 'Ejecutado', 15], ['', '', 'Resultado', 75], [...P, 'Programado', 80], ['', '', 'Ejecutado', 72]], figures: { '2024': [OPEN, 90] } },
  { what: 'rows of goals and values by month, with a total', rows: [['Código', 'Indicador', 'Detalle', 'Ene', 'Feb', 'Mar', 'Total 2024'], [...N, 'P', 5, 5, 10, 20], ['', '', 'E', 4, 5, '', 9]], figures: ASKS },
  { what: 'a year so far beside its first semester, in rows', rows: [['Código', 'Indicador', 'Detalle', 'I Semestre 2024', 'II Semestre 2024', 'Anual 2024'], [...N, 'Programado', 10, 10, 20], ['', '', 'Ejecutado', 9, '', 9]], figures: { '2024-S1': [45] } },
  { what: 'rows of goals and values under a title of a semester', rows: [['SEGUIMIENTO AL I SEMESTRE 2024'], ['Código', 'Indicador', 'Detalle', '2024'], [...N, 'Programado', 20], ['', '', 'Ejecutado', 9]], figures: { '2024-S1': [45] } },
  { what: 'rows of goals and values that may not be numbers', rows: [['Código', 'Indicador', 'Detalle', '2024'], [...N, 'Programado', '10 - 20'], ['', '', 'Ejecutado', 9], [...P, 'Programado', 80], ['', '', 'Ejecutado', '1.200']], figures: { '2024': [OPEN, OPEN] } },
  { what: 'several lines in a cell', rows: [['AEI', 'Indicador', 'Meta 2024', 'Logro 2024'], ['AEI.01.01', 'Número de talleres\nNúmero de visitas', '20\n10', '15\n10']], figures: { '2024': [OPEN, OPEN] } },
  { what: 'several names, one figure', rows: [['AEI', 'Indicador', 'Meta 2024', 'Logro 2024'], ['AEI.01.01', 'Número de talleres\nde capacitación', 20, 15]], figures: { '2024': [75] } },
  { what: 'stacked tables with other headers', rows: [['Código OEI', 'Indicador', 'Meta 2024', 'Logro 2024'], ['IND.01.OEI.01', 'Uno', 10, 5], [], ['Código AEI', 'Nombre', 'Unidad', 'Logro 2024', 'Meta 2024'], ['IND.01.AEI.01.01', 'Dos', 'OPP', 15, 20]], figures: { '2024': [50, 75] } },
  { what: 'side by side, one blank', rows: [['Código', 'Indicador', 'Meta 2024', 'Logro 2024', '', 'Código', 'Indicador', 'Meta 2024', 'Logro 2024'], [...N, 20, 15, '', 'IND.01.AEI.02.01', 'Visitas', 4, 4]], figures: { '2024': [75, 100] } },
  { what: 'side by side, no blank', rows: [['Código', 'Indicador', 'Meta 2024', 'Logro 2024', 'Código', 'Indicador', 'Meta 2024', 'Logro 2024'], [...N, 20, 15, 'IND.01.AEI.02.01', 'Visitas', 4, 4]], figures: { '2024': [75] } },
  { what: 'TOTAL rows', rows: [['AEI', 'Indicador', 'Meta 2024', 'Logro 2024'], ['AEI.01.01', 'Talleres', 20, 15], ['AEI.01.01', 'Visitas', 10, 10], ['TOTAL AEI.01.01', '', 30, 25], ['AEI.01.02', 'Informes', 4, 2], ['Total general', '', 34, 27]], figures: { '2024': [75, 100, 50] } },
  { what: 'total in name column', rows: [['AEI', 'Indicador', 'Meta 2024', 'Logro 2024'], ['AEI.01.01', 'Talleres', 20, 15], ['AEI.01.01', 'TOTAL', 20, 15]], figures: { '2024': [75] } },
  { what: 'same indicator, several units, no total', rows: [['Código', 'Indicador', 'Unidad ejecutora', 'Meta 2024', 'Logro 2024'], [...N, '001-Sede', 10, 5], [...N, '002-Red', 10, 10]], figures: { '2024': [50, 100] } },
  { what: 'numeric text codes 1 / 1.1 / 1.1.1 with title PEI', rows: [['Código OEI/AEI/Indicador', 'Denominación', 'Meta 2024', 'Logro 2024'], ['1', 'Objetivo'], ['1.1', 'Acción'], ['1.1.1', 'Talleres', 20, 15], ['1.1.2', 'Visitas', 4, 4]], figures: { '2024': [75, 100] } },
  { what: 'numeric AEI codes', rows: [['Código AEI', 'Acción estratégica', 'Indicador', 'Meta 2024', 'Logro 2024'], ['1.1', 'Uno', 'Talleres', 20, 15], ['1.2', 'Dos', 'Visitas', 4, 4]], figures: { '2024': [75, 100] } },
  { what: 'AEI numbers with general Código', rows: [['Código', 'Acción estratégica institucional', 'Indicador', 'Meta 2024', 'Ejecutado 2024'], [1.1, 'Uno', 'Talleres', 20, 15], [1.2, 'Dos', 'Visitas', 4, 4], [2.1, 'Tres', 'Informes', 4, 2]], figures: { '2024': [75, 100, 50] } },
  { what: 'OE1 / AE1.1', rows: [['Código', 'Denominación', 'Meta 2024', 'Logro 2024'], ['OE1', 'Objetivo'], ['AE1.1', 'Acción'], ['I1.AE1.1', 'Talleres', 20, 15]], figures: { '2024': [75] } },
  { what: 'AEI-1-1 dashes', rows: [['Código', 'Denominación', 'Meta 2024', 'Logro 2024'], ['OEI-1', 'Objetivo'], ['AEI-1-1', 'Acción'], ['IND-1-AEI-1-1', 'Talleres', 20, 15]], figures: { '2024': [75] } },
  { what: 'words as codes', rows: [['Objetivo / Acción / Indicador', 'Meta 2024', 'Logro 2024'], ['Objetivo Estratégico 1: Mejorar'], ['Acción Estratégica 1.1: Patrullaje'], ['Número de patrullajes', 20, 15]], figures: { '2024': [75] } },
  { what: 'PDLC', rows: [['Código', 'Denominación', 'Meta 2024', 'Logro 2024'], ['OEP.01', 'Objetivo'], ['AEP.01.01', 'Acción'], ['IND.01.AEP.01.01', 'Talleres', 20, 15]], figures: { '2024': [75] } },
  { what: 'OEI only with codes and LE', rows: [['Código', 'Objetivo estratégico institucional', 'Indicador', 'LE 2024', 'VO 2024'], ['OEI.01', 'Mejorar', 'Tasa de cobertura', 80, 40], ['OEI.02', 'Ampliar', 'Porcentaje de población', 50, 50]], figures: { '2024': [50, 100] } },
  { what: 'OEI with AEI by name only', rows: [['OEI', 'Acción estratégica', 'Indicador', 'Meta 2024', 'Logro 2024'], ['OEI.01', 'Patrullaje', 'Talleres', 20, 15], ['OEI.01', 'Limpieza', 'Visitas', 4, 4]], figures: ASKS },
  { what: 'bare years', rows: [['Código', 'Indicador', 2024, 2025, 2026, 'Ejecutado 2024'], [...N, 20, 25, 30, 15]], figures: { '2024': [75] } },
  { what: 'bare years under Metas', rows: [['Código', 'Indicador', 'Metas', '', '', 'Avance', ''], ['', '', 2024, 2025, 2026, 2024, 2025], [...N, 20, 25, 30, 15, '']], merges: [merged(0, 2, 1, 3), merged(0, 5, 1, 2)], figures: { '2024': [75] } },
  { what: 'title year', rows: [['EVALUACIÓN ANUAL 2024 DEL PEI 2022-2026 DE LA MUNICIPALIDAD'], ['Código', 'Indicador', 'Meta', 'Logro'], [...N, 20, 15]], figures: { '2024': [75] } },
  { what: 'title year in sheet', title: 'Sem I 2024', rows: [['Código', 'Indicador', 'Meta anual', 'Logro'], [...N, 20, 9]], figures: { '2024-S1': [45] } },
  { what: 'glued', rows: [['COD_IND', 'NOM_IND', 'META2024', 'EJEC2024'], [...N, 20, 15]], figures: { '2024': [75] } },
  { what: 'database', rows: [['cod_indicador', 'nombre_indicador', 'le_2024', 'vo_2024_s1', 'vo_2024'], [...N, 20, 9, 15]], figures: { '2024-S1': [45], '2024': [75] } },
  { what: 'camel', rows: [['codIndicador', 'nombreIndicador', 'logroEsperado2024', 'valorObtenido2024Sem1'], [...N, 20, 9]], figures: { '2024-S1': [45] } },
  { what: 'senses', rows: [['Código', 'Indicador', 'Sentido', 'Meta 2024', 'Logro 2024'], ['IND.01.AEI.01.01', 'A', 'Reducir', 10, 20], ['IND.01.AEI.01.02', 'B', '(-)', 10, 20], ['IND.01.AEI.01.03', 'C', 'Menos es mejor', 10, 20], ['IND.01.AEI.01.04', 'D', 'A la baja', 10, 20], ['IND.01.AEI.01.05', 'E', 'Mantener', 10, 20], ['IND.01.AEI.01.06', 'F', 'Estable', 10, 20], ['IND.01.AEI.01.07', 'G', '-', 10, 20]], figures: { '2024': [50, 50, 50, 50, 100, OPEN, OPEN] } },
  { what: 'no sense, less is better', rows: [['Código', 'Indicador', 'Meta 2024', 'Logro 2024'], ['IND.01.AEI.01.01', 'Tasa de deserción escolar', 5, 8], ['IND.01.AEI.01.02', 'Número de quejas recibidas', 10, 20], ['IND.01.AEI.01.03', 'Tiempo de espera en minutos', 10, 20], ['IND.01.AEI.01.04', 'Porcentaje de reclamos atendidos', 10, 20], ['IND.01.AEI.01.05', 'Porcentaje de personas con anemia', 10, 20], ['IND.01.AEI.01.06', 'Brecha de cobertura', 10, 20], ['IND.01.AEI.01.07', 'Índice de pérdidas de agua', 10, 20], ['IND.01.AEI.01.08', 'Costo promedio por atención', 10, 20], ['IND.01.AEI.01.09', 'Tasa de accidentes de tránsito', 10, 20], ['IND.01.AEI.01.10', 'Porcentaje de viviendas con riesgo', 10, 20]], figures: { '2024': [OPEN, OPEN, OPEN, 100, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN] } },
  { what: 'no sense, less is better, two goals rising', rows: [['Código', 'Indicador', 'Meta 2024', 'Meta 2025', 'Logro 2024'], ['IND.01.AEI.01.01', 'Tasa de deserción escolar', 5, 5, 8]], figures: { '2024': [OPEN] } },
  { what: 'figures as text', rows: [['Código', 'Indicador', 'Meta 2024', 'Logro 2024'], ['IND.01.AEI.01.01', 'A', '≥ 95%', '90%'], ['IND.01.AEI.01.02', 'B', '12 informes', '6 informes'], ['IND.01.AEI.01.03', 'C', '100 km', '50'], ['IND.01.AEI.01.04', 'D', 'entre 5 y 10', 5], ['IND.01.AEI.01.05', 'E', '10-12', 5], ['IND.01.AEI.01.06', 'F', 'S/ 1,500.00', 'S/ 750'], ['IND.01.AEI.01.07', 'G', '1 (2023)', 1], ['IND.01.AEI.01.08', 'H', '2 de 4', 4], ['IND.01.AEI.01.09', 'I', '50 %', 0.5]], figures: { '2024': [94.74, 50, 50, OPEN, OPEN, 50, OPEN, OPEN, OPEN] } },
  { what: 'printed fractions', rows: [['Código', 'Indicador', 'Meta 2024', 'Logro 2024', 'Avance %'], [...N, 20, 15, 0.75], [...P, 80, 72, 0.9]], figures: { '2024': [75, 90] } },
  { what: 'mixed units', rows: [['Código', 'Indicador', 'Meta 2024', 'Logro 2024'], ['IND.01.AEI.01.01', 'Porcentaje de casos', 95, 0.76], ['IND.01.AEI.01.02', 'Porcentaje de casos', 0.95, 76], ['IND.01.AEI.01.03', 'Tasa de cobertura', 0.9, 81]], figures: { '2024': [OPEN, OPEN, OPEN] } },
  { what: 'shifted', rows: [['Código', 'Indicador', 'Unidad', 'Sentido', 'Año base', 'Valor base', 'Meta 2024', 'Logro 2024'], [...N, 'OPP', 'Ascendente', 2022, 5, 20, 15], ['IND.02.AEI.01.01', 'Visitas', 'Ascendente', 2022, 5, 20, 15, ''], ['IND.03.AEI.01.01', 'Informes', 'OPP', '', 'Ascendente', 2022, 4, 4]], figures: { '2024': [75, OPEN, OPEN] } },
  { what: 'half goals', rows: [['Código', 'Indicador', 'Meta I Sem 2024', 'Meta Anual 2024', 'Ejecutado I Sem 2024', '% avance'], [...N, 10, 20, 9, 90]], figures: { '2024-S1': [45] } },
  { what: 'baseline value and value', rows: [['Código', 'Indicador', 'Valor 2023', 'Meta 2024', 'Meta 2025'], [...N, 5, 20, 25]], figures: ASKS },
  { what: 'Valor LB, Valor 2024', rows: [['Código', 'Indicador', 'Línea base', 'Meta', 'Resultado', 'Cumplimiento'], ['', '', '2023', '2024', '2024', '2024'], [...N, 5, 20, 15, '75%']], figures: { '2024': [75] } },
  { what: 'many years', rows: [['Código', 'Indicador', 'Meta 2023', 'Ejec. 2023', '% 2023', 'Meta 2024', 'Ejec. 2024', '% 2024'], [...N, 10, 10, '100%', 20, 15, '75%']], figures: { '2023': [100], '2024': [75] } },
  { what: 'transposed', rows: [['Indicador', 'Talleres', 'Visitas'], ['Código', 'IND.01.AEI.01.01', 'IND.02.AEI.01.01'], ['Meta 2024', 20, 4], ['Logro 2024', 15, 4]], figures: ASKS },
  { what: 'card', rows: [['Ficha del indicador'], ['Código', 'IND.01.AEI.01.01'], ['Indicador', 'Talleres'], ['Meta 2024', 20], ['Logro 2024', 15]], figures: ASKS },
  { what: 'objective figures beside', rows: [['Código OEI', 'Indicador OEI', 'LE OEI 2024', 'VO OEI 2024', 'Código AEI', 'Indicador AEI', 'LE AEI 2024', 'VO AEI 2024'], ['OEI.01', 'Cobertura', 80, 40, 'AEI.01.01', 'Talleres', 20, 15], ['OEI.01', 'Cobertura', 80, 40, 'AEI.01.02', 'Visitas', 4, 4]], figures: { '2024': [75, 100] } },
  { what: 'objective figures first without suffix', rows: [['OEI', 'Meta 2024', 'Logro 2024', 'AEI', 'Indicador', 'Meta 2024', 'Logro 2024'], ['OEI.01', 80, 40, 'AEI.01.01', 'Talleres', 20, 15]], figures: { '2024': [75] } },
  { what: 'progress ponderado', rows: [['Código', 'Indicador', 'Peso', 'Meta 2024', 'Logro 2024', 'Avance ponderado'], [...N, 0.5, 20, 15, 37.5], [...P, 0.5, 80, 72, 45]], figures: { '2024': [75, 90] } },
  { what: 'only ponderado', rows: [['Código', 'Indicador', 'Peso', 'Avance ponderado 2024'], [...N, 0.5, 37.5], [...P, 0.5, 45]], figures: ASKS },
  { what: 'meta acumulada plan', rows: [['Código', 'Indicador', 'Meta PEI 2022-2026', 'Meta 2024', 'Logro acumulado 2022-2024', 'Logro 2024'], [...N, 100, 20, 60, 15]], figures: { '2024': [75] } },
  { what: 'meta reprogramada', rows: [['Código', 'Indicador', 'Meta inicial 2024', 'Meta reprogramada 2024', 'Ejecutado 2024'], [...N, 20, 30, 15]], figures: { '2024': [OPEN] } },
  { what: 'financial beside physical', rows: [['Código', 'Indicador', 'Meta física 2024', 'Ejecución física 2024', 'PIM 2024', 'Devengado 2024', '% ejecución financiera'], [...N, 20, 15, 1000, 900, 90]], figures: { '2024': [75] } },
  { what: 'group física/financiera', rows: [['Código', 'Indicador', 'Programación 2024', '', 'Ejecución 2024', ''], ['', '', 'Física', 'Financiera', 'Física', 'Financiera'], [...N, 20, 1000, 15, 900]], merges: [merged(0, 2, 1, 2), merged(0, 4, 1, 2)], figures: { '2024': [75] } },
  { what: 'no accents/upper and notes', rows: [['MUNICIPALIDAD'], ['Nota: cifras preliminares'], [], ['N°', 'COD', 'NOMBRE DEL INDICADOR', 'UNID. MED.', 'META 2024', 'EJEC. 2024'], [1, ...N, 'Taller', 20, 15], ['', '', 'Fuente: OPP']], figures: { '2024': [75] } },
  { what: 'value before goal under year groups', rows: [['Código', 'Indicador', '2023', '', '2024', ''], ['', '', 'Logro', 'Meta', 'Logro', 'Meta'], [...N, 10, 10, 15, 20]], merges: [merged(0, 2, 1, 2), merged(0, 4, 1, 2)], figures: { '2023': [100], '2024': [75] } },
  { what: 'al mes de setiembre', rows: [['Código', 'Indicador', 'Meta anual 2024', 'Avance al mes de setiembre 2024'], [...N, 20, 9]], figures: ASKS },
  { what: 'al III trimestre', rows: [['SEGUIMIENTO DEL PEI AL III TRIMESTRE 2024'], ['Código', 'Indicador', 'Meta anual', 'Valor obtenido'], [...N, 20, 9]], figures: ASKS },
  { what: 'bimesters', rows: [['Código', 'Indicador', 'Meta 2024', 'Ejecutado I bimestre', 'Ejecutado II bimestre'], [...N, 20, 3, 4]], figures: ASKS },
  { what: 'semesters that never fall', rows: [['Código', 'Indicador', 'Meta 2024', 'Ejecutado I Semestre 2024', 'Ejecutado II Semestre 2024'], [...N, 20, 9, 15]], figures: ASKS },
  { what: 'semesters that never fall, beside the year’s own progress', rows: [['Código', 'Indicador', 'Meta 2024', 'Ejecutado I Semestre 2024', 'Ejecutado II Semestre 2024', '% Avance 2024'], [...N, 20, 9, 15, 75]], figures: { '2024-S1': [45], '2024': [75] } },
  { what: 'a goal of at most', rows: [['Código', 'Indicador', 'Meta 2024', 'Logro 2024'], ['IND.01.AEI.01.01', 'Índice', '≤ 10', 20]], figures: { '2024': [OPEN] } },
  { what: 'thousands in words', rows: [['Código', 'Indicador', 'Meta 2024', 'Logro 2024'], [...N, '2 mil', 15]], figures: { '2024': [OPEN] } },
  { what: 'a value that is a bound', rows: [['Código', 'Indicador', 'Meta 2024', 'Logro 2024'], [...N, 20, 'más de 15']], figures: ASKS },
  { what: 'codes of a PDRC in words of its own', rows: [['Objetivo estratégico regional', 'Acción estratégica regional', 'Indicador', 'Meta 2024', 'Logro 2024'], ['OER 1', 'AER 1.1', 'Talleres', 20, 15]], figures: { '2024': [75] } },
  { what: 'numbers typed where 1.1 may be 1.10', rows: [['Código', 'Acción estratégica institucional', 'Indicador', 'Meta 2024', 'Ejecutado 2024'], [1.1, 'Uno', 'Talleres', 20, 15], [1.2, 'Dos', 'Visitas', 4, 4], [1.1, 'Diez', 'Informes', 4, 2]], figures: ASKS },
  { what: 'numbers alone as codes of OEI, AEI and indicators', rows: [['N° OEI', 'Objetivo', 'N° AEI', 'Acción estratégica', 'N°', 'Indicador', 'Meta 2024', 'Logro 2024'], [1, 'Obj', '1.1', 'Acc', '1.1.1', 'Talleres', 20, 15], [1, 'Obj', '1.2', 'Otra', '1.2.1', 'Visitas', 4, 4]], figures: { '2024': [75, 100] } },
  { what: 'numbers alone under Código, on a sheet called PEI', title: 'PEI', rows: [['Código', 'Descripción', 'Meta 2024', 'Ejecutado 2024'], ['1', 'Objetivo'], ['1.1', 'Acción'], ['1.1.1', 'Talleres', 20, 15]], figures: { '2024': [75] } },
  { what: 'numbers alone of which nothing says that they are of a PEI', title: 'Obras', rows: [['Código', 'Descripción', 'Meta 2024', 'Ejecutado 2024'], ['1', 'Vías'], ['1.1', 'Puentes'], ['1.1.1', 'Puente norte', 20, 15]], figures: ASKS },
  { what: 'order numbers under N°', title: 'PEI', rows: [['N°', 'Indicador', 'Meta 2024', 'Logro 2024'], [1, 'Talleres', 20, 15], [2, 'Visitas', 4, 4]], figures: ASKS },
  { what: 'OEI beside AEI under the same headings', rows: [['Código OEI', 'OEI', 'Meta 2024', 'Logro 2024', 'Código AEI', 'AEI', 'Meta 2024', 'Logro 2024'], ['OEI.01', 'Obj', 80, 40, 'AEI.01.01', 'Acc', 20, 15], ['', '', '', '', 'AEI.01.02', 'Otra', 4, 4]], figures: { '2024': [75, 100] } },
  { what: 'goal, value and their percentage in a row each', rows: [['Código', 'Indicador', 'Detalle', '2024'], [...N, 'Meta', 20], ['', '', 'Logro', 15], ['', '', '% de avance', 75], [...P, 'Meta', 80], ['', '', 'Logro', 72], ['', '', '% de avance', 90]], figures: { '2024': [75, 90] } },
  { what: 'goal, value and their percentage, the code in each', rows: [['Código', 'Indicador', 'Detalle', '2024'], [...N, 'Meta', 20], [...N, 'Logro', 15], [...N, '% de avance', 75]], figures: { '2024': [75] } },
  { what: 'decimals with their unit', rows: [['Código', 'Indicador', 'Meta 2024', 'Logro 2024'], [...N, '40 km', '30.0 km'], [...P, '80 %', '72.0 %'], ['IND.03.AEI.01.01', 'Vías', '10.5 km', '10.5 km']], figures: { '2024': [75, 90, 100] } },
  { what: 'printed progress alone that may be fractions', rows: [['Código', 'Indicador', 'Meta 2024', 'Logro 2024', 'Avance 2024'], [...N, '', '', 0.75], [...P, '', '', 1]], figures: { '2024': [OPEN, OPEN] } },
  { what: 'printed progress alone of which one shows that they are none', rows: [['Código', 'Indicador', 'Meta 2024', 'Logro 2024', 'Avance 2024'], [...N, '', '', 0.75], [...P, '', '', 90]], figures: { '2024': [0.75, 90] } },
  { what: 'OEI alone with goals and without names of indicators', rows: [['Código OEI', 'Objetivo estratégico', 'LE 2024', 'VO 2024'], ['OEI.01', 'Mejorar', 80, 40], ['OEI.02', 'Ampliar', 50, 50]], figures: { '2024': [50, 100] } },
  { what: 'AEI and their goals without names of indicators', rows: [['Código AEI', 'Acción estratégica', 'Meta 2024', 'Logro 2024'], ['AEI.01.01', 'Acc', 20, 15], ['AEI.01.02', 'Otra', 4, 4]], figures: { '2024': [75, 100] } },
];

function read({ rows, merges = [], title = 'Hoja1' }: Variation) {
  const cells: SheetCells = { ...rowsAsSheet(rows), name: title, merges };
  const readings = readTables({ sheets: [cells], activeSheetId: cells.id, isReadOnly: false, settings: {} });
  const figures: Record<string, (number | null)[]> = {};
  for (const { plan } of readings) {
    plan.periods.forEach((period, at) => {
      const own = evaluate(plan, at).indicators.map(({ progress }) => progress);
      figures[periodId(period)] = [...(figures[periodId(period)] ?? []), ...own];
    });
  }
  return { figures, isTold: readings.length === 0 || readings.some(({ observations }) => observations.length > 0) };
}

describe('a table kept in another way', () => {
  it.each(VARIATIONS)('is read right or asked about, never wrong: $what', (variation) => {
    const { figures, isTold } = read(variation);
    if (variation.figures === ASKS) {
      expect(Object.values(figures).flat().filter((figure) => figure !== null)).toEqual([]);
      expect(isTold).toBe(true);
      return;
    }
    expect(figures).toMatchObject(variation.figures);
    if (Object.values(variation.figures).flat().includes(OPEN)) expect(isTold).toBe(true);
  });
});
