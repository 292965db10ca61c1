import { answeringUnits, isUnitNamed } from '../../../src/engine/ask/answeringUnits';
import type { Plan } from '../../../src/engine/plan/plan';
import { aPlan, anIndicator, plan2024 } from '../../helpers/plans/plans';

const planOfUnits = (...units: readonly string[]): Plan => aPlan(units.map((unit, at) => anIndicator({ unit, code: `IND.0${at + 1}.AEI.01.01` })));
const unitsOf = (plan: Plan) => answeringUnits(plan).map(({ name, indicators }) => [name, [...indicators]]);

describe('the units that answer for the indicators of a plan', () => {
  it('are told in order of first appearance', () => {
    expect(unitsOf(planOfUnits('15.00-GERENCIA A', '02-OFICINA B', '15.00-GERENCIA A'))).toEqual([['15.00-GERENCIA A', [0, 2]], ['02-OFICINA B', [1]]]);
  });

  it.each([
    ['accents', '1-GERENCIA DE FISCALIZACIÓN', '1-GERENCIA DE FISCALIZACION'],
    ['case', 'Oficina de Presupuesto', 'OFICINA DE PRESUPUESTO'],
    ['spaces and punctuation', 'OFICINA DE  PRESUPUESTO.', 'OFICINA DE PRESUPUESTO'],
    ['a code or none', '04.01-OFICINA DE RIESGOS', 'OFICINA DE RIESGOS'],
    ['a letter, with the same code', '13.02-SUBGERENCIA OMAPED', '13.02-SUBGERENCIA OMARPED'],
  ])('are one where their names differ in %s', (_, one, other) => {
    expect(unitsOf(planOfUnits(one, other))).toEqual([[one, [0, 1]]]);
  });

  it.each([
    ['a letter, without a code', 'SUBGERENCIA OMAPED', 'SUBGERENCIA OMARPE'],
    ['a number', '7-AGENCIA 1', '7-AGENCIA 2'],
    ['whole words, with the same code', '13.00-GERENCIA DE DESARROLLO SOCIAL', '13.00-SUBGERENCIA DE PROGRAMAS'],
  ])('are two where their names differ in %s', (_, one, other) => {
    expect(unitsOf(planOfUnits(one, other))).toEqual([[one, [0]], [other, [1]]]);
  });

  it('end with the indicators that have none, and are one without a name where no indicator has', () => {
    expect(unitsOf(planOfUnits('', 'OFICINA B', ''))).toEqual([['OFICINA B', [1]], ['', [0, 2]]]);
    expect(unitsOf(planOfUnits('', ''))).toEqual([['', [0, 1]]]);
  });

  it('hold every indicator of the 2024 plan once', () => {
    const plan = plan2024('registered');
    expect(answeringUnits(plan).flatMap(({ indicators }) => indicators).sort((one, other) => one - other)).toEqual(plan.indicators.map((_, i) => i));
  });
});

describe('a unit that is named', () => {
  it.each(['15.00-GERENCIA DE SEGURIDAD CIUDADANA', 'gerencia de seguridad ciudadana', 'Gerencia de Seguridad  Ciudadana.'])('is known as «%s»', (text) => {
    expect(isUnitNamed('15.00-GERENCIA DE SEGURIDAD CIUDADANA', text)).toBe(true);
  });

  it.each(['', '15.00', 'GERENCIA', '15.00-GERENCIA'])('is not «%s»', (text) => {
    expect(isUnitNamed('15.00-GERENCIA DE SEGURIDAD CIUDADANA', text)).toBe(false);
  });
});
