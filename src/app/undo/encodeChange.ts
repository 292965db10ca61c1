import type { Steps } from '../../engine/steps';
import { hashOf } from '../../workbook/cells/fingerprint';
import { isFormulasName } from '../../workbook/cells/ownNames';
import { overlaps } from '../../workbook/cells/rect';
import type { Rect } from '../../workbook/cells/rect';
import { isFormula } from '../../workbook/cells/sheetCells';
import type { CellContent, CellValue } from '../../workbook/cells/sheetCells';
import { relativeFormula } from '../../workbook/write/formulas/cellReferences';
import { shapeHash } from '../../workbook/write/formulas/formulaShape';
import type { ChangedFormat, ChangedValues, SheetChange } from '../../workbook/write/writePlan';
import { tupleOfRect } from './storedChange';
import type { FormulaNumber, OwnSheetChange, RectTuple, StoredChange, StoredFormat, StoredValues } from './storedChange';

/** Some milliseconds of marking. */
const ROWS_PER_STEP = 1_000;

/**
 * A change as it is kept.
 *
 * @param ownNames the sheet's own names as they stand after the write
 * @param own what else was done, on one of the add-in's own sheets
 */
export function* encodeChange(
  change: SheetChange, label: string, ownNames: Readonly<Record<string, Rect>>, own: OwnSheetChange | null = null,
): Steps<StoredChange> {
  const values: StoredValues[] = [];
  for (const block of change.values) values.push(yield* encodeValues(block));
  const anchors = Object.entries(ownNames).filter(([name, rect]) => !isFormulasName(name) && change.values.some((block) => overlaps(block.rect, rect)));
  return {
    version: 1,
    sheetId: change.sheetId,
    sheet: change.sheet,
    label,
    anchors: Object.fromEntries(anchors.map(([name, rect]) => [name, tupleOfRect(rect)])),
    values,
    formats: change.formats.map(encodeFormat),
    rules: change.rules.map(({ rect, ...rest }) => ({ at: tupleOfRect(rect), ...rest })),
    names: change.names.map(({ name, rect }) => [name, rect === null ? null : tupleOfRect(rect)]),
    settings: Object.fromEntries(Object.entries(change.settings).map(([key, value]) => [key, value ?? null])),
    ...(own !== null && { own }),
  };
}

function* encodeValues({ rect, written, before }: ChangedValues): Steps<StoredValues> {
  const marks: string[] = [];
  const stood: [number, number, CellValue | FormulaNumber][] = [];
  const formulas = new Map<string, number>();
  const numberOf = (formula: string): FormulaNumber => {
    const nth = formulas.get(formula) ?? formulas.size;
    formulas.set(formula, nth);
    return { nth };
  };
  const known = new Map<CellValue, string>();
  // Down a column values repeat.
  const markOf = (content: CellContent): string => {
    if (isFormula(content)) return cellFingerprint(content);
    const mark = known.get(content) ?? cellFingerprint(content);
    known.set(content, mark);
    return mark;
  };
  const keep = (content: CellContent, r: number, c: number): void => {
    stood.push([r, c, isFormula(content) ? numberOf(relativeFormula(content.formula, rect.top + r, rect.left + c)) : content]);
  };
  for (let r = 0; r < written.length; r += 1) {
    const row = written[r] ?? [];
    const present = before[r] ?? [];
    for (let c = 0; c < row.length; c += 1) {
      const value = row[c] ?? null;
      marks.push(value === null ? UNTOUCHED : markOf(value));
      const stands = present[c] ?? '';
      if (value !== null && stands !== '') keep(stands, r, c);
    }
    if ((r + 1) % ROWS_PER_STEP === 0) yield;
  }
  return { at: tupleOfRect(rect), marks: marks.join(''), before: stood, ...(formulas.size > 0 && { formulas: [...formulas.keys()] }) };
}

const encodeFormat = ({ rect, faces, numberFormats }: ChangedFormat): StoredFormat =>
  ({ at: tupleOfRect(rect), faces, numberFormats: numberFormats === undefined ? [] : stretches(rect, numberFormats) });

/** The number formats as few rectangles: one where all cells have the same, else the stretches of each column. */
function stretches(rect: Rect, formats: readonly (readonly string[])[]): (readonly [RectTuple, string])[] {
  const first = formats[0]?.[0] ?? 'General';
  if (formats.every((row) => row.every((format) => format === first))) return [[tupleOfRect(rect), first]];
  const found: (readonly [RectTuple, string])[] = [];
  for (let column = 0; column < rect.width; column += 1) {
    let top = 0;
    for (let row = 1; row <= formats.length; row += 1) {
      const format = formats[top]?.[column] ?? 'General';
      if (row < formats.length && formats[row]?.[column] === format) continue;
      found.push([[rect.top + top, rect.left + column, row - top, 1], format]);
      top = row;
    }
  }
  return found;
}

/** Letters of a mark: 36⁴, so that another value is taken for ours once in 1.7 million. */
export const FINGERPRINT_LENGTH = 4;
/** In the place of a mark: the cell was not written. */
export const UNTOUCHED = '-'.repeat(FINGERPRINT_LENGTH);

/**
 * A short fingerprint of what a cell holds, to find out later whether it still does. A number differs from its text; a formula keeps its
 * fingerprint whatever its value is and wherever its cells are moved.
 */
export function cellFingerprint(content: CellContent): string {
  if (content === '') return '0'.repeat(FINGERPRINT_LENGTH);
  const hash = isFormula(content) ? shapeHash(content.formula, KINDS.formula) : hashOf(String(content), kindOf(content));
  const last = hash % (PAIRS.length * PAIRS.length);
  return `${PAIRS[Math.floor(last / PAIRS.length)] ?? ''}${PAIRS[last % PAIRS.length] ?? ''}`;
}

/** A kind goes before what is of it. */
const KINDS = { formula: hashOf('formula'), number: hashOf('number'), string: hashOf('string'), boolean: hashOf('boolean') };
const kindOf = (value: CellValue): number => (typeof value === 'number' ? KINDS.number : typeof value === 'string' ? KINDS.string : KINDS.boolean);

/** All pairs of base-36 digits: the last four digits of a number are two of them. */
const PAIRS: readonly string[] = Array.from({ length: 36 * 36 }, (_, pair) => pair.toString(36).padStart(2, '0'));
