import type { Notice } from '../messages/messages';

const mappingRefusalNotice = (code: string, message: string, remedy: string): Notice => ({ code, message, remedy });

/** Why the meanings given to the columns make no table. */
export const MAPPING_REFUSALS = {
  blankRow: mappingRefusalNotice('fila-en-blanco', 'La fila elegida está en blanco.', 'Elija la fila que tiene los títulos de las columnas.'),
  noKey: mappingRefusalNotice('falta-codigo', 'Falta decir qué columna tiene los códigos.', 'Elija «Código» en la columna con códigos como IND.01.AEI.01.01, o «AEI a la que pertenece» en la que los tiene como AEI.01.01.'),
  noCodes: (column: string): Notice =>
    mappingRefusalNotice('sin-codigos', `Debajo de los títulos, la columna «${column}» no tiene códigos como IND.01.AEI.01.01 o AEI.01.01.`, 'Elija la columna que los tiene, o escriba en ella los códigos de los indicadores.'),
  noTarget: mappingRefusalNotice('falta-logro-esperado', 'Falta decir qué columna tiene el logro esperado (la meta) y de qué año.', 'Elija «Logro esperado» en una columna y escriba su año.'),
  noActual: mappingRefusalNotice('falta-valor-obtenido', 'Falta decir qué columna tiene el valor obtenido y de qué periodo.', 'Elija «Valor obtenido» del semestre o del año en una columna, y escriba su año.'),
  twice: (one: string, other: string): Notice =>
    mappingRefusalNotice('columnas-iguales', `Las columnas «${one}» y «${other}» no pueden contener lo mismo.`, 'Cambie lo que dice de una de ellas, o elija «No se usa».'),
  unread: mappingRefusalNotice('tabla-no-leida', 'Con lo indicado no se pudo leer la tabla.', 'Revise que la fila elegida sea la de los títulos y que los datos estén debajo.'),
} as const;
