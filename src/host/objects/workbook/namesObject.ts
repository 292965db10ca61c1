import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import type { FormulaNode } from '../../formula/parse/formulaNode';
import { parseFormula } from '../../formula/parse/parseFormula';
import { sheetPrefix } from '../../formula/references/printReference';
import { absoluteAreaName } from '../../model/address';
import { isDefinableName } from '../../model/edit/tables';
import { formulaTarget } from '../../model/formulaTarget';
import type { Sheet } from '../../model/sheet';
import type { DefinedName } from '../../model/workbook';
import { ApiError, invalidArgument } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { booleanValue, optionalTextArg, textArg, textValue } from '../args';
import { plainValue, valueType } from '../range/readContents';
import { isRange } from '../resolveAddress';
import { areaOfRange } from '../workbookSession';
import type { Scope, WorkbookSession } from '../workbookSession';

interface NameHandle {
  readonly session: WorkbookSession;
  readonly entry: DefinedName;
}

/** A name as Excel shows it: built-in ones (`_xlnm.Print_Area`) without their prefix. */
const shownName = ({ name }: DefinedName): string => name.replace(/^_xlnm\./, '');

const scopeSheet = ({ session, entry }: NameHandle): Sheet | null =>
  entry.sheetId === null ? null : (session.workbook.sheet(entry.sheetId) ?? null);

function range(target: NameHandle): HostObject | null {
  const place = formulaTarget(target.session.workbook, target.entry.formula, scopeSheet(target));
  return place && target.session.range(place.sheet, place.area);
}

/** The values that the formula of a name has, by row and column. */
function valuesOf(target: NameHandle): readonly (readonly CellValue[])[] {
  const { session: { calculation, workbook }, entry: { formula } } = target;
  const place = formulaTarget(workbook, formula, scopeSheet(target));
  if (!place) return calculation.evaluateAll(formula, scopeSheet(target) ?? workbook.activeSheet);
  calculation.recalculate();
  return place.sheet.cells.block<CellValue>(place.area, ({ value }) => value, null);
}

const isRangeName = (target: NameHandle): boolean =>
  formulaTarget(target.session.workbook, target.entry.formula, scopeSheet(target)) !== null || isUnion(target.entry.formula);

/** Whether a formula is several blocks of cells, such as the rows and columns repeated in print. */
function isUnion(formula: string): boolean {
  const parsed = parseFormula(`=(${formula.replace(/^=/, '')})`);
  const refers = (node: FormulaNode): boolean => node.kind === 'reference' || (node.kind === 'binary' && node.operator === ',' && refers(node.left) && refers(node.right));
  return parsed.ok && refers(parsed.node);
}

function typeOf(target: NameHandle): string {
  if (isRangeName(target)) return 'Range';
  const values = valuesOf(target);
  const [[value = null] = []] = values;
  if (values.flat().length > 1) return 'Array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  if (value !== null && isCellError(value)) return 'Error';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** The value of a name: a range's address without `=`, what its formula calculates, or the formula where that is an array. */
function valueOf(target: NameHandle): unknown {
  if (isRangeName(target)) return target.entry.formula.replace(/^=/, '');
  const values = valuesOf(target);
  return values.flat().length > 1 ? target.entry.formula : plainValue(values[0]?.[0] ?? null);
}

const arrayValuesObject = defineClass<NameHandle>({
  name: 'NamedItemArrayValues',
  properties: {
    Types: { get: (target) => valuesOf(target).map((row) => row.map(valueType)), showsFormulaResults: true },
    Values: { get: (target) => valuesOf(target).map((row) => row.map(plainValue)), showsFormulaResults: true },
  },
});

const edit = (target: NameHandle): DefinedName => {
  target.session.beginEdit();
  target.session.calculation.nameChanged(target.entry.name);
  return target.entry;
};

function worksheet(target: NameHandle): HostObject | null {
  const sheet = scopeSheet(target);
  return sheet && target.session.factory.worksheet({ session: target.session, sheet });
}

const nameClass: ObjectClass<NameHandle> = {
  name: 'NamedItem',
  identity: ({ entry }) => ({ _Id: entry.name }),
  properties: {
    Name: { get: ({ entry }) => shownName(entry) },
    Type: { get: typeOf, showsFormulaResults: true },
    Value: { get: valueOf, showsFormulaResults: true },
    Formula: {
      get: ({ entry }) => entry.formula,
      set: (target, value) => {
        target.session.calculation.check(textValue(value));
        edit(target).formula = textValue(value);
      },
    },
    Visible: {
      get: ({ entry }) => entry.visible,
      set: (target, value) => {
        edit(target).visible = booleanValue(value);
      },
    },
    Comment: {
      get: ({ entry }) => entry.comment,
      set: (target, value) => {
        edit(target).comment = textValue(value);
      },
    },
    Scope: { get: ({ entry }) => (entry.sheetId === null ? 'Workbook' : 'Worksheet') },
  },
  navigation: { ArrayValues: arrayValuesObject, Worksheet: (target) => orNotFound(worksheet(target)), WorksheetOrNullObject: worksheet },
  methods: {
    GetRange: (target) => orNotFound(range(target)),
    GetRangeOrNullObject: range,
    Delete: ({ session, entry }) => {
      const workbook = session.beginEdit();
      workbook.names = workbook.names.filter((other) => other !== entry);
      workbook.deletedNames.add(entry.name.toUpperCase());
      session.calculation.nameChanged(entry.name);
    },
  },
};
const nameObject = defineClass(nameClass);

function formulaOf(session: WorkbookSession, reference: unknown): string {
  if (isRange(reference)) {
    return `=${sheetPrefix({ first: reference.target.sheet.name })}${absoluteAreaName(areaOfRange(reference.target))}`;
  }
  if (typeof reference === 'number' || typeof reference === 'boolean') return `=${String(reference).toUpperCase()}`;
  if (typeof reference !== 'string') throw invalidArgument();
  const formula = reference.startsWith('=') ? reference : `="${reference.replaceAll('"', '""')}"`;
  session.calculation.check(formula);
  return formula;
}

function add({ session, sheet }: Scope, args: readonly unknown[]): HostObject {
  const workbook = session.beginEdit();
  const [name, comment] = [textArg(args, 0), optionalTextArg(args, 2) ?? ''];
  const sheetId = sheet?.id ?? null;
  if (!isDefinableName(name)) throw invalidArgument();
  // Excel also finds the name of the sheet that is shown, which has it when it was copied (OfficeDev/office-js #2875).
  const isShown = sheetId === null && workbook.definedName(name, workbook.activeSheet.id) !== undefined;
  if (isShown || workbook.definedName(name, sheetId) || workbook.table(name)) throw new ApiError('ItemAlreadyExists');
  const entry: DefinedName = { name, sheetId, formula: formulaOf(session, args[1]), visible: true, comment };
  workbook.names.push(entry);
  workbook.deletedNames.delete(name.toUpperCase());
  session.calculation.nameChanged(name);
  return nameObject({ session, entry });
}

function named({ session, sheet }: Scope, name: string): HostObject | null {
  const scope = sheet?.id ?? null;
  const entry = session.workbook.definedName(name, scope) ?? session.workbook.definedName(`_xlnm.${name}`, scope);
  return entry ? nameObject({ session, entry }) : null;
}

const inScope = ({ session, sheet }: Scope): DefinedName[] =>
  session.workbook.names.filter(({ sheetId }) => sheetId === (sheet?.id ?? null));

const namesClass: ObjectClass<Scope> = {
  name: 'NamedItemCollection',
  items: (target) => inScope(target).map((entry) => nameObject({ session: target.session, entry })),
  item: (target, key) => orNotFound(named(target, textArg([key], 0))),
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: (target) => inScope(target).length,
    GetItemOrNullObject: (target, args) => named(target, textArg(args, 0)),
  },
};

/** `workbook.names` and `worksheet.names`: each shows the names of its own scope. */
export const namesObject = defineClass(namesClass);
