import { boundingArea, cellArea, hasCell, intersect, subtract, WHOLE_SHEET } from '../../area';
import type { Area } from '../../area';
import { isCellError } from '../../format/cellValue';
import { joinedAreas } from '../../model/calculation/joinedAreas';
import type { Cell } from '../../model/cell';
import type { Sheet } from '../../model/sheet';
import { invalidArgument } from '../../wire/apiError';
import type { HostObject } from '../../wire/hostObject';
import { enumValue } from '../args';
import type { CellsHandle } from '../workbookSession';

const KINDS = ['Blanks', 'Constants', 'Formulas', 'Visible', 'ConditionalFormats', 'DataValidations', 'SameConditionalFormat', 'SameDataValidation'] as const;
const VALUE_KINDS = [
  'All', 'Errors', 'ErrorsLogical', 'ErrorsNumbers', 'ErrorsText', 'ErrorsLogicalNumber', 'ErrorsLogicalText', 'ErrorsNumberText',
  'Logical', 'LogicalNumbers', 'LogicalText', 'LogicalNumbersText', 'Numbers', 'NumbersText', 'Text',
] as const;

type Test = (cell: Cell | undefined, row: number, column: number) => boolean;

/** Joins cells to blocks: first the runs of a row, then equal runs of consecutive rows. */
function blocksOf(sheet: Sheet, area: Area, holds: Test): Area[] {
  const blocks: Area[] = [];
  let open: Area[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const runs = runsOf(sheet, area, row, holds);
    open = runs.map((run) => {
      const above = open.find((block) => block.left === run.left && block.right === run.right);
      if (!above) return run;
      blocks.splice(blocks.indexOf(above), 1);
      return boundingArea(above, run);
    });
    blocks.push(...open);
  }
  return blocks;
}

function runsOf(sheet: Sheet, area: Area, row: number, holds: Test): Area[] {
  const runs: Area[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    if (!holds(sheet.cells.get(row, column), row, column)) continue;
    const last = runs.at(-1);
    if (last && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push(cellArea(row, column));
  }
  return runs;
}

function valueTest(given: unknown): (cell: Cell) => boolean {
  const kinds = given === undefined || given === null ? 'All' : enumValue(given, VALUE_KINDS);
  if (kinds === 'All') return () => true;
  return ({ value }) => {
    if (value !== null && isCellError(value)) return kinds.includes('Error');
    if (typeof value === 'boolean') return kinds.includes('Logical');
    return typeof value === 'number' ? kinds.includes('Number') : kinds.includes('Text');
  };
}

function testFor(sheet: Sheet, kind: (typeof KINDS)[number], valueKind: unknown): Test {
  const matches = valueTest(valueKind);
  switch (kind) {
    case 'Blanks':
      return (cell) => cell === undefined || (cell.value === null && cell.formula === null);
    case 'Constants':
      return (cell) => cell !== undefined && cell.formula === null && cell.value !== null && matches(cell);
    case 'Formulas':
      return (cell) => cell !== undefined && cell.formula !== null && matches(cell);
    case 'Visible':
      return (_, row, column) => !sheet.row(row).hidden && !sheet.column(column).hidden;
    default:
      throw invalidArgument();
  }
}

type Rule = { readonly areas: readonly Area[] };

const shared = (some: readonly Area[], others: readonly Area[]): Area[] => some.flatMap((one) => others.map((other) => intersect(one, other)).filter((part) => part !== null));

/** The cells to which all rules of a cell apply and no other rule; none where no rule applies to the cell. */
function sameRules(rules: readonly Rule[], row: number, column: number): Area[] {
  const isOf = ({ areas }: Rule): boolean => areas.some((area) => hasCell(area, row, column));
  const [first, ...more] = rules.filter(isOf);
  if (first === undefined) return [];
  const common = more.reduce<readonly Area[]>((cells, { areas }) => shared(cells, areas), first.areas);
  const others = rules.filter((rule) => !isOf(rule)).flatMap(({ areas }) => areas);
  return joinedAreas(others.reduce<Area[]>((cells, hole) => cells.flatMap((area) => subtract(area, hole)), [...common]));
}

/** The cells of rules; null for a kind of cells that has nothing to do with them. `Same…` are those of the first cell of a block. */
function ruleAreas(sheet: Sheet, kind: string, { top, left }: Area): readonly Area[] | null {
  switch (kind) {
    case 'ConditionalFormats': return sheet.conditionalFormats.flatMap(({ areas }) => areas);
    case 'DataValidations': return sheet.validations.flatMap(({ areas }) => areas);
    case 'SameConditionalFormat': return sameRules(sheet.conditionalFormats, top, left);
    case 'SameDataValidation': return sameRules(sheet.validations, top, left);
    default: return null;
  }
}

/** The cells of a type among the given ones as a RangeAreas; null for none. Only `Visible` reaches beyond the used cells of the sheet. */
export function specialCells(target: CellsHandle, args: readonly unknown[]): HostObject | null {
  const kind = enumValue(args[0], KINDS);
  const { session, sheet } = target;
  session.calculation.recalculate();
  const [block = WHOLE_SHEET] = target.areas();
  const rules = ruleAreas(sheet, kind, block);
  const used = sheet.cells.usedArea(false);
  const found = target.areas().flatMap((area) => {
    if (rules) return rules.map((rule) => intersect(rule, area)).filter((part) => part !== null);
    const within = used && intersect(used, area);
    return within ? blocksOf(sheet, within, testFor(sheet, kind, args[1])) : [];
  });
  return session.areas(sheet, found);
}
