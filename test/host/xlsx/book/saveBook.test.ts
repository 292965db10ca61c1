import { addSheet, deleteSheet, renameSheet } from '../../../../src/host/model/edit/sheets';
import { deleteCells, insertCells } from '../../../../src/host/model/edit/shiftCells';
import { addTable } from '../../../../src/host/model/edit/tables';
import type { Workbook } from '../../../../src/host/model/workbook';
import { emptyBook } from '../../../../src/host/xlsx/book/emptyBook';
import { openXlsx } from '../../../../src/host/xlsx/openXlsx';
import { createZip } from '../../../../src/host/xlsx/package/zipPackage';
import { at, changed, PLAN, value, write } from '../changedBook';
import { changedParts, partText } from '../packageParts';
import { richBook } from '../richBook';

describe('saving sheets, tables and settings', () => {
  it('adds a sheet with content in the place it has, and leaves the others alone', () => {
    const { again, parts } = changed((workbook) => write(workbook, addSheet(workbook, 'Resumen & más'), 'B2', value('hola')));
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['Plan', 'Visible'], ['Ocultá 2', 'Hidden'], ['Resumen & más', 'Visible']]);
    expect(again.sheet('Resumen & más')?.cells.value(1, 1)).toBe('hola');
    expect(parts).not.toContain(PLAN);
  });

  it('takes a deleted sheet away with what only it used, and turns references to it into #REF!', () => {
    const { again, parts, saved } = changed((workbook, plan) => {
      const other = workbook.sheet('Ocultá 2');
      if (other !== undefined) other.visibility = 'Visible';
      deleteSheet(workbook, plan);
    });
    expect(again.sheets.map(({ name }) => name)).toEqual(['Ocultá 2']);
    expect(again.activeSheet.cells.get(1, 1)?.formula).toBe('=#REF!');
    expect(parts).toEqual(expect.arrayContaining([PLAN, 'xl/charts/chart1.xml', 'xl/media/image1.png', 'xl/comments1.xml', 'xl/printerSettings/printerSettings1.bin']));
    expect(parts).not.toContain('customXml/item1.xml');
    expect(partText(saved, 'xl/workbook.xml')).not.toContain('localSheetId="0"');
  });

  it('marks only the sheet in front as selected', () => {
    const { saved, plan } = changed((workbook) => workbook.activate(addSheet(workbook, 'Resumen')));
    expect(plan).not.toContain('tabSelected');
    expect(partText(saved, 'xl/worksheets/sheet3.xml')).toContain('<sheetView workbookViewId="0" tabSelected="1">');
    expect(partText(saved, 'xl/workbook.xml')).toContain('activeTab="2"');
  });

  it('reads and changes parts whose elements carry a prefix', () => {
    const prefixed = partText(richBook(), 'xl/worksheets/sheet2.xml').replace(/<(\/?)([a-z])/gi, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
    const { again, saved } = changed((workbook) => {
      const sheet = workbook.sheet('Ocultá 2');
      if (sheet !== undefined) write(workbook, sheet, 'B3', value(8));
    }, richBook({ 'xl/worksheets/sheet2.xml': prefixed }));
    expect(again.sheet('Ocultá 2')?.cells.values(at('B2:B3'))).toEqual([[0.5], [8]]);
    expect(partText(saved, 'xl/worksheets/sheet2.xml')).toContain('<c r="B2"><f>Plan!B2</f><v>0.5</v></c>');
  });

  it('leaves a part that another sheet points to as well when a sheet is deleted', () => {
    const shared = '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings" Target="../printerSettings/printerSettings1.bin"/></Relationships>';
    const relations = 'xl/worksheets/_rels/sheet2.xml.rels';
    const { parts } = changed((workbook, plan) => {
      for (const sheet of workbook.sheets) sheet.visibility = 'Visible';
      deleteSheet(workbook, plan);
    }, richBook({ [relations]: partText(richBook(), relations).replace('</Relationships>', shared) }));
    expect(parts).toContain('xl/media/image1.png');
    expect(parts).not.toContain('xl/printerSettings/printerSettings1.bin');
  });

  it('declares the prefix of relationships in a part that calls it otherwise', () => {
    const book = partText(richBook(), 'xl/workbook.xml').replaceAll(' r:id=', ' rel:id=').replace('xmlns:r=', 'xmlns:rel=');
    const { again, saved } = changed((workbook) => { addSheet(workbook, 'Resumen'); }, richBook({ 'xl/workbook.xml': book }));
    expect(again.sheets.map(({ name }) => name)).toEqual(['Plan', 'Ocultá 2', 'Resumen']);
    expect(partText(saved, 'xl/workbook.xml')).toMatch(/^<workbook[^>]* xmlns:r="http:\/\/schemas.openxmlformats.org\/officeDocument\/2006\/relationships"/m);
  });

  it('renames a sheet in formulas, names and charts', () => {
    const { again, saved } = changed((workbook, plan) => renameSheet(workbook, plan, 'Plan 2025'));
    expect(again.sheet('Ocultá 2')?.cells.get(1, 1)?.formula).toBe("='Plan 2025'!B2");
    expect(partText(saved, 'xl/workbook.xml')).toContain("<definedName name=\"Meta\" comment=\"la meta\">'Plan 2025'!$B$4</definedName>");
    expect(partText(saved, 'xl/charts/chart1.xml')).toContain("<c:f>'Plan 2025'!$B$1</c:f>");
  });

  it('lets a table grow with rows inserted in it and keeps header cells equal to column names', () => {
    const { again, saved } = changed((workbook) => {
      const sheet = workbook.sheet('Ocultá 2');
      if (sheet === undefined) return;
      insertCells(workbook, sheet, at('3:3'), 'Down');
      write(workbook, sheet, 'B1', value('Línea'));
    });
    const table = partText(saved, 'xl/tables/table1.xml');
    expect(table).toContain('ref="A1:B4"');
    expect(table).toContain('<autoFilter ref="A1:B4"/>');
    expect(again.sheet('Ocultá 2')?.cells.values(at('A1:B1'))).toEqual([['Línea', 'Línea2']]);
    expect(again.table('tabla1')?.table.columns.map(({ name }) => name)).toEqual(['Línea', 'Línea2']);
  });

  it('writes a new table with part, relationship and content type', () => {
    const { again, saved } = changed((workbook) => {
      const sheet = addSheet(workbook, 'Datos');
      write(workbook, sheet, 'A1', value('Código'));
      write(workbook, sheet, 'B1', value(2024));
      write(workbook, sheet, 'A2:B3', value(1));
      addTable(workbook, sheet, at('A1:B3'), true);
    });
    expect(again.sheet('Datos')?.tables[0]).toMatchObject({ name: 'Table1', area: at('A1:B3'), columns: [{ name: 'Código' }, { name: '2024' }] });
    expect(again.sheet('Datos')?.cells.value(0, 1)).toBe('2024');
    expect(partText(saved, 'xl/worksheets/sheet3.xml')).toMatch(/<tableParts count="1"><tablePart r:id="rId1"\/><\/tableParts><\/worksheet>$/);
  });

  it('keeps settings where Excel keeps those of an add-in, and writes them there again', () => {
    const addIn = { id: '7f1c0f6e-1111-4222-8333-444455556666', version: '1.2.0.0', store: 'developer', storeType: 'Registry' };
    const first = openXlsx(richBook(), { addIn });
    first.workbook.settings.set('pei.columnas', { meta: 'K', notas: ['á', '"'] });
    const saved = first.save();
    const again = openXlsx(saved, { addIn });
    expect([...again.workbook.settings]).toEqual([['pei.columnas', { meta: 'K', notas: ['á', '"'] }]]);
    expect(changedParts(saved, again.save())).toEqual([]);
    expect(partText(saved, '_rels/.rels')).toContain('relationships/webextensiontaskpanes');
    expect([...openXlsx(saved, { addIn: { ...addIn, id: 'otro' } }).workbook.settings]).toEqual([]);
    again.workbook.settings.delete('pei.columnas');
    expect([...openXlsx(again.save()).workbook.settings]).toEqual([]);
  });

  it('deletes rows with what stood on them', () => {
    const { again } = changed((workbook, plan) => deleteCells(workbook, plan, at('2:2'), 'Up'));
    const plan = again.sheet('Plan');
    expect(plan?.cells.values(at('A2:B3'))).toEqual([['en línea', 1.25], ['a\rb < c', 3]]);
    expect(plan?.cells.get(1, 2)?.formula).toBe('=B2*2');
    expect(plan?.notes.map(({ row, text }) => [row, text])).toEqual([[2, 'listo']]);
    expect(again.sheet('Ocultá 2')?.cells.get(1, 1)?.formula).toBe('=Plan!#REF!');
  });
});

describe('sheetTitles', () => {
  const PART = 'docProps/app.xml';
  const title = (text: string): string => `<vt:lpstr>${text}</vt:lpstr>`;
  const pair = (kind: string, count: number): string => `<vt:variant>${title(kind)}</vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`;
  const part = (sheets: number, titles: readonly string[]): string =>
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    + `<HeadingPairs><vt:vector size="4" baseType="variant">${pair('Hojas de cálculo', sheets)}${pair('Rangos con nombre', 1)}</vt:vector></HeadingPairs>`
    + `<TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${titles.map(title).join('')}</vt:vector></TitlesOfParts><Company>MINEDU</Company></Properties>`;

  /** What the part says after a change of a workbook with the sheet Plan and the name Metas. */
  function after(change: (workbook: Workbook) => void, before = part(1, ['Plan', 'Metas'])): string {
    const { workbook, save } = openXlsx(createZip([...emptyBook('Plan'), [PART, before]]));
    change(workbook);
    return partText(save(), PART);
  }

  describe('the titles that a file shows of itself', () => {
    it('follow sheets that come and change their names, and keep the others', () => {
      const added = after((workbook) => {
        addSheet(workbook, 'A & B');
        const plan = workbook.sheet('Plan');
        if (plan) renameSheet(workbook, plan, 'PEI');
      });
      expect(added).toBe(part(2, ['PEI', 'A &amp; B', 'Metas']));
    });

    it('follow sheets that go', () => {
      const gone = after((workbook) => {
        addSheet(workbook, 'Otra');
        const plan = workbook.sheet('Plan');
        if (plan) deleteSheet(workbook, plan);
      });
      expect(gone).toBe(part(1, ['Otra', 'Metas']));
    });

    it.each([
      { because: 'no sheet came or went', change: () => undefined, before: part(1, ['Plan', 'Metas']) },
      { because: 'they did not add up', change: (workbook: Workbook) => addSheet(workbook), before: part(1, ['Plan']) },
      { because: 'they begin with something else than the sheets', change: (workbook: Workbook) => addSheet(workbook), before: part(3, ['a', 'b', 'c', 'Metas']) },
    ])('stay when $because', ({ change, before }) => {
      expect(after(change, before)).toBe(before);
    });
  });
});
