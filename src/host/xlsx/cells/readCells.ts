import { fromFileFormula, needsSource } from '../../formula/references/fileFormula';
import { translateFormula } from '../../formula/references/moveReferences';
import { cellName, parseArea } from '../../model/address';
import { blankCell, type Cell, type CellExtra, makeCell } from '../../model/cell';
import type { CellStore } from '../../model/cellStore';
import { cellError, type CellValue, errorFromText } from '../../format/cellValue';
import { FileError } from '../fileError';
import { attributesXml } from '../xml/elements';
import { decodeCellText, decodeXml } from '../xml/escape';
import { parseAttributes } from '../xml/parseXml';
import { RowScanner } from './rowScanner';
import { itemText, type SharedStrings } from './sharedStrings';

/** The first cell of a shared formula, with its text in the file. */
type SharedFormula = { readonly text: string; readonly row: number; readonly column: number };
/** `text` is null for a data table, which is no formula. */
type Formula = { readonly text: string | null; readonly extra: CellExtra };

/** Cells of a workbook, blank ones before the last of a row included, beyond which it is not opened: about 1 GB of memory. */
const CELL_LIMIT = 20_000_000;

/** What a workbook's sheets share while they are read: its texts, how many formats of cells it has, and how many cells were read so far. */
export type CellContext = { readonly strings: SharedStrings; readonly styleCount: number; cellCount: number };

/**
 * Reads the rows of a sheet into its cells. `onRow` gets the opening tag of every row.
 *
 * @throws FileError `needs-repair` for cells that repeat, lack order, or name a text or format that does not exist; `outside-sheet`;
 * `too-many-cells`; `broken-part`
 */
export function readCells(
  xml: string, range: { readonly start: number; readonly end: number }, part: string,
  context: CellContext, cells: CellStore, onRow: (row: number, tag: string) => void,
): void {
  const reader = new CellReader(xml, new RowScanner(xml, range.start, range.end, part), context);
  const { scanner } = reader;
  let line: (Cell | undefined)[] = [];
  let lineRow = -1;
  const finish = (): void => {
    if (lineRow >= 0 && line.length > 0) cells.setRow(lineRow, line);
    context.cellCount += line.length;
    if (context.cellCount > CELL_LIMIT) throw new FileError('too-many-cells');
    line = [];
  };
  for (let event = scanner.next(); event !== null; event = scanner.next()) {
    if (event === 'row') {
      finish();
      lineRow = scanner.row;
      onRow(scanner.row, xml.slice(scanner.rowStart, scanner.rowOpenEnd));
    } else if (event === 'cell') {
      if (lineRow < 0 || scanner.column < 0) throw scanner.broken();
      while (line.length < scanner.column) line.push(undefined);
      line[scanner.column] = reader.read();
    }
  }
  finish();
}

/** Reads the cell at which a scanner stands, and keeps the shared formulas read so far. */
class CellReader {
  private readonly shared = new Map<string, SharedFormula>();

  constructor(private readonly xml: string, readonly scanner: RowScanner, private readonly context: CellContext) {}

  read(): Cell {
    const { scanner, xml } = this;
    if (scanner.style >= this.context.styleCount) throw this.wrong(`formato ${scanner.style}`);
    if (scanner.innerStart === scanner.innerEnd) return this.blankCell();
    const isPlain = xml.charCodeAt(scanner.innerStart + 1) === 118; // the usual cell begins with its <v>
    const formula = isPlain ? null : this.formula();
    if (scanner.type === 'inlineStr') return this.inlineCell(formula);
    const place = scanner.inside('v');
    const text = place === null ? null : xml.slice(place.start, place.end);
    const rich = text !== null && scanner.type === 's' ? this.context.strings.rich[Number(text)] ?? null : null;
    const extra = rich === null ? formula?.extra ?? null : { richText: rich };
    return makeCell(text === null ? null : this.value(text), formula?.text ?? null, scanner.style, this.attributesExtra(extra));
  }

  private value(text: string): CellValue {
    switch (this.scanner.type) {
      case 's': return this.sharedText(text);
      case 'str': return decodeCellText(text);
      case 'b': return text.trim() === '1' || text.trim() === 'true';
      case 'e': return errorFromText(decodeXml(text)) ?? cellError('#VALUE!');
      case 'd': return isoSerial(text);
      default: return this.number(text);
    }
  }

  private blankCell(): Cell {
    const { style, hasOtherAttributes } = this.scanner;
    return hasOtherAttributes ? makeCell(null, null, style, this.attributesExtra(null)) : blankCell(style);
  }

  private sharedText(text: string): CellValue {
    if (text === '') return null;
    const found = this.context.strings.texts[Number(text)];
    if (found === undefined) throw this.wrong(`texto ${text}`);
    return found;
  }

  /** A number, as XML and Excel write it: nothing else may stand where a cell says that it holds one. */
  private number(text: string): CellValue {
    if (text === '') return null;
    const value = Number(text);
    if (!Number.isFinite(value) || (text.charCodeAt(1) > LETTERS && isOtherBase(text))) throw this.wrong(`número «${decodeXml(text)}»`);
    return value === 0 && text.trim() === '' ? null : value;
  }

  private wrong(what: string): FileError {
    return new FileError('needs-repair', `${this.scanner.part}: ${cellName(this.scanner.row, this.scanner.column)}, ${what}`);
  }

  private inlineCell(formula: Formula | null): Cell {
    const { scanner, xml } = this;
    const open = xml.indexOf('<is', scanner.innerStart);
    const close = xml.indexOf('</is>', open);
    if (open < 0 || open > scanner.innerEnd || close < 0 || close > scanner.innerEnd) return makeCell('', formula?.text ?? null, scanner.style);
    const inner = xml.slice(xml.indexOf('>', open) + 1, close);
    const extra = inner.includes('<r>') ? { richText: inner } : formula?.extra ?? null;
    return makeCell(itemText(inner), formula?.text ?? null, scanner.style, extra);
  }

  private formula(): Formula | null {
    const { scanner, xml } = this;
    const place = scanner.inside('f');
    if (place === null) return null;
    const text = decodeXml(xml.slice(place.start, place.end));
    if (place.tag === '') return fileFormula(text, '');
    const attributes = parseAttributes(place.tag);
    switch (attributes['t']) {
      case 'shared': return this.sharedFormula(attributes['si'] ?? '', text, otherAttributes(attributes));
      case 'array': {
        const arrayArea = parseArea(attributes['ref'] ?? '');
        const formula = fileFormula(text, otherAttributes(attributes));
        return formula === null || arrayArea === null ? formula : { ...formula, extra: { ...formula.extra, arrayArea } };
      }
      case 'dataTable': return dataTable(attributes);
      default: return fileFormula(text, otherAttributes(attributes));
    }
  }

  private sharedFormula(id: string, text: string, attributes: string): Formula | null {
    const { row, column } = this.scanner;
    if (text !== '') {
      this.shared.set(id, { text, row, column });
      return fileFormula(text, attributes);
    }
    const master = this.shared.get(id);
    return master === undefined ? null : fileFormula(translateFormula(`=${master.text}`, row - master.row, column - master.column).slice(1), attributes);
  }

  private attributesExtra(extra: CellExtra | null): CellExtra | null {
    const { scanner, xml } = this;
    if (!scanner.hasOtherAttributes) return extra;
    const found = xml.slice(scanner.cellStart, scanner.innerStart).matchAll(/\s(cm|vm|ph)\s*=\s*["']([^"']*)["']/g);
    const metadata = [...found].map(([, name = '', value = '']) => ` ${name}="${value}"`).join('');
    return metadata === '' ? extra : { ...extra, metadata };
  }
}

/** Most formulas of a file are what Excel shows of them. */
const PLAIN: CellExtra = Object.freeze({ file: Object.freeze({ text: null, attributes: '' }) });

/** A formula by its text in the file; null for an empty one. */
function fileFormula(text: string, attributes: string): Formula | null {
  if (text === '') return null;
  const source = needsSource(text) ? text : null;
  return { text: fromFileFormula(text), extra: source === null && attributes === '' ? PLAIN : { file: { text: source, attributes } } };
}

/** The attributes of `f` that neither the place nor the kind of the formula gives. */
function otherAttributes({ t: _kind, ref: _area, si: _group, ...others }: Readonly<Record<string, string>>): string {
  return attributesXml(others);
}

/** A data table: its cells have values, and what fills them is kept. */
function dataTable({ t: _kind, ref = '', r1, r2, ...others }: Readonly<Record<string, string>>): Formula | null {
  const arrayArea = parseArea(ref);
  if (arrayArea === null) return null;
  const inputs = { ...(r1 !== undefined && { r1: `=${r1}` }), ...(r2 !== undefined && { r2: `=${r2}` }) };
  return { text: null, extra: { arrayArea, dataTable: { attributes: attributesXml(others), inputs } } };
}

/** Codes of letters are greater than this: only `0x10` and the like, or an exponent, have one in the second place. */
const LETTERS = 64;
/** Whether a number is written in base 2, 8 or 16 (`0x10`), which only programs read. */
const isOtherBase = (text: string): boolean => /^\s*0[box]/i.test(text);

/** Serial number of an ISO date, `2024-01-02T12:00:00`; any other text stays text. */
function isoSerial(text: string): CellValue {
  const milliseconds = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(milliseconds) ? text : milliseconds / 86_400_000 + 25_569;
}
