import type { Pieces } from '../../engine/pieces';
import { isFormulasName } from '../../workbook/blockNames';
import type { CellValue, Rect } from '../../workbook/cells';
import type { Change, ChangedFormat, ChangedValues } from '../../workbook/change';
import { isFormula } from '../../workbook/content';
import type { CellContent } from '../../workbook/content';
import { relativeFormula } from '../../workbook/write/formulas/mapReferences';
import { markOf, UNTOUCHED } from './markOf';
import type { Area, FormulaNumber, OwnSheetChange, StoredChange, StoredFormat, StoredValues } from './storedChange';
import { areaOf } from './storedChange';

/** Some milliseconds of marking. */
const ROWS_IN_A_PIECE = 1_000;

/**
 * A change as it is kept.
 *
 * @param ownNames the sheet's own names as they stand after the write
 * @param own what else was done, on one of the add-in's own sheets
 */
export function* packChange(
  change: Change, label: string, ownNames: Readonly<Record<string, Rect>>, own: OwnSheetChange | null = null,
): Pieces<StoredChange> {
  const values: StoredValues[] = [];
  for (const block of change.values) values.push(yield* packValues(block));
  const anchors = Object.entries(ownNames).filter(([name, rect]) => !isFormulasName(name) && change.values.some((block) => meets(block.rect, rect)));
  return {
    version: 1,
    sheetId: change.sheetId,
    sheet: change.sheet,
    label,
    anchors: Object.fromEntries(anchors.map(([name, rect]) => [name, areaOf(rect)])),
    values,
    formats: change.formats.map(packFormat),
    rules: change.rules.map(({ rect, ...rest }) => ({ at: areaOf(rect), ...rest })),
    names: change.names.map(({ name, rect }) => [name, rect === null ? null : areaOf(rect)]),
    settings: Object.fromEntries(Object.entries(change.settings).map(([key, value]) => [key, value ?? null])),
    ...(own !== null && { own }),
  };
}

const meets = (one: Rect, other: Rect): boolean =>
  one.left < other.left + other.width && other.left < one.left + one.width && one.top < other.top + other.height && other.top < one.top + one.height;

function* packValues({ rect, written, before }: ChangedValues): Pieces<StoredValues> {
  const marks: string[] = [];
  const stood: [number, number, CellValue | FormulaNumber][] = [];
  const formulas = new Map<string, number>();
  const numberOf = (formula: string): FormulaNumber => {
    const nth = formulas.get(formula) ?? formulas.size;
    formulas.set(formula, nth);
    return { nth };
  };
  const keep = (content: CellContent, r: number, c: number): void => {
    stood.push([r, c, isFormula(content) ? numberOf(relativeFormula(content.formula, rect.top + r, rect.left + c)) : content]);
  };
  for (const [r, row] of written.entries()) {
    const present = before[r] ?? [];
    for (let c = 0; c < row.length; c += 1) {
      const value = row[c] ?? null;
      marks.push(value === null ? UNTOUCHED : markOf(value));
      const stands = present[c] ?? '';
      if (value !== null && stands !== '') keep(stands, r, c);
    }
    if ((r + 1) % ROWS_IN_A_PIECE === 0) yield;
  }
  return { at: areaOf(rect), marks: marks.join(''), before: stood, ...(formulas.size > 0 && { formulas: [...formulas.keys()] }) };
}

const packFormat = ({ rect, faces, numberFormats }: ChangedFormat): StoredFormat =>
  ({ at: areaOf(rect), faces, numberFormats: numberFormats === undefined ? [] : stretches(rect, numberFormats) });

/** The number formats as few rectangles: one where all cells have the same, else the stretches of each column. */
function stretches(rect: Rect, formats: readonly (readonly string[])[]): (readonly [Area, string])[] {
  const first = formats[0]?.[0] ?? 'General';
  if (formats.every((row) => row.every((format) => format === first))) return [[areaOf(rect), first]];
  const found: (readonly [Area, string])[] = [];
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
