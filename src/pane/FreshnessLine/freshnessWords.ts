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
  if (freshness.state === 'followed') return `${followed(freshness.figures)} Vuelva a calcular para el resumen y las alertas.`;
  if (freshness.cells === 0) return 'Los colores escritos ya no son los de sus ajustes: vuelva a calcular.';
  return `Las cifras escritas ya no corresponden: ${freshness.cells === 1 ? 'cambiaría 1 celda' : `cambiarían ${quantity(freshness.cells)} celdas`}.`;
}

const followed = (figures: number): string =>
  (figures === 1 ? 'Las fórmulas de la hoja ya muestran 1 cifra nueva.' : `Las fórmulas de la hoja ya muestran ${quantity(figures)} cifras nuevas.`);
