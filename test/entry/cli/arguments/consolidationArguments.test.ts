import { consolidationArguments, consolidationErrors } from '../../../../src/entry/cli/arguments/consolidationArguments';

describe('the options of consolidar', () => {
  it.each([
    { values: { parte: '3/8' }, is: { part: { nth: 3, of: 8 } } },
    { values: { parte: '8/8', procesos: '1' }, is: { part: { nth: 8, of: 8 }, processes: 1 } },
    { values: { unir: true, procesos: '256' }, is: { part: null, unites: true, processes: 256 } },
  ])('read $values', ({ values, is }) => {
    expect(consolidationErrors(values, 'consolidar')).toEqual([]);
    expect(consolidationArguments(values)).toMatchObject(is);
  });

  it('are without any as many processes as the computer has cores', () => {
    expect(consolidationArguments({})).toMatchObject({ part: null, unites: false });
    expect(consolidationArguments({}).processes).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['0/8'], ['9/8'], ['3'], ['3/8/1'], ['3 de 8'], ['1/10000'],
  ])('refuse the part %s', (parte) => {
    expect(consolidationErrors({ parte }, 'consolidar')).toEqual([`La parte «${parte}» no se entiende: use cuál y cuántas son, como --parte 3/8.`]);
  });

  it.each([['0'], ['257'], ['dos'], ['-1']])('refuse %s processes', (procesos) => {
    expect(consolidationErrors({ procesos }, 'consolidar')).toEqual([`«${procesos}» no sirve para --procesos: use un número de 1 a 256.`]);
  });

  it('do not go together, nor with another order', () => {
    expect(consolidationErrors({ parte: '1/2', unir: true }, 'consolidar')).toEqual(['--parte y --unir se contradicen: primero se hace cada parte, después se unen.']);
    expect(consolidationErrors({ unir: true, procesos: '2' }, 'todo')).toEqual(['Las opciones --unir, --procesos van con la orden «consolidar».']);
  });
});
