import type { Indicator } from '../../../src/engine/plan/indicator';
import type { PlanElement } from '../../../src/engine/plan/plan';
import { firstMessage, findingPlaces } from '../../helpers/plans/findings';
import { aPlan, anAction, anIndicator } from '../../helpers/plans/plans';

/** Indicators by code, each under the action its code names. */
function planOf(codes: readonly string[]) {
  const actionCodes = [...new Set(codes.map((code) => code.slice(7)))];
  const actions = actionCodes.map((code) => anAction({
    code, name: `SERVICIO ${code}`, indicators: codes.flatMap((one, i) => (one.endsWith(code) ? [i] : [])),
  }));
  return aPlan(codes.map((code, i) => anIndicator({ code, name: `Número de ${i}`, row: 14 + i, parent: actionCodes.indexOf(code.slice(7)) })), { actions });
}

const objective = (code: string, change: Partial<PlanElement> = {}): PlanElement =>
  ({ ...anAction({ code, name: code, indicators: [], ...change }), level: 'OEI' });

describe('the checks of codes and places', () => {
  it('finds a repeated code, and where it stood before', () => {
    const plan = planOf(['IND.01.AEI.01.01', 'IND.02.AEI.01.01', 'IND.01.AEI.01.01']);
    expect(findingPlaces(plan, 'codigo-repetido')).toEqual(['IND.01.AEI.01.01 code']);
    expect(firstMessage(plan, 'codigo-repetido')).toBe('El código IND.01.AEI.01.01 ya está en la fila 14.');
    expect(findingPlaces(planOf(['IND.02.AEI.01.01', 'IND.01.AEI.01.01']), 'codigo-repetido')).toEqual([]);
  });

  it('finds repeated AEI and OEI', () => {
    const twice = aPlan([], { actions: [anAction(), anAction({ name: 'OTRA' })], objectives: [objective('OEI.01'), objective('OEI.01')] });
    expect(findingPlaces(twice, 'codigo-repetido')).toEqual(['OEI.01 code', 'AEI.01.01 code']);
  });

  it('finds an indicator under another AEI than its code says', () => {
    const plan = aPlan([anIndicator({ code: 'IND.01.AEI.02.01' })]);
    expect(findingPlaces(plan, 'codigo-ajeno')).toEqual(['IND.01.AEI.02.01 code']);
    expect(firstMessage(plan, 'codigo-ajeno')).toBe('IND.01.AEI.02.01 está bajo AEI.01.01, pero su código dice AEI.02.01.');
    expect(findingPlaces(aPlan([anIndicator({ code: 'IND.09.AEI.01.01' })]), 'codigo-ajeno')).toEqual([]);
  });

  it('finds an indicator without an element, which is under no other', () => {
    const plan = aPlan([anIndicator({ parent: -1 })], { actions: [] });
    expect(findingPlaces(plan, 'indicador-sin-accion')).toEqual(['IND.01.AEI.01.01 code']);
    expect(findingPlaces(plan, 'codigo-ajeno')).toEqual([]);
    expect(findingPlaces(aPlan([anIndicator()]), 'indicador-sin-accion')).toEqual([]);
  });

  it('finds an AEI without indicators, and an OEI without where others have theirs', () => {
    expect(findingPlaces(aPlan([], { actions: [anAction({ indicators: [] })] }), 'accion-sin-indicadores')).toEqual(['AEI.01.01 code']);
    const own = [anIndicator({ code: 'IND.01.OEI.01', level: 'OEI' })];
    const objectives = [objective('OEI.01', { indicators: [0] }), objective('OEI.02')];
    expect(findingPlaces(aPlan(own, { actions: [], objectives }), 'accion-sin-indicadores')).toEqual(['OEI.02 code']);
    expect(findingPlaces(aPlan([anIndicator()], { objectives: [objective('OEI.01')] }), 'accion-sin-indicadores')).toEqual([]);
  });

  it('finds an AEI whose OEI is not in a table that has OEI', () => {
    expect(findingPlaces(aPlan([anIndicator()], { objectives: [objective('OEI.02')] }), 'accion-sin-objetivo')).toEqual(['AEI.01.01 code']);
    expect(findingPlaces(aPlan([anIndicator()], { objectives: [objective('OEI.01')] }), 'accion-sin-objetivo')).toEqual([]);
    expect(findingPlaces(aPlan([anIndicator()]), 'accion-sin-objetivo')).toEqual([]);
  });

  it.each<{ codes: string[]; at: string[]; because: string }>([
    { codes: ['IND.01.AEI.01.01', 'IND.03.AEI.01.01'], at: ['IND.03.AEI.01.01 code'], because: '02 is left out' },
    { codes: ['IND.01.AEI.01.01', 'IND.02.AEI.01.01', 'IND.01.AEI.01.02'], at: [], because: 'each AEI begins at 1' },
    { codes: ['IND.01.AEI.03.01', 'IND.02.AEI.03.02', 'IND.03.AEI.03.03'], at: [], because: 'the numbers run through the OEI, as in IGP' },
    { codes: ['IND.01.AEI.03.01', 'IND.02.AEI.03.02', 'IND.05.AEI.03.03'], at: ['IND.05.AEI.03.03 code'], because: 'they run on, but skip' },
    { codes: ['IND.01.AEI.01.01', 'IND.01.AEI.01.02', 'IND.03.AEI.01.02'], at: ['IND.03.AEI.01.02 code'], because: 'they begin anew, and skip' },
    { codes: ['IND.01.AEI.01.01', 'IND.01.AEI.01.03'], at: ['AEI.01.03 code'], because: 'an AEI is left out' },
    { codes: ['IND.01.AEI.01.01', 'IND.01.AEI.03.01'], at: [], because: 'without OEI rows nothing says that OEI.02 is lost' },
  ])('skipped numbers in $codes: $because', ({ codes, at }) => {
    expect(findingPlaces(planOf(codes), 'codigo-salteado')).toEqual(at);
  });

  it('quotes the missing number', () => {
    expect(firstMessage(planOf(['IND.01.AEI.01.01', 'IND.03.AEI.01.01']), 'codigo-salteado')).toBe('Antes de IND.03.AEI.01.01 falta el número 2 en la numeración.');
    expect(firstMessage(planOf(['IND.01.AEI.01.01', 'IND.05.AEI.01.01']), 'codigo-salteado')).toContain('falta del número 2 al 4');
  });

  it.each<{ rows: Partial<Indicator>[]; at: number; because: string }>([
    { rows: [{ relevance: 1 }, { relevance: null }], at: 1, because: 'others have one' },
    { rows: [{ relevance: null }, { relevance: null }], at: 2, because: 'they share their AEI' },
    { rows: [{ relevance: null }], at: 0, because: 'alone in its AEI, in a table without relevance, it decides nothing' },
    { rows: [{ relevance: 3 }], at: 0, because: 'it has one' },
  ])('missing relevance of $rows is found $at times: $because', ({ rows, at }) => {
    expect(findingPlaces(aPlan(rows.map(anIndicator)), 'relevancia-faltante')).toHaveLength(at);
  });
});
