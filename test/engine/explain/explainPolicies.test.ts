import { CEPLAN_POLICIES } from '../../../src/engine/method/evaluation';
import { explainPolicies } from '../../../src/engine/explain/explainPolicies';

describe('explainPolicies', () => {
  it('has nothing to say of the application’s way', () => {
    expect(explainPolicies(CEPLAN_POLICIES)).toBe('');
  });

  it('names every rule that is another', () => {
    expect(explainPolicies({ ...CEPLAN_POLICIES, noData: 'leave-out' })).toBe('Calculado con: ND no se cuenta.');
    expect(explainPolicies({ ...CEPLAN_POLICIES, noData: 'leave-out', cap: false, zeroTarget: 'hundred' }))
      .toBe('Calculado con: ND no se cuenta; sin tope en 100; con logro esperado 0 el avance es 100.');
    expect(explainPolicies({ ...CEPLAN_POLICIES, limits: { amberFrom: 60, greenFrom: 87.5 } })).toBe('Calculado con: ámbar desde 60 y verde desde 87.5.');
  });
});
