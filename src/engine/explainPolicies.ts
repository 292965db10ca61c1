import type { Policies } from './evaluation';
import { CEPLAN_POLICIES } from './evaluation';

/** What is chosen instead of the application's way, in words. */
const OTHERWISE = {
  noData: 'ND no se cuenta',
  cap: 'sin tope en 100',
  zeroTarget: 'con logro esperado 0 el avance es 100',
} as const;

/**
 * In what figures are not computed as CEPLAN's application computes them, in Spanish; `''` when they are.
 *
 * @example explainPolicies({ noData: 'leave-out', cap: true, zeroTarget: 'undefined' }) // 'Calculado con: ND no se cuenta.'
 */
export function explainPolicies(policies: Policies): string {
  const keys = ['noData', 'cap', 'zeroTarget'] as const;
  const others = keys.filter((key) => policies[key] !== CEPLAN_POLICIES[key]).map((key) => OTHERWISE[key]);
  return others.length === 0 ? '' : `Calculado con: ${others.join('; ')}.`;
}
