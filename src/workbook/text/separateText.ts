import { codeIn } from '../cells/leadingCode';
import { NOT_PLACED } from '../cells/cellText';
import type { CellValue } from '../cells/sheetCells';
import { isFigureConcept } from '../find/headerVocabulary';
import { guessColumn } from '../find/readHeader';
import { delimitedText } from './delimitedRows';
import type { DelimitedRow, DelimitedText } from './delimitedRows';
import { decimalMarkOf, figureOf, isFigure } from './figures';
import type { DecimalMark } from './figures';
import { htmlRows } from './htmlRows';
import { reportSheet } from './reportSheet';
import type { SeparatedText } from './separatedText';
import type { TextLine } from './textLine';
import { isHtml } from './textSheet';

/**
 * Separates the text of a table into columns; null when it holds none that is understood.
 *
 * - Separated values (tabs, `;`, `|`, commas) with as many cells in each row as headings, and HTML tables, keep their headings.
 * - Columns with two spaces or more between them are separated values.
 * - The text of a report, with tabs or only spaces between its cells, becomes an Anexo B-7.
 * - No figure is put where it is not sure to belong: it is left out and told with its line.
 *
 * @example separateText([{ line: 1, text: 'Código;Indicador;Meta 2024' }, { line: 2, text: 'IND.01.AEI.01.01;Uno;94,00' }])?.rows[1] // ['IND.01.AEI.01.01', 'Uno', 94]
 */
export function separateText(lines: readonly TextLine[]): SeparatedText | null {
  const text = lines.map((line) => line.text).join('\n');
  if (isHtml(text)) return htmlSheet(text);
  const delimited = delimitedText(lines.filter((line) => !NAMES_SEPARATOR.test(line.text)));
  if (delimited !== null && delimited.unequal.size === 0) return delimitedSheet(delimited);
  const report = reportSheet(lines);
  if (report !== null || delimited !== null) return report ?? (delimited === null ? null : delimitedSheet(delimited));
  const spaced = delimitedText(lines.map(({ line, text: words }) => ({ line, text: words.trim().replace(WIDE_GAP, '\t') })));
  return spaced === null ? null : delimitedSheet(spaced);
}

/** The line by which a .csv tells Excel its separator. */
const NAMES_SEPARATOR = /^\ufeff?"?sep=.?"?\s*$/i;
/** Spaces between the columns of a text of fixed width. */
const WIDE_GAP = / {2,}/g;

/** A figure of a cell; anything else as it stands. A code such as 0101 and a figure with a sign or a unit stay texts. */
const cellOf = (text: string, mark: DecimalMark | null): CellValue => (isFigure(text) && !/^0\d|%|^\+/.test(text) ? figureOf(text, mark) : text);

function delimitedSheet({ rows, header, unequal }: DelimitedText): SeparatedText {
  const mark = decimalMarkOf(rows.flatMap(({ cells }) => cells));
  return {
    kind: 'columns',
    rows: rows.map((row) => (unequal.has(row) ? unequalRow(row, rows[header]?.cells ?? []) : row.cells.map((cell) => cellOf(cell, mark)))),
    header: { top: header, height: 1 },
    merges: [],
    left: [...unequal].map(({ line, text, cells }) => ({
      line, text, reason: `tiene ${cells.length} celdas y los encabezados son ${rows[header]?.cells.length ?? 0}: no se sabe de qué columna es cada una, y quedó sin separar`,
    })),
    after: [],
  };
}

/** A line whose cells are not as many as the headings, whole; after its code where it begins with that of an indicator, with a mark for each goal and value. */
function unequalRow({ line, text, cells: [first = ''] }: DelimitedRow, headings: readonly string[]): CellValue[] {
  const whole = `Línea ${line}: ${text}`;
  const concepts = headings.map((heading) => guessColumn([heading]).concept);
  if (codeIn(first)?.startsWith('IND') !== true || !concepts.some(isFigureConcept)) return [whole];
  const name = concepts.findIndex((concept, at) => at > 0 && (concept === 'indicator' || concept === 'name'));
  return concepts.map((concept, at) => (at === 0 ? first : at === name ? whole : isFigureConcept(concept) ? NOT_PLACED : ''));
}

function htmlSheet(page: string): SeparatedText | null {
  const { rows, merges } = htmlRows(page);
  const first = rows.findIndex((row) => row.some((cell) => codeIn(cell) !== null));
  if (first < 0) return null;
  const mark = decimalMarkOf(rows.flat());
  const isHeading = (row: readonly string[] | undefined): boolean => row !== undefined && row.filter((cell) => cell !== '').length > 1;
  let top = first;
  while (top > 0 && isHeading(rows[top - 1])) top -= 1;
  return {
    kind: 'columns', rows: rows.map((row) => row.map((cell) => cellOf(cell, mark))), header: top === first ? null : { top, height: first - top }, merges, left: [], after: [],
  };
}
