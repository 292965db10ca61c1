import type { Finding } from './finding';
import { RULES } from './checks/rules';
import type { Plan } from './plan';

/** A finding in words, in Spanish. */
export interface FindingWords {
  /** Heading for all findings of its code: "Falta el valor obtenido". */
  readonly title: string;
  /** One sentence that quotes what stands in the cells. */
  readonly message: string;
  /** One sentence that says what to do. */
  readonly remedy: string;
}

/**
 * Puts a finding in words. `plan` is the plan it was found in.
 *
 * @example describeFinding(finding, plan2024).message // 'El avance impreso es 15.00 y el calculado, 25.00.'
 */
export function describeFinding(finding: Finding, plan: Plan): FindingWords {
  const rule = RULES[finding.code];
  return { title: rule.title, ...rule.describe(finding, plan) };
}
