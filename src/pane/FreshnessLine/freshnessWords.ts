import type { Freshness } from '../../app/state';
import { quantity } from '../words/quantity';

/**
 * Whether the figures on the sheet still hold, in a line.
 *
 * @example freshnessWords({ state: 'outdated', label: '2024', cells: 12 }) // 'Las cifras escritas ya no corresponden: cambiarían 12 celdas.'
 */
export function freshnessWords(freshness: Freshness): string {
  if (freshness.state === 'never') return 'Aún no se ha calculado.';
  if (freshness.state === 'current') return `Al día: ${freshness.label}.`;
  if (freshness.cells === 0) return 'Los colores escritos ya no son los de sus ajustes: vuelva a calcular.';
  return `Las cifras escritas ya no corresponden: ${freshness.cells === 1 ? 'cambiaría 1 celda' : `cambiarían ${quantity(freshness.cells)} celdas`}.`;
}
