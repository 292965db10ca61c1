import { hostBook } from '../../../helpers/host/hostBook';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

describe('defined names', () => {
  it('point to ranges and follow them', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const { names } = context.workbook;
      names.add('PEI_Bloque', first(context).getRange('B2:C3'), 'bloque propio');
      first(context).getRange('1:1').insert('Down');
      const item = names.getItem('pei_bloque').load('name,formula,value,type,comment,visible,scope');
      const range = item.getRange().load('address');
      await context.sync();
      expect(item.toJSON()).toMatchObject({
        name: 'PEI_Bloque', formula: '=Sheet1!$B$3:$C$4', value: 'Sheet1!$B$3:$C$4', type: 'Range', comment: 'bloque propio', visible: true, scope: 'Workbook',
      });
      expect(range.address).toBe('Sheet1!B3:C4');
    });
  });

  it('belong to the workbook or to one sheet', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      first(context).names.add('Local', first(context).getRange('A1'));
      const inBook = context.workbook.names.getItemOrNullObject('Local').load('name');
      const onSheet = first(context).names.getItem('Local').load('scope');
      context.workbook.names.load('items/name');
      await context.sync();
      expect([inBook.isNullObject, onSheet.scope, context.workbook.names.items]).toEqual([true, 'Worksheet', []]);
    });
  });

  it('hold constants, hide, and serve in formulas', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const limit = context.workbook.names.addFormulaLocal('Limite', '=75');
      limit.visible = false;
      limit.load('type,value,visible');
      const cell = first(context).getRange('A1');
      cell.formulas = [['=Limite+1']];
      cell.load('values');
      const none = limit.getRangeOrNullObject().load('address');
      await context.sync();
      expect([limit.type, limit.value, limit.visible]).toEqual(['Integer', 75, false]);
      expect([cell.values, none.isNullObject]).toEqual([[[76]], true]);
    });
  });

  it.each([
    { name: 'A1', code: 'InvalidArgument', because: 'it reads as a cell' },
    { name: 'con espacio', code: 'InvalidArgument', because: 'it has a space' },
    { name: 'Taken', code: 'ItemAlreadyExists', because: 'it is there' },
  ])('refuse $name: $because', async ({ name, code }) => {
    const { run } = hostBook();
    await expect(run(async (context) => {
      context.workbook.names.add('taken', '=1');
      context.workbook.names.add(name, '=1');
      await context.sync();
    })).rejects.toMatchObject({ code });
  });

  it('bring formulas to life that waited for them', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const cell = first(context).getRange('A1');
      cell.formulas = [['=Tope*2']];
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([['#NAME?']]);
      context.workbook.names.add('Tope', '=21');
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[42]]);
    });
  });

  it('are deleted, and formulas say so', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      context.workbook.names.add('Uno', '=1');
      const cell = first(context).getRange('A1');
      cell.formulas = [['=Uno']];
      await context.sync();
      context.workbook.names.getItem('Uno').delete();
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([['#NAME?']]);
    });
  });
});

describe('settings', () => {
  it('keep any JSON value and dates, and travel with the saved file', async () => {
    const one = hostBook();
    const when = new Date(Date.UTC(2024, 11, 31));
    await one.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('columnas', { le: 3, vo: [1, 2] });
      settings.add('cuando', when);
      settings.load('items/key,items/value');
      await context.sync();
      expect(settings.items.map(({ key }) => key)).toEqual(['columnas', 'cuando']);
    });
    const { run } = hostBook({ bytes: one.host.save() });
    await run(async (context) => {
      const item = context.workbook.settings.getItem('columnas').load('value');
      const date = context.workbook.settings.getItem('cuando').load('value');
      const none = context.workbook.settings.getItemOrNullObject('x').load('value');
      await context.sync();
      expect(item.value).toEqual({ le: 3, vo: [1, 2] });
      expect(date.value).toEqual(when);
      expect(none.isNullObject).toBe(true);
      item.delete();
      const count = context.workbook.settings.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
  });
});

describe('the application', () => {
  it('speaks en-US and calculates by itself', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const { application } = context.workbook;
      application.load('calculationMode,decimalSeparator,thousandsSeparator,calculationState,cultureInfo/name,cultureInfo/numberFormat/numberDecimalSeparator');
      await context.sync();
      expect(application.toJSON()).toMatchObject({
        calculationMode: 'Automatic', decimalSeparator: '.', thousandsSeparator: ',', calculationState: 'Done',
        cultureInfo: { name: 'en-US', numberFormat: { numberDecimalSeparator: '.' } },
      });
    });
  });

  it('leaves formulas as they are while calculation is manual, until asked', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const { application } = context.workbook;
      const sum = first(context).getRange('B1');
      first(context).getRange('A1').values = [[1]];
      sum.formulas = [['=A1+1']];
      application.calculationMode = 'Manual';
      await context.sync();
      first(context).getRange('A1').values = [[10]];
      sum.load('values');
      await context.sync();
      expect(sum.values).toEqual([[2]]);
      application.calculate('Full');
      sum.load('values');
      await context.sync();
      expect(sum.values).toEqual([[11]]);
    });
  });

  it('puts off calculation to the next sync when asked', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      const cell = first(context).getRange('A1');
      cell.formulas = [['=2*3']];
      await context.sync();
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[6]]);
    });
  });
});

describe('notes', () => {
  it('stand on cells, with their text, and are found by cell', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const { notes } = first(context);
      notes.add('B2', 'Verificar el sentido');
      const note = notes.getItem('B2').load('content,visible');
      const place = note.getLocation().load('address');
      notes.load('items/content');
      const none = notes.getItemOrNullObject('C3').load('content');
      await context.sync();
      expect([note.content, note.visible, place.address]).toEqual(['Verificar el sentido', false, 'Sheet1!B2']);
      expect([notes.items.length, none.isNullObject]).toEqual([1, true]);
      note.content = 'Otro';
      notes.getItem('B2').delete();
      const count = notes.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});
