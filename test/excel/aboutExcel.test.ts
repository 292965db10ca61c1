import { aboutExcel } from '../../src/excel/aboutExcel';
import { excelHost } from '../helpers/excelHost';

describe('aboutExcel', () => {
  it('tells platform, version and the newest ExcelApi there is', () => {
    excelHost({ requirementSet: '1.13' });
    expect(aboutExcel()).toBe('OfficeOnline 16.0.0.0, ExcelApi 1.13');
  });
});
