import { overlaps } from '../../model/area';
import { withoutArea } from '../../model/clearCells';
import type { DataValidation } from '../../model/dataValidation';
import type { ObjectClass } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { booleanValue, record, word } from '../args';
import { refuseProtected } from '../protectedSheet';
import { readRule, writeRule } from './ruleShape';
import type { CellsHandle } from '../session';

const ALERT_STYLES = ['Stop', 'Warning', 'Information'] as const;

const blank = (): DataValidation => ({
  areas: [], type: 'None', operator: 'Between', formula1: '', formula2: '', ignoreBlanks: true, inCellDropDown: true,
  prompt: { show: true, title: '', message: '' },
  error: { show: true, style: 'Stop', title: '', message: '' },
});

/** The one validation of all cells; null when they have none, undefined when they differ. */
function common(it: CellsHandle): DataValidation | null | undefined {
  const areas = it.areas();
  const touching = it.sheet.validations.filter((rule) => rule.areas.some((part) => areas.some((area) => overlaps(part, area))));
  const [only, second] = touching;
  return second ? undefined : (only ?? null);
}

function clear(it: CellsHandle): void {
  it.session.beginEdit();
  refuseProtected(it.sheet);
  for (const area of it.areas()) it.sheet.validations = withoutArea(it.sheet.validations, area);
}

/** Gives the cells a validation of their own; what they had stays where the change says nothing. */
function replace(it: CellsHandle, change: (old: DataValidation) => Partial<DataValidation>): void {
  const old = common(it) ?? blank();
  clear(it);
  it.sheet.validations.push({ ...old, ...change(old), areas: [...it.areas()] });
}

const textIn = (given: Readonly<Record<string, unknown>>, key: string): string => {
  const value = given[key];
  return typeof value === 'string' ? value : '';
};

function setPrompt(it: CellsHandle, value: unknown): void {
  const given = record(value);
  const prompt = { show: given['showPrompt'] !== false, title: textIn(given, 'title'), message: textIn(given, 'message') };
  replace(it, () => ({ prompt }));
}

function setAlert(it: CellsHandle, value: unknown): void {
  const given = record(value);
  const style = given['style'] === undefined ? 'Stop' : word(given['style'], ALERT_STYLES);
  const error = { show: given['showAlert'] !== false, style, title: textIn(given, 'title'), message: textIn(given, 'message') };
  replace(it, () => ({ error }));
}

const validationClass: ObjectClass<CellsHandle> = {
  name: 'DataValidation',
  properties: {
    Type: {
      get: (it) => {
        const found = common(it);
        return found === undefined ? 'Inconsistent' : (found?.type ?? 'None');
      },
    },
    Rule: { get: (it) => writeRule(common(it) ?? null), set: (it, value) => replace(it, () => readRule(value)) },
    IgnoreBlanks: {
      get: (it) => common(it)?.ignoreBlanks ?? true,
      set: (it, value) => replace(it, () => ({ ignoreBlanks: booleanValue(value) })),
    },
    Prompt: {
      get: (it) => {
        const { show, title, message } = (common(it) ?? blank()).prompt;
        return { showPrompt: show, title, message };
      },
      set: setPrompt,
    },
    ErrorAlert: {
      get: (it) => {
        const { show, style, title, message } = (common(it) ?? blank()).error;
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
