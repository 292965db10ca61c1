import type { Policies } from '../../engine/evaluation';
import { CEPLAN_METHOD } from './methodSettings';

/** Those rules that go one way or another. */
export type RuleKey = Exclude<keyof Policies, 'limits'>;

/** A rule that the sources leave open, with its two ways. */
export interface Rule {
  readonly key: RuleKey;
  readonly label: string;
  /** The application's way, and the other. */
  readonly usual: string;
  readonly other: string;
}

export const RULES: readonly Rule[] = [
  { key: 'noData', label: 'Un ND dentro de una AEI u OEI', usual: 'Cuenta como cero', other: 'Se deja fuera, y los demás se reparten su peso' },
  { key: 'cap', label: 'Avances mayores que 100', usual: 'Se cortan en 100', other: 'Quedan como están, sin tope' },
  { key: 'zeroTarget', label: 'Logro esperado igual a cero', usual: 'Sin avance (ND)', other: 'Avance 100' },
];

const OTHER: Pick<Policies, RuleKey> = { noData: 'leave-out', cap: false, zeroTarget: 'hundred' };

/** The rules with one of them the application's way, or the other. */
export const withRule = (policies: Policies, key: RuleKey, isOther: boolean): Policies =>
  ({ ...policies, [key]: (isOther ? OTHER : CEPLAN_METHOD.policies)[key] });

export const isOther = (policies: Policies, key: RuleKey): boolean => policies[key] !== CEPLAN_METHOD.policies[key];
