import type { Band, Limits } from '../../../engine/method/bands';
import { formatPlain } from '../../../engine/text/format';

/**
 * The range of a band under these limits in words, in percent.
 *
 * @example bandRange('amber', CEPLAN_LIMITS) // 'de 75 % a menos de 95 %'
 */
export function bandRange(band: Band, { amberFrom, greenFrom }: Limits): string {
  const [amber, green] = [formatPlain(amberFrom), formatPlain(greenFrom)];
  if (band === 'nd') return 'no disponible';
  if (band === 'open') return 'sin calcular';
  if (band === 'red') return `menos de ${amber} %`;
  return band === 'amber' ? `de ${amber} % a menos de ${green} %` : `${green} % o más`;
}
