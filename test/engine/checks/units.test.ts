import type { FindingCode } from '../../../src/engine/checks/finding';
import { firstMessage, findingPlaces } from '../../helpers/plans/findings';
import { aPlan, anIndicator } from '../../helpers/plans/plans';

/** One indicator per unit. */
const planOf = (units: readonly string[]) =>
  aPlan(units.map((unit, i) => anIndicator({ code: `IND.0${i + 1}.AEI.01.01`, name: `Número ${i}`, unit })));

interface Case {
  code: FindingCode;
  wrong: string[];
  at: string;
  fine: string[];
  because: string;
}

const OMARPE = '13.01-SUBGERENCIA DE PROGRAMAS (CIAM, OMARPE Y PVL)';
const OMAPED = '13.02-SUBGERENCIA DE PROGRAMAS (CIAM, OMAPED Y PVL)';

describe('the checks of units', () => {
  it.each<Case>([
    {
      code: 'unidad-con-dos-nombres', wrong: ['13.00-SUBGERENCIA DE ASISTENCIA', '13.00-GERENCIA DE DESARROLLO'], at: 'IND.02.AEI.01.01',
      fine: ['13.00-GERENCIA DE DESARROLLO', '13.00-Gerencia de  Desarrollo'], because: 'only the case differs',
    },
    {
      code: 'unidad-con-dos-nombres', at: 'IND.01.AEI.01.01',
      wrong: ['13.00-SUBGERENCIA DE ASISTENCIA', '13.00-GERENCIA DE DESARROLLO', '13.01-SUBGERENCIA DE ASISTENCIA'],
      fine: ['13.00-GERENCIA DE DESARROLLO', '13.01-SUBGERENCIA DE ASISTENCIA'], because: 'each has its own code',
    },
    {
      code: 'nombre-con-dos-codigos', wrong: ['13.00-SUBGERENCIA DE ASISTENCIA', '13.01-SUBGERENCIA DE ASISTENCIA'], at: 'IND.02.AEI.01.01',
      fine: ['13.01-SUBGERENCIA DE ASISTENCIA', 'SUBGERENCIA DE ASISTENCIA'], because: 'a missing code is not another code',
    },
    {
      code: 'nombre-casi-igual', wrong: [OMARPE, OMAPED], at: 'IND.02.AEI.01.01',
      fine: ['SUBGERENCIA DE SALUD MENOR', 'SUBGERENCIA DE SALUD MAYOR'], because: 'two letters of five are another word',
    },
    {
      code: 'nombre-casi-igual', wrong: ['OFICINA DE PRESUPUESTO', 'OFFICINA DE PRESUPUESTO'], at: 'IND.02.AEI.01.01',
      fine: ['UNIDAD ZONAL 12345', 'UNIDAD ZONAL 12346'], because: 'numbers differ on purpose',
    },
    {
      code: 'nombre-casi-igual', wrong: ['GERENCIA DISTRITAL', 'GERENCIA DISTRICTAL'], at: 'IND.02.AEI.01.01',
      fine: ['SUBGERENCIA DE PREVENCION', 'SUBGERENCIA DE PROTECCION'], because: 'three letters are another word',
    },
    {
      code: 'nombre-difiere-en-tildes', wrong: ['11.01-LIMPIEZA PUBLICA', '11.01-LIMPIEZA PÚBLICA'], at: 'IND.02.AEI.01.01',
      fine: ['11.01-LIMPIEZA PÚBLICA', '11.01-LIMPIEZA PÚBLICA'], because: 'they are written alike',
    },
    {
      code: 'unidad-faltante', wrong: ['11.01-LIMPIEZA', ''], at: 'IND.02.AEI.01.01',
      fine: ['', ''], because: 'a table without units has no such column',
    },
  ])('$code is found in $wrong, and not when $because', ({ code, wrong, at, fine }) => {
    expect(findingPlaces(planOf(wrong), code)).toEqual([`${at} unit`]);
    expect(findingPlaces(planOf(fine), code)).toEqual([]);
  });

  it('quotes both units and their rows', () => {
    expect(firstMessage(planOf([OMARPE, OMAPED]), 'nombre-casi-igual'))
      .toBe(`Dos nombres de unidad casi iguales: «${OMAPED}» (IND.02.AEI.01.01) y «${OMARPE}» (IND.01.AEI.01.01).`);
  });

  it('finds the same in executing units', () => {
    const units = ['300359-MUNICIPALIDAD', '300359-GERENCIA'];
    const plan = aPlan(units.map((executingUnit, i) => anIndicator({ code: `IND.0${i + 1}.AEI.01.01`, name: `Número ${i}`, executingUnit })));
    expect(findingPlaces(plan, 'unidad-con-dos-nombres')).toEqual(['IND.02.AEI.01.01 executingUnit']);
  });
});
