import { formatCount } from '../../engine/text/format';
import { spanishList } from '../../engine/text/words';
import { cellAddress } from '../../workbook/cells/cellAddress';
import type { ChangedCell } from '../../workbook/ownSheets/planOwnSheet';
import type { Notice } from '../messages/messages';

export const REPORT_STEP_LABELS = {
  summary: 'Regenerando el resumen',
  alerts: 'Redactando las alertas',
  copying: 'Copiando las alertas',
  word: 'Haciendo el informe',
  review: 'Comparando el texto con la tabla',
  reviewSheet: 'Llevando la revisión a su hoja',
  copyingFindings: 'Copiando las observaciones',
  saving: 'Guardando lo elegido',
} as const;

export const REPORT_MESSAGES = {
  summary: (sheet: string): string => `La hoja «${sheet}» está al día.`,
  alerts: (sheet: string, count: number, commitments: string | null): string =>
    `La hoja «${sheet}» ${count === 0 ? 'está al día y no tiene alertas: ninguna corresponde en este periodo' : `tiene ${count === 1 ? '1 alerta' : `${formatCount(count)} alertas`}`}.${commitments === null ? '' : ` Los compromisos están en «${commitments}».`}`,
  edited: (sheet: string): string => `Se guardó en la hoja «${sheet}».`,
  reviewSheet: (sheet: string, count: number, added: number): string =>
    `La hoja «${sheet}» tiene ${count === 1 ? '1 observación' : `${formatCount(count)} observaciones`}${added > 0 && added < count ? `, ${formatCount(added)} ${added === 1 ? 'nueva' : 'nuevas'}` : ''}, por unidad.`,
  copiedFindings: (count: number): string => `Se ${count === 1 ? 'copió 1 observación' : `copiaron ${formatCount(count)} observaciones`}, como tabla: péguelas en Excel, en Word o en un correo.`,
  copied: (count: number): string => `${count === 1 ? 'Se copió 1 párrafo' : `Se copiaron ${formatCount(count)} párrafos`}. Péguelos en Word.`,
  saved: (name: string): string => `El informe se descargó como «${name}».`,
  exportCancelled: 'Se canceló: no se descargó ningún informe.',
} as const;

/** Cells named one by one; the rest are counted. */
const NAMED_CELLS = 5;

/**
 * The cells of people that were kept in the place of ours, after a sentence of what was made; '' for none.
 *
 * @param orElse another way to what is calculated than making the cells blank, after «o »; null where there is none
 * @example keptWords([{ place: { sheet: 'Resumen PEI', rect: B7 }, text: '90' }]) // ' Se conservó lo que ya decía Resumen PEI!B7; si quiere lo calculado, borre la celda.'
 */
export function keptWords(kept: readonly ChangedCell[], orElse: string | null = null): string {
  if (kept.length === 0) return '';
  const named = kept.slice(0, NAMED_CELLS).map(({ place }) => cellAddress(place));
  const rest = kept.length - named.length;
  return ` Se conservó lo que ya decía ${spanishList([...named, ...(rest > 0 ? [`${formatCount(rest)} celdas más`] : [])])}; si quiere lo calculado, borre ${kept.length === 1 ? 'la celda' : 'las celdas'}${orElse === null ? '' : ` o ${orElse}`}.`;
}

export const NOTHING_TO_COPY: Notice = {
  code: 'sin-alertas',
  message: 'No hay alertas que copiar en este periodo.',
  remedy: 'Si también quiere las de AEI en ámbar, márquelo y redacte las alertas.',
};

export const NOTHING_TO_REVIEW: Notice = {
  code: 'sin-observaciones',
  message: 'No hay observaciones que llevar a una hoja.',
  remedy: 'Las ignoradas en este libro no se llevan; puede volver a mostrarlas.',
};

export const CLIPBOARD_UNAVAILABLE: Notice = {
  code: 'portapapeles',
  message: 'Excel no dejó usar el portapapeles.',
  remedy: 'Redacte las alertas y copie de su hoja la columna Párrafo.',
};

export const NO_DOWNLOADS: Notice = {
  code: 'sin-descargas',
  message: 'Excel para Mac no deja guardar archivos desde este panel.',
  remedy: 'Pulse Copiar todas y pegue en su informe; o abra el libro en Excel para la Web o para Windows y exporte desde allí.',
};

export const NO_TEXT: Notice = {
  code: 'sin-texto',
  message: 'No hay texto que revisar.',
  remedy: 'Pegue los párrafos de alerta del informe, o redacte antes las alertas para revisar los de su hoja.',
};

export const ALERT_CHANGED: Notice = {
  code: 'alerta-cambiada',
  message: 'La alerta cambió en su hoja mientras la editaba aquí, y lo que eligió no se escribió.',
  remedy: 'Vea cómo quedó y vuelva a elegir.',
};

export const COLUMNS_UNSURE: Notice = {
  code: 'columnas-por-confirmar',
  message: 'Hay columnas de la tabla por confirmar.',
  remedy: 'Pulse Calcular avance y diga qué contienen; después vuelva a intentarlo.',
};

/** Lines of the preview before a sheet is made that would be the first write to the workbook. */
export const SHEET_PREVIEWS = {
  summary: ['Hoja nueva, al final del libro: semáforo por nivel de avance, avance promedio, AEI por objetivo, indicadores por unidad y gráficos.'],
  review: ['Hoja nueva, al final del libro: cada observación con su unidad, el enlace a su celda, qué hacer y un estado por llenar.', 'Una hoja oculta con las listas para elegir.'],
  alerts: ['Hoja nueva, al final del libro: el párrafo de cada alerta, con su causa, compromiso y estado por elegir.', 'Una hoja oculta con las listas para elegir.'],
} as const;
