import { formatCount } from '../../engine/text/format';
import { addressOfCell } from '../../workbook/cells/cellAddress';
import type { Place } from '../../workbook/cells/observation';
import type { Notice } from '../messages/messages';
import type { GatherProblem } from './gatherList';

type Words = Pick<GatherProblem, 'message' | 'remedy'>;

const ASK_AGAIN = 'Si es de ese indicador, escriba el valor usted en la tabla, o pida a la unidad que llene su pedido tal como lo recibió.';

/** Why something in a returned file is not taken. */
export const GATHER_PROBLEMS = {
  wholeTable: (file: string): Words => ({
    message: `«${file}» no es un pedido: es la tabla completa del PEI.`,
    remedy: 'De una copia de la tabla no se sabe qué valores puso la unidad: pídale que llene su pedido y lo devuelva.',
  }),
  noRequest: (file: string): Words => ({
    message: `En «${file}» no se encontró un pedido de PEI Avance: faltan sus encabezados «Código» y «Valor obtenido».`,
    remedy: 'Compruebe que es el archivo que devolvió la unidad; si borraron los encabezados, pida que llene su pedido otra vez.',
  }),
  noPeriod: { message: 'El encabezado «Valor obtenido» no dice de qué periodo es.', remedy: 'Pida a la unidad que llene su pedido tal como lo recibió.' } satisfies Words,
  otherPeriod: (period: string, wanted: string): Words => ({
    message: `Es de otro periodo: ${period}. Se están recogiendo los valores de ${wanted}.`,
    remedy: 'Si es el que quería, elija ese periodo y vuelva a recoger.',
  }),
  noCode: { message: 'Hay un valor en una fila sin código de indicador.', remedy: ASK_AGAIN } satisfies Words,
  mixedRow: (code: string, asked: string): Words => ({ message: `La fila dice ${code}, pero se pidió ahí ${asked}: alguien movió o cambió una parte de la fila.`, remedy: ASK_AGAIN }),
  mixedPeriod: { message: 'La fila es de un pedido de otro periodo.', remedy: ASK_AGAIN } satisfies Words,
  otherName: (code: string, name: string): Words => ({ message: `La fila dice ${code} con el nombre «${name}», que no es el de ese indicador en la tabla.`, remedy: ASK_AGAIN }),
  unconfirmed: (code: string): Words => ({ message: `La fila dice ${code}, pero perdió la marca con que se pidió, y su nombre no basta para saber que es de ese indicador.`, remedy: ASK_AGAIN }),
  mixedUnits: { message: 'El archivo tiene filas pedidas a varias unidades y ya no dice de cuál es.', remedy: 'Pida a cada unidad que llene su pedido y lo devuelva por separado.' } satisfies Words,
  unknown: (code: string): Words => ({ message: `La tabla no tiene el indicador ${code}.`, remedy: 'Compruebe el código en la tabla y en el archivo.' }),
  otherUnit: (code: string): Words => ({ message: `${code} no se pidió a la unidad de este archivo.`, remedy: 'Recoja el valor del archivo de la unidad que responde por él, o escríbalo usted en la tabla.' }),
  otherTable: (code: string): Words => ({ message: `${code} se pidió para otra tabla de este libro.`, remedy: 'Elija esa tabla y vuelva a recoger.' }),
  repeatedCode: (code: string): Words => ({ message: `La tabla tiene varias filas con ${code} y no se sabe cuál es.`, remedy: 'Escriba el valor usted en la tabla.' }),
  noCell: (code: string): Words => ({ message: `En la tabla, el valor de ${code} no está solo en su celda.`, remedy: 'Escriba el valor usted en la tabla.' }),
  noValue: (words: string): Words => ({ message: `No da el valor, pero escribe: «${words}».`, remedy: 'Pregunte a la unidad.' }),
} as const;

export const GATHER = {
  reading: (name: string): string => `Leyendo «${name}»`,
  comparing: 'Comparando con la tabla',
  writing: 'Escribiendo los valores recogidos',
  unreadable: (name: string): Words => ({ message: `No se pudo leer «${name}».`, remedy: 'Compruebe que el archivo sigue en su lugar y ciérrelo en Excel, y vuelva a elegirlo.' }),
  /** @example written('3', false, 'Registro PEI') */
  written: (count: string, isOne: boolean, register: string): string =>
    `${count === '0' ? 'Ningún valor cambió en la tabla' : isOne ? 'Se escribió 1 valor en la tabla' : `Se escribieron ${count} valores en la tabla`}; lo recogido quedó en la hoja «${register}». Pulse Calcular avance.`,
  changed: (places: readonly Place[]): Notice => ({
    code: 'cambio-entretanto',
    message: `${places.length === 1 ? 'Cambió una celda' : `Cambiaron ${formatCount(places.length)} celdas`} de la tabla desde que se hizo la lista: ${places.slice(0, 5).map(({ sheet, rect }) => addressOfCell(sheet, rect.top, rect.left)).join(', ')}${places.length > 5 ? '…' : ''}.`,
    remedy: 'Vuelva a recoger: la lista se hará otra vez con lo que ahora dice la tabla. No se escribió nada.',
  }),
  registerMoved: (sheet: string): Notice => ({
    code: 'registro-movido',
    message: `En la hoja «${sheet}» se insertaron, movieron o quitaron columnas, y no se le pueden agregar filas.`,
    remedy: 'Devuelva sus columnas a su lugar, o elimine la hoja (o cámbiela de libro) para que se haga otra. No se escribió nada.',
  }),
  /** Where undoing is offered: "valores recogidos de 2024, primer semestre". */
  label: (period: string): string => `valores recogidos de ${period}`,
} as const;
