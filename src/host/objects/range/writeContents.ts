import { qualifyTable } from '../../formula/tableNames';
import type { Area } from '../../model/area';
import type { Sheet } from '../../model/sheet';
import type { CellContent } from '../../model/writeCells';
import { writeCells } from '../../model/writeCells';
import { invalidArgument } from '../../wire/apiError';
import { areaOfRange } from '../handles';
import { refuseLockedCells } from '../protectedSheet';
import type { Entry } from './entryGrid';
import { entryGrid } from './entryGrid';
import { isUnbounded } from './isUnbounded';
import { fromR1C1 } from '../../formula/r1c1';
import type { TypedContent } from './typedContent';
import { typedContent } from './typedContent';
import type { RangeHandle, Session } from '../session';

/** The cells of a merge but its first one take nothing: what is written there is lost, as in Excel. */
const takesContent = (sheet: Sheet, row: number, column: number): boolean => {
  const merge = sheet.mergeAt(row, column);
  return merge === null || (merge.top === row && merge.left === column);
};

/** The look that typing leaves: that of the cell, with a format that came along (`5%`) and the apostrophe's mark. */
function styled(session: Session, style: number, typed: TypedContent): CellContent {
  const { value, formula, patch } = typed;
  const isQuoted = session.workbook.style(style).quotePrefix;
  if (!patch && !isQuoted) return typed;
  return { value, formula, style: session.workbook.styles.change(style, { quotePrefix: false, ...patch }) };
}

function contentOf(session: Session, sheet: Sheet, entry: Entry): (row: number, column: number, style: number) => CellContent | undefined {
  const hasMerges = sheet.merges.length > 0;
  return (row, column, style) => {
    const given = entry(row, column);
    if (given === null || given === undefined || (hasMerges && !takesContent(sheet, row, column))) return undefined;
    const typed = typedContent(given, session.workbook.style(style).numberFormat);
    if (!typed) return undefined;
    if (typed.formula === null) return styled(session, style, typed);
    const table = sheet.tableAt(row, column);
    const formula = table === null ? typed.formula : qualifyTable(typed.formula, table.name);
    session.checkFormula(formula, row, column);
    return styled(session, style, { ...typed, formula });
  };
}

function write(it: RangeHandle, area: Area, entry: Entry): void {
  const { session, sheet } = it;
  session.beginEdit();
  refuseLockedCells(session, sheet, area);
  writeCells(session.workbook, sheet, area, contentOf(session, sheet, entry));
}

/** Whole rows or columns take nothing but a null, which leaves them. */
function boundedArea(it: RangeHandle, given: unknown): Area | null {
  const area = areaOfRange(it);
  if (!isUnbounded(area)) return area;
  if (given === null || given === undefined) return null;
  throw invalidArgument();
}

/** `range.values = …` and `range.formulas = …`: both read text as if typed. */
export function setContents(it: RangeHandle, given: unknown): void {
  const area = boundedArea(it, given);
  if (area) write(it, area, entryGrid(given, area));
}

/** `range.formulasR1C1 = …`: as formulas, but cells are named from where each formula stands. */
export function setFormulasR1C1(it: RangeHandle, given: unknown): void {
  const area = boundedArea(it, given);
  if (!area) return;
  const entry = entryGrid(given, area);
  write(it, area, (row, column) => {
    const text = entry(row, column);
    return typeof text === 'string' && text.startsWith('=') ? fromR1C1(text, row, column) : text;
  });
}
