import type { BookLists, Parts } from './parts';
import { sheetProblems } from './sheetProblems';
import { allNodes, childNamed, childrenNamed, outOfOrder, relationId, repeated } from './xmlTree';
import type { XmlNode } from './xmlTree';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const BOOK_ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize',
  'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
];
const STYLE_ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];
/** Numbers below are formats that Excel has built in. */
const FIRST_OWN_FORMAT = 164;
const MOST_STYLES = 65_490;

/** What is wrong with the workbook part, its styles, texts and sheets. */
export function bookProblems(parts: Parts): string[] {
  const main = parts.relations.find(({ source, kind }) => source === '' && kind === 'officeDocument')?.target;
  const book = main === undefined ? undefined : parts.trees.get(main);
  if (main === undefined || book === undefined) return ['there is no workbook part'];
  const partOf = (kind: string): XmlNode | undefined => {
    const found = parts.relations.filter((relation) => relation.source === main && relation.kind === kind);
    return found[0] === undefined ? undefined : parts.trees.get(found[0].target);
  };
  const single = ['styles', 'sharedStrings', 'theme', 'calcChain'].filter((kind) => parts.relations.filter((one) => one.source === main && one.kind === kind).length > 1);
  const styles = partOf('styles');
  const texts = partOf('sharedStrings');
  const items = childrenNamed(texts, 'si');
  const lists: BookLists = {
    styles: Math.max(1, childrenNamed(childNamed(styles, 'cellXfs'), 'xf').length), differential: childrenNamed(childNamed(styles, 'dxfs'), 'dxf').length,
    strings: items.map(textOf),
  };
  const sheets = childrenNamed(childNamed(book, 'sheets'), 'sheet');
  const sheetParts = sheets.flatMap((sheet) => parts.targetOf(main, relationId(sheet)) ?? []);
  const usesOfStrings = sheetParts.flatMap((name) => allNodes(parts.trees.get(name) ?? book)).filter(({ name, attributes }) => name === 'c' && attributes.get('t') === 's').length;
  return [
    ...single.map((kind) => `there are two parts of kind ${kind}`),
    ...(book.uri === MAIN ? [] : [`the workbook is of namespace ${book.uri}`]),
    ...outOfOrder(book, BOOK_ORDER).map((name) => `${name} stands too late in the workbook`),
    ...sheetListProblems(book, sheets),
    ...nameProblems(book, sheets.length),
    ...(styles === undefined ? [] : styleProblems(styles)),
    ...countProblems('texts', texts?.attributes.get('uniqueCount'), items.length),
    ...(texts?.attributes.has('count') === true && Number(texts.attributes.get('count')) < usesOfStrings ? [`${usesOfStrings} cells have texts, ${texts.attributes.get('count') ?? ''} are counted`] : []),
    ...titleProblems(parts),
    ...sheetParts.flatMap((name) => sheetProblems(parts, name, lists)),
    ...tableProblems(parts),
  ];
}

/** The text of a string item, without phonetic text. */
const textOf = (item: XmlNode): string =>
  item.children.map((child) => (child.name === 't' ? child.text : child.name === 'r' ? childNamed(child, 't')?.text ?? '' : '')).join('');

const countProblems = (what: string, count: string | undefined, found: number): string[] =>
  (count === undefined || Number(count) === found ? [] : [`there are ${found} ${what}, ${count} are counted`]);

function sheetListProblems(book: XmlNode, sheets: readonly XmlNode[]): string[] {
  const names = sheets.map(({ attributes }) => attributes.get('name') ?? '');
  const active = Number(childNamed(childNamed(book, 'bookViews'), 'workbookView')?.attributes.get('activeTab') ?? 0);
  return [
    ...(sheets.length === 0 ? ['there are no sheets'] : []),
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `two sheets are called ${name}`),
    ...names.filter((name) => name === '' || name.length > 31 || /[[\]:*?/\\]/.test(name)).map((name) => `no sheet can be called ${name}`),
    ...repeated(sheets.map(({ attributes }) => attributes.get('sheetId') ?? '')).map((id) => `two sheets have the number ${id}`),
    ...repeated(sheets.map((sheet) => relationId(sheet) ?? '')).map((id) => `two sheets have the relationship ${id}`),
    ...(active < sheets.length ? [] : [`sheet ${active} is active and does not exist`]),
  ];
}

function nameProblems(book: XmlNode, sheetCount: number): string[] {
  const names = childrenNamed(childNamed(book, 'definedNames'), 'definedName').map(({ attributes }) => ({ name: (attributes.get('name') ?? '').toLowerCase(), local: attributes.get('localSheetId') }));
  return [
    ...repeated(names.map(({ name, local }) => `${name} of ${local ?? 'the workbook'}`)).map((one) => `two names are ${one}`),
    ...names.filter(({ local }) => local !== undefined && !(Number(local) < sheetCount)).map(({ name, local }) => `${name} belongs to sheet ${local ?? ''}, which does not exist`),
  ];
}

function styleProblems(styles: XmlNode): string[] {
  const list = (name: string): readonly XmlNode[] => childNamed(styles, name)?.children ?? [];
  const formats = new Set(list('numFmts').map(({ attributes }) => Number(attributes.get('numFmtId'))));
  const sizes = { fontId: list('fonts').length, fillId: list('fills').length, borderId: list('borders').length, xfId: Math.max(1, list('cellStyleXfs').length) };
  const xfs = [...list('cellXfs'), ...list('cellStyleXfs')];
  return [
    ...outOfOrder(styles, STYLE_ORDER).map((name) => `${name} stands too late in the styles`),
    ...['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'cellStyleXfs', 'dxfs'].flatMap((name) => countProblems(name, childNamed(styles, name)?.attributes.get('count'), list(name).length)),
    ...repeated(list('numFmts').map(({ attributes }) => attributes.get('numFmtId') ?? '')).map((id) => `two number formats are ${id}`),
    ...Object.entries(sizes).filter(([name, size]) => xfs.some(({ attributes }) => Number(attributes.get(name) ?? 0) >= Math.max(1, size))).map(([name]) => `a format has a ${name} that does not exist`),
    ...xfs.map(({ attributes }) => Number(attributes.get('numFmtId') ?? 0)).filter((id) => id >= FIRST_OWN_FORMAT && !formats.has(id)).map((id) => `the number format ${id} does not exist`),
    ...(list('cellXfs').length > MOST_STYLES ? ['there are more formats than Excel takes'] : []),
  ];
}

/** The list of titles that the file's properties show. */
function titleProblems({ trees }: Parts): string[] {
  const properties = trees.get('docprops/app.xml');
  const titles = childNamed(childNamed(properties, 'TitlesOfParts'), 'vector');
  const pairs = childNamed(childNamed(properties, 'HeadingPairs'), 'vector');
  if (titles === undefined || pairs === undefined) return [];
  const sum = allNodes(pairs).filter(({ name }) => name === 'i4').reduce((total, { text }) => total + Number(text), 0);
  return [...countProblems('titles', titles.attributes.get('size'), titles.children.length), ...countProblems('titles', String(sum), titles.children.length)];
}

function tableProblems({ trees }: Parts): string[] {
  const tables = [...trees.values()].filter(({ name, uri }) => name === 'table' && uri === MAIN);
  return ['id', 'displayName'].flatMap((attribute) => repeated(tables.map(({ attributes }) => (attributes.get(attribute) ?? '').toLowerCase())).map((one) => `two tables have the ${attribute} ${one}`));
}
