import { causeEdit, EARLIER, earlierEdit, fillAlerts } from '../../../../src/app/reports/alerts/alertEdits';
import { alertView, cellsOf } from '../../../helpers/pane/alertViews';

const ONE = alertView('AEI.01.01');
const WRITTEN = alertView('AEI.02.01', {
  causes: [{ code: 'IND.01.AEI.02.01', name: 'x', cause: 'la mía', earlier: null }], commitment: 'el mío', cells: cellsOf({ cause: 'la mía', commitment: 'el mío', state: 'En proceso', deadline: 'junio' }),
});
/** Two indicators in the paragraph: one has a cause, the other had one in an earlier period. */
const HALF = alertView('AEI.04.01', {
  isSeveral: true, cells: cellsOf({ cause: 'IND.01.AEI.04.01: la mía' }),
  causes: [
    { code: 'IND.01.AEI.04.01', name: 'x', cause: 'la mía', earlier: { period: '2023-I', cause: 'la de antes' } },
    { code: 'IND.02.AEI.04.01', name: 'y', cause: '', earlier: { period: '2023-I', cause: 'la otra de antes' } },
  ],
});

describe('giving several alerts the same', () => {
  it('fills what is blank and keeps what is written', () => {
    const { edits, filled, kept } = fillAlerts([ONE, WRITTEN, HALF], { cause: 'por lluvias', replaces: false });
    expect(edits.map(({ code, text }) => [code, text])).toEqual([
      ['AEI.01.01', 'por lluvias'], ['AEI.04.01', 'IND.01.AEI.04.01: la mía\nIND.02.AEI.04.01: por lluvias'],
    ]);
    expect(filled).toEqual(['AEI.01.01', 'AEI.04.01']);
    expect(kept).toEqual(['AEI.02.01', 'AEI.04.01']);
  });

  it('replaces what is written only when it is told to', () => {
    const { edits, kept } = fillAlerts([WRITTEN, HALF], { cause: 'por lluvias', commitment: 'se hará', replaces: true });
    expect(edits.map(({ code, field, text }) => [code, field, text])).toEqual([
      ['AEI.02.01', 'cause', 'por lluvias'], ['AEI.02.01', 'commitment', 'se hará'],
      ['AEI.04.01', 'cause', 'IND.01.AEI.04.01: por lluvias\nIND.02.AEI.04.01: por lluvias'], ['AEI.04.01', 'commitment', 'se hará'],
    ]);
    expect(kept).toEqual([]);
  });

  it('gives each the cause of its own earlier period', () => {
    const { edits, filled } = fillAlerts([ONE, HALF], { cause: EARLIER, replaces: false });
    expect(filled).toEqual(['AEI.04.01']);
    expect(edits[0]?.text).toBe('IND.01.AEI.04.01: la mía\nIND.02.AEI.04.01: la otra de antes');
  });

  it('takes a state nobody changed for none, and keeps any other', () => {
    const { edits, kept } = fillAlerts([ONE, WRITTEN], { state: 'Atendida', replaces: false });
    expect(edits).toEqual([expect.objectContaining({ code: 'AEI.01.01', before: 'Pendiente', text: 'Atendida' })]);
    expect(kept).toEqual(['AEI.02.01']);
  });

  it('writes action and deadline only where there is or comes a commitment, and tells the others', () => {
    expect(fillAlerts([ONE, WRITTEN], { keyAction: 'Reunión', deadline: 'julio', replaces: false })).toMatchObject({
      edits: [{ code: 'AEI.02.01', field: 'keyAction', text: 'Reunión' }], kept: ['AEI.02.01'], withoutCommitment: ['AEI.01.01'],
    });
    expect(fillAlerts([ONE], { commitment: 'se hará', deadline: 'julio', replaces: false }).edits.map(({ field }) => field)).toEqual(['commitment', 'deadline']);
  });

  it('has nothing to do where everything stands so', () => {
    expect(fillAlerts([WRITTEN], { cause: 'la mía', commitment: 'el mío', replaces: true })).toEqual({ edits: [], filled: [], kept: [], withoutCommitment: [] });
  });
});

describe('one alert', () => {
  it('changes the cause of one indicator and leaves the others', () => {
    expect(causeEdit(HALF, 0, 'otra')).toMatchObject({ before: 'IND.01.AEI.04.01: la mía', text: 'IND.01.AEI.04.01: otra' });
  });

  it('takes the causes of an earlier period for the indicators that have none', () => {
    expect(earlierEdit(HALF)?.text).toBe('IND.01.AEI.04.01: la mía\nIND.02.AEI.04.01: la otra de antes');
    expect(earlierEdit(ONE)).toBeNull();
  });
});
