import { unzipSync } from 'fflate';
import { hostBook } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';
import { reopened } from '../../../helpers/host/reopened';

const cells = (context: Excel.RequestContext): Excel.Range => context.workbook.worksheets.getItem('Sheet1').getRange('A1:A5');
const sheetXml = ({ host }: HostBook): string => new TextDecoder().decode(unzipSync(host.save())['xl/worksheets/sheet1.xml']);

async function ruleBook(type: 'DataBar' | 'IconSet', change: (rule: Excel.ConditionalFormat) => void): Promise<HostBook> {
  const book = hostBook();
  await book.run(async (context) => {
    cells(context).values = [[-1], [2], [3], [4], [5]];
    change(cells(context).conditionalFormats.add(type));
    await context.sync();
  });
  return book;
}

/** All that Office.js tells of the first data bar. */
const barIn = ({ run }: HostBook): Promise<object> => run(async (context) => {
  const { dataBar } = cells(context).conditionalFormats.getItemAt(0);
  dataBar.load();
  dataBar.positiveFormat.load();
  dataBar.negativeFormat.load();
  await context.sync();
  return dataBar.toJSON();
});

describe('a data bar', () => {
  it('is as Excel makes it, and so again from the file', async () => {
    const book = await ruleBook('DataBar', () => undefined);
    const usual = {
      barDirection: 'Context', axisFormat: 'Automatic', axisColor: '#000000', showDataBarOnly: false, lowerBoundRule: { type: 'Automatic' }, upperBoundRule: { type: 'Automatic' },
      positiveFormat: { fillColor: '#638EC6', borderColor: '', gradientFill: true },
      negativeFormat: { fillColor: '#FF0000', borderColor: '', matchPositiveFillColor: false, matchPositiveBorderColor: true },
    };
    expect(await barIn(book)).toMatchObject(usual);
    expect(await barIn(reopened(book))).toMatchObject(usual);
  });

  it('keeps its direction, axis, borders and colours in the file', async () => {
    const look = {
      barDirection: 'RightToLeft', axisFormat: 'CellMidPoint', axisColor: '#FF00FF', showDataBarOnly: true, lowerBoundRule: { type: 'Number', formula: '1' },
      upperBoundRule: { type: 'Formula', formula: '=$A$5' }, positiveFormat: { fillColor: '#00FF00', borderColor: '#008000', gradientFill: false },
      negativeFormat: { fillColor: '#0000FF', borderColor: '#000080', matchPositiveFillColor: false, matchPositiveBorderColor: false },
    };
    const book = await ruleBook('DataBar', ({ dataBar }) => {
      const { positiveFormat, negativeFormat, ...own } = look;
      Object.assign(dataBar, own);
      Object.assign(dataBar.positiveFormat, positiveFormat);
      Object.assign(dataBar.negativeFormat, { borderColor: negativeFormat.borderColor, fillColor: negativeFormat.fillColor });
    });
    expect(await barIn(reopened(book))).toMatchObject(look);
  });

  it('has one twin in the file however often it is changed, and none once it is deleted', async () => {
    const twins = (xml: string): number => xml.match(/<x14:cfRule/g)?.length ?? 0;
    const again = reopened(await ruleBook('DataBar', () => undefined));
    await again.run(async (context) => {
      cells(context).conditionalFormats.getItemAt(0).dataBar.barDirection = 'LeftToRight';
      await context.sync();
    });
    expect(twins(sheetXml(again))).toBe(1);
    const besides = reopened(again);
    await besides.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('C1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      await context.sync();
    });
    expect(twins(sheetXml(besides))).toBe(1);
    const third = reopened(again);
    expect(await barIn(third)).toMatchObject({ barDirection: 'LeftToRight' });
    await third.run(async (context) => {
      cells(context).conditionalFormats.clearAll();
      await context.sync();
    });
    expect(sheetXml(third)).not.toContain('x14:cfRule');
  });
});

describe('a set of icons', () => {
  it.each(['ThreeArrows', 'ThreeTrafficLights2', 'FourRating', 'FiveQuarters'])('%s is written in the words of the file, and read again', async (style) => {
    const book = await ruleBook('IconSet', ({ iconSet }) => { iconSet.style = style as Excel.IconSet; });
    expect(sheetXml(book)).toContain(`iconSet="${style.replace('Three', '3').replace('Four', '4').replace('Five', '5')}"`);
    await reopened(book).run(async (context) => {
      const { iconSet } = cells(context).conditionalFormats.getItemAt(0);
      iconSet.load('style');
      await context.sync();
      expect(iconSet.style).toBe(style);
    });
  });

  it.each(['ThreeStars', 'ThreeTriangles', 'FiveBoxes'])('%s stands among the extensions, where newer Excels look for it', async (style) => {
    const xml = sheetXml(await ruleBook('IconSet', ({ iconSet }) => { iconSet.style = style as Excel.IconSet; }));
    expect(xml).toMatch(/<x14:cfRule type="iconSet" priority="1" id="\{[^"]+\}"><x14:iconSet iconSet="[35](Stars|Triangles|Boxes)"><x14:cfvo type="percent"><xm:f>0<\/xm:f>/);
    expect(xml).not.toContain('<conditionalFormatting ');
  });
});
