import { measureKindOfText, measureKind } from '../../../src/engine/plan/measureKind';

it.each([
  { text: 'Porcentaje de obras', kind: 'percent' }, { text: '% de obras', kind: 'percent' }, { text: ' porcentaje', kind: 'percent' },
  { text: 'Número de obras', kind: 'count' }, { text: 'NUMERO DE OBRAS', kind: 'count' }, { text: 'N° de obras', kind: 'count' },
  { text: 'Cantidad de obras', kind: 'count' }, { text: 'Total de obras', kind: 'count' }, { text: ' Nro de obras', kind: 'count' },
  { text: 'Tasa de mortalidad', kind: 'other' }, { text: 'Nivel de satisfacción', kind: 'other' }, { text: 'Promedio', kind: 'other' }, { text: '', kind: 'other' },
])('"$text" names $kind', ({ text, kind }) => expect(measureKindOfText(text)).toBe(kind));

it('goes by the name before the parameter', () => {
  expect(measureKind({ name: 'Porcentaje de obras', parameter: 'Número' })).toBe('percent');
  expect(measureKind({ name: 'Obras terminadas', parameter: 'Número' })).toBe('count');
});
