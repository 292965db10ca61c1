import { LETTERS_OF_LEVELS } from '../../engine/plan/letters';
import type { Period } from '../../engine/plan/periods';
import { foldText, foldWords } from '../cells/foldText';
import { cellAt, isFilled, usedRangeEnd } from '../cells/sheetCells';
import type { SheetCells } from '../cells/sheetCells';
import { headerText } from './columnHeaders';
import { readHeader } from './readHeader';

/** The title above a table, and labels with their text. */
export interface Heading {
  readonly title: string;
  readonly headings: readonly (readonly [label: string, text: string])[];
}

const TITLE_WORDS = /seguimiento|reporte|evaluacion|plan estrategico|\bpei\b|anexo b|avance/;
const SHORTEST_TITLE = 12;

/** The OEI above the header of an old B-7, which may have a figure beside it. */
const ELEMENT = new RegExp(`^(?:[OA]E[${LETTERS_OF_LEVELS}]|IND)\\W*\\d`, 'i');

/** Reads the rows from `first` to the one above the header. A row with one text is a title, one with two is a label and its text. */
export function headingOf(cells: SheetCells, first: number, headerTop: number): Heading {
  const headings: (readonly [string, string])[] = [];
  let title = '';
  for (let row = first; row < headerTop; row += 1) {
    const [label, text] = textsOf(cells, row);
    if (label === undefined || ELEMENT.test(label)) continue;
    if (text !== undefined) headings.push([label.replace(/\s*:$/, ''), text]);
    else if (isTitle(label, title)) title = label;
  }
  return { title, headings };
}

function textsOf(cells: SheetCells, row: number): string[] {
  const end = usedRangeEnd(cells).column;
  const texts: string[] = [];
  for (let column = cells.left; column < end && texts.length < 2; column += 1) {
    const value = cellAt(cells, row, column);
    if (isFilled(value)) texts.push(headerText(value));
  }
  return texts;
}

/** Whether a text is a title, and longer than the best one. */
function isTitle(text: string, best: string): boolean {
  return text.length > best.length && text.length >= SHORTEST_TITLE && TITLE_WORDS.test(foldText(text));
}

/** "… AL PRIMER SEMESTRE DEL AÑO 2024", as folded words. */
const YEAR_OF_SPAN = /\b(?:semestre|sem|anual|ano) (?:ano )?((?:19|20)\d\d)\b(?! (?:19|20)\d\d)/;
/** The years of the plan: "PEI 2023 - 2026". */
const RANGE = /(?:19|20)\d\d\s*(?:[-–—/]|al?)\s*(?:19|20)\d\d/gi;

/** "AL III TRIMESTRE", "al 30 de setiembre", "al mes de marzo": figures of another part of the year than the method's. */
const OTHER_PART = new RegExp(
  '\\b(?:(?:i|iii|1er|primer|3er|tercer|1|3)[.°]? ?trim(?:estre)?|trim(?:estre)? (?:i|iii|1|3))\\b|' +
  '\\b(?:al|hasta el|hasta|a) (?:(?:mes|cierre|fin) de |cierre del mes de |\\d{1,2} de )?(?:enero|febrero|marzo|abril|mayo|julio|agosto|setiembre|septiembre|octubre|noviembre)\\b|' +
  '\\bmes de (?:enero|febrero|marzo|abril|mayo|julio|agosto|setiembre|septiembre|octubre|noviembre)\\b(?! ?(?:a|al|y|hasta|-|–) )|' +
  '\\benero ?(?:a|al|-|–) ?(?:febrero|marzo|abril|mayo|julio|agosto|setiembre|septiembre|octubre|noviembre)\\b',
);
/** "al 30/09/2024": a date that ends no period, unless the title names one and the date is that of its making. */
const OTHER_DATE = /\b(?:al|hasta el) \d{1,2}[/.-](?:0?[1-57-9]|1[01])[/.-](?:20)?\d\d\b/;
const NAMED_PERIOD = /\banual\b|\bsemestre\b/;

/** Whether a title says that its figures reach to another month than June or December. */
function saysOtherPart(title: string): boolean {
  const text = foldText(title);
  return OTHER_PART.test(text) || (OTHER_DATE.test(text) && !NAMED_PERIOD.test(text));
}

/** What a table's title, or else its sheet's name, says of the period of its figures. */
export interface TitlePeriod {
  readonly period: Period | null;
  /** The figures without a period of their own reach to another month than June or December. */
  readonly isOfOtherPart: boolean;
}

/** The first of some texts that names a period, or another part of the year; the title comes before the sheet's name. */
export function titlePeriod(...texts: readonly string[]): TitlePeriod {
  const text = texts.find((one) => saysOtherPart(one) || periodOfTitle(one) !== null) ?? '';
  return { period: periodOfTitle(text), isOfOtherPart: saysOtherPart(text) };
}

/**
 * The period that a title or a sheet's name names; null for no year or several, and for another part of the year (the first or third quarter, a month). The range of the plan's years does not count.
 *
 * @example periodOfTitle('REPORTE DE SEGUIMIENTO AL PRIMER SEMESTRE DE 2024 DEL PLAN…') // { year: 2024, span: 'semester' }
 */
export function periodOfTitle(title: string): Period | null {
  if (saysOtherPart(title)) return null;
  // "Mes de enero a junio" is the semester's, "mes de junio" too.
  const { span } = readHeader(title.replace(/\bmes(?:es)? de /i, ''));
  const ofSpan = YEAR_OF_SPAN.exec(foldWords(title).join(' '))?.[1];
  const year = ofSpan === undefined ? readHeader(title.replace(RANGE, ' ')).year : Number(ofSpan);
  return year === null ? null : { year, span: span === 'semester' ? 'semester' : 'year' };
}
