import { ALL_LETTERS, inLetters, lettersOfCode, PEI_LETTERS } from '../../../src/engine/plan/letters';
import { aPlan, anIndicator } from '../../helpers/plans/plans';

const PESEM = lettersOfCode('OES.01');

describe('lettersOfCode', () => {
  it.each([
    { code: 'OES.01', plan: 'PESEM', action: 'AES' }, { code: 'IND.01.AER.01.02', plan: 'PDRC', action: 'AER' }, { code: 'AEL.01.01', plan: 'PDLC', action: 'AEL' },
    { code: 'IND.01.OEI.01', plan: 'PEI', action: 'AEI' }, { code: 'OC.01', plan: 'PEI', action: 'AEI' }, { code: '', plan: 'PEI', action: 'AEI' },
  ])('of "$code" are those of a $plan', ({ code, ...letters }) => expect(lettersOfCode(code)).toMatchObject(letters));

  it('are different in every plan', () => {
    expect(new Set(ALL_LETTERS.map(({ objective }) => objective)).size).toBe(ALL_LETTERS.length);
  });
});

describe('inLetters', () => {
  it.each([
    { text: 'Ningún OEI ni AEI.', is: 'Ningún OES ni AES.' },
    { text: 'PLAN ESTRATÉGICO INSTITUCIONAL (PEI), Plan Estratégico Institucional', is: 'PLAN ESTRATÉGICO SECTORIAL MULTIANUAL (PESEM), Plan Estratégico Sectorial Multianual' },
    { text: 'códigos como IND.01.AEI.01.01', is: 'códigos como IND.01.AES.01.01' },
    { text: '«AEI» de PEI Avance', is: '«AEI» de PEI Avance' },
  ])('makes "$text" "$is"', ({ text, is }) => {
    expect(inLetters(text, PESEM)).toBe(is);
    expect(inLetters(text, PEI_LETTERS)).toBe(text);
  });
});

describe('the letters of a plan', () => {
  it('are those of its codes', () => expect(aPlan([anIndicator({ code: 'IND.01.AES.01.01' })], { actions: [] }).letters.plan).toBe('PESEM'));
});
