import { differingWords } from '../../../../src/pane/tabs/alerts/wordDifference';

const told = (one: string, other: string) => differingWords(one, other).map((words) => words.filter(({ differs }) => differs).map(({ word }) => word).join(' '));

describe('differingWords', () => {
  it.each([
    ['A B C', 'A B C', ['', '']],
    ['DOCUMENTOS REALIZADOS EN LA MUNICIPALIDAD', 'DOCUMENTOS ACTUALIZADOS EN LA MUNICIPALIDAD', ['REALIZADOS', 'ACTUALIZADOS']],
    ['FISCALIZACIÓN DE COMPETENCIA', 'FISCALIZACIÓN DE LA COMPETENCIA', ['', 'LA']],
    ['PLAN DE A', 'PLAN DE B DE A', ['', 'B DE']],
    ['PÚBLICA', 'PUBLICA', ['PÚBLICA', 'PUBLICA']],
    ['', 'TODO', ['', 'TODO']],
  ])('of %j and %j are %j', (one, other, wanted) => {
    expect(told(one, other)).toEqual(wanted);
  });
});
