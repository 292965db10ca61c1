import type { Area } from '../../area';
import { invalidArgument } from '../../wire/apiError';
import type { Method } from '../../wire/hostObject';
import { enumValue } from '../args';
import { refuseProtected } from '../workbook/protection';
import { areaOfRange } from '../workbookSession';
import type { RangeHandle, SheetHandle } from '../workbookSession';

const OPTIONS = ['ByRows', 'ByColumns'] as const;
/** Deepest level of grouping: Excel has eight, counting the sheet itself. */
const DEEPEST = 7;

interface Lines {
  readonly first: number;
  readonly last: number;
  readonly byRows: boolean;
}

function linesOf(area: Area, option: unknown): Lines {
  const byRows = enumValue(option, OPTIONS) === 'ByRows';
  return byRows ? { first: area.top, last: area.bottom, byRows } : { first: area.left, last: area.right, byRows };
}

function each({ sheet }: SheetHandle, { first, last, byRows }: Lines, change: (line: { outlineLevel: number }) => { outlineLevel?: number; hidden?: boolean }): void {
  for (let line = first; line <= last; line += 1) {
    if (byRows) sheet.setRow(line, change(sheet.row(line)));
    else sheet.setColumn(line, change(sheet.column(line)));
  }
}

function edit(target: RangeHandle, option: unknown): Lines {
  target.session.beginEdit();
  refuseProtected(target.sheet);
  return linesOf(areaOfRange(target), option);
}

function group(target: RangeHandle, option: unknown): void {
  each(target, edit(target, option), ({ outlineLevel }) => {
    if (outlineLevel === DEEPEST) throw invalidArgument();
    return { outlineLevel: outlineLevel + 1 };
  });
}

/** Takes the lines out of their deepest group; those that are in none stay. Throws `InvalidArgument` where no line is in a group. */
function ungroup(target: RangeHandle, option: unknown): void {
  const lines = edit(target, option);
  const { sheet } = target;
  const isGrouped = [...lines.byRows ? sheet.rows : sheet.columns].some(([line, { outlineLevel }]) => outlineLevel > 0 && line >= lines.first && line <= lines.last);
  if (!isGrouped) throw invalidArgument();
  each(target, lines, ({ outlineLevel }) => (outlineLevel === 0 ? {} : { outlineLevel: outlineLevel - 1 }));
}

/** Methods that group rows and columns and fold the groups. */
export const outlineMethods: Readonly<Record<string, Method<RangeHandle>>> = {
  Group: (target, args) => group(target, args[0]),
  Ungroup: (target, args) => ungroup(target, args[0]),
  HideGroupDetails: (target, args) => each(target, edit(target, args[0]), ({ outlineLevel }) => ({ hidden: outlineLevel > 0 })),
  ShowGroupDetails: (target, args) => each(target, edit(target, args[0]), () => ({ hidden: false })),
};

/** `worksheet.showOutlineLevels`: shows rows and columns up to a level and hides deeper ones; level 0 leaves that direction unchanged. */
export function showOutlineLevels({ session, sheet }: SheetHandle, rowLevels: number, columnLevels: number): void {
  session.beginEdit();
  if (rowLevels > 0) for (const [row, { outlineLevel }] of [...sheet.rows]) sheet.setRow(row, { hidden: outlineLevel >= rowLevels });
  if (columnLevels > 0) {
    for (const [column, { outlineLevel }] of [...sheet.columns]) sheet.setColumn(column, { hidden: outlineLevel >= columnLevels });
  }
}
