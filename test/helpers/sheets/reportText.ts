import { readFileSync } from 'node:fs';

interface ReportIndicator {
  readonly codigo: string;
  readonly descripcion: string;
  readonly ue: string;
  readonly unidad: string;
  readonly relevancia: string;
  readonly sentido: string;
  readonly agregacion: string;
  readonly lineaBase: { readonly anio: number; readonly valor: number | null };
  readonly logroEsperado: Readonly<Record<string, number | null>>;
  readonly valorObtenido: Readonly<Record<string, number>>;
  readonly avanceTipoI: Readonly<Record<string, number>>;
  readonly origen: 'fuente' | 'reconstruido' | 'dañado';
}

interface Report {
  readonly titulo: string;
  readonly encabezado: Readonly<Record<string, string>>;
  readonly acciones: readonly {
    readonly codigo: string; readonly descripcion: string; readonly prioridad: number; readonly avanceTipoI: Readonly<Record<string, number>>; readonly indicadores: readonly ReportIndicator[];
  }[];
  readonly promedioAEI: number;
}

export const REPORT_2024 = JSON.parse(readFileSync('test/fixtures/pei-jlbr-2024.json', 'utf8')) as Report;

const printed = (value: number | null | undefined): string => (value === null || value === undefined ? '' : value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }));

const HEADER = ['Código', 'Descripción', 'UE', 'Unidad de Organización', 'Relevancia', 'Sentido Esperado', 'Tipo de Agregación', 'Línea Base', 'Logro Esperado', 'Valores Obtenidos', 'Avance Tipo I (%)'];
const PERIOD = '2024-S1';

/** The cells of an indicator as the page text has them. Of the rows that `origen` calls rebuilt, the document lost baseline and goals. */
function cellsOf(indicator: ReportIndicator): string[] {
  const { codigo, descripcion, ue, unidad, relevancia, sentido, agregacion, lineaBase, logroEsperado, valorObtenido, avanceTipoI, origen } = indicator;
  const figures = origen === 'reconstruido' ? [] : [String(lineaBase.anio), printed(lineaBase.valor), ...Object.values(logroEsperado).map(printed)];
  return [codigo, descripcion, ue, unidad, relevancia, sentido, agregacion, ...figures, printed(valorObtenido[PERIOD]), printed(avanceTipoI[PERIOD])];
}

/** How a damaged row lost what it lost. */
const DAMAGE: Readonly<Record<string, (cells: readonly string[]) => readonly string[]>> = {
  // Its name is gone.
  'IND.01.AEI.05.02': (cells) => cells.filter((_, at) => at !== 1),
  // A goal in the middle is gone.
  'IND.01.AEI.06.01': (cells) => cells.filter((_, at) => at !== 10),
};

/** The cells that the text has of an indicator. */
function textCells(indicator: ReportIndicator): readonly string[] {
  const cells = cellsOf(indicator);
  return DAMAGE[indicator.codigo]?.(cells) ?? cells;
}

/**
 * The text of the pages of the 2024 report, made from its data: a line to a row, `separator` between cells, the columns that the document
 * lost left out, and its damaged rows damaged.
 */
export function textOfReport2024(separator = '\t'): string {
  const rows = REPORT_2024.acciones.flatMap(({ codigo, descripcion, prioridad, avanceTipoI, indicadores }) => [
    [`${codigo} ${descripcion} (Prioridad ${prioridad})`, printed(avanceTipoI[PERIOD])],
    ...indicadores.map(textCells),
  ]);
  return [
    REPORT_2024.titulo,
    ...Object.entries(REPORT_2024.encabezado).map(([label, value]) => `${label} : ${value}`),
    HEADER.join(separator),
    ['Año', 'Valor', '2024', '2025', '2026', '2027', '2024 - Sem1', '2024 - Sem1'].join(separator),
    ...rows.map((cells) => cells.join(separator)),
    `Avance promedio de AEI:${separator}${printed(REPORT_2024.promedioAEI)}`,
    'ALERTAS IDENTIFICADAS',
    'AEI.01.01: se coordinará con la unidad el cumplimiento de la meta.',
  ].join('\n');
}

/** The figures that the text has of an indicator, left to right. */
export const printedFigures = (indicator: ReportIndicator): number[] =>
  textCells(indicator).filter((cell) => /^[\d.,]+$/.test(cell)).map((cell) => Number(cell.replaceAll(',', '')));
