import type { Band } from './evaluation';
import type { Limits } from './limits';

/**
 * What each band holds, as the headings of the *Tabla Resumen* write it; `>` leaves the limit out.
 *
 * - Source: method note, section 7.
 *
 * @example bandHeaders(CEPLAN_LIMITS).amber // '[75%-95%>'
 */
export const bandHeaders = ({ amberFrom, greenFrom }: Limits): Readonly<Record<Band, string>> =>
  ({ red: `[0%-${amberFrom}%>`, amber: `[${amberFrom}%-${greenFrom}%>`, green: `≥${greenFrom}%`, nd: 'ND' });
