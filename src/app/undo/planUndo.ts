import type { Steps } from '../../engine/steps';
import { columnLetters } from '../../workbook/cells/cellAddress';
import type { Place } from '../../workbook/cells/observation';
import { namedRect } from '../../workbook/cells/ownNames';
import { sharesColumns } from '../../workbook/cells/rect';
import type { Rect } from '../../workbook/cells/rect';
import { contentAt, isSameContent } from '../../workbook/cells/sheetCells';
import type { CellContent, SheetCells } from '../../workbook/cells/sheetCells';
import { absoluteFormula, mapReferences } from '../../workbook/write/formulas/cellReferences';
import type { ConditionalBlock, FormatBlock, ValueBlock, WritePlan } from '../../workbook/write/writePlan';
import { cellFingerprint, FINGERPRINT_LENGTH, UNTOUCHED } from './encodeChange';
import { rectOfTuple } from './storedChange';
import type { RectTuple, StoredChange, StoredValues } from './storedChange';

/** Some milliseconds of comparing. */
const ROWS_PER_STEP = 1_000;

/** What undoing one write takes. */
interface UndoPlan {
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
export function* planUndo(cells: SheetCells, key: string, change: StoredChange): Steps<UndoPlan | null> {
  const shift = findShift(cells, change);
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
      remember: 'last',
      settings: { ...Object.fromEntries(Object.entries(change.settings).map(([one, value]) => [one, value ?? undefined])), [key]: undefined },
    },
  };
}

/** Rules go where there were none, and are as they were where they were ours. */
function undoneRules({ at, had, rules, before }: StoredChange['rules'][number], shift: Shift): ConditionalBlock[] {
  if (had === 0) return [{ rect: shift(at), rules: [], present: rules }];
  return before === undefined ? [] : [{ rect: shift(at), rules: before, present: rules }];
}

function* undoneBlock(cells: SheetCells, stored: StoredValues, shift: Shift, left: Place[]): Steps<ValueBlock> {
  const rect = shift(stored.at);
  const stood = yield* contentsBefore(stored, rect, shift);
  const markAt = (r: number, c: number): string => stored.marks.slice((r * rect.width + c) * FINGERPRINT_LENGTH, (r * rect.width + c + 1) * FINGERPRINT_LENGTH);
  const changed: (readonly [row: number, column: number])[] = [];
  /** Columns in which a cell no longer holds what was written. */
  const displaced = new Set<number>();
  const undone = (value: CellContent, r: number, c: number): CellContent | null => {
    const wanted = stood.get(r * rect.width + c) ?? '';
    const mark = markAt(r, c);
    if (mark === UNTOUCHED) return null;
    const isOurs = mark === cellFingerprint(value);
    if (!isOurs) displaced.add(c);
    if (isSameContent(value, wanted)) return null;
    if (isOurs) return wanted;
    changed.push([r, c]);
    return null;
  };
  const present: CellContent[][] = [];
  const values: (CellContent | null)[][] = [];
  for (let r = 0; r < rect.height; r += 1) {
    const line = Array.from({ length: rect.width }, (_, c) => contentAt(cells, rect.top + r, rect.left + c));
    present.push(line);
    values.push(line.map((value, c) => undone(value, r, c)));
    if (present.length % ROWS_PER_STEP === 0) yield;
  }
  const filled = new Set(stored.before.map(([, column]) => column));
  for (const c of displaced) {
    // A column that was blank is to be blank wherever its rows were sorted to.
    if (!filled.has(c)) movedCells(present.map((line, r) => ({ written: markAt(r, c), present: presentFingerprint(line[c]) }))).forEach((r) => void values[r]?.splice(c, 1, ''));
    yield;
  }
  for (const [r, c] of changed) {
    if (values[r]?.[c] === null) left.push({ sheet: cells.name, rect: { top: rect.top + r, left: rect.left + c, height: 1, width: 1 } });
  }
  return { rect, values, before: present };
}

const presentFingerprint = (content: CellContent | undefined): string | null => (content === undefined || content === '' ? null : cellFingerprint(content));

/** What stood in the cells of a block that were not blank, by their number. */
function* contentsBefore(stored: StoredValues, { width }: Rect, shift: Shift): Steps<ReadonlyMap<number, CellContent>> {
  const stood = new Map<number, CellContent>();
  for (const [row, column, value] of stored.before) {
    stood.set(row * width + column, contentBefore(stored, row, column, value, shift));
    if (stood.size % ROWS_PER_STEP === 0) yield;
  }
  return stood;
}

function undoneFormats({ at, faces, numberFormats }: StoredChange['formats'][number], shift: Shift): FormatBlock[] {
  return [
    ...(Object.keys(faces).length === 0 ? [] : [{ rect: shift(at), ...faces }]),
    ...numberFormats.map(([area, numberFormat]) => ({ rect: shift(area), numberFormat })),
  ];
}

/** What stood in a cell before a write. A formula names its cells where they stand now. */
function contentBefore(
  { at: [top, left], formulas = [] }: StoredValues, row: number, column: number, stood: StoredValues['before'][number][2], shift: Shift,
): CellContent {
  if (typeof stood !== 'object') return stood;
  const formula = absoluteFormula(formulas[stood.nth] ?? '', top + row, left + column);
  return {
    formula: mapReferences(formula, (r, c) => {
      const now = shift([r, c, 1, 1]);
      return `${columnLetters(now.left)}${now.top + 1}`;
    }),
  };
}

/** A cell of a column that a write changed. */
interface CellFingerprints {
  /** Of what was written, {@link UNTOUCHED} for nothing. */
  readonly written: string;
  /** Of what stands there now; null of a blank cell. */
  readonly present: string | null;
}

/**
 * The cells of a column that hold what was written in other rows of it, after somebody sorted the rows: 0-based from its first row. Of each
 * value no more than were written; none unless they outnumber the cells that hold something else, which are a person's edits.
 *
 * @example movedCells([{ written: 'a', present: 'b' }, { written: 'b', present: 'a' }]) // new Set([0, 1])
 */
export function movedCells(column: readonly CellFingerprints[]): ReadonlySet<number> {
  const missing = new Map<string, number>();
  for (const { written, present } of column) {
    if (written !== UNTOUCHED && written !== present) missing.set(written, (missing.get(written) ?? 0) + 1);
  }
  const moved = new Set<number>();
  let others = 0;
  column.forEach(({ written, present }, row) => {
    if (present === null || present === written) return;
    const left = missing.get(present) ?? 0;
    if (left > 0) {
      missing.set(present, left - 1);
      moved.add(row);
    } else if (written !== UNTOUCHED) others += 1;
  });
  return moved.size > others ? moved : new Set();
}

/** Where an area of the record stands now. */
type Shift = (area: RectTuple) => Rect;

/**
 * How the cells of a change moved since, by the own names over them: whole rows up or down, and columns that were inserted or
 * deleted between those concerned. Where all names are gone the cells stand where they stood if most still hold what was written; each is judged
 * by itself before it is undone. Null when they do not, and when the rows of the names are more or fewer than they were.
 */
export function findShift(cells: SheetCells, { anchors, values }: StoredChange): Shift | null {
  const known = Object.entries(anchors);
  if (known.length === 0) return rectOfTuple;
  if (known.every(([name]) => namedRect(cells, name) === null)) return standAsWritten(cells, values) ? rectOfTuple : null;
  const moves = known.map(([name, [top, left, height]]) => {
    const now = namedRect(cells, name);
    return now === null || now.height !== height ? null : { down: now.top - top, right: now.left - left };
  });
  const [first] = moves;
  if (first === null || first === undefined || moves.some((move) => move?.down !== first.down || move.right !== first.right)) return null;
  const down = ([top, ...rest]: RectTuple): RectTuple => [top + first.down, ...rest];
  if (first.right === 0) return (area) => rectOfTuple(down(area));
  const right = ([top, left, ...rest]: RectTuple): RectTuple => [top, left + first.right, ...rest];
  const moved = values.filter(({ at, marks }) => countMatches(cells, right(down(at)), marks) > countMatches(cells, down(at), marks));
  return (area) => rectOfTuple(moved.some(({ at }) => sharesColumns(rectOfTuple(at), rectOfTuple(area))) ? right(down(area)) : down(area));
}

/** Whether most cells that were written hold it where they were. */
function standAsWritten(cells: SheetCells, values: readonly StoredValues[]): boolean {
  const written = values.flatMap(({ marks }) => marks.match(MARK) ?? []).filter((mark) => mark !== UNTOUCHED).length;
  return values.reduce((sum, { at, marks }) => sum + countMatches(cells, at, marks), 0) * 2 > written;
}

const MARK = new RegExp(`.{${FINGERPRINT_LENGTH}}`, 'g');

/** How many cells of an area hold what the marks say. */
function countMatches(cells: SheetCells, [top, left, height, width]: RectTuple, marks: string): number {
  let count = 0;
  for (let nth = 0; nth < height * width; nth += 1) {
    const mark = marks.slice(nth * FINGERPRINT_LENGTH, (nth + 1) * FINGERPRINT_LENGTH);
    const value = contentAt(cells, top + Math.floor(nth / width), left + (nth % width));
    if (mark !== UNTOUCHED && mark === cellFingerprint(value)) count += 1;
  }
  return count;
}
