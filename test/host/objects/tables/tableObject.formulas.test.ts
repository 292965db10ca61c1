import { hostBook } from '../../../helpers/host/hostBook';
import { partText } from '../../xlsx/packageParts';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

/** A table over A1:C3 whose third column divides the first two, and its sum in E1. */
function addPlan(context: Excel.RequestContext): Excel.Table {
  const sheet = first(context);
  sheet.getRange('A1:C3').values = [['LE', 'VO', 'Avance'], [10, 5, ''], [20, 20, '']];
  const table = sheet.tables.add('A1:C3', true);
  table.name = 'Plan';
  sheet.getRange('C2:C3').formulas = [['=[@VO]/[@LE]'], ['=[@VO]/SUM([VO])']];
  sheet.getRange('E1').formulas = [['=SUM(Plan[VO])']];
  return table;
}

describe('formulas of a table', () => {
  it('name their table in the file, and not where Excel shows them', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      addPlan(context);
      const cells = first(context).getRange('C2:C3').load('formulas,values');
      const outside = first(context).getRange('E2');
      outside.copyFrom('C2');
      outside.load('formulas');
      await context.sync();
      expect(cells.formulas).toEqual([['=[@VO]/[@LE]'], ['=[@VO]/SUM([VO])']]);
      expect(cells.values).toEqual([[0.5], [0.8]]);
      expect(outside.formulas).toEqual([['=Plan[@VO]/Plan[@LE]']]);
    });
    const sheet = partText(host.save(), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<f>Plan[[#This Row],[VO]]/Plan[[#This Row],[LE]]</f>');
    expect(sheet).toContain('<f>Plan[[#This Row],[VO]]/SUM(Plan[VO])</f>');
    const again = hostBook({ bytes: host.save() });
    await again.run(async (context) => {
      const cells = first(context).getRange('C2:C3').load('formulas');
      await context.sync();
      expect(cells.formulas).toEqual([['=[@VO]/[@LE]'], ['=[@VO]/SUM([VO])']]);
    });
  });

  it('follow the names of the table and of its columns', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const table = addPlan(context);
      table.name = 'Metas';
      table.columns.getItem('LE').name = 'Logro esperado';
      const sheet = first(context);
      sheet.getRange('B1').values = [['Valor']];
      sheet.getRange('B3').values = [[40]];
      const cells = sheet.getRange('C2:E3').load('formulas,values');
      const sum = sheet.getRange('E1').load('formulas,values');
      await context.sync();
      expect([cells.formulas[0]?.[0], cells.formulas[1]?.[0]]).toEqual(['=[@Valor]/[@[Logro esperado]]', '=[@Valor]/SUM([Valor])']);
      expect(cells.values.map(([value]) => value)).toEqual([0.5, 40 / 45]);
      expect([sum.formulas, sum.values]).toEqual([[['=SUM(Metas[Valor])']], [[45]]]);
    });
  });

  it('point to the new table where a sheet was copied', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      addPlan(context);
      const copy = first(context).copy();
      const sum = copy.getRange('E1').load('formulas');
      copy.tables.load('items/name');
      await context.sync();
      expect(sum.formulas).toEqual([[`=SUM(${copy.tables.items[0]?.name ?? ''}[VO])`]]);
      expect(copy.tables.items[0]?.name).not.toBe('Plan');
    });
  });
});

describe('a table that becomes plain cells', () => {
  it('leaves formulas that name the cells', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const table = addPlan(context);
      const other = context.workbook.worksheets.add('Otra').getRange('A1');
      other.formulas = [['=ROWS(Plan)+MAX(Plan[[LE]:[VO]])']];
      context.workbook.names.add('Metas', '=Plan[LE]');
      table.convertToRange();
      const sheet = first(context);
      const cells = sheet.getRange('C2:C3').load('formulas,values');
      const sum = sheet.getRange('E1').load('formulas,values');
      const name = context.workbook.names.getItem('Metas').load('formula');
      other.load('formulas,values');
      await context.sync();
      expect(cells.formulas).toEqual([['=$B2/$A2'], ['=$B3/SUM($B$2:$B$3)']]);
      expect(cells.values).toEqual([[0.5], [0.8]]);
      expect([sum.formulas, sum.values]).toEqual([[['=SUM($B$2:$B$3)']], [[25]]]);
      expect([other.formulas, other.values]).toEqual([[['=ROWS(Sheet1!$A$2:$C$3)+MAX(Sheet1!$A$2:$B$3)']], [[22]]]);
      expect(name.formula).toBe('=Sheet1!$A$2:$A$3');
    });
  });

  it('leaves #REF! when it is deleted', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      addPlan(context).delete();
      const sum = first(context).getRange('E1').load('formulas');
      await context.sync();
      expect(sum.formulas).toEqual([['=SUM(#REF!)']]);
    });
  });
});

describe('values of another shape', () => {
  it.each([
    { what: 'rows', add: (table: Excel.Table) => table.rows.add(undefined, [[1, 2]]) },
    { what: 'columns', add: (table: Excel.Table) => table.columns.add(undefined, [['Otro'], [1], [2], [3]]) },
  ])('add no $what', async ({ add }) => {
    const { run } = hostBook();
    await run(async (context) => {
      const table = addPlan(context);
      await context.sync();
      add(table);
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
    await run(async (context) => {
      const table = context.workbook.tables.getItem('Plan').getRange().load('address');
      await context.sync();
      expect(table.address).toBe('Sheet1!A1:C3');
    });
  });
});
