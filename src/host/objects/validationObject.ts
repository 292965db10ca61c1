import { overlaps, subtract } from '../area';
import type { Area } from '../area';
import { parseTyped } from '../format/parseTyped';
import { sheetPrefix } from '../formula/references/printReference';
import { absoluteAreaName } from '../model/address';
import type { CellValueOperator, DataValidation, ValidationType } from '../model/cellRules';
import { withoutArea } from '../model/edit/conditionalFormats';
import { invalidArgument } from '../wire/apiError';
import { defineClass } from '../wire/hostObject';
import type { ObjectClass } from '../wire/hostObject';
import { booleanValue, enumValue, recordValue } from './args';
import { isRange } from './resolveAddress';
import { refuseProtected } from './workbook/protection';
import { areaOfRange } from './workbookSession';
import type { CellsHandle } from './workbookSession';

const ALERT_STYLES = ['Stop', 'Warning', 'Information'] as const;

const blank = (): DataValidation => ({
  areas: [], type: 'None', operator: 'Between', formula1: '', formula2: '', ignoreBlanks: true, inCellDropDown: true,
  prompt: { show: true, title: '', message: '' },
  error: { show: true, style: 'Stop', title: '', message: '' },
});

/** The validation of all cells; null when they have none, undefined when they differ. */
function common(target: CellsHandle): DataValidation | null | undefined {
  const areas = target.areas();
  const touching = target.sheet.validations.filter((rule) => rule.areas.some((part) => areas.some((area) => overlaps(part, area))));
  const [only, second] = touching;
  if (second || (only && !covers(only.areas, areas))) return undefined;
  return only ?? null;
}

/** Whether every cell of the blocks lies in one of the parts. */
const covers = (parts: readonly Area[], blocks: readonly Area[]): boolean =>
  parts.reduce<readonly Area[]>((left, part) => left.flatMap((area) => subtract(area, part)), blocks).length === 0;

function clear(target: CellsHandle): void {
  target.session.beginEdit();
  refuseProtected(target.sheet);
  for (const area of target.areas()) target.sheet.validations = withoutArea(target.sheet.validations, area);
}

/**
 * Replaces the validation of the cells; parts that the change leaves out keep their values. Of cells that differ in theirs it is
 * `InvalidArgument`, as in Excel on the web (OfficeDev/office-js #2594).
 */
function replace(target: CellsHandle, change: (old: DataValidation) => Partial<DataValidation>): void {
  const present = common(target);
  if (present === undefined) throw invalidArgument();
  const old = present ?? blank();
  clear(target);
  target.sheet.validations.push({ ...old, ...change(old), areas: [...target.areas()] });
}

const textIn = (given: Readonly<Record<string, unknown>>, key: string): string => {
  const value = given[key];
  return typeof value === 'string' ? value : '';
};

function setPrompt(target: CellsHandle, value: unknown): void {
  const given = recordValue(value);
  const prompt = { show: given['showPrompt'] !== false, title: textIn(given, 'title'), message: textIn(given, 'message') };
  replace(target, () => ({ prompt }));
}

function setAlert(target: CellsHandle, value: unknown): void {
  const given = recordValue(value);
  const style = given['style'] === undefined ? 'Stop' : enumValue(given['style'], ALERT_STYLES);
  const error = { show: given['showAlert'] !== false, style, title: textIn(given, 'title'), message: textIn(given, 'message') };
  replace(target, () => ({ error }));
}

const validationClass: ObjectClass<CellsHandle> = {
  name: 'DataValidation',
  properties: {
    Type: {
      get: (target) => {
        const found = common(target);
        return found === undefined ? 'Inconsistent' : (found?.type ?? 'None');
      },
    },
    Rule: { get: (target) => writeValidationRule(common(target) ?? null), set: (target, value) => replace(target, () => readValidationRule(value)) },
    IgnoreBlanks: {
      get: (target) => common(target)?.ignoreBlanks ?? true,
      set: (target, value) => replace(target, () => ({ ignoreBlanks: booleanValue(value) })),
    },
    Prompt: {
      get: (target) => {
        const { show, title, message } = (common(target) ?? blank()).prompt;
        return { showPrompt: show, title, message };
      },
      set: setPrompt,
    },
    ErrorAlert: {
      get: (target) => {
        const { show, style, title, message } = (common(target) ?? blank()).error;
        return { showAlert: show, style, title, message };
      },
      set: setAlert,
    },
  },
  refused: ['Valid'],
  methods: { Clear: clear },
};

/** `range.dataValidation` */
export const validationObject = defineClass(validationClass);

/** Operators of validations in Office.js's words, which are not those of conditional formats. */
const OPERATORS: Readonly<Record<string, CellValueOperator>> = {
  Between: 'Between', NotBetween: 'NotBetween', EqualTo: 'EqualTo', NotEqualTo: 'NotEqualTo', GreaterThan: 'GreaterThan', LessThan: 'LessThan',
  GreaterThanOrEqualTo: 'GreaterThanOrEqual', LessThanOrEqualTo: 'LessThanOrEqual',
};

/** Types of validation by the single key of Excel's rule. */
const BASIC: Readonly<Record<string, ValidationType>> = {
  wholeNumber: 'WholeNumber', decimal: 'Decimal', textLength: 'TextLength', date: 'Date', time: 'Time',
};

type RuleParts = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'inCellDropDown'>;
const PLAIN: Omit<RuleParts, 'type'> = { operator: 'Between', formula1: '', formula2: '', inCellDropDown: true };

/** A limit or list source of the model: numbers and formulas as text, a Range as an absolute reference. */
function formulaText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value;
  if (!isRange(value)) throw invalidArgument();
  return `=${sheetPrefix({ first: value.target.sheet.name })}${absoluteAreaName(areaOfRange(value.target))}`;
}

const ISO = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)/;

/** A date or time as the model holds limits of such rules: its serial number, from a text as typed or in ISO 8601. Formulas stay. */
function momentText(value: unknown): string {
  const text = formulaText(value);
  if (text === '' || text.startsWith('=')) return text;
  const [, day, hour] = ISO.exec(text) ?? [];
  const numbers = (day === undefined || hour === undefined ? [text] : [day, hour]).map((part) => parseTyped(part).value);
  if (!numbers.every((number) => typeof number === 'number')) throw invalidArgument();
  return String(numbers.reduce((sum, number) => sum + number, 0));
}

/** Reads Excel's DataValidationRule. */
function readValidationRule(value: unknown): RuleParts {
  const entries = Object.entries(recordValue(value)).filter(([, part]) => part !== undefined && part !== null);
  const [entry, second] = entries;
  if (!entry || second) throw invalidArgument();
  const [key, part] = entry;
  const given = recordValue(part);
  if (key === 'list') {
    return { ...PLAIN, type: 'List', formula1: formulaText(given['source']), inCellDropDown: given['inCellDropDown'] !== false };
  }
  if (key === 'custom') return { ...PLAIN, type: 'Custom', formula1: formulaText(given['formula']) };
  const type = BASIC[key];
  if (!type) throw invalidArgument();
  const operator = OPERATORS[enumValue(given['operator'], Object.keys(OPERATORS))];
  if (!operator) throw invalidArgument();
  const text = type === 'Date' || type === 'Time' ? momentText : formulaText;
  return { ...PLAIN, type, operator, formula1: text(given['formula1']), formula2: text(given['formula2']) };
}

/** A limit as Excel returns it, always a formula: `=10`, `=A1`. */
const asFormula = (text: string): string => (text === '' || text.startsWith('=') ? text : `=${text}`);

/** Excel's DataValidationRule of a validation, `{}` when there is none. */
function writeValidationRule(validation: DataValidation | null): Record<string, unknown> {
  if (!validation || validation.type === 'None') return {};
  const { type, operator, formula1, formula2, inCellDropDown } = validation;
  if (type === 'List') return { list: { inCellDropDown, source: formula1 } };
  if (type === 'Custom') return { custom: { formula: formula1 } };
  const key = Object.keys(BASIC).find((name) => BASIC[name] === type) ?? 'decimal';
  const word = Object.keys(OPERATORS).find((name) => OPERATORS[name] === operator) ?? operator;
  return { [key]: { formula1: asFormula(formula1), ...(formula2 !== '' && { formula2: asFormula(formula2) }), operator: word } };
}
