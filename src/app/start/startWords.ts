import { formatCount } from '../../engine/formatQuantity';
import type { NearMiss } from '../../workbook/find/nearMiss';
import type { Notice } from '../state';

/** What was looked for and not found, and what comes nearest. */
export function nothingFound(sheets: number, miss: NearMiss | null): Notice {
  const where = sheets === 1 ? 'la única hoja del libro' : `${formatCount(sheets)} hojas`;
  const looked = `Se buscó en ${where} una tabla con códigos OEI, AEI o IND y columnas de logro esperado y valor obtenido.`;
  const nearest = miss === null
    ? 'Nada se le parece. Abra el libro con los indicadores del PEI (Anexo B-7), o pruebe con una hoja de ejemplo.'
    : `Lo más parecido: ${missWords(miss)} Si esa es su tabla, indique qué contiene cada columna.`;
  return { code: 'sin-tabla', message: 'No se encontró una tabla de PEI en este libro.', remedy: `${looked} ${nearest}` };
}

function missWords({ sheet, row, words, hasCodes }: NearMiss): string {
  const place = `la fila ${row + 1} de la hoja «${sheet}»`;
  const said = words.map((word) => `«${word}»`).join(', ');
  if (words.length === 0) return `${place} tiene códigos, pero no se reconocen los títulos de sus columnas.`;
  return hasCodes ? `${place} dice ${said} y debajo hay códigos.` : `${place} dice ${said}, pero debajo no hay códigos OEI, AEI o IND.`;
}

const refusal = (code: string, message: string, remedy: string): Notice => ({ code, message, remedy });

/** Why a table cannot be made of what was said of its columns. */
export const MAPPING_REFUSALS = {
  blankRow: refusal('fila-en-blanco', 'La fila elegida está en blanco.', 'Elija la fila que tiene los títulos de las columnas.'),
  noKey: refusal('falta-codigo', 'Falta decir qué columna tiene los códigos.', 'Elija «Código» en la columna con códigos como IND.01.AEI.01.01, o «AEI a la que pertenece» en la que los tiene como AEI.01.01.'),
  noCodes: (column: string): Notice =>
    refusal('sin-codigos', `Debajo de los títulos, la columna «${column}» no tiene códigos como IND.01.AEI.01.01 o AEI.01.01.`, 'Elija la columna que los tiene, o escriba en ella los códigos de los indicadores.'),
  noTarget: refusal('falta-logro-esperado', 'Falta decir qué columna tiene el logro esperado (la meta) y de qué año.', 'Elija «Logro esperado» en una columna y escriba su año.'),
  noActual: refusal('falta-valor-obtenido', 'Falta decir qué columna tiene el valor obtenido y de qué periodo.', 'Elija «Valor obtenido» del semestre o del año en una columna, y escriba su año.'),
  twice: (one: string, other: string): Notice =>
    refusal('columnas-iguales', `Las columnas «${one}» y «${other}» no pueden contener lo mismo.`, 'Cambie lo que dice de una de ellas, o elija «No se usa».'),
  unread: refusal('tabla-no-leida', 'Con lo indicado no se pudo leer la tabla.', 'Revise que la fila elegida sea la de los títulos y que los datos estén debajo.'),
} as const;
