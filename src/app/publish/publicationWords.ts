import { formatCount } from '../../engine/text/format';

/** Words of *Preparar para publicar*. */
export const PUBLICATION = {
  title: 'El libro está listo para publicar.',
  nothing: 'No había nada que quitar: el libro no guarda nada de PEI Avance.',
  step: 'Quitando lo que PEI Avance guarda en el libro…',
  unlock: 'Quite la protección (Revisar > Desproteger hoja) o el filtro (Datos > Borrar) de esa hoja y vuelva a preparar el libro. No se escribió nada.',
  memory: 'Memoria de PEI Avance',
  withUndo: 'Se quitó, con el registro para deshacer, que guarda valores anteriores. Los ajustes del libro vuelven a los de siempre.',
  withoutUndo: 'Se quitó. Los ajustes del libro vuelven a los de siempre.',
  marks: 'Se vació la columna oculta de marcas, que dice qué se propuso en cada fila.',
  lists: 'Se quitó la hoja oculta con las listas de causas, compromisos y estados, también las que agregó su oficina.',
  /** @example formulas(1) // '1 fórmula viva quedó como valor.' */
  formulas: (count: number): string => (count === 1 ? '1 fórmula viva quedó como valor.' : `${formatCount(count)} fórmulas vivas quedaron como valores.`),
  othersFormulas: (count: number): string =>
    `${count === 1 ? 'Se dejó 1 fórmula, porque no es seguro que sea' : `Se dejaron ${formatCount(count)} fórmulas, porque no es seguro que sean`} de PEI Avance.`,
} as const;
