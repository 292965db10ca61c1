import type { Policies } from '../method/evaluation';

/**
 * All policies in Spanish, also those of CEPLAN's application: the parameters that a report was made with.
 *
 * @example policyWords(CEPLAN_POLICIES)[1] // 'los avances se topan en 100'
 */
export const policyWords = ({ noData, cap, zeroTarget, limits }: Policies): readonly string[] => [
  noData === 'zero' ? 'ND cuenta como cero' : 'ND no se cuenta',
  cap ? 'los avances se topan en 100' : 'los avances no se topan en 100',
  zeroTarget === 'undefined' ? 'con logro esperado 0 no hay avance' : 'con logro esperado 0 el avance es 100',
  `ámbar desde ${limits.amberFrom} y verde desde ${limits.greenFrom}`,
];
