import { meanOf } from '../../../src/engine/method/meanOf';
import { reportActions } from '../../helpers/plans/plans';

describe('meanOf', () => {
  it('gives 74.68 for the 26 printed AEI of 2024', () => {
    expect(meanOf(reportActions.map((action) => action.avanceTipoI['2024-S1']))).toBe(74.68);
  });

  it.each<{ of: (number | null)[]; is: number | null; because: string }>([
    { of: [50, null, 100], is: 75, because: 'ND is left out' },
    { of: [null], is: null, because: 'nothing has a value' },
    { of: [], is: null, because: 'there is nothing' },
    { of: [0.01, 0.02], is: 0.02, because: 'a half goes away from zero' },
    { of: [0.1, 0.2, 0.3], is: 0.2, because: 'cents add up exactly' },
  ])('gives $is for $of: $because', ({ of, is }) => expect(meanOf(of)).toBe(is));
});
