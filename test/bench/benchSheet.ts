import type { CellValue, SheetCells } from '../../src/workbook/cells/sheetCells';

const INDICATORS_PER_ACTION = 4;
const ACTIONS_PER_OBJECTIVE = 99;
const ROWS_AT_ONCE = 8_000;

const HEADER: readonly (readonly CellValue[])[] = [
  ['Código', 'Descripción', 'UE', 'Unidad de Organización', 'Relevancia', 'Sentido Esperado', 'Tipo de Agregación', 'Línea Base', '',
    'Logro Esperado', '', '', '', 'Valores Obtenidos', '', 'Avance Tipo I (%)', ''],
  ['', '', '', '', '', '', '', 'Año', 'Valor', 2024, 2025, 2026, 2027, 2024, '', 2024, ''],
  ['', '', '', '', '', '', '', '', '', '', '', '', '', 'Sem1', 'Anual', 'Sem1', 'Anual'],
];

const UNITS = [
  '15.00-GERENCIA DE SEGURIDAD CIUDADANA', '11.01-SUBGERENCIA DE LIMPIEZA PÚBLICA', '12.03-SUBGERENCIA DE INVERSIÓN PRIVADA',
  '04.01-OFICINA DE GESTIÓN DE RIESGOS Y DESASTRES', '13.03-SUBGERENCIA DE PROMOCIÓN ECONÓMICA Y EMPRESARIAL',
];
const EXECUTING_UNIT = '300359-MUNICIPALIDAD DISTRITAL DE JOSÉ LUIS BUSTAMANTE Y RIVERO';
const RELEVANCES = ['Muy relevante', 'Relevante', 'Menos relevante'];
const ENDINGS = ['realizadas oportunamente en el distrito', 'de calidad', 'registradas en el sistema de información regional'];
const SENSES: readonly (readonly [string, string])[] = [
  ['Ascendente', 'No Agregable'], ['Ascendente', 'No Agregable'], ['Ascendente', 'No Agregable'], ['Descendente', 'No Agregable'],
];

/**
 * A modern Anexo B-7 of 17 columns with `count` indicators, four to an AEI, the same on every machine. Values vary so that quotients
 * fall everywhere, one in two hundred on a tie; about one row in ten has something to be found, as in real
 * tables. The cells are fresh copies, as a response of Office would bring them.
 */
export function benchSheet(count: number): SheetCells {
  const values: CellValue[][] = HEADER.map((row) => [...row]);
  for (let i = 0; i < count; i += 1) {
    const action = Math.floor(i / INDICATORS_PER_ACTION);
    const code = `AEI.${two(Math.floor(action / ACTIONS_PER_OBJECTIVE) + 1)}.${two((action % ACTIONS_PER_OBJECTIVE) + 1)}`;
    const number = (i % INDICATORS_PER_ACTION) + 1;
    if (number === 1) values.push([code, `SERVICIO ${action} PRESTADO EN FORMA OPORTUNA A LA POBLACIÓN DEL DISTRITO`, ...Array<CellValue>(15).fill('')]);
    values.push(rowOf(i, `IND.${two(number)}.${code}`));
  }
  return {
    id: '1', name: 'PEI Indicadores', top: 0, left: 0, values: fresh(values),
    visibility: 'Visible', isProtected: false, isFiltered: false, ownNames: {},
  };
}

/** Copied some rows at a time, so that a sheet of a million indicators is never in memory twice. */
function fresh(values: CellValue[][]): CellValue[][] {
  for (let top = 0; top < values.length; top += ROWS_AT_ONCE) {
    const rows = values.slice(top, top + ROWS_AT_ONCE);
    (JSON.parse(JSON.stringify(rows)) as CellValue[][]).forEach((row, k) => { values[top + k] = row; });
  }
  return values;
}

function rowOf(i: number, code: string): CellValue[] {
  const isTie = i % 200 === 8;
  const target = isTie ? 800 : 50 + ((i * 7919) % 9973) / 4;
  const [sense, aggregation] = SENSES[i % SENSES.length] ?? ['', ''];
  const step = sense === 'Descendente' ? -1 : 1;
  const usual = isTie ? 101 + 2 * (i % 300) : Math.round(target * (20 + ((i * 104729) % 85))) / 100;
  const actual = i % 100 === 0 ? target * 3 : i % 100 === 50 ? 'ND' : usual;
  return [
    code, `${i % 16 === 3 || sense === 'Ascendente' ? 'Número' : 'Tasa'} de atenciones del servicio ${i} ${ENDINGS[i % ENDINGS.length] ?? ''}`, EXECUTING_UNIT, UNITS[i % UNITS.length] ?? '',
    RELEVANCES[i % RELEVANCES.length] ?? '', sense, aggregation, 2023, target - step,
    target, target + step, target + 2 * step, target + 3 * step, actual, '', '', '',
  ];
}

const two = (number: number): string => String(number).padStart(2, '0');
