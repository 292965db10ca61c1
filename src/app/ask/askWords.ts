import type { Notice } from '../messages/messages';

/** What stands for a unit without a name: all indicators of a table without units, or those of a table whose row says none. */
export const unitWords = (name: string, hasUnits: boolean): string => (name !== '' ? name : hasUnits ? 'Sin unidad de organización' : 'Todos los indicadores');

export const ASK = {
  making: 'Haciendo los pedidos',
  noUnits: { code: 'sin-unidades', message: 'No se eligió ninguna unidad.', remedy: 'Marque al menos una.' } satisfies Notice,
  /** @example made(3, 'Pedidos 2024-S1.zip') */
  made: (count: number, name: string): string => `${count === 1 ? 'Se hizo 1 pedido' : `Se hicieron ${count} pedidos`}: está en sus descargas, «${name}».`,
  cannotSave: { code: 'sin-descargas', message: 'Excel para Mac no deja que el panel guarde archivos, y los pedidos no se pueden descargar aquí.', remedy: 'Abra este libro en Excel para Windows o en la web, o use la orden pedir.' } satisfies Notice,
  /** @example noColumn('PEI 2024', '2024, primer semestre') */
  noColumn: (sheet: string, period: string): Notice => ({
    code: 'sin-columna-propia',
    message: `En la hoja «${sheet}» el valor obtenido de ${period} no está en una columna con una celda por indicador: se arma con otras, o el periodo está en las filas.`,
    remedy: 'Los pedidos y lo recogido van a una sola celda por indicador: agregue una columna «Valor obtenido» de ese periodo, o elija otro periodo.',
  }),
  noIndicators: { code: 'sin-indicadores', message: 'La tabla no tiene indicadores de los que pedir valores.', remedy: 'Elija otra tabla.' } satisfies Notice,
} as const;
