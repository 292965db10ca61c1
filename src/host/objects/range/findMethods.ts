import { intersect } from '../../area';
import type { Area } from '../../area';
import { formatNumber } from '../../format/formatNumber';
import { writeCells } from '../../model/edit/writeCells';
import { orNotFound } from '../../wire/hostObject';
import type { HostObject, Method } from '../../wire/hostObject';
import { textArg } from '../args';
import { refuseLockedCells } from '../workbook/protection';
import { areaOfRange } from '../workbookSession';
import type { RangeHandle, SheetHandle } from '../workbookSession';
import { typedContent } from './writeContents';

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function criteriaOf(value: unknown): Criteria {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return {
    completeMatch: given['completeMatch'] === true,
    matchCase: given['matchCase'] === true,
    backwards: given['searchDirection'] === 'Backwards',
  };
}

/** Excel's wildcards: `*` any characters, `?` one character, `~` escapes the next. */
function pattern(wanted: string, criteria: Criteria, flags = ''): RegExp {
  const body = wanted.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, literal?: string) => {
    if (literal !== undefined) return `\\${literal}`;
    if (found === '*') return '.*';
    return found === '?' ? '.' : `\\${found}`;
  });
  return new RegExp(criteria.completeMatch ? `^(?:${body})$` : body, `su${criteria.matchCase ? '' : 'i'}${flags}`);
}

export interface CellMatch {
  readonly row: number;
  readonly column: number;
}

/** The cells whose formatted text contains the wanted one, row by row. */
export function matchesIn({ session, sheet }: SheetHandle, area: Area, wanted: string, criteria: unknown): CellMatch[] {
  session.calculation.recalculate();
  const matches = pattern(wanted, criteriaOf(criteria));
  const hits: CellMatch[] = [];
  sheet.cells.forEachIn(area, (cell, row, column) => {
    if (cell.value === null) return;
    const shown = formatNumber(cell.value, session.workbook.style(cell.style).numberFormat).text;
    if (matches.test(shown)) hits.push({ row, column });
  });
  return hits;
}

function find(target: RangeHandle, args: readonly unknown[]): HostObject | null {
  const hits = matchesIn(target, areaOfRange(target), textArg(args, 0), args[1]);
  const hit = criteriaOf(args[1]).backwards ? hits.at(-1) : hits[0];
  return hit ? target.session.range(target.sheet, { top: hit.row, left: hit.column, bottom: hit.row, right: hit.column }) : null;
}

/** Replaces in constants and formulas and returns the number of replacements. */
export function replaceAll(target: SheetHandle, area: Area, args: readonly unknown[]): number {
  const { session, sheet } = target;
  const [wanted, replacement] = [textArg(args, 0), textArg(args, 1)];
  const used = sheet.cells.usedArea(true);
  const within = used && intersect(used, area);
  session.beginEdit();
  if (!within) return 0;
  refuseLockedCells(session, sheet, within);
  const matches = pattern(wanted, criteriaOf(args[2]), 'g');
  let count = 0;
  writeCells(session.workbook, sheet, within, (row, column) => {
    const cell = sheet.cells.get(row, column);
    const old = cell?.formula ?? cell?.value;
    if (!cell || old === null || old === undefined || typeof old === 'object') return undefined;
    const replaced = String(old).replace(matches, () => {
      count += 1;
      return replacement;
    });
    return replaced === String(old) ? undefined : typedContent(replaced, session.workbook.style(cell.style).numberFormat, session.year);
  });
  return count;
}

/** Methods that search and replace. */
export const findMethods: Readonly<Record<string, Method<RangeHandle>>> = {
  Find: (target, args) => orNotFound(find(target, args)),
  FindOrNullObject: find,
  ReplaceAll: (target, args) => replaceAll(target, areaOfRange(target), args),
};
