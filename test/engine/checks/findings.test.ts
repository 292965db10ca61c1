import type { FindingCode } from '../../../src/engine/checks/finding';
import { describeFinding, findings } from '../../../src/engine/checks/findings';
import { RULES } from '../../../src/engine/checks/rules';
import { evaluate } from '../../../src/engine/method/evaluate';
import { allFindings, findingPlaces, placeText } from '../../helpers/plans/findings';
import { anIndicator, aPlan, plan2024 } from '../../helpers/plans/plans';

/** The faults of the 2024 report, by the letters under which its reviewers listed them. */
const KNOWN: { fault: string; code: FindingCode; at: string }[] = [
  { fault: 'D2, two AEI with one name', code: 'accion-nombre-repetido', at: 'AEI.03.05 name' },
  { fault: 'D3, unit 13.00 with two names', code: 'unidad-con-dos-nombres', at: 'IND.01.AEI.03.01 unit' },
  { fault: 'D3, the same unit as 13.00 and 13.01', code: 'nombre-con-dos-codigos', at: 'IND.01.AEI.03.03 unit' },
  { fault: 'D8, 100 attendances of 210,000', code: 'valor-obtenido-infimo', at: 'IND.01.AEI.02.05 actual 2024' },
  { fault: 'D9, a permitted maximum that rises', code: 'maximo-permisible-creciente', at: 'IND.01.AEI.02.05 aggregation' },
  { fault: 'D9, a permitted maximum that rises', code: 'maximo-permisible-creciente', at: 'IND.01.AEI.03.02 aggregation' },
  { fault: 'D10, 8 campaigns of 2', code: 'valor-obtenido-excesivo', at: 'IND.01.AEI.02.04 actual 2024' },
  { fault: 'D12, the target of the year reached to the unit in June', code: 'valor-igual-al-logro', at: 'IND.01.AEI.02.02 actual 2024' },
  { fault: 'D13, targets that step back', code: 'logro-esperado-retrocede', at: 'IND.01.AEI.07.02 target 2025' },
  { fault: 'D13, targets that fall', code: 'sentido-contra-tendencia', at: 'IND.01.AEI.07.03 direction' },
  { fault: 'D13, targets that fall', code: 'sentido-contra-tendencia', at: 'IND.01.AEI.05.02 direction' },
  { fault: 'D17, green only because it is half a year', code: 'maximo-a-mitad-de-anio', at: 'IND.01.AEI.01.02 actual 2024' },
];

const PRINTED: typeof KNOWN = [
  { fault: 'D1, 108.00 above the cap', code: 'avance-impreso-sobre-tope', at: 'IND.01.AEI.03.05 progress 2024' },
  { fault: 'B6, 15.00 for 1 of 4', code: 'avance-impreso-distinto', at: 'IND.01.AEI.05.01 progress 2024' },
  { fault: 'B6, AEI 25.00 with an only indicator of 15.00', code: 'accion-distinta-de-su-indicador', at: 'AEI.05.01 progress 2024' },
  { fault: 'D14, rows without values', code: 'avance-no-verificable', at: 'IND.01.AEI.04.01 progress 2024' },
];

describe('findings, on the report of 2024', () => {
  it.each(KNOWN)('has $fault, at $at', ({ code, at }) => expect(findingPlaces(plan2024('registered'), code)).toContain(at));

  it.each([...KNOWN, ...PRINTED])('has $fault of the printed document, at $at', ({ code, at }) => {
    expect(findingPlaces(plan2024('printed'), code)).toContain(at);
  });

  it('groups repeats, so that 31 findings are 11 lines', () => {
    const all = allFindings(plan2024('registered'));
    expect(all).toHaveLength(31);
    expect(new Set(all.map(({ code }) => code)).size).toBe(11);
  });

  it('has four errors, the rows whose sense rewards the opposite of the target', () => {
    const errors = allFindings(plan2024('registered')).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ place }) => placeText(plan2024('registered'), place))).toEqual([
      'IND.01.AEI.02.05 aggregation', 'IND.01.AEI.03.02 aggregation', 'IND.01.AEI.05.02 direction', 'IND.01.AEI.07.03 direction',
    ]);
  });
});

describe('findings', () => {
  it('lists errors before warnings and keeps the findings of one check together', () => {
    const codes = allFindings(plan2024('printed')).map(({ code }) => code);
    const order = Object.keys(RULES);
    expect(codes.map((code) => order.indexOf(code))).toEqual(codes.map((code) => order.indexOf(code)).sort((one, other) => one - other));
    const severities = Object.values(RULES).map(({ severity }) => severity);
    expect(severities.lastIndexOf('error')).toBeLessThan(severities.indexOf('warning'));
  });

  it('checks the registration once, whatever the number of periods', () => {
    const periods = [{ year: 2024, span: 'semester' }, { year: 2024, span: 'year' }] as const;
    const plan = aPlan([anIndicator({ targets: [9, 8], actuals: [null, null], printed: [null, null] })], { periods });
    expect(findingPlaces(plan, 'sentido-contra-tendencia')).toHaveLength(1);
    expect(findingPlaces(plan, 'valor-obtenido-faltante')).toHaveLength(2);
  });

  it('needs no evaluation for the registration', () => {
    expect(findings(plan2024('registered'), []).map(({ code }) => code)).toContain('accion-nombre-repetido');
  });

  it('leaves out an evaluation of another plan’s period', () => {
    const other = evaluate(aPlan([anIndicator()], { periods: [{ year: 2031, span: 'year' }] }), 0);
    expect(findings(aPlan([anIndicator({ actuals: [null] })]), [other])).toEqual([]);
  });

  it('finds nothing in a plan in order', () => expect(allFindings(aPlan([anIndicator()]))).toEqual([]));
});

describe('describeFinding', () => {
  it('returns whole Spanish sentences', () => {
    for (const as of ['registered', 'printed'] as const) {
      for (const finding of allFindings(plan2024(as))) {
        const { title, message, remedy } = describeFinding(finding, plan2024(as));
        for (const sentence of [message, remedy]) expect(sentence).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/);
        expect(title).toMatch(/^[A-ZÁÉÍÓÚ].*[^.]$/);
        expect(`${title}${message}${remedy}`).not.toMatch(/undefined|NaN|null/);
      }
    }
  });
});
