import { entityName } from '../../../src/workbook/read/entityName';

describe('entityName', () => {
  it.each([
    { headings: [['Unidad Ejecutora', '301777 - MUNICIPALIDAD DISTRITAL DE EJEMPLO']], is: 'MUNICIPALIDAD DISTRITAL DE EJEMPLO', because: 'without its code' },
    { headings: [['Unidad Ejecutora', 'SEDE CENTRAL'], ['Pliego', '012: MIMP']], is: 'MIMP', because: 'the pliego says more than its executing unit' },
    { headings: [['Pliego', ''], ['Unidad ejecutora', 'UGEL 01']], is: 'UGEL 01', because: 'a blank field says nothing' },
    { headings: [['Nombre de la Entidad', 'IGP'], ['Pliego', '112 - IGP']], is: 'IGP', because: 'the entity by its own label' },
    { headings: [['Unidad Ejecutora', '001']], is: '', because: 'a code alone is no name' },
    { headings: [['Periodo PEI', '2024 - 2027']], is: '', because: 'no field names it' },
  ] as const)('is «$is»: $because', ({ headings, is }) => {
    expect(entityName({ headings })).toBe(is);
  });
});
