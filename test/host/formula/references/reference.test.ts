import { columnIndex, columnName, sameName } from '../../../../src/host/formula/references/reference';

describe('columnName and columnIndex', () => {
  it.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA'], [16_383, 'XFD']])('call column %i %s', (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name.toLowerCase())).toBe(index);
  });

  it.each(['XFE', 'A1', '', 'ÁB', 'AAAA'])('know no column %j', (name) => {
    expect(columnIndex(name)).toBe(-1);
  });
});

describe('sameName', () => {
  it.each([
    { one: 'Plan', other: 'PLAN', same: true, because: 'case does not count' },
    { one: 'Año', other: 'AÑO', same: true, because: 'nor the case of letters outside ASCII' },
    { one: 'ΑΣ', other: 'ας', same: true, because: 'both small sigmas have one capital' },
    { one: 'straße', other: 'STRASSE', same: false, because: 'one letter is never two' },
    { one: 'Peru', other: 'Perú', same: false, because: 'accents count' },
    { one: 'Plan', other: 'Plan ', same: false, because: 'blanks count' },
  ])('is $same of $one and $other: $because', ({ one, other, same }) => {
    expect(sameName(one, other)).toBe(same);
  });
});
