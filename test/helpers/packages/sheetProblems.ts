import type { BookLists, Parts } from './parts';
import { allNodes, childNamed, childrenNamed, outOfOrder, relationId, repeated } from './xmlTree';
import type { XmlNode } from './xmlTree';

const SHEET_ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState',
  'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup',
  'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF',
  'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
];
const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];
/** Elements that may stand more than once in a sheet. */
const MANY = ['conditionalFormatting', 'AlternateContent'];
const ROWS = 1_048_576;
const COLUMNS = 16_384;

interface Place {
  readonly row: number;
  readonly column: number;
}
type Block = readonly [from: Place, to: Place];

function placeOf(address: string): Place | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row >= 1 && row <= ROWS && column <= COLUMNS ? { row, column } : null;
}

function blockOf(reference: string): Block | null {
  const [from, to = from] = reference.split(':').map(placeOf);
  return from === null || from === undefined || to === null || to === undefined ? null : [from, to];
}

const overlap = ([a, b]: Block, [c, d]: Block): boolean => a.row <= d.row && c.row <= b.row && a.column <= d.column && c.column <= b.column;

/** What is wrong with a sheet and the tables on it. */
export function sheetProblems(parts: Parts, name: string, lists: BookLists): string[] {
  const sheet = parts.trees.get(name);
  if (sheet?.name !== 'worksheet') return [];
  const names = sheet.children.map((child) => child.name);
  const found = [
    ...outOfOrder(sheet, SHEET_ORDER).map((child) => `${child} stands too late`),
    ...repeated(names.filter((child) => !MANY.includes(child))).map((child) => `there are two ${child}`),
    ...cellProblems(sheet, lists),
    ...columnProblems(sheet, lists),
    ...mergeProblems(sheet),
    ...ruleProblems(sheet, lists),
    ...countsOf(sheet),
    ...childrenNamed(childNamed(sheet, 'tableParts'), 'tablePart').flatMap((part) => tableProblems(parts.trees.get(parts.targetOf(name, relationId(part)) ?? ''), sheet, lists)),
  ];
  return found.map((problem) => `${name}: ${problem}`);
}

function cellProblems(sheet: XmlNode, lists: BookLists): string[] {
  const problems: string[] = [];
  let row = 0;
  for (const line of childrenNamed(childNamed(sheet, 'sheetData'), 'row')) {
    const number = Number(line.attributes.get('r') ?? row + 1);
    if (!(number > row && number <= ROWS)) problems.push(`row ${line.attributes.get('r') ?? ''} stands after row ${row}`);
    row = number;
    if (!(Number(line.attributes.get('s') ?? 0) < lists.styles)) problems.push(`row ${row} has a format that does not exist`);
    let column = 0;
    for (const cell of childrenNamed(line, 'c')) {
      const address = cell.attributes.get('r');
      const place = address === undefined ? { row, column: column + 1 } : placeOf(address);
      if (place?.row !== row || place.column <= column) problems.push(`${address ?? ''} stands in row ${row} after column ${column}`);
      column = place?.column ?? column;
      const value = childNamed(cell, 'v')?.text;
      const type = cell.attributes.get('t') ?? 'n';
      if (!(Number(cell.attributes.get('s') ?? 0) < lists.styles)) problems.push(`${address ?? ''} has a format that does not exist`);
      if (type === 's' && lists.strings[Number(value)] === undefined) problems.push(`${address ?? ''} has the text ${value ?? ''}, which does not exist`);
      if (type === 'n' && value !== undefined && !Number.isFinite(Number(value))) problems.push(`${address ?? ''} has the number ${value}`);
      if (outOfOrder(cell, ['f', 'v', 'is', 'extLst']).length > 0) problems.push(`${address ?? ''} has its parts in disorder`);
    }
  }
  return problems;
}

function columnProblems(sheet: XmlNode, { styles }: BookLists): string[] {
  const problems: string[] = [];
  let last = 0;
  for (const { attributes } of childrenNamed(childNamed(sheet, 'cols'), 'col')) {
    const [min, max] = [Number(attributes.get('min')), Number(attributes.get('max'))];
    if (!(min > last && max >= min && max <= COLUMNS)) problems.push(`columns ${min} to ${max} stand after ${last}`);
    if (!(Number(attributes.get('style') ?? 0) < styles)) problems.push(`columns ${min} to ${max} have a format that does not exist`);
    last = max;
  }
  return problems;
}

function mergeProblems(sheet: XmlNode): string[] {
  const merges = childrenNamed(childNamed(sheet, 'mergeCells'), 'mergeCell').map(({ attributes }) => blockOf(attributes.get('ref') ?? ''));
  if (childNamed(sheet, 'mergeCells') !== undefined && merges.length === 0) return ['there are no merges in mergeCells'];
  if (merges.includes(null)) return ['a merge has no block'];
  const blocks = merges.filter((merge) => merge !== null);
  return blocks.some((one, at) => blocks.slice(0, at).some((other) => overlap(one, other))) ? ['two merges overlap'] : [];
}

const ruleProblems = (sheet: XmlNode, { differential }: BookLists): string[] =>
  childrenNamed(sheet, 'conditionalFormatting').flatMap(({ children, attributes }) => [
    ...((attributes.get('sqref') ?? '') === '' ? ['a rule has no cells'] : []),
    ...children.filter((rule) => rule.attributes.has('dxfId') && !(Number(rule.attributes.get('dxfId')) < differential)).map(() => 'a rule has a format that does not exist'),
  ]);

/** Lists that say how many items they have. */
const countsOf = (sheet: XmlNode): string[] =>
  ['mergeCells', 'dataValidations', 'tableParts'].flatMap((name) => {
    const list = childNamed(sheet, name);
    const count = list?.attributes.get('count');
    return list === undefined || count === undefined || Number(count) === list.children.length ? [] : [`${name} counts ${count} of ${list.children.length}`];
  });

/** The text that a cell shows as it is: the names of a table's columns are those of its header cells. */
function textAt(sheet: XmlNode, place: Place, { strings }: BookLists): string | undefined {
  const rows = childrenNamed(childNamed(sheet, 'sheetData'), 'row');
  const cell = rows.flatMap((row) => row.children).find(({ attributes }) => {
    const found = placeOf(attributes.get('r') ?? '');
    return found?.row === place.row && found.column === place.column;
  });
  if (cell === undefined) return undefined;
  const value = childNamed(cell, 'v')?.text;
  if (cell.attributes.get('t') === 's') return strings[Number(value)];
  return cell.attributes.get('t') === 'inlineStr' ? allNodes(cell).filter(({ name }) => name === 't').map(({ text }) => text).join('') : value;
}

function tableProblems(table: XmlNode | undefined, sheet: XmlNode, lists: BookLists): string[] {
  if (table === undefined) return ['a table is missing'];
  const block = blockOf(table.attributes.get('ref') ?? '');
  if (block === null) return ['a table has no block'];
  const name = table.attributes.get('displayName') ?? '';
  const columns = childrenNamed(childNamed(table, 'tableColumns'), 'tableColumn');
  const titles = columns.map(({ attributes }) => (attributes.get('name') ?? '').replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
  const [from, to] = block;
  const hasHeader = table.attributes.get('headerRowCount') !== '0';
  return [
    ...outOfOrder(table, TABLE_ORDER).map((child) => `${child} stands too late in the table ${name}`),
    ...(columns.length === to.column - from.column + 1 && childNamed(table, 'tableColumns')?.attributes.get('count') === String(columns.length) ? [] : [`the table ${name} has ${columns.length} columns`]),
    ...repeated(titles.map((title) => title.toLowerCase())).map((title) => `two columns of the table ${name} are called ${title}`),
    ...repeated(columns.map(({ attributes }) => attributes.get('id') ?? '')).map((id) => `two columns of the table ${name} have the id ${id}`),
    ...(hasHeader ? titles.filter((title, at) => textAt(sheet, { row: from.row, column: from.column + at }, lists) !== title).map((title) => `no header of the table ${name} is ${title}`) : []),
  ];
}
