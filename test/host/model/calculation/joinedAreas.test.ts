import { areaName, parseArea } from '../../../../src/host/model/address';
import { joinedAreas } from '../../../../src/host/model/calculation/joinedAreas';

const joined = (...names: string[]): string[] => joinedAreas(names.map((name) => parseArea(name)).filter((area) => area !== null)).map(areaName);

describe('blocks of cells', () => {
  it.each<[given: string[], joined: string[]]>([
    [['C4', 'D4'], ['C4:D4']],
    [['C4', 'C5', 'D4', 'D5'], ['C4:D5']],
    [['A1:B2', 'B2:C3'], ['A1:B2', 'C2', 'B3:C3']],
    [['A1:A9', 'A3'], ['A1:A9']],
    [['A1', 'C1', 'A3'], ['A1', 'C1', 'A3']],
  ])('%j are %j', (given, expected) => {
    expect(joined(...given)).toEqual(expected);
  });
});
