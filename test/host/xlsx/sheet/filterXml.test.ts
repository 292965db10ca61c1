import { areaOf } from '../../../../src/host/area';
import { filterXml, readFilter } from '../../../../src/host/xlsx/sheet/filterXml';
import { parseXml } from '../../../../src/host/xlsx/xml/parseXml';

describe('a dynamic filter', () => {
  it.each([
    ['BelowAverage', 'belowAverage'], ['AboveAverage', 'aboveAverage'], ['ThisQuarter', 'thisQuarter'], ['YearToDate', 'yearToDate'],
    ['AllDatesInPeriodFebruray', 'M2'], ['AllDatesInPeriodDecember', 'M12'], ['AllDatesInPeriodQuarter3', 'Q3'],
  ])('%s is %s in the file, and read again', (office, file) => {
    const xml = filterXml({ area: areaOf(0, 0, 5, 2), columns: new Map([[1, { filterOn: 'Dynamic', dynamicCriteria: office }]]) });
    expect(xml).toContain(`<dynamicFilter type="${file}"/>`);
    expect(readFilter(parseXml(xml, 'filter'))?.columns.get(1)).toEqual({ filterOn: 'Dynamic', dynamicCriteria: office });
  });
});
