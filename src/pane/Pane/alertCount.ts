import type { ElementView } from '../../app/state';
import type { AlertRules } from '../../engine/alerts/alert';

/** How many AEI are due an alert by these rules: the red ones, and of the amber ones what the rules ask for. */
export const alertCount = (elements: readonly ElementView[], rules: AlertRules): number =>
  elements.filter(({ code, band, indicators }) => code.startsWith('AEI') && (
    band === 'red' || (band === 'amber' && (rules.amber || (rules.redIndicators && indicators.some((one) => one.band === 'red'))))
  )).length;
