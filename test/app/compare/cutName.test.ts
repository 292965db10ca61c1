import { cutName } from '../../../src/app/compare/cutName';

describe('the name of a cut', () => {
  it.each<{ name: string; savedOn?: string; called: string; because: string }>([
    { name: 'PEI 2024-07-10.xlsx', called: 'corte del 10 de julio', because: 'the year stands first' },
    { name: 'PEI_20240710_final.xlsx', called: 'corte del 10 de julio', because: 'nothing stands between' },
    { name: 'seguimiento 10.07.2024.xlsx', called: 'corte del 10 de julio', because: 'the day stands first' },
    { name: 'seguimiento 10072024.xlsx', called: 'corte del 10 de julio', because: 'the day stands first and nothing between' },
    { name: 'Corte al 10 de Julio de 2023.xlsx', called: 'corte del 10 de julio de 2023', because: 'in words, of another year' },
    { name: 'corte 3-set.xlsx', called: 'corte del 3 de setiembre', because: 'a month may be cut' },
    { name: 'PEI al 10-07-2024.xlsx', savedOn: '2024-11-02', called: 'corte del 10 de julio', because: 'a copy is saved later than its name says' },
    { name: 'PEI 2024-2027 versión 12.xlsx', savedOn: '2024-07-31', called: 'corte del 31 de julio', because: 'years and numbers are no day' },
    { name: 'PEI 45-13-2024.xlsx', called: 'libro «PEI 45-13-2024.xlsx»', because: 'no month has 45 days' },
    { name: 'PEI final.xlsx', called: 'libro «PEI final.xlsx»', because: 'nothing says a day' },
  ])('of «$name» is $called: $because', ({ name, savedOn = null, called }) => expect(cutName({ name, savedOn }, 2024)).toBe(called));
});
