import { evaluate } from '../../../../src/engine/method/evaluate';
import { elementNotesReport, indicatorNotesReport } from '../../../../src/entry/cli/report/periodReport';
import { aPlan, anIndicator, plan2024 } from '../../../helpers/plans/plans';

const plan = plan2024('registered');
const evaluation = evaluate(plan, 0);
const indicatorAt = (code: string): number => plan.indicators.findIndex((one) => one.code === code);
const actionAt = (code: string): number => plan.actions.findIndex((one) => one.code === code);

describe('besideIndicatorReport', () => {
  it('tells the pace and what is missing of the 54.81 of 2024', () => {
    expect(indicatorNotesReport(plan, evaluation, indicatorAt('IND.01.AEI.07.01'), {})).toEqual({
      frases: ['en ritmo: se esperaba 50 % de la meta anual a la fecha y lleva 54.81 %', expect.stringMatching(/^faltan 28 \S+ para ámbar y 55 para verde$/)],
      esperado: 50, enRitmo: true, admitido: null, faltaAmbar: 28, faltaVerde: 55, sinTope: null, avanceTipoII: null,
    });
  });

  it('keeps the 400 behind a printed 100', () => {
    expect(indicatorNotesReport(plan, evaluation, indicatorAt('IND.01.AEI.02.04'), {})).toMatchObject({ sinTope: 400, faltaVerde: 0, enRitmo: true });
  });

  it('tells what a limit admits by now', () => {
    expect(indicatorNotesReport(plan, evaluation, indicatorAt('IND.01.AEI.01.02'), {})).toMatchObject({ admitido: 4200, enRitmo: false });
  });

  it('gives Tipo II at the end of a year only', () => {
    const own = anIndicator({ baseline: 10, targets: [22, 24], actuals: [13] });
    const year = aPlan([own], { periods: [{ year: 2024, span: 'year' }] });
    expect(indicatorNotesReport(year, evaluate(year, 0), 0, {}).avanceTipoII).toBe(25);
    const semester = aPlan([own]);
    expect(indicatorNotesReport(semester, evaluate(semester, 0), 0, {}).avanceTipoII).toBeNull();
  });

  it('is silent of ND', () => {
    const none = aPlan([anIndicator({ actuals: [null] })]);
    expect(indicatorNotesReport(none, evaluate(none, 0), 0, {})).toEqual({
      frases: [], esperado: null, enRitmo: null, admitido: null, faltaAmbar: null, faltaVerde: null, sinTope: null, avanceTipoII: null,
    });
  });
});

describe('besideElementReport', () => {
  it('names the indicator that moves its AEI most', () => {
    expect(elementNotesReport(plan, evaluation, 'AEI', actionAt('AEI.04.03'), {})).toMatchObject({
      enRitmo: true, palanca: { codigo: 'IND.03.AEI.04.03', puntos: 11.75 }, sinND: evaluation.actions[actionAt('AEI.04.03')]?.progress,
    });
  });

  it('gives the value without its ND', () => {
    const mixed = aPlan([anIndicator({ targets: [100, 100], actuals: [70] }), anIndicator({ code: 'IND.02.AEI.01.01', actuals: [null] })]);
    expect(evaluate(mixed, 0).actions[0]?.progress).toBe(35);
    expect(elementNotesReport(mixed, evaluate(mixed, 0), 'AEI', 0, {}).sinND).toBe(70);
  });
});
