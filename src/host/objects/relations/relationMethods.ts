import { overlaps } from '../../area';
import type { Area } from '../../area';
import type { SheetArea } from '../../formula/evaluate/operand';
import { readFormula } from '../../formula/parse/formulaTrees';
import { precedentsOf } from '../../formula/recalculation/precedentsOf';
import { joinedAreas } from '../../model/calculation/joinedAreas';
import { formulaCells, formulasIn, formulaView } from '../../model/calculation/formulaView';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import { notFound } from '../../wire/apiError';
import type { HostObject, Method } from '../../wire/hostObject';
import { areaOfRange } from '../workbookSession';
import type { RangeHandle } from '../workbookSession';
import { workbookAreasObject } from './workbookAreasObject';

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Cells that a formula reads, by the text of the formula; those of other workbooks are none. */
function readBy(workbook: Workbook): (place: { readonly sheet: string; readonly row: number; readonly column: number; readonly formula: string }) => readonly SheetArea[] {
  const view = formulaView(workbook);
  return ({ sheet, row, column, formula }) => {
    const tree = readFormula(formula, row, column);
    return tree === undefined ? [] : precedentsOf(tree, { sheet, row, column }, view).areas;
  };
}

function inPlaces(workbook: Workbook, areas: readonly SheetArea[]): Place[] {
  return areas.flatMap(({ sheet: name, top, left, bottom, right }) => {
    const sheet = workbook.sheet(name);
    return sheet === undefined ? [] : [{ sheet, area: { top, left, bottom, right } }];
  });
}

const keyOf = ({ sheet, area }: Place): string => [sheet.id, area.top, area.left, area.bottom, area.right].join(',');

/** All places that steps of a kind reach from a place; without `isDirect` also those beyond the first step. */
function reached(from: Place, isDirect: boolean, step: (place: Place) => Place[]): Place[] {
  const found = new Map<string, Place>();
  let next = step(from);
  while (next.length > 0) {
    const added = next.filter((place) => !found.has(keyOf(place)));
    for (const place of added) found.set(keyOf(place), place);
    next = isDirect ? [] : added.flatMap(step);
  }
  return [...found.values()];
}

function precedents(workbook: Workbook, from: Place, isDirect: boolean): Place[] {
  const read = readBy(workbook);
  return reached(from, isDirect, ({ sheet, area }) => inPlaces(workbook, formulasIn(sheet, area).flatMap(read)));
}

function dependents(workbook: Workbook, from: Place, isDirect: boolean): Place[] {
  const read = readBy(workbook);
  const formulas = [...formulaCells(workbook)].map((cell) => ({ cell, reads: read(cell) }));
  return reached(from, isDirect, ({ sheet, area }) => inPlaces(workbook, formulas
    .filter(({ reads }) => reads.some((one) => one.sheet === sheet.name && overlaps(one, area)))
    .map(({ cell: { sheet: name, row, column } }) => ({ sheet: name, top: row, left: column, bottom: row, right: column }))));
}

/** The cells found, sheet by sheet in the order of the workbook. Throws `ItemNotFound` for none, as Excel does. */
function answer(target: RangeHandle, places: readonly Place[]): HostObject {
  const { session } = target;
  const sheets = session.workbook.sheets.filter((sheet) => places.some((place) => place.sheet === sheet));
  if (sheets.length === 0) throw notFound();
  const parts = sheets.map((sheet) => ({
    session, sheet,
    parts: joinedAreas(places.filter((place) => place.sheet === sheet).map(({ area }) => area)).map((area): RangeHandle => ({ session, sheet, tracked: sheet.track(area) })),
  }));
  return session.held.hold(workbookAreasObject({ session, parts }), parts.flatMap((part) => part.parts));
}

const related = (find: typeof precedents, isDirect: boolean): Method<RangeHandle> => (target) =>
  answer(target, find(target.session.workbook, { sheet: target.sheet, area: areaOfRange(target) }, isDirect));

/** Methods that tell which cells the formulas of a range read, and which formulas read its cells, on all sheets. */
export const relationMethods: Readonly<Record<string, Method<RangeHandle>>> = {
  GetDirectPrecedents: related(precedents, true),
  GetPrecedents: related(precedents, false),
  GetDirectDependents: related(dependents, true),
  GetDependents: related(dependents, false),
};
