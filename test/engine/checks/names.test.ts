import fc from 'fast-check';
import { repeatedNames } from '../../../src/engine/checks/names';
import { foldedHash, foldName } from '../../../src/engine/text/names';
import { findingPlaces, firstMessage } from '../../helpers/plans/findings';
import { expectFindings } from '../../helpers/plans/indicatorCase';
import type { IndicatorCase } from '../../helpers/plans/indicatorCase';
import { anAction, anIndicator, aPlan } from '../../helpers/plans/plans';

describe('repeatedNames', () => {
  const anyName = fc.oneof(
    fc.array(fc.constantFrom('Número', 'NUMERO', 'de', ' ', 'obras', '-', ''), { maxLength: 3 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );

  it('returns each name that stood earlier, with the first one equal to it', () => {
    fc.assert(fc.property(fc.array(anyName, { maxLength: 12 }), (names) => {
      const expected = names.flatMap((name, k) => {
        const first = names.findIndex((other) => other !== '' && foldName(other) === foldName(name));
        return name !== '' && first < k ? [{ k, first }] : [];
      });
      expect(repeatedNames(names)).toEqual(expected);
    }));
  });

  it('takes two names of one hash for two names', () => {
    expect(foldedHash('Obra 11pwu')).toBe(foldedHash('Obra 1c5fa'));
    expect(repeatedNames(['Obra 11pwu', 'Obra 1c5fa', 'OBRA 1C5FA', 'obra 11pwu'])).toEqual([{ k: 2, first: 1 }, { k: 3, first: 0 }]);
  });

  it('returns every repetition among many equal names, and none among blanks', () => {
    const many = 20_000;
    expect(repeatedNames(new Array<string>(many).fill('SERVICIO'))).toHaveLength(many - 1);
    expect(repeatedNames(new Array<string>(many).fill(''))).toEqual([]);
  });
});

describe('the checks of names', () => {
  const actions = (...names: string[]) => aPlan([], { actions: names.map((name, i) => anAction({ code: `AEI.01.0${i + 1}`, name, indicators: [] })) });

  it.each<IndicatorCase>([
    {
      code: 'parametro-contradice-nombre', column: 'parameter', says: 'anuncia un porcentaje, pero su parámetro de medición es «Número»',
      wrong: { name: 'Porcentaje de obras', parameter: 'Número' },
      fine: { name: 'Tasa de obras', parameter: 'Número' }, because: 'the name shows neither kind',
    },
  ])('$code is found, and not when $because', expectFindings);

  it('finds two AEI with one name, without regard to accents and case', () => {
    const plan = actions('SERVICIO PÚBLICO', 'OTRO', 'Servicio  publico');
    expect(findingPlaces(plan, 'accion-nombre-repetido')).toEqual(['AEI.01.03 name']);
    expect(firstMessage(plan, 'accion-nombre-repetido')).toBe('AEI.01.03 tiene el mismo nombre que AEI.01.01.');
    expect(findingPlaces(actions('SERVICIO PÚBLICO', 'SERVICIO PÚBLICO 2', '', ''), 'accion-nombre-repetido')).toEqual([]);
  });

  it('finds two indicators of one AEI with one name', () => {
    const named = (name: string, i: number) => anIndicator({ code: `IND.0${i + 1}.AEI.01.01`, name });
    expect(findingPlaces(aPlan(['Número de obras', 'Numero de obras'].map(named)), 'indicador-nombre-repetido')).toEqual(['IND.02.AEI.01.01 name']);
    expect(findingPlaces(aPlan(['Número de obras', 'Número de obras nuevas'].map(named)), 'indicador-nombre-repetido')).toEqual([]);
    const many = [...Array.from({ length: 9 }, (_, i) => `Obra ${i}`), 'OBRA 3'];
    expect(findingPlaces(aPlan(many.map(named)), 'indicador-nombre-repetido')).toEqual(['IND.010.AEI.01.01 name']);
    const apart = aPlan(['Número de obras', 'Número de obras'].map(named), { actions: [anAction(), anAction({ code: 'AEI.01.02', indicators: [1] })] });
    expect(findingPlaces(apart, 'indicador-nombre-repetido')).toEqual([]);
  });
});
