import { fromFileFormula, needsSource, toFileFormula, updatedFileFormula } from '../../formula/references/fileFormula';
import type { CellValueOperator, DataValidation, ValidationType } from '../../model/cellRules';
import type { Sheet } from '../../model/sheet';
import { stateText } from '../xml/edits';
import { booleanAttribute, child, childrenOf, elementXml, patchTag } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import type { XmlElement } from '../xml/parseXml';
import { areasText, readAreas } from './sheetView';

const TYPES: readonly (readonly [file: string, office: ValidationType])[] = [
  ['none', 'None'], ['whole', 'WholeNumber'], ['decimal', 'Decimal'], ['list', 'List'], ['date', 'Date'], ['time', 'Time'],
  ['textLength', 'TextLength'], ['custom', 'Custom'],
];
export const COMPARISON_OPERATORS: readonly (readonly [file: string, office: CellValueOperator])[] = [
  ['between', 'Between'], ['notBetween', 'NotBetween'], ['equal', 'EqualTo'], ['notEqual', 'NotEqualTo'], ['greaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan'], ['greaterThanOrEqual', 'GreaterThanOrEqual'], ['lessThanOrEqual', 'LessThanOrEqual'],
];
const STYLES = [['stop', 'Stop'], ['warning', 'Warning'], ['information', 'Information']] as const;

/** State of each validation without its cells, and its XML, which is kept while the state is the same. */
export type KeptValidations = Map<DataValidation, { readonly state: string; readonly xml: string }>;

const validationState = (validation: DataValidation): string => stateText({ ...validation, areas: [] });

/** A formula of the file as the model holds it: a list of values without its quotes, any other formula with `=`. */
const readFormula = (type: ValidationType, text: string): string => {
  if (text === '') return '';
  return type === 'List' && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : fromFileFormula(text);
};
const writeFormula = (type: ValidationType, text: string, source: string | undefined): string => {
  if (text.startsWith('=')) return source === undefined ? toFileFormula(text) : updatedFileFormula(text, source);
  return type === 'List' ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The formulas of a rule in the file, when any of them says more there than what Excel shows: prefixes of newer functions. */
export function fileFormulasOf(texts: readonly string[]): { readonly fileFormulas?: readonly string[] } {
  return texts.some(needsSource) ? { fileFormulas: texts } : {};
}

export function readValidations(xml: string, element: XmlElement | undefined, sheet: Sheet): KeptValidations {
  const kept: KeptValidations = new Map();
  for (const item of childrenOf(element, 'dataValidation')) {
    const { attributes } = item;
    const type = TYPES.find(([file]) => file === attributes['type'])?.[1] ?? 'None';
    const texts = ['formula1', 'formula2'].map((name) => child(item, name)?.text ?? '');
    const validation: DataValidation = {
      areas: readAreas(attributes['sqref']), type,
      operator: COMPARISON_OPERATORS.find(([file]) => file === attributes['operator'])?.[1] ?? 'Between',
      formula1: readFormula(type, texts[0] ?? ''), formula2: readFormula(type, texts[1] ?? ''), ...fileFormulasOf(texts),
      ignoreBlanks: booleanAttribute(item, 'allowBlank'), inCellDropDown: !booleanAttribute(item, 'showDropDown'),
      prompt: { show: booleanAttribute(item, 'showInputMessage'), title: attributes['promptTitle'] ?? '', message: attributes['prompt'] ?? '' },
      error: {
        show: booleanAttribute(item, 'showErrorMessage'), style: STYLES.find(([file]) => file === attributes['errorStyle'])?.[1] ?? 'Stop',
        title: attributes['errorTitle'] ?? '', message: attributes['error'] ?? '',
      },
    };
    sheet.validations.push(validation);
    kept.set(validation, { state: validationState(validation), xml: xml.slice(item.start, item.end) });
  }
  return kept;
}

function validationXml(validation: DataValidation): string {
  const { type, operator, prompt, error, formula1, formula2, fileFormulas = [] } = validation;
  const attribute = (value: string): string | null => (value === '' ? null : value);
  const formula = (name: string, text: string, at: number): string => (text === '' ? '' : `<${name}>${escapeXml(writeFormula(type, text, fileFormulas[at]))}</${name}>`);
  return elementXml('dataValidation', {
    type: type === 'None' ? null : TYPES.find(([, office]) => office === type)?.[0],
    errorStyle: error.style === 'Stop' ? null : error.style.toLowerCase(),
    operator: operator === 'Between' ? null : COMPARISON_OPERATORS.find(([, office]) => office === operator)?.[0],
    allowBlank: validation.ignoreBlanks ? true : null, showDropDown: validation.inCellDropDown ? null : true,
    showInputMessage: prompt.show ? true : null, showErrorMessage: error.show ? true : null,
    errorTitle: attribute(error.title), error: attribute(error.message), promptTitle: attribute(prompt.title), prompt: attribute(prompt.message),
    sqref: areasText(validation.areas),
  }, formula('formula1', formula1, 0) + formula('formula2', formula2, 1));
}

/** `dataValidations`; unchanged ones keep their XML except their cells. */
export function validationsXml(sheet: Sheet, kept: KeptValidations): string {
  const items = sheet.validations.filter(({ areas }) => areas.length > 0).map((validation) => {
    const old = kept.get(validation);
    if (old?.state !== validationState(validation)) return validationXml(validation);
    const openEnd = old.xml.indexOf('>') + 1;
    return patchTag(old.xml.slice(0, openEnd), { sqref: areasText(validation.areas) }) + old.xml.slice(openEnd);
  });
  return items.length === 0 ? '' : elementXml('dataValidations', { count: items.length }, items.join(''));
}
