import type { Pieces } from '../../engine/pieces';
import type { Rect, SheetCells } from '../../workbook/cells';
import { contentAt, isSameContent } from '../../workbook/content';
import type { CellContent } from '../../workbook/content';
import type { Place } from '../../workbook/observation';
import type { ConditionalBlock, FormatBlock, ValueBlock, WritePlan } from '../../workbook/writePlan';
import { contentBefore } from './contentBefore';
import { MARK_LENGTH, markOf, UNTOUCHED } from './markOf';
import { movedCells } from './movedCells';
import { shiftOf } from './shiftOf';
import type { Shift } from './shiftOf';
import type { StoredChange, StoredValues } from './storedChange';

/** Some milliseconds of comparing. */
const ROWS_IN_A_PIECE = 1_000;

/** What undoing one write takes. */
export interface UndoPlan {
  readonly writePlan: WritePlan;
  /** How many cells get back what stood in them. */
  readonly restored: number;
  /** Cells that somebody changed since: they stay as they are. */
  readonly left: readonly Place[];
}

/**
 * Plans to put a sheet back as it was before a write: values, formats, rules, names and settings. Only cells that still hold what
 * was written are touched. The record of the change goes with it.
 *
 * - Result: null when rows or columns were inserted or deleted inside the cells concerned: then nobody can tell which is which.
 *
 * @param key the setting that keeps the change
 */
export function* planUndo(cells: SheetCells, key: string, change: StoredChange): Pieces<UndoPlan | null> {
  const shift = shiftOf(cells, change);
  if (shift === null) return null;
  const left: Place[] = [];
  const blocks: ValueBlock[] = [];
  for (const stored of change.values) blocks.push(yield* undoneBlock(cells, stored, shift, left));
  const names = change.names.map(([name, at]) => ({ name, rect: at === null ? null : shift(at) }));
  return {
    left,
    restored: blocks.reduce((count, { values }) => count + values.flat().filter((value) => value !== null).length, 0),
    writePlan: {
      sheetId: cells.id,
      sheet: cells.name,
      blocks,
      formats: change.formats.flatMap((one) => undoneFormats(one, shift)),
      conditionalFormats: change.rules.flatMap((one) => undoneRules(one, shift)),
      names: names.flatMap(({ name, rect }) => (rect === null ? [] : [{ name, rect }])),
      oldNames: names.filter(({ rect }) => rect === null).map(({ name }) => name),
      settings: { ...Object.fromEntries(Object.entries(change.settings).map(([one, value]) => [one, value ?? undefined])), [key]: undefined },
    },
  };
}

/** Rules go where there were none, and are as they were where they were ours. */
function undoneRules({ at, had, rules, before }: StoredChange['rules'][number], shift: Shift): ConditionalBlock[] {
  if (had === 0) return [{ rect: shift(at), rules: [], present: rules }];
  return before === undefined ? [] : [{ rect: shift(at), rules: before, present: rules }];
}

function* undoneBlock(cells: SheetCells, stored: StoredValues, shift: Shift, left: Place[]): Pieces<ValueBlock> {
  const rect = shift(stored.at);
  const stood = yield* standing(stored, rect, shift);
  const markAt = (r: number, c: number): string => stored.marks.slice((r * rect.width + c) * MARK_LENGTH, (r * rect.width + c + 1) * MARK_LENGTH);
  const changed: (readonly [row: number, column: number])[] = [];
  const undone = (value: CellContent, r: number, c: number): CellContent | null => {
    const wanted = stood.get(r * rect.width + c) ?? '';
    const mark = markAt(r, c);
    if (mark === UNTOUCHED || isSameContent(value, wanted)) return null;
    if (mark === markOf(value)) return wanted;
    changed.push([r, c]);
    return null;
  };
  const present: CellContent[][] = [];
  const values: (CellContent | null)[][] = [];
  for (let r = 0; r < rect.height; r += 1) {
    const line = Array.from({ length: rect.width }, (_, c) => contentAt(cells, rect.top + r, rect.left + c));
    present.push(line);
    values.push(line.map((value, c) => undone(value, r, c)));
    if (present.length % ROWS_IN_A_PIECE === 0) yield;
  }
  const filled = new Set(stored.before.map(([, column]) => column));
  for (const c of new Set(changed.map(([, column]) => column))) {
    // A column that was blank is to be blank wherever its rows were sorted to.
    if (!filled.has(c)) movedCells(present.map((line, r) => ({ written: markAt(r, c), present: presentMark(line[c]) }))).forEach((r) => void values[r]?.splice(c, 1, ''));
    yield;
  }
  left.push(...changed.filter(([r, c]) => values[r]?.[c] === null)
    .map(([r, c]) => ({ sheet: cells.name, rect: { top: rect.top + r, left: rect.left + c, height: 1, width: 1 } })));
  return { rect, values, before: present };
}

const presentMark = (content: CellContent | undefined): string | null => (content === undefined || content === '' ? null : markOf(content));

/** What stood in the cells of a block that were not blank, by their number. */
function* standing(stored: StoredValues, { width }: Rect, shift: Shift): Pieces<ReadonlyMap<number, CellContent>> {
  const stood = new Map<number, CellContent>();
  for (const [row, column, value] of stored.before) {
    stood.set(row * width + column, contentBefore(stored, row, column, value, shift));
    if (stood.size % ROWS_IN_A_PIECE === 0) yield;
  }
  return stood;
}

function undoneFormats({ at, faces, numberFormats }: StoredChange['formats'][number], shift: Shift): FormatBlock[] {
  return [
    ...(Object.keys(faces).length === 0 ? [] : [{ rect: shift(at), ...faces }]),
    ...numberFormats.map(([area, numberFormat]) => ({ rect: shift(area), numberFormat })),
  ];
}
