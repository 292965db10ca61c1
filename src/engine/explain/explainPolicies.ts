import { isSameLimits } from '../method/bands';
import { CEPLAN_POLICIES } from '../method/evaluation';
import type { Policies } from '../method/evaluation';

/** The policies that differ from CEPLAN's application, in Spanish. */
const POLICY_WORDS = {
  noData: 'ND no se cuenta',
  cap: 'sin tope en 100',
  zeroTarget: 'con logro esperado 0 el avance es 100',
} as const;

/**
 * The policies that differ from those of CEPLAN's application, in Spanish; `''` when none does.
 *
 * @example explainPolicies({ noData: 'leave-out', cap: true, zeroTarget: 'undefined', limits: CEPLAN_LIMITS }) // 'Calculado con: ND no se cuenta.'
 */
export function explainPolicies(policies: Policies): string {
  const keys = ['noData', 'cap', 'zeroTarget'] as const;
  const { amberFrom, greenFrom } = policies.limits;
  const others: string[] = keys.filter((key) => policies[key] !== CEPLAN_POLICIES[key]).map((key) => POLICY_WORDS[key]);
  if (!isSameLimits(policies.limits, CEPLAN_POLICIES.limits)) others.push(`ámbar desde ${amberFrom} y verde desde ${greenFrom}`);
  return others.length === 0 ? '' : `Calculado con: ${others.join('; ')}.`;
}

/**
 * {@link explainPolicies} with the sentence that sets it against CEPLAN's application, for reports; `''` stays `''`.
 *
 * @example comparePolicies('Calculado con: ND no se cuenta.') // 'Calculado con: ND no se cuenta. El aplicativo de CEPLAN lo hace de otro modo.'
 */
export const comparePolicies = (difference: string): string => (difference === '' ? '' : `${difference} El aplicativo de CEPLAN lo hace de otro modo.`);
