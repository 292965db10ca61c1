import { bandHeaders } from '../../src/engine/bandHeaders';
import { CEPLAN_LIMITS } from '../../src/engine/limits';

describe('bandHeaders', () => {
  it('writes the method’s limits as the report prints them', () => {
    expect(bandHeaders(CEPLAN_LIMITS)).toEqual({ red: '[0%-75%>', amber: '[75%-95%>', green: '≥95%', nd: 'ND' });
  });

  it('writes other limits with the decimals they have', () => {
    expect(bandHeaders({ amberFrom: 60, greenFrom: 87.5 })).toEqual({ red: '[0%-60%>', amber: '[60%-87.5%>', green: '≥87.5%', nd: 'ND' });
  });
});
