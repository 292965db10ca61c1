import { fromFileFormula } from '../../formula/references/fileFormula';
import { translateFormula } from '../../formula/references/moveReferences';
import { parseArea } from '../../model/address';
import { type Cell, type CellExtra, makeCell } from '../../model/cell';
import type { CellStore } from '../../model/cellStore';
import { cellError, type CellValue, errorFromText } from '../../format/cellValue';
import { decodeCellText, decodeXml } from '../xml/escape';
import { parseAttributes } from '../xml/parseXml';
import { RowScanner } from './rowScanner';
import { itemText, type SharedStrings } from './sharedStrings';

type SharedFormula = { readonly formula: string; readonly row: number; readonly column: number };
type Formula = { readonly text: string; readonly extra: CellExtra | null };

/** Reads the rows of a sheet into its cells. `onRow` gets the opening tag of every row. */
export function readCells(
  xml: string, range: { readonly start: number; readonly end: number }, part: string,
  strings: SharedStrings, cells: CellStore, onRow: (row: number, tag: string) => void,
): void {
  const reader = new CellReader(xml, new RowScanner(xml, range.start, range.end, part), strings);
  const { scanner } = reader;
  let line: (Cell | undefined)[] = [];
  let lineRow = -1;
  const finish = (): void => {
    if (lineRow >= 0 && line.length > 0) cells.setRow(lineRow, line);
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

  constructor(private readonly xml: string, readonly scanner: RowScanner, private readonly strings: SharedStrings) {}

  read(): Cell {
    const { scanner, xml } = this;
    if (scanner.innerStart === scanner.innerEnd) return makeCell(null, null, scanner.style, this.attributesExtra(null));
    const isPlain = xml.charCodeAt(scanner.innerStart + 1) === 118; // the usual cell begins with its <v>
    const formula = isPlain ? null : this.formula();
    if (scanner.type === 'inlineStr') return this.inlineCell(formula);
    const place = scanner.inside('v');
    const text = place === null ? null : xml.slice(place.start, place.end);
    const rich = text !== null && scanner.type === 's' ? this.strings.rich[Number(text)] ?? null : null;
    const extra = rich === null ? formula?.extra ?? null : { richText: rich };
    return makeCell(text === null ? null : this.value(text), formula?.text ?? null, scanner.style, this.attributesExtra(extra));
  }

  private value(text: string): CellValue {
    switch (this.scanner.type) {
      case 's': return this.strings.texts[Number(text)] ?? '';
      case 'str': return decodeCellText(text);
      case 'b': return text.trim() === '1' || text.trim() === 'true';
      case 'e': return errorFromText(decodeXml(text)) ?? cellError('#VALUE!');
      case 'd': return isoSerial(text);
      default: return numberOrText(text);
    }
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
    if (place.tag === '') return { text: fromFileFormula(text), extra: null };
    const attributes = parseAttributes(place.tag);
    switch (attributes['t']) {
      case 'shared': return this.sharedFormula(attributes['si'] ?? '', text);
      case 'array': {
        const arrayArea = parseArea(attributes['ref'] ?? '');
        return { text: fromFileFormula(text), extra: arrayArea === null ? null : { arrayArea } };
      }
      case 'dataTable': return null;
      default: return text === '' ? null : { text: fromFileFormula(text), extra: null };
    }
  }

  private sharedFormula(id: string, text: string): Formula | null {
    const { row, column } = this.scanner;
    if (text !== '') {
      this.shared.set(id, { formula: fromFileFormula(text), row, column });
      return { text: fromFileFormula(text), extra: null };
    }
    const master = this.shared.get(id);
    return master === undefined ? null
      : { text: translateFormula(master.formula, row - master.row, column - master.column), extra: null };
  }

  private attributesExtra(extra: CellExtra | null): CellExtra | null {
    const { scanner, xml } = this;
    if (!scanner.hasOtherAttributes) return extra;
    const [metadata] = /\scm="\d+"/.exec(xml.slice(scanner.cellStart, scanner.innerStart)) ?? [];
    return metadata === undefined ? extra : { ...extra, metadata };
  }
}

function numberOrText(text: string): CellValue {
  if (text === '') return null;
  const value = Number(text);
  return Number.isNaN(value) ? decodeXml(text) : value;
}

/** Serial number of an ISO date, `2024-01-02T12:00:00`; any other text stays text. */
function isoSerial(text: string): CellValue {
  const milliseconds = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(milliseconds) ? text : milliseconds / 86_400_000 + 25_569;
}
