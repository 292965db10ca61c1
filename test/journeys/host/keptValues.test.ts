import { hostBook, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { bookOfXml, cellTexts } from '../../host/xlsx/bookOfXml';

const opened = (cells: string): HostBook => hostBook({ bytes: bookOfXml(`<row r="1">${cells}</row>`) });
const edit = (book: HostBook, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> => book.run(async (context) => {
  work(context.workbook.worksheets.getFirst(), context);
  await context.sync();
});
const put = (address: string, value: number | string) => (sheet: Excel.Worksheet): void => void (sheet.getRange(address).values = [[value]]);

const deep = (open: string, times: number, close = ''): string => `${open.repeat(times)}A1${close.repeat(times)}`;

describe('a formula that the host cannot calculate', () => {
  it.each([
    { formula: 'MiMacro(A1)', because: 'a macro' },
    { formula: '_xlfn.EXPAND(A1,1)', because: 'a newer function' },
    { formula: 'IFERROR(MiMacro(A1),0)', because: 'an unknown function is no error that IFERROR could catch' },
    { formula: 'SUM(A1,_xlfn.EXPAND(A1,1))', because: 'one part is unknown' },
    { formula: '_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(A1)', because: 'a call of a function just made' },
    { formula: '[1]Hoja1!A1+A1', because: 'another workbook' },
    { formula: 'INDIRECT("[libro.xlsx]Hoja1!A1")+A1', because: 'another workbook, named by a text' },
    { formula: 'Macro1!A1+A1', because: 'a sheet of a kind that is not read' },
    { formula: 'Nombre_de_macro+A1', because: 'a name that a macro may give' },
    { formula: 'Tabla9[VO]+A1', because: 'a table that is not there' },
    { formula: 'SUM(ROW(1:1048576)*COLUMN(A:XFD))+A1', because: 'too large' },
    { formula: deep('(', 3000, ')'), because: 'nested too deep' },
    { formula: deep('-', 9000), because: 'too many signs' },
  ])('keeps its value for readers, for what depends on it and for the file: $because', async ({ formula }) => {
    const text = `<c r="B1"><f>${formula}</f><v>47.6</v></c>`;
    const book = opened(`<c r="A1"><v>1</v></c>${text}<c r="C1"><f>B1*2+A1</f><v>96.2</v></c>`);
    await edit(book, put('A1', 5));
    expect(await valuesIn(book, 'Hoja')).toEqual([[5, 47.6, 100.2]]);
    expect(cellTexts(book.host.save())).toMatchObject({ B1: text, C1: '<c r="C1"><f>B1*2+A1</f><v>100.2</v></c>' });
  });

  it('shows an error when it never had a value, and neither it nor what reads it gets one in the file', async () => {
    const cells = { B1: '<c r="B1"><f>MiMacro(A1)</f></c>', C1: '<c r="C1"><f>B1+A1</f><v>7</v></c>', D1: '<c r="D1"><f>IFERROR(B1,0)</f></c>' };
    const book = opened(`<c r="A1"><v>1</v></c>${Object.values(cells).join('')}`);
    await edit(book, put('A1', 5));
    expect(await valuesIn(book, 'Hoja')).toEqual([[5, '#NAME?', 7, '#NAME?']]);
    expect(cellTexts(book.host.save())).toMatchObject(cells);
  });

  it('has no value in the file after it moved either', async () => {
    const book = opened('<c r="A1"><v>1</v></c><c r="B1"><f>MiMacro(A1)</f></c>');
    await edit(book, (sheet) => void sheet.getRange('1:1').insert('Down'));
    expect(cellTexts(book.host.save())['B2']).toBe('<c r="B2"><f>MiMacro(A2)</f></c>');
  });

  it('gets a value once its function is overwritten by one that the host has', async () => {
    const book = opened('<c r="A1"><v>1</v></c><c r="B1"><f>MiMacro(A1)</f></c><c r="C1"><f>B1+1</f></c>');
    await edit(book, put('B1', '=A1*3'));
    expect(await valuesIn(book, 'Hoja')).toEqual([[1, 3, 4]]);
    expect(cellTexts(book.host.save())).toMatchObject({ B1: '<c r="B1"><f>A1*3</f><v>3</v></c>' });
  });

  it('says #NAME? when the name that it read is deleted', async () => {
    const book = opened('<c r="A1"><v>1</v></c><c r="B1"><f>Tasa+A1</f><v>7</v></c>');
    await edit(book, (_sheet, { workbook }) => {
      workbook.names.add('Tasa', '=6');
      workbook.names.getItem('Tasa').delete();
    });
    expect(await valuesIn(book, 'Hoja')).toEqual([[1, '#NAME?']]);
  });
});

/** Values that no calculation gives: where they still stand, nothing was calculated. */
const STORED = '<c r="B1"><f>A1*2</f><v>-1</v></c><c r="C1"><f>TODAY()+A1*0</f><v>-2</v></c><c r="D1"><f>INDIRECT("A1")</f><v>-3</v></c><c r="E1"><f>D1+SUBTOTAL(9,A1:A3)</f><v>-4</v></c><c r="F1"><f>Hoja!A1+SUM(Hoja:Hoja!A1)</f><v>-5</v></c>';

describe('a formula that the file has without a value', () => {
  it('is calculated for readers and gets none in the file; a stored value that was calculated with it stays', async () => {
    const cells = { B1: '<c r="B1"><f>A1*2</f></c>', C1: '<c r="C1"><f>B1+1</f><v>-1</v></c>' };
    const book = opened(`<c r="A1"><v>1</v></c>${Object.values(cells).join('')}`);
    await edit(book, put('Z9', 1));
    expect((await valuesIn(book, 'Hoja'))[0]?.slice(0, 3)).toEqual([1, 2, -1]);
    expect(cellTexts(book.host.save())).toMatchObject(cells);
  });
});

describe('a formula that nothing changed for', () => {
  it.each<{ what: string; change: Parameters<typeof edit>[1] }>([
    { what: 'another cell is written', change: put('Z9', 1) },
    { what: 'a sheet is added', change: (_sheet, { workbook }) => void workbook.worksheets.add('Nueva') },
    { what: 'a sheet is added and deleted again', change: (_sheet, { workbook }) => workbook.worksheets.add('Nueva').delete() },
    { what: 'a name is made', change: (_sheet, { workbook }) => void workbook.names.add('PEI_Avance_1', '=Hoja!$A$1') },
    { what: 'a table is made elsewhere', change: (sheet) => void sheet.tables.add('H3:I4', true) },
    { what: 'rows below are hidden', change: (sheet) => void (sheet.getRange('8:9').rowHidden = true) },
    { what: 'rows below are inserted', change: (sheet) => void sheet.getRange('8:9').insert('Down') },
    { what: 'its own format changes', change: (sheet) => void (sheet.getRange('A1:F1').format.font.bold = true) },
  ])('keeps the value of the file when $what', async ({ change }) => {
    const book = opened(`<c r="A1"><v>1</v></c>${STORED}`);
    await edit(book, change);
    expect((await valuesIn(book, 'Hoja'))[0]?.slice(0, 6)).toEqual([1, -1, -2, -3, -4, -5]);
  });

  it('keeps its value in a circle that nothing reaches, and one that something reaches becomes 0; so does a formula that had no value, alone', async () => {
    const circle = (one: string, other: string, input: string): string => `<c r="${one}1"><f>${other}1+${input}1</f><v>7</v></c><c r="${other}1"><f>${one}1</f><v>8</v></c>`;
    const book = opened(`<c r="A1"><v>1</v></c><c r="B1"><v>1</v></c>${circle('C', 'D', 'A')}${circle('E', 'F', 'B')}<c r="G1"><f>H1</f></c><c r="H1"><f>G1</f><v>9</v></c>`);
    await edit(book, put('B1', 5));
    expect((await valuesIn(book, 'Hoja'))[0]?.slice(2)).toEqual([7, 8, 0, 0, 0, 9]);
  });

  it('is calculated when a cell that it reads is written, also one that only a text names', async () => {
    const book = opened(`<c r="A1"><v>1</v></c>${STORED}`);
    await edit(book, put('A1', 5));
    const values = (await valuesIn(book, 'Hoja'))[0] ?? [];
    expect([values[1], values[3], values[4], values[5]]).toEqual([10, 5, 10, 10]);
    expect(values[2]).toBeGreaterThan(45_000);
  });

  it.each<{ what: string; change: Parameters<typeof edit>[1]; gives: number[] }>([
    { what: 'rows are hidden', change: (sheet) => void (sheet.getRange('1:1').rowHidden = true), gives: [1, 2] },
    { what: 'rows move', change: (sheet) => void sheet.getRange('1:1').insert('Down'), gives: [2, 3] },
  ])('is calculated when it depends on where or whether its row is shown, and $what', async ({ change, gives }) => {
    const book = opened('<c r="A1"><v>1</v></c><c r="B1"><f>SUBTOTAL(109,A1:A1)+1</f><v>2</v></c><c r="C1"><f>ROW()+1</f><v>2</v></c>');
    await edit(book, change);
    const values = (await valuesIn(book, 'Hoja')).find(([first]) => first === 1) ?? [];
    expect(values.slice(1)).toEqual(gives);
  });
});
