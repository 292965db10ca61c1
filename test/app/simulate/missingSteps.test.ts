import { missingSteps } from '../../../src/app/simulate/missingSteps';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Plan } from '../../../src/engine/plan/plan';
import { anAction, anIndicator, aPlan } from '../../helpers/plans/plans';

const said = (plan: Plan, band: 'amber' | 'green') => {
  const { sentence, moves } = missingSteps(plan, evaluate(plan, 0), 'AEI', 0, band);
  return [sentence, ...moves.map(({ code, words }) => `${code} ${words}`)];
};
const licences = anIndicator({ targets: [135], actuals: [74] });
const late = anIndicator({ code: 'IND.02.AEI.01.01', name: 'Porcentaje de morosidad', direction: 'descending', targets: [13], actuals: [29] });

describe('what an AEI lacks, in words', () => {
  it.each<{ plan: Plan; band: 'amber' | 'green'; says: readonly string[]; because: string }>([
    { plan: aPlan([licences]), band: 'amber', says: ['AEI.01.01 llega a ámbar (75) con el menor esfuerzo si cambia 1 indicador:', 'IND.01.AEI.01.01 de 74 a 102 (28 más)'], because: 'whole units are missing' },
    { plan: aPlan([late]), band: 'amber', says: ['AEI.01.01 llega a ámbar (75) con el menor esfuerzo si cambia 1 indicador:', 'IND.02.AEI.01.01 de 29.00 a 17.33 (11.67 menos)'], because: 'less is better' },
    { plan: aPlan([anIndicator({ actuals: [80] })]), band: 'amber', says: ['AEI.01.01 ya llega a ámbar.'], because: 'it is there' },
    {
      plan: aPlan([licences, { ...late, actuals: [null] }]), band: 'green', because: 'one is ND',
      says: ['AEI.01.01 no llega a verde: con todos los que tienen valor en su meta quedaría en 50. IND.02.AEI.01.01 está en ND: cuéntelo como reportado para ver qué pasaría.'],
    },
    {
      plan: aPlan([{ ...licences, actuals: [null] }]), band: 'green', because: 'all are ND',
      says: ['AEI.01.01 no llega a verde: ninguno de sus indicadores tiene valor. IND.01.AEI.01.01 está en ND: cuéntelo como reportado para ver qué pasaría.'],
    },
    { plan: aPlan([licences], { actions: [anAction({ undecided: 'elsewhere' })] }), band: 'green', says: [expect.stringMatching(/^No se sabe qué le falta a AEI\.01\.01: /) as string], because: 'part of it is elsewhere' },
  ])('says $says: $because', ({ plan, band, says }) => expect(said(plan, band)).toEqual(says));
});
