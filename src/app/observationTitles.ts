import type { FindingCode } from '../engine/finding';
import { RULES } from '../engine/checks/rules';

/** Headings of what reading a table finds doubtful; the checks of the method bring their own. */
const READING_TITLES: Readonly<Record<string, string>> = {
  'celda-con-error': 'Celda con error de fórmula',
  'codigo-no-reconocido': 'Código que no se reconoce',
  'codigo-supuesto': 'Códigos supuestos',
  'columna-dudosa': 'Columna que no se entiende del todo',
  'fecha-en-vez-de-numero': 'Fecha en lugar de un número',
  'fila-sin-codigo': 'Fila sin código',
  'formula-no-coincide': 'Fórmula que no da lo calculado',
  'numero-ambiguo': 'Número que se puede leer de dos maneras',
  'numero-ilegible': 'Número que no se entiende',
  'periodo-en-filas': 'Una fila por periodo',
  'sin-logros-esperados': 'Falta la columna de logros esperados',
  'sin-valores-obtenidos': 'Falta la columna de valores obtenidos',
  'valor-sin-formula': 'Valor en lugar de una fórmula',
  'valor-logico': 'VERDADERO o FALSO en lugar de un número',
};

const isFindingCode = (code: string): code is FindingCode => code in RULES;

/** Heading of a group of observations; a code without one is told by its words. */
export const observationTitle = (code: string): string =>
  isFindingCode(code) ? RULES[code].title : (READING_TITLES[code] ?? spelled(code));

/** 'relevancia-no-reconocida' reads 'Relevancia no reconocida'. */
const spelled = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');
