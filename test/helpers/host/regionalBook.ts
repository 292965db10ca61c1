import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { hostBookOf } from './hostBook';
import type { HostBook } from './hostBook';

/** Sheet of {@link regionalBook}. */
export const REGIONAL_SHEET = 'PEI Regional';

const HEADER = ['Código', 'Denominación', 'Unidad de Organización', 'Relevancia', 'Sentido Esperado', 'Tipo de Agregación', 'LE 2023', 'VO 2023-I', 'VO 2023 anual'];
const OFFICES = ['GERENCIA REGIONAL DE SALUD', 'GERENCIA REGIONAL DE EDUCACIÓN', 'GERENCIA REGIONAL DE AGRICULTURA', 'OFICINA DE PLANEAMIENTO'];
const RELEVANCE = ['Muy relevante', 'Relevante', 'Menos relevante'];
/** Progress of the year in percent points, AEI by AEI: red, amber, green, red, and so on. */
const ANNUAL = [42.5, 80, 100, 61.25, 97.5, 33.3, 88.8];

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Indicators of the nth AEI: 57 AEI have one, 7 two and 9 three, as in the evaluation report of a regional government of 2023. */
const indicatorsOf = (nth: number): number => (nth % 8 === 7 ? 3 : nth % 9 === 5 ? 2 : 1);

/**
 * A table of the shape of a regional government's: 98 indicators in 73 AEI of 12 OEI, the first semester and the year of 2023. Half of what
 * the year reaches stands in the semester, so that every AEI is red in it.
 *
 * @param mark goes before every name, to tell two plans of the same codes apart
 */
export function regionalTable(mark = ''): CellValue[][] {
  const rows: CellValue[][] = [HEADER];
  let left = 98;
  for (let nth = 0; nth < 73; nth += 1) {
    const code = `${twoDigits(1 + Math.floor(nth / 6.1))}.${twoDigits(1 + nth - Math.ceil(Math.floor(nth / 6.1) * 6.1))}`;
    rows.push([`AEI.${code}`, `${mark}Servicio ${nth + 1} brindado a la población`, '', '', '', '', '', '', '']);
    const count = nth === 72 ? left : Math.min(indicatorsOf(nth), left - (72 - nth));
    for (let k = 1; k <= count; k += 1) {
      const annual = (ANNUAL[nth % ANNUAL.length] ?? 0) + (k - 1) * 2;
      rows.push([
        `IND.${twoDigits(k)}.AEI.${code}`, `${mark}Porcentaje ${k} del servicio ${nth + 1}`, OFFICES[nth % OFFICES.length] ?? '', RELEVANCE[k - 1] ?? '',
        'Ascendente', 'No agregable', 100, annual / 2, annual,
      ]);
    }
    left -= count;
  }
  return rows;
}

/** {@link regionalTable} alone in a workbook. */
export const regionalBook = (): Promise<HostBook> => hostBookOf({ [REGIONAL_SHEET]: regionalTable() });
