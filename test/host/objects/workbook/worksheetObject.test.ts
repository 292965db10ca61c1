import { hostBook } from '../../../helpers/host/hostBook';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');
const names = (context: Excel.RequestContext): Excel.WorksheetCollection => context.workbook.worksheets.load('items/name');

describe('the sheets of a workbook', () => {
  it('are added behind the last one, under a free name or the one given', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      context.workbook.worksheets.add();
      context.workbook.worksheets.add('Resumen');
      const sheets = names(context);
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet2', 'Resumen']);
      expect(count.value).toBe(3);
    });
  });

  it('are found by name in any case and by id, and stay found when renamed', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('SHEET1').load('id');
      await context.sync();
      sheet.name = 'Otra';
      const again = context.workbook.worksheets.getItem(sheet.id).load('name');
      await context.sync();
      expect(again.name).toBe('Otra');
      expect(sheet.id).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-4000-8000-[0-9A-F]{12}\}$/);
    });
  });

  it('move, hide, take a colour and lose their grid', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('B');
      sheet.position = 0;
      sheet.visibility = 'VeryHidden';
      sheet.tabColor = '#FF8800';
      sheet.showGridlines = false;
      sheet.load('position,visibility,tabColor,showGridlines');
      const visible = context.workbook.worksheets.getCount(true);
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({ position: 0, visibility: 'VeryHidden', tabColor: '#FF8800', showGridlines: false });
      expect(visible.value).toBe(1);
    });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['B', 'Sheet1']);
  });

  it('refuse to hide the last one, and to be activated while hidden', async () => {
    const { run } = hostBook();
    await expect(run(async (context) => {
      first(context).visibility = 'Hidden';
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidOperation', debugInfo: { errorLocation: 'Worksheet.visibility' } });
    await expect(run(async (context) => {
      const sheet = context.workbook.worksheets.add('B');
      sheet.visibility = 'Hidden';
      sheet.activate();
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('know their neighbours', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      context.workbook.worksheets.add('B');
      const next = first(context).getNext().load('name');
      const none = first(context).getPreviousOrNullObject().load('name');
      const last = context.workbook.worksheets.getLast().load('name');
      await context.sync();
      expect([next.name, none.isNullObject, last.name]).toEqual(['B', true, 'B']);
    });
  });

  it('copy with their content to the place asked for', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      first(context).getRange('A1:B1').formulas = [[2, '=A1*2']];
      const copy = first(context).copy('Before', first(context));
      copy.load('name');
      const cell = copy.getRange('B1').load('values,formulas');
      const sheets = names(context);
      await context.sync();
      expect(copy.name).toBe('Sheet1 (2)');
      expect([cell.values, cell.formulas]).toEqual([[[4]], [['=A1*2']]]);
      expect(sheets.items.map(({ name }) => name)).toEqual(['Sheet1 (2)', 'Sheet1']);
    });
  });

  it('copy with the names that point to them, which become names of the copy alone', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      context.workbook.names.add('Metas', first(context).getRange('B2:B9'));
      context.workbook.names.add('Tope', '=100');
      const copy = first(context).copy('End');
      const local = copy.names.load('items/name,items/formula');
      const all = context.workbook.names.load('items/name,items/formula');
      await context.sync();
      expect(local.items.map(({ name, formula }) => `${name} ${String(formula)}`)).toEqual(["Metas ='Sheet1 (2)'!$B$2:$B$9"]);
      expect(all.items.map(({ name, formula }) => `${name} ${String(formula)}`)).toEqual(['Metas =Sheet1!$B$2:$B$9', 'Tope =100']);
    });
  });

  it('leave #REF! in formulas that pointed to a deleted one', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const other = context.workbook.worksheets.add('B');
      other.getRange('A1').values = [[5]];
      const cell = first(context).getRange('A1');
      cell.formulas = [['=B!A1']];
      await context.sync();
      other.delete();
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([['#REF!']]);
    });
  });

  it('freeze rows, columns or both, and say where', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const { freezePanes } = first(context);
      const none = freezePanes.getLocationOrNullObject().load('address');
      freezePanes.freezeRows(3);
      const rows = freezePanes.getLocation().load('address');
      freezePanes.freezeAt(first(context).getRange('A1:B4'));
      const both = freezePanes.getLocation().load('address');
      await context.sync();
      expect([none.isNullObject, rows.address, both.address]).toEqual([true, 'Sheet1!1:3', 'Sheet1!A1:B4']);
      freezePanes.unfreeze();
      const gone = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });
});

describe('a protected sheet', () => {
  it('refuses writing and formatting, and takes writing in unlocked cells', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      first(context).getRange('A1').format.protection.locked = false;
      first(context).protection.protect();
      first(context).protection.load('protected,options');
      await context.sync();
      expect(first(context)).toBeDefined();
      first(context).getRange('A1').values = [['free']];
      await context.sync();
    });
    const refused: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => { sheet.getRange('A2').values = [[1]]; },
      (sheet) => { sheet.getRange('A1').format.font.bold = true; },
      (sheet) => { sheet.getRange('1:1').insert('Down'); },
      (sheet) => { sheet.getRange('A1:B2').clear(); },
      (sheet) => { sheet.getRange('A1:A2').merge(); },
      (sheet) => { sheet.getRange('A1').format.columnWidth = 20; },
      (sheet) => { sheet.tables.add('A1:B2', true); },
      (sheet) => { sheet.getRange('A1').conditionalFormats.add('Custom'); },
    ];
    for (const change of refused) {
      await expect(run(async (context) => {
        change(first(context));
        await context.sync();
      })).rejects.toMatchObject({ code: 'AccessDenied' });
    }
  });

  it('allows what its options allow', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      first(context).protection.protect({ allowFormatCells: true, allowInsertRows: true });
      first(context).getRange('A1').format.font.bold = true;
      first(context).getRange('2:2').insert('Down');
      const { protection } = first(context).load('protection/protected,protection/options');
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowFormatCells: true, allowInsertRows: true, allowSort: false });
    });
  });

  it('is opened by its password only, and cannot be protected twice', async () => {
    const { run } = hostBook();
    const attempt = (change: (protection: Excel.WorksheetProtection) => void) => run(async (context) => {
      change(first(context).protection);
      await context.sync();
    });
    await attempt((protection) => protection.protect(undefined, 'clave'));
    await expect(attempt((protection) => protection.protect())).rejects.toMatchObject({ code: 'AccessDenied' });
    await expect(attempt((protection) => protection.unprotect('otra'))).rejects.toMatchObject({ code: 'AccessDenied' });
    await attempt((protection) => protection.unprotect('clave'));
  });
});

describe('a protected workbook', () => {
  it('refuses changes of its sheets and takes writing in cells', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      context.workbook.protection.protect();
      first(context).getRange('A1').values = [[1]];
      await context.sync();
    });
    for (const change of [
      (context: Excel.RequestContext) => void context.workbook.worksheets.add('B'),
      (context: Excel.RequestContext) => { first(context).name = 'C'; },
    ]) {
      await expect(run(async (context) => {
        change(context);
        await context.sync();
      })).rejects.toMatchObject({ code: 'AccessDenied' });
    }
  });
});
