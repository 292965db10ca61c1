import { draftAlerts, NO_CHOICES } from '../../../src/engine/alerts/draftAlerts';
import { CAUSES } from '../../../src/engine/alerts/phraseBook';
import { evaluate } from '../../../src/engine/method/evaluate';
import { aPlan, anIndicator, plan2024 } from '../../helpers/plans/plans';

const plan = plan2024('registered');
const evaluation = evaluate(plan, 0);
const cause = (at: number) => ({ causes: [CAUSES[at]?.text ?? ''], commitment: '' });
const alerts = draftAlerts(plan, evaluation, {
  ...NO_CHOICES,
  choices: { 'AEI.01.01': cause(0), 'AEI.05.01': cause(1), 'AEI.07.01': cause(2) },
});
const paragraphOf = (code: string): string => alerts.find((alert) => alert.code === code)?.paragraph ?? '';

describe('draftAlerts on the 2024 workbook', () => {
  it('gives one paragraph per red AEI, in code order', () => {
    expect(alerts.map(({ code }) => code)).toEqual([
      'AEI.01.01', 'AEI.02.01', 'AEI.03.03', 'AEI.04.01', 'AEI.04.02', 'AEI.04.06', 'AEI.05.01', 'AEI.05.02', 'AEI.06.01', 'AEI.06.02',
      'AEI.07.01', 'AEI.07.03',
    ]);
  });

  // The four paragraphs of the method note on alerts (section F11), without a comma between subject and verb and without comma splices.
  it.each<{ code: string; paragraph: string }>([
    {
      code: 'AEI.01.01',
      paragraph: 'Que, la GERENCIA DE SEGURIDAD CIUDADANA tiene a su cargo la ejecución de la AEI.01.01: PLAN DE ACCION DE SEGURIDAD CIUDADANA IMPLEMENTADO PARA LA POBLACION LOCAL, y en su indicador, **Porcentaje de implementación del Plan de Seguridad Ciudadana**, tiene una ejecución física del 50.64%, resultado menor a lo esperado; sin embargo, este responde a su cronograma de ejecución y ello se encuentra dentro del rango del semestre.',
    },
    {
      code: 'AEI.04.01',
      paragraph: 'Con respecto a la AEI.04.01: SERVICIO ADMINISTRATIVO EFICIENTE EN LA ENTIDAD, esta tiene una ejecución física total del 53.64%, resultado relativamente bajo; la OFICINA DE ATENCIÓN AL CIUDADANO tiene a cargo la ejecución del indicador **Porcentaje de expedientes administrativos externos archivado**, con una ejecución del 54.95%, [causa por completar]; y, con respecto al indicador **Número de informes legales emitidos**, a cargo de la OFICINA DE ASESORIA JURIDICA, se ha alcanzado una ejecución física del 52.33%, [causa por completar].',
    },
    {
      code: 'AEI.05.01',
      paragraph: 'La SUBGERENCIA DE PROYECTOS DE INVERSIÓN PÚBLICA tiene a cargo la ejecución de la AEI.05.01, ASISTENCIA TÉCNICA EN GESTIÓN DE RIESGO INTEGRAL Y PERMANENTE A LA POBLACION LOCAL, cuyo indicador, **Número de acciones implementadas para enfrentar emergencias y desastres**, cuenta con un avance del 25%, resultado por debajo del nivel esperado; sin embargo, se puede advertir que sus actividades operativas están previstas para el segundo semestre del presente año.',
    },
    {
      code: 'AEI.07.01',
      paragraph: 'Que, la SUBGERENCIA DE ATENCIÓN DE INVERSIÓN PRIVADA tiene a su cargo la ejecución de la AEI.07.01, CONTROL URBANO EFICIENTE EN EL MUNICIPIO, y su indicador, **Número de licencias de edificación otorgadas**, tiene un avance del 54.81%, resultado relativamente bajo, debido a que responde a solicitudes de los administrados.',
    },
  ])('writes $code as in the note', ({ code, paragraph }) => expect(paragraphOf(code)).toBe(paragraph));

  it('never invents a cause', () => {
    for (const { paragraph } of draftAlerts(plan, evaluation)) expect(paragraph).toContain('[causa por completar]');
  });

  it('says "Así mismo" and "también" when the unit is the previous paragraph\'s, and "Finalmente" at the end', () => {
    expect(paragraphOf('AEI.06.02')).toMatch(/^Así mismo, la SUBGERENCIA DE PROMOCIÓN ECONOMICA Y EMPRESARIAL también tiene a cargo/);
    expect(paragraphOf('AEI.07.03')).toMatch(/^Finalmente, la /);
  });

  it('names each indicator that is not green with its own unit, and no green one', () => {
    const paragraph = paragraphOf('AEI.04.02');
    expect(paragraph).toContain('la OFICINA DE PLANEAMIENTO ESTRATÉGICO Y PRESUPUESTO tiene a cargo la ejecución del indicador **Porcentaje de documentos');
    expect(paragraph).toContain('**Cantidad de presupuesto otorgado**, a cargo de la OFICINA DE PRESUPUESTO');
    expect(paragraph).not.toContain('Número de proyectos');
  });

  it('drops trailing zeros and unit codes', () => {
    expect(alerts.map(({ paragraph }) => paragraph).join()).not.toMatch(/\.\d0%|\.00%|\d\d\.\d\d-/);
  });

  it('adds amber AEI, or those that hide a red indicator, only when asked', () => {
    const codes = (rules: { amber: boolean; redIndicators: boolean }) => draftAlerts(plan, evaluation, { ...NO_CHOICES, rules }).map(({ code }) => code);
    expect(codes({ amber: true, redIndicators: false })).toHaveLength(15);
    expect(codes({ amber: false, redIndicators: true })).toEqual(expect.arrayContaining(['AEI.04.03', 'AEI.04.05']));
    expect(codes({ amber: false, redIndicators: true })).toHaveLength(14);
  });

  it('closes with the commitment in a sentence of its own', () => {
    const [first] = draftAlerts(plan, evaluation, { ...NO_CHOICES, choices: { 'AEI.01.01': { causes: ['debido a las lluvias.'], commitment: 'Se harán las recomendaciones.' } } });
    expect(first?.paragraph).toMatch(/, debido a las lluvias\. Asimismo, se harán las recomendaciones\.$/);
  });
});

describe('draftAlerts', () => {
  const oneRed = (unit: string, done = 50) => {
    const some = aPlan([anIndicator({ unit, actuals: [done] })]);
    return draftAlerts(some, evaluate(some, 0))[0]?.paragraph ?? '';
  };

  it.each<{ unit: string; says: string }>([
    { unit: '01.02-ÓRGANO DE CONTROL INSTITUCIONAL', says: 'Que, el ÓRGANO DE CONTROL INSTITUCIONAL tiene' },
    { unit: 'CENTRO DE SALUD', says: 'Que, el CENTRO DE SALUD tiene' },
    { unit: '3-UNIDAD DE TESORERÍA', says: 'Que, la UNIDAD DE TESORERÍA tiene' },
    { unit: 'PROCURADURÍA PÚBLICA', says: 'Que, la PROCURADURÍA PÚBLICA tiene' },
    { unit: '04-SUB GERENCIA DE OBRAS', says: 'Que, la SUB GERENCIA DE OBRAS tiene' },
    { unit: 'OPP', says: 'Que, la OPP tiene' },
    { unit: 'OFICINAS ZONALES.', says: 'Que, las OFICINAS ZONALES tienen a su cargo' },
    { unit: 'ÓRGANOS DE LÍNEA', says: 'Que, los ÓRGANOS DE LÍNEA tienen a su cargo' },
    { unit: '', says: 'Que, la [unidad por completar] tiene' },
    { unit: ' - ', says: 'Que, la [unidad por completar] tiene' },
  ])('takes the article of "$unit" from its head noun', ({ unit, says }) => expect(oneRed(unit)).toContain(says));

  it.each<{ done: number; judgement: string }>([
    { done: 34.99, judgement: 'resultado por debajo de lo esperado' },
    { done: 35, judgement: 'resultado menor a lo esperado' },
    { done: 51, judgement: 'resultado relativamente bajo' },
    { done: 60, judgement: 'resultado aún bajo respecto al logro esperado del año' },
  ])('judges $done % at mid-year as "$judgement"', ({ done, judgement }) => expect(oneRed('', done)).toContain(judgement));

  it('judges a year against the whole year', () => {
    const year = aPlan([anIndicator({ actuals: [72] })], { periods: [{ year: 2024, span: 'year' }] });
    expect(draftAlerts(year, evaluate(year, 0))[0]?.paragraph).toContain('resultado menor a lo esperado');
  });

  it('gives no alert for an AEI without data', () => {
    const nd = aPlan([anIndicator({ actuals: [null] })]);
    expect(draftAlerts(nd, evaluate(nd, 0))).toEqual([]);
  });
});
