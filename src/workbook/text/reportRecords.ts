import { foldText } from '../cells/foldText';
import { codeKindOf, leadingCode } from '../cells/leadingCode';
import type { CodeKind } from '../cells/leadingCode';
import { isFigure } from './figures';
import { continuesWords, endsBeforeFigures } from './recordFields';
import { isHeaderLine } from './reportSlots';
import type { LeftLine, TextLine } from './textLine';

/** An OEI, AEI or indicator of a report's text. */
export interface TextRecord {
  readonly kind: CodeKind;
  readonly code: string;
  /** First line. */
  readonly line: number;
  /** All of it, as it stands. */
  readonly text: string;
  /** Between the code and the figures, with the tabs that stand there. */
  readonly words: string;
  /** Left to right, as printed; '' for a blank cell between tabs. */
  readonly figures: readonly string[];
}

/** The text of a report in its parts, in their order. */
export interface ReportText {
  /** Above the header: title, entity, period of the plan. */
  readonly before: readonly TextLine[];
  readonly header: readonly TextLine[];
  readonly records: readonly TextRecord[];
  /** "Avance promedio de AEI: 74.68"; null without it. */
  readonly average: TextLine | null;
  /** After the table. */
  readonly after: readonly TextLine[];
  /** Among the records, and none of them. */
  readonly left: readonly LeftLine[];
}

const AVERAGE = /^(?:avance )?promedio/;
const END = /^(?:alertas?\b|tabla resumen|resumen|notas?\b|leyenda|fuente|elaboracion|elaborado)/;
const PAGE = /^(?:p[aá]g(?:ina|\.)?\s*\d{1,4}(?:\s*(?:de|\/)\s*\d{1,4})?|\d{1,4}\s*(?:de|\/)\s*\d{1,4})$/i;

/**
 * Divides the text of a report: what begins with a code is a record, and lines below it without code continue it while its words or its
 * figures are not complete.
 *
 * - Skipped: blank lines, page numbers, and the header where a page repeats it.
 * - A line with words and figures below a complete record is a row without its code: it is left, never joined to the one above.
 *
 * @param most columns of figures of the header; null while it is not known
 */
export function reportText(lines: readonly TextLine[], most: number | null): ReportText {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const first = filled.findIndex(({ text }) => leadingCode(text) !== null);
  const above = first < 0 ? filled : filled.slice(0, first);
  const headerAt = above.findIndex(({ text }) => isHeaderLine(text));
  const header = headerAt < 0 ? [] : above.slice(headerAt);
  const repeated = new Set(header.map(({ text }) => foldText(text)));
  const records: { line: number; parts: string[] }[] = [];
  const left: LeftLine[] = [];
  let average: TextLine | null = null;
  let end = filled.length;
  for (let at = first < 0 ? filled.length : first; at < filled.length; at += 1) {
    const one = filled[at];
    if (one === undefined) break;
    const folded = foldText(one.text);
    if (AVERAGE.test(folded)) average = one;
    if (average !== null || END.test(folded)) {
      end = average === one ? at + 1 : at;
      break;
    }
    if (repeated.has(folded) || PAGE.test(one.text.trim())) continue;
    const last = records.at(-1);
    if (leadingCode(one.text) !== null) records.push({ line: one.line, parts: [one.text] });
    else if (last !== undefined && continues(last.parts.join(' '), one.text, most)) last.parts.push(one.text);
    else left.push({ ...one, reason: figuresAt(one.text).figures.length > 1 ? 'es una fila sin código: no se sabe de qué indicador son sus cifras' : 'no se sabe de qué fila es' });
  }
  return {
    before: headerAt < 0 ? above : above.slice(0, headerAt), header,
    records: records.map(({ line, parts }) => recordOf(line, parts.join(' '))), average, after: filled.slice(end), left,
  };
}

/** Whether a line without code goes on with the record above it. */
function continues(record: string, line: string, most: number | null): boolean {
  const { words, figures } = recordOf(0, record);
  const more = figuresAt(line);
  if (more.words.trim() === '') return most !== null && words.trim() !== '' && figures.length + more.figures.length <= most;
  return figures.length === 0 && continuesWords(words, line);
}

function recordOf(line: number, text: string): TextRecord {
  const found = leadingCode(text);
  const code = found?.code ?? '';
  const kind = codeKindOf(code);
  const { words, figures } = kind === 'IND' ? figuresAt(withoutCode(text)) : figuresOfElement(withoutCode(text));
  return { kind, code, line, text, words, figures };
}

/** A text without the code at its start, with its tabs. */
function withoutCode(text: string): string {
  const trimmed = text.replace(/^\s+/, '');
  const [firstCell = '', ...others] = trimmed.split('\t');
  const inCell = leadingCode(firstCell);
  if (inCell === null) return leadingCode(trimmed)?.rest ?? '';
  return [...(inCell.rest === '' ? [] : [inCell.rest]), ...others].join('\t');
}

/** The figures at the end of a text, and what stands before them. */
function figuresAt(text: string): { readonly words: string; readonly figures: readonly string[] } {
  const cells = text.replace(/(\d)\s+%/g, '$1%').split('\t');
  const figures: string[] = [];
  while (cells.length > 0) {
    const cell = (cells.at(-1) ?? '').trim();
    if (cell !== '' && !cell.split(/\s+/).every(isFigure)) break;
    figures.unshift(...(cell === '' ? [''] : cell.split(/\s+/)));
    cells.pop();
  }
  const words = (cells.at(-1) ?? '').trim().split(/\s+/);
  const joined: string[] = [];
  while (words.length > 1 && isFigure(words.at(-1) ?? '')) joined.unshift(words.pop() ?? '');
  // The last words of a cell are figures only where nothing but a figure can follow them; a name may end with a number.
  const isTail = joined.length > 0 && ((cells.length === 1 && figures.length === 0) || endsBeforeFigures(words.join(' ')));
  if (!isTail) return { words: cells.join('\t'), figures: unlessBlank(figures) };
  return { words: [...cells.slice(0, -1), words.join(' ')].join('\t'), figures: unlessBlank([...joined, ...figures]) };
}

/** Cells that may be figures; none where all of them are blank. */
const unlessBlank = (figures: readonly string[]): readonly string[] => (figures.some((one) => one !== '') ? figures : []);

/** The figures of an OEI or AEI: those after "(Prioridad 1)", or after its name. */
function figuresOfElement(text: string): { readonly words: string; readonly figures: readonly string[] } {
  const priority = /^(.*\(\s*prioridad\s+\d+\s*\))(.*)$/is.exec(text);
  const { words, figures } = figuresAt(priority === null ? text : (priority[2] ?? ''));
  return { words: priority === null ? words : [priority[1], words].join(' ').trim(), figures: figures.filter((one) => one !== '') };
}
