import { recordFields } from '../../../src/workbook/text/recordFields';

describe('recordFields', () => {
  it.each<{ text: string; name: string; unit: string; because: string }>([
    { text: 'Número de visitas 15.00-GERENCIA DE SALUD Relevante Ascendente No Agregable', name: 'Número de visitas', unit: '15.00-GERENCIA DE SALUD', because: 'its code begins it' },
    { text: 'Número de visitas GERENCIA DE SALUD Relevante Ascendente No Agregable', name: 'Número de visitas', unit: 'GERENCIA DE SALUD', because: 'it is in capitals, and the name is not' },
    { text: 'Número de visitas de la Gerencia de Salud Relevante Ascendente No Agregable', name: 'Número de visitas de la Gerencia de Salud', unit: '', because: 'it is in small letters: it may be of the name' },
    { text: 'NÚMERO DE VISITAS GERENCIA DE SALUD Relevante Ascendente No Agregable', name: 'NÚMERO DE VISITAS GERENCIA DE SALUD', unit: '', because: 'the name is in capitals too' },
  ])('finds the unit of "$text": $because', ({ text, name, unit }) => {
    expect(recordFields(text)).toMatchObject({ name, unit, relevance: 'Relevante', direction: 'Ascendente', aggregation: 'No Agregable' });
  });

  it('leaves the unit after that of the budget with it', () => {
    expect(recordFields('Número de visitas 300359-MUNICIPALIDAD DISTRITAL Relevante Ascendente No Agregable')).toMatchObject({ name: 'Número de visitas', executingUnit: '300359-MUNICIPALIDAD DISTRITAL', unit: '' });
  });
});
