import { readTables } from '../../../src/app/join/acrossSheets';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { hostBookOf } from '../../helpers/host/hostBook';

describe('a date typed where a figure goes', () => {
  it('is told with its cell and counts as ND, though no number of its column could be a percentage', async () => {
    const book = await hostBookOf({
      PEI: [
        ['Código', 'Indicador', 'Meta 2024', 'Ejecutado 2024'],
        ['IND.01.AEI.01.01', 'Patrullajes', 120, 80],
        ['IND.01.AEI.01.02', 'Toneladas', 100, 45413],
        ['IND.01.AEI.01.03', 'Quejas', 90, 31],
      ],
    });
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('PEI').getRange('D3').numberFormat = [['d/mm/yyyy']];
      await context.sync();
    });
    const [reading] = readTables(await createExcelPort(book.run).read());
    expect(reading?.observations).toContainEqual(expect.objectContaining({ code: 'fecha-en-vez-de-numero', place: { sheet: 'PEI', rect: { top: 2, left: 3, height: 1, width: 1 } } }));
    expect(reading?.plan.columns.actuals[0]?.[1]).toBeNaN();
  });
});
