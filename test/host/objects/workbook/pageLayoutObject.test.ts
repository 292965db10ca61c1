import { hostBook } from '../../../helpers/host/hostBook';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

describe('the page layout', () => {
  it('is set, read back, and the same after saving and opening', async () => {
    const one = hostBook();
    await one.run(async (context) => {
      const { pageLayout } = first(context);
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintMargins('Centimeters', { left: 1.27, right: 1.27 });
      pageLayout.setPrintArea('A1:H40');
      pageLayout.setPrintTitleRows('1:3');
      first(context).tabColor = '#C00000';
      await context.sync();
    });
    for (const { run } of [one, hostBook({ bytes: one.host.save() })]) {
      await run(async (context) => {
        const { pageLayout } = first(context);
        pageLayout.load('orientation,paperSize,zoom,centerHorizontally,leftMargin,topMargin');
        const area = pageLayout.getPrintArea().load('address');
        const rows = pageLayout.getPrintTitleRows().load('address');
        const columns = pageLayout.getPrintTitleColumnsOrNullObject().load('address');
        const sheet = first(context).load('tabColor');
        await context.sync();
        expect(pageLayout.toJSON()).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', zoom: { horizontalFitToPages: 1 }, centerHorizontally: true, topMargin: 54 });
        expect(pageLayout.leftMargin).toBeCloseTo(36, 6);
        expect([area.address, rows.address, columns.isNullObject, sheet.tabColor]).toEqual(['Sheet1!A1:H40', 'Sheet1!1:3', true, '#C00000']);
      });
    }
  });

  it('shows Excel\'s own names without their prefix', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      first(context).pageLayout.setPrintArea('B2:C3');
      const name = first(context).names.getItem('Print_Area').load('name,formula');
      await context.sync();
      expect([name.name, name.formula]).toEqual(['Print_Area', '=Sheet1!$B$2:$C$3']);
    });
  });

  it('refuses a scale out of bounds and titles that are no whole rows', async () => {
    const { run } = hostBook();
    for (const change of [
      (layout: Excel.PageLayout) => { layout.zoom = { scale: 5 }; },
      (layout: Excel.PageLayout) => layout.setPrintTitleRows('A1:B2'),
    ]) {
      await expect(run(async (context) => {
        change(first(context).pageLayout);
        await context.sync();
      })).rejects.toMatchObject({ code: 'InvalidArgument' });
    }
  });
});
