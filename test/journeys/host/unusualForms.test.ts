import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { addConditionalFormat } from '../../../src/host/model/edit/conditionalFormats';
import { addSheet } from '../../../src/host/model/edit/sheets';
import { writeCells } from '../../../src/host/model/edit/writeCells';
import type { Workbook } from '../../../src/host/model/workbook';
import { openXlsx } from '../../../src/host/xlsx/openXlsx';
import { packageProblems } from '../../helpers/packages/packageProblems';
import { at } from '../../host/xlsx/changedBook';
import { richBook } from '../../host/xlsx/richBook';

const HEADER = /^<\?xml[^>]*\?>\s*/;

/** A text in two bytes a letter, after the mark of its order. */
function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  bytes.setUint16(0, 0xfeff, !bigEndian);
  for (let index = 0; index < text.length; index += 1) bytes.setUint16(2 * index + 2, text.charCodeAt(index), !bigEndian);
  return new Uint8Array(bytes.buffer);
}

/** A prefix on every element of the namespace that a part has without one. */
function prefixed(text: string, prefix: string): string {
  if (!/<\w+ xmlns="/.test(text)) return text;
  return text.replace(/<(\/?)(?=[A-Za-z][\w]*[\s/>])/g, `<$1${prefix}:`).replace(' xmlns="', ` xmlns:${prefix}="`);
}

/** Ways in which programs write the same XML. */
const FORMS: readonly (readonly [name: string, form: (text: string) => string | Uint8Array])[] = [
  ['single quotes', (text) => text.replace(/ ([\w:]+)="([^"']*)"/g, " $1='$2'")],
  ['blanks everywhere', (text) => text.replace(/ ([\w:]+)="([^"]*)"/g, '\n\t$1 = "$2"').replace(/<(\/[\w:]+)>/g, '<$1 >')],
  ['comments between elements', (text) => text.replace(/></g, '><!-- <c r="A1"><v>9</v></c> --><')],
  ['CDATA for texts', (text) => text.replace(/<(v|t|f)>([^<&]*)</g, '<$1><![CDATA[$2]]><')],
  ['instructions', (text) => text.replace(/></, '><?mso-uno dos="<tres>"?><')],
  ['a prefix', (text) => prefixed(text, 'x')],
  ['a prefix with a point', (text) => prefixed(text, 'ns0.a')],
  ['no header', (text) => text.replace(HEADER, '')],
  ['UTF-8 with its mark', (text) => `\uFEFF${text}`],
  ['UTF-16', (text) => utf16(text.replace('UTF-8', 'UTF-16'), false)],
  ['UTF-16, the other way round', (text) => utf16(text.replace(HEADER, ''), true)],
  ['windows-1252', (text) => strToU8(text.replace('UTF-8', 'windows-1252'), true)],
];

const inForm = (form: (text: string) => string | Uint8Array): Uint8Array => zipSync(Object.fromEntries(
  Object.entries(unzipSync(richBook())).map(([name, bytes]) => {
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes];
    const written = form(strFromU8(bytes));
    return [name, typeof written === 'string' ? strToU8(written) : written];
  }),
));

/** What a workbook holds. */
const told = (workbook: Workbook): unknown => ({
  names: workbook.names.map(({ name, formula }) => [name, formula]).sort(),
  sheets: workbook.sheets.map((sheet) => [
    sheet.name, sheet.visibility, sheet.cells.rowNumbers().map((row) => [row, sheet.cells.row(row).map((cell) => [cell?.value, cell?.formula, workbook.style(cell?.style ?? 0)])]),
    sheet.merges, sheet.validations, sheet.hyperlinks, sheet.notes.map(({ text, row }) => [text, row]), sheet.tables.map(({ name, columns }) => [name, columns]),
    sheet.conditionalFormats.map(({ areas, rule }) => [areas, rule]), sheet.charts.map(({ name, title, series }) => [name, title, series]),
  ]),
});

/** Changes that touch every kind of part. */
function change(workbook: Workbook): void {
  const [plan, second] = workbook.sheets;
  if (plan === undefined || second === undefined) throw new Error('no sheets');
  writeCells(workbook, plan, at('H2:H3'), () => ({ value: 'nuevo & <texto>', formula: null }));
  addConditionalFormat(plan, 'x', [at('H2:H3')], { type: 'Custom', formula: '=H2>1' });
  plan.setColumn(7, { width: 30 });
  plan.notes.pop();
  const [chart] = plan.charts;
  if (chart !== undefined) chart.left += 50;
  writeCells(workbook, second, at('A1'), () => ({ value: 'Título', formula: null }));
  addSheet(workbook, 'Otra');
  workbook.settings.set('a', { b: 1 });
}

describe('a package in an unusual form', () => {
  it('is compared with one that holds everything', () => {
    expect(packageProblems(richBook())).toEqual([]);
  });

  it.each(FORMS)('of %s says the same, and comes out valid with the same changes', (_, form) => {
    const usual = openXlsx(richBook());
    const unusual = openXlsx(inForm(form));
    expect(told(unusual.workbook)).toEqual(told(usual.workbook));
    change(usual.workbook);
    change(unusual.workbook);
    const saved = unusual.save();
    expect(packageProblems(saved)).toEqual([]);
    expect(told(openXlsx(saved).workbook)).toEqual(told(openXlsx(usual.save()).workbook));
  });
});
