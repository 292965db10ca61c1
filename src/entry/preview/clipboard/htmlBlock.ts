import type { TextBlock } from './textBlock';

/** What is put where a merged cell of the table covers others. */
const COVERED = '';

/** Marks of Excel on a cell that holds text: its number format in the style, or `x:str`. */
const TEXT_STYLE = /mso-number-format:\s*["']?\\?@/i;
const CLASS_RULE = /\.([\w-]+)\s*\{([^}]*)\}/g;

/**
 * The block of the first table in an HTML text from the clipboard; null without one.
 *
 * - `x:num` of Excel has all digits of a number that is shown rounded. A cell that Excel marks as text gets an apostrophe, so that `007`
 *   stays text.
 * - Merged cells stand at their first place, and leave the others blank.
 *
 * @param parse makes a document of HTML without running anything in it, as DOMParser does
 */
export function blockOfHtml(html: string, parse: (html: string) => Document): TextBlock | null {
  if (!/<table[\s>]/i.test(html)) return null;
  const table = parse(html).querySelector('table');
  if (table === null) return null;
  const textClasses = classesOfText(html);
  const rows: string[][] = [];
  for (const [at, line] of [...table.rows].entries()) {
    const row = (rows[at] ??= []);
    let column = 0;
    for (const cell of line.cells) {
      while (row[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let along = 0; along < cell.colSpan; along += 1) (rows[at + down] ??= [])[column + along] = COVERED;
      }
      row[column] = textOfCell(cell, textClasses);
      column += cell.colSpan;
    }
  }
  return rows.slice(0, table.rows.length).map((row) => Array.from(row, (text: string | undefined) => text ?? COVERED));
}

/** The classes whose style sheet says that their cells hold text. */
function classesOfText(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(CLASS_RULE)].filter(([, , rules = '']) => TEXT_STYLE.test(rules)).map(([, name = '']) => name));
}

function textOfCell(cell: HTMLTableCellElement, textClasses: ReadonlySet<string>): string {
  const text = visibleText(cell).replace(/ *\n */g, '\n').trim();
  const exact = Number(cell.getAttribute('x:num') || Number.NaN);
  if (!Number.isNaN(exact)) return exactText(exact, text);
  const isText = cell.hasAttribute('x:str') || TEXT_STYLE.test(cell.getAttribute('style') ?? '') || [...cell.classList].some((name) => textClasses.has(name));
  return isText && text !== '' ? `'${text}` : text;
}

/** All digits of a number or a percentage; a date or an amount stays as it is shown. */
function exactText(exact: number, shown: string): string {
  if (/^[-+(]?[\d.,\s]+\)?$/.test(shown)) return String(exact);
  return /^-?[\d.,\s]+%$/.test(shown) ? `${Number((exact * 100).toPrecision(15))}%` : shown;
}

/** The text of a cell: its lines are those of `br` and paragraphs, those of the source are none. */
function visibleText(node: Node): string {
  if (node.nodeName === 'BR') return '\n';
  if (node.nodeName === 'SCRIPT' || node.nodeName === 'STYLE') return '';
  if (node.nodeType === node.TEXT_NODE) return (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
  const inner = [...node.childNodes].map(visibleText).join('');
  return node.nodeName === 'P' || node.nodeName === 'DIV' ? `${inner}\n` : inner;
}
