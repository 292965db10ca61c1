import { columnLetters } from '../cells/cellAddress';
import { fingerprint } from '../cells/fingerprint';
import type { Place } from '../cells/observation';
import { cellRect } from '../cells/rect';
import type { Rect } from '../cells/rect';
import { cellAt } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { readRowMark } from '../memory/rowMark';
import type { ConditionalRule, FormatBlock, WritePlan } from '../write/writePlan';
import { isMark, markColumn } from './alertMarks';
import { drawingsFrom, drawingsOf, drawingsSetting, isLined, keptSetting, ownBlock, rulesSetting, sheetBlockName, sheetValuesSetting, storedWords } from './ownSheet';
import type { OwnSheetToken } from './ownSheet';
import type { SheetContent } from './sheetContent';

/** What bringing an own sheet up to date takes. */
export interface OwnSheetPlan {
  readonly writePlan: WritePlan;
  /** Whole rows to insert before writing, so that contents below the block move down; null for none. */
  readonly insert: { readonly at: number; readonly count: number } | null;
  /** Cells of a person where the block has content, not decided yet: with any of them, nothing may be written. */
  readonly conflicts: readonly ChangedCell[];
  /** Those that keep what the person wrote, by this answer or an earlier one. */
  readonly kept: readonly ChangedCell[];
}

/** A cell of a block that does not hold what the add-in wrote nor what it would write now. */
export interface ChangedCell {
  readonly place: Place;
  /** What stands there. */
  readonly text: string;
}

/** What to do with {@link ChangedCell}s: ask the user, keep what stands there now and in later runs, or write the content. */
export type ChangedCellsAnswer = 'ask' | 'keep' | 'replace';

/** The user's answer for each cell: one that they were not shown is asked about. */
export type AnswerFor = (cell: ChangedCell) => ChangedCellsAnswer;

/** Whether the user asked, in the pane, to replace the content of a cell that a person edited. */
export type IsReplacementRequested = (row: number, column: number, present: CellValue) => boolean;

/**
 * Plans the update of an own sheet from its present cells to a content.
 *
 * - Only cells of the block that differ are written. A cell without content is emptied only where it holds a value of the add-in.
 * - A person's content stays, unless `isAsked` says to replace it; where the block has content of its own it is a conflict until the user
 *   answers. A kept cell stays until it is blank or holds something else, or the user asks to replace.
 * - Contents below the block move down when the block grows; those beside it stay.
 * - Rows that the block no longer needs lose values and formats. Widths are the user's once the sheet exists.
 */
export function planOwnSheet(
  cells: SheetCells, token: OwnSheetToken, content: SheetContent, settings: Readonly<Record<string, unknown>>, isAsked: IsReplacementRequested = () => false,
  answerFor: AnswerFor = () => 'ask',
): OwnSheetPlan {
  const height = content.values.length;
  const width = content.values[0]?.length ?? 0;
  const before = ownBlock(cells, token);
  const grows = before === null ? 0 : Math.max(0, height - before.height);
  const insert = grows > 0 && hasContent(cells, { top: before?.height ?? 0, left: 0, height: grows, width }) ? { at: before?.height ?? 0, count: grows } : null;
  const here = insert === null ? cells : withRowsInserted(cells, insert.at, insert.count);
  const written = new Set([...storedWords(settings[sheetValuesSetting(token)]), ...markedValues(cells, before)]);
  const rows = Math.max(height, before?.height ?? 0);
  // A column inserted by a person makes the block wider: the add-in's values moved to the right are emptied.
  const columns = Math.max(width, before?.width ?? 0);
  const conflicts: ChangedCell[] = [];
  const kept: ChangedCell[] = [];
  const keptBefore = storedWords(settings[keptSetting(token)]);
  const marks: string[] = [];
  const values = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column): CellValue | null => {
    const wanted = content.values[row]?.[column] ?? '';
    const present = cellAt(here, row, column);
    if (String(present) === String(wanted)) return null;
    const mark = `${columnLetters(column)}${fingerprint(String(present))}`;
    const cell = changedCell(here, row, column, present);
    if (wanted !== '' && present !== '' && keptBefore.has(mark) && answerFor(cell) !== 'replace') {
      marks.push(mark);
      kept.push(cell);
      return null;
    }
    if (present === '' || isAsked(row, column, present) || written.has(fingerprint(String(present))) || readRowMark(present) !== null) return wanted;
    // A mark gives way to what a person wrote in its column.
    if (wanted === '' || isMark(wanted)) return null;
    const answer = answerFor(cell);
    if (answer === 'replace') return wanted;
    if (answer === 'keep') marks.push(mark);
    (answer === 'keep' ? kept : conflicts).push(cell);
    return null;
  }));
  const rect = { top: 0, left: 0, height: rows, width: columns };
  const block: Rect = { top: 0, left: 0, height, width };
  const painted = rulesWithPrevious(token, content, settings);
  return {
    conflicts,
    kept,
    insert,
    writePlan: {
      sheetId: cells.id,
      sheet: cells.name,
      blocks: [{ rect, values, before: values.map((row, r) => row.map((__, c) => cellAt(here, r, c))) }],
      formats: before !== null && isArrangedAnew(content, settings[drawingsSetting(token)])
        ? [...cellFormats(content.formats, rect), ...content.formats.filter(isLined)]
        : [...clearedRows(before, height, width), ...content.formats.flatMap((block) => splitAtRow(before?.height ?? 0, block))],
      conditionalFormats: painted.conditionalFormats,
      names: [{ name: sheetBlockName(token), rect: block }],
      settings: { [sheetValuesSetting(token)]: fingerprintsOf(content), [drawingsSetting(token)]: drawingsOf(content), ...painted.settings, ...keptChange(settings, token, marks) },
    },
  };
}

/** Fingerprints of the values that the marks in the last column of a block say. */
function markedValues(cells: SheetCells, block: Rect | null): string[] {
  if (block === null) return [];
  return markColumn(cells, block).values.flatMap((value) => Object.values(readRowMark(value)?.prints ?? {})).filter((print) => print !== '');
}

/** Whether a sheet of ours stands there, and what was written on it is not remembered: then nobody knows who wrote what differs. */
export const isForgottenSheet = (cells: SheetCells, token: OwnSheetToken, settings: Readonly<Record<string, unknown>>): boolean =>
  ownBlock(cells, token) !== null && typeof settings[sheetValuesSetting(token)] !== 'string';

function hasContent(cells: SheetCells, { top, left, height, width }: Rect): boolean {
  for (let row = top; row < top + height; row += 1) {
    for (let column = left; column < left + width; column += 1) if (cellAt(cells, row, column) !== '') return true;
  }
  return false;
}

/** The cells after rows are inserted. */
function withRowsInserted(cells: SheetCells, at: number, count: number): SheetCells {
  const from = Math.max(0, at - cells.top);
  const blank = Array.from({ length: count }, () => new Array<CellValue>(cells.values[0]?.length ?? 0).fill(''));
  return { ...cells, values: [...cells.values.slice(0, from), ...blank, ...cells.values.slice(from)] };
}

/** Formats that clear the rows that a shrunk block leaves, cell by cell, so that undoing knows the format of each. */
function clearedRows(before: Rect | null, height: number, width: number): readonly FormatBlock[] {
  if (before === null || before.height <= height) return [];
  return Array.from({ length: (before.height - height) * width }, (_, nth) =>
    ({ rect: cellRect(height + Math.floor(nth / width), nth % width), ...CLEARED_FORMAT }));
}

/**
 * Whether the cells of a sheet whose formats are all ours have those of another arrangement: of another layout, or of rows that moved.
 *
 * @param drawings setting with the drawings of the sheet
 */
export function isArrangedAnew({ layout = 1, isRedrawn, values }: SheetContent, drawings: unknown): boolean {
  const drawn = drawingsFrom(drawings);
  return isRedrawn === true && ((drawn?.layout ?? 1) !== layout || drawn?.rows !== values.length);
}

/** The whole format of every cell of a rect, in runs down each column. Lines are drawn apart. */
function cellFormats(formats: readonly FormatBlock[], { height, width }: Rect): readonly FormatBlock[] {
  const cells = Array.from({ length: height * width }, (): Omit<FormatBlock, 'rect'> => PLAIN_FORMAT);
  for (const { rect, border: _, frame: __, ...format } of formats) {
    for (let row = rect.top; row < Math.min(height, rect.top + rect.height); row += 1) {
      for (let column = rect.left; column < Math.min(width, rect.left + rect.width); column += 1) cells[row * width + column] = { ...cells[row * width + column], ...format };
    }
  }
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const runs: FormatBlock[] = [];
    let last = '';
    for (let row = 0; row < height; row += 1) {
      const format = cells[row * width + column] ?? PLAIN_FORMAT;
      const key = JSON.stringify(format);
      const run = runs.at(-1);
      if (run !== undefined && key === last) runs[runs.length - 1] = { ...run, rect: { ...run.rect, height: run.rect.height + 1 } };
      else runs.push({ rect: cellRect(row, column), ...format });
      last = key;
    }
    return runs;
  });
}

/** Splits a format at the end of the previous block, as the rows on each side have one format so far. Formats with lines stay whole. */
function splitAtRow(row: number, block: FormatBlock): readonly FormatBlock[] {
  const { rect: { top, height, ...columns } } = block;
  if (isLined(block) || top >= row || top + height <= row) return [block];
  return [{ ...block, rect: { ...columns, top, height: row - top } }, { ...block, rect: { ...columns, top: row, height: top + height - row } }];
}

/** Format of cells that the block no longer uses. */
const CLEARED_FORMAT = { fill: '', border: '', frame: '', bold: false, italic: false } as const satisfies Omit<FormatBlock, 'rect'>;

/** A cell as Excel makes it. */
const PLAIN_FORMAT = {
  fill: '', bold: false, italic: false, fontColor: '#000000', fontSize: 11, wrap: false, horizontal: 'General', vertical: 'Bottom', numberFormat: 'General',
} as const satisfies Omit<FormatBlock, 'rect'>;

function fingerprintsOf({ values }: SheetContent): string {
  return [...new Set(values.flat().filter((value) => value !== '').map((value) => fingerprint(String(value))))].join(' ');
}

const changedCell = (cells: SheetCells, row: number, column: number, present: CellValue): ChangedCell =>
  ({ place: { sheet: cells.name, rect: cellRect(row, column) }, text: String(present) });

/** The setting with the cells to keep, by column and fingerprint of what they hold; nothing where it stays as it is. */
function keptChange(settings: Readonly<Record<string, unknown>>, token: OwnSheetToken, marks: readonly string[]): Readonly<Record<string, unknown>> {
  const [key, wanted] = [keptSetting(token), [...new Set(marks)].sort().join(' ')];
  return (settings[key] ?? '') === wanted ? {} : { [key]: wanted === '' ? undefined : wanted };
}

/** The rules of an own sheet with the previous ones, which rolling back and undoing restore. */
function rulesWithPrevious(
  token: OwnSheetToken, { conditionalFormats }: SheetContent, settings: Readonly<Record<string, unknown>>,
): Pick<WritePlan, 'conditionalFormats' | 'settings'> {
  const key = rulesSetting(token);
  const stored = settings[key];
  const before: readonly (readonly ConditionalRule[])[] = Array.isArray(stored) ? stored : [];
  return {
    conditionalFormats: conditionalFormats.map((block, at) => ({ ...block, present: before[at] ?? block.rules })),
    settings: conditionalFormats.length > 0 ? { [key]: conditionalFormats.map(({ rules }) => rules) } : {},
  };
}
