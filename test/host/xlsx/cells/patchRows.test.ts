import { makeCell } from '../../../../src/host/model/cell';
import { insertCells } from '../../../../src/host/model/edit/shiftCells';
import { at, changed, PLAN, value, write } from '../changedBook';
import { changedParts, partText } from '../packageParts';
import { richBook } from '../richBook';

describe('patchRows', () => {
  it('touches only its sheet and the workbook part that asks for calculation', () => {
    const { parts, plan } = changed((workbook, sheet) => write(workbook, sheet, 'D2', value(11)));
    expect(parts).toEqual(['xl/workbook.xml', PLAN]);
    expect(plan).toContain('<c r="D2"><v>11</v></c>');
    expect(plan.replace('<c r="D2"><v>11</v></c>', '<c r="D2"><v>10</v></c>')).toBe(partText(richBook(), PLAN).replace('ref="A1:E6"', 'ref="A1:D7"'));
  });

  it('leaves the file alone when the same is written again', () => {
    expect(changed((workbook, sheet) => write(workbook, sheet, 'D2', value(10))).parts).toEqual([]);
  });

  it('keeps style, links of strings and order, and widens the spans of the row', () => {
    const { plan, saved } = changed((workbook, sheet) => {
      write(workbook, sheet, 'B3', value(2));
      write(workbook, sheet, 'G3', value('Línea'));
    });
    expect(plan).toContain('<row r="3" spans="1:7" x14ac:dyDescent="0.25"><c r="A3" t="inlineStr"><is><t>en línea</t></is></c><c r="B3" s="2"><v>2</v></c>');
    expect(plan).toContain('<c r="D3" t="e"><v>#DIV/0!</v></c><c r="G3" t="s"><v>0</v></c></row>');
    expect(changedParts(richBook(), saved)).not.toContain('xl/sharedStrings.xml');
  });

  it.each(['=1+1', '+51 999', '-', '@SUM(A1)', '\t=cmd', ' espacio ', 'a_x0041_b', 'l1\nl2', '<&">', 'emoji 🙂', 'campana \u0007'])('keeps %j a text', (text) => {
    const { again, plan } = changed((workbook, sheet) => write(workbook, sheet, 'E2', value(text)));
    expect(again.sheet('Plan')?.cells.get(1, 4)).toEqual(makeCell(text, null, 0));
    expect(plan).toMatch(/<c r="E2" t="s"><v>\d+<\/v><\/c>/);
  });

  it('gives every kind of value back', () => {
    const { again } = changed((workbook, sheet) => {
      write(workbook, sheet, 'E2', value(true));
      write(workbook, sheet, 'E3', value(sheet.cells.value(2, 3)));
      write(workbook, sheet, 'E4', { value: 'x"y', formula: '="x""y"&A1<>B1' });
      write(workbook, sheet, 'E5', value(-1.5e-7));
    });
    expect(again.sheet('Plan')?.cells.values(at('E2:E5'))).toEqual([[true], [{ error: '#DIV/0!' }], ['x"y'], [-1.5e-7]]);
    expect(again.sheet('Plan')?.cells.get(3, 4)?.formula).toBe('="x""y"&A1<>B1');
  });

  it('writes shared formulas out when their first cell changes', () => {
    const { again, plan } = changed((workbook, sheet) => write(workbook, sheet, 'C2', value(9)));
    expect(plan).toContain('<c r="C3"><f>B3*2</f><v>2.5</v></c>');
    expect(again.sheet('Plan')?.cells.get(3, 2)?.formula).toBe('=B4*2');
  });

  it('keeps fonts inside a text that moves with its row', () => {
    const { plan, saved } = changed((workbook, sheet) => insertCells(workbook, sheet, at('1:1'), 'Down'));
    expect(plan).toContain('<c r="A3" t="s"><v>4</v></c>');
    expect(plan).toContain('<f t="array" ref="B7:B8">B3:B4*2</f>');
    expect(partText(saved, 'xl/sharedStrings.xml').split('<t>no</t>')).toHaveLength(2);
  });

  it('asks Excel to calculate on opening and drops the calculation chain when formulas change', () => {
    const { saved, parts } = changed((workbook, sheet) => write(workbook, sheet, 'A6', { value: 3, formula: '=1+2' }));
    expect(partText(saved, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(parts).toContain('xl/calcChain.xml');
    expect(partText(saved, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partText(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});
