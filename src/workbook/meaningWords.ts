import type { ColumnMeaning, PlainField } from './layout';

const PLAIN: Readonly<Record<PlainField, string>> = {
  code: 'Código',
  name: 'Denominación',
  element: 'AEI a la que pertenece',
  elementName: 'Denominación de la AEI',
  objective: 'OEI al que pertenece',
  executingUnit: 'Unidad ejecutora',
  unit: 'Unidad de organización',
  parameter: 'Parámetro de medición',
  relevance: 'Relevancia',
  direction: 'Sentido esperado',
  aggregation: 'Tipo de agregación',
  priority: 'Prioridad',
  baselineYear: 'Año de la línea base',
  baseline: 'Línea base',
  currentYear: 'Año del valor actual',
  current: 'Valor actual',
  rowPeriod: 'Periodo de cada fila',
  own: 'Columna de este complemento',
  unknown: 'No se usa',
};

/** What a column holds, in the reader's words: "Logro esperado 2024", "Valor obtenido 2024, primer semestre". */
export function meaningWords(meaning: ColumnMeaning): string {
  if (meaning.field === 'target') return `Logro esperado ${meaning.year}`;
  if (meaning.field === 'actual' || meaning.field === 'progress') {
    const what = meaning.field === 'actual' ? 'Valor obtenido' : 'Avance Tipo I';
    return `${what} ${meaning.year}, ${meaning.span === 'semester' ? 'primer semestre' : 'año completo'}`;
  }
  return PLAIN[meaning.field];
}
