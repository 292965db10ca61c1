import type { Change, ChangeField, ChangeValue } from '../../engine/compare/change';
import { BAND_WORDS } from '../../engine/method/bands';
import type { Band } from '../../engine/method/bands';
import type { Aggregation, Direction, Relevance } from '../../engine/plan/indicator';
import { periodShortLabel } from '../../engine/plan/periods';
import { formatPercent, formatQuantity } from '../../engine/text/format';
import { AGGREGATION_WORDS, DIRECTION_WORDS, RELEVANCE_WORDS } from '../../engine/text/words';
import type { CellValue } from '../../workbook/cells/sheetCells';

/** What changes are shown together, and hidden together. */
export type ChangeGroup = 'presence' | 'colour' | 'values' | 'targets' | 'registry' | 'progress' | 'printed';

/** In the order in which they are offered. */
export const CHANGE_GROUPS: readonly ChangeGroup[] = ['colour', 'progress', 'values', 'targets', 'registry', 'presence', 'printed'];

/** What the groups are called. */
export const GROUP_LABELS: Readonly<Record<ChangeGroup, string>> = {
  colour: 'Color', progress: 'Avance', values: 'Valor obtenido', targets: 'Meta', registry: 'Registro', presence: 'Aparece o sale', printed: 'Impreso y calculado',
};

const GROUPS: Readonly<Record<ChangeField, ChangeGroup>> = {
  appeared: 'presence', vanished: 'presence', name: 'registry', parent: 'registry', priority: 'registry', 'executing-unit': 'registry', unit: 'registry',
  parameter: 'registry', relevance: 'registry', direction: 'registry', aggregation: 'registry', 'baseline-year': 'registry', baseline: 'registry',
  target: 'targets', actual: 'values', progress: 'progress', band: 'colour', printed: 'printed',
};

export const groupOf = ({ field }: Change): ChangeGroup => GROUPS[field];

const LABELS: Readonly<Record<ChangeField, string>> = {
  appeared: 'Aparece', vanished: 'Ya no está', name: 'Nombre', parent: 'Cuelga de', priority: 'Prioridad', 'executing-unit': 'Unidad ejecutora', unit: 'Unidad de organización',
  parameter: 'Parámetro', relevance: 'Relevancia', direction: 'Sentido', aggregation: 'Tipo de agregación', 'baseline-year': 'Año de línea base', baseline: 'Línea base',
  target: 'Logro esperado', actual: 'Valor obtenido', progress: 'Avance', band: 'Color', printed: 'Avance impreso distinto del calculado',
};

/**
 * What changed, in words.
 *
 * @example changeLabel({ field: 'target', years: [2024, 2024], … }) // 'Logro esperado 2024'
 */
export function changeLabel({ field, years, periods }: Change): string {
  const [from, to] = years !== undefined ? years.map(String) : (periods ?? []).map(periodShortLabel);
  return [LABELS[field], ...(from === undefined ? [] : [from === to ? from : `${from} a ${to ?? ''}`])].join(' ');
}

/** The value before and now, in words; '' where there was none, as of what appeared. */
export function changeValues(change: Change): readonly [string, string] {
  const words = (value: ChangeValue): string => valueWords(change.field, value);
  if (change.field === 'appeared') return ['', words(change.is)];
  return change.field === 'vanished' ? [words(change.was), ''] : [words(change.was), words(change.is)];
}

/** The same for two cells: a quantity or a progress as the number it is. */
export function changeCells(change: Change): readonly [CellValue, CellValue] {
  const [was, is] = changeValues(change);
  const isQuantity = ['target', 'actual', 'baseline', 'progress', 'printed'].includes(change.field);
  return [isQuantity && typeof change.was === 'number' ? change.was : was, isQuantity && typeof change.is === 'number' ? change.is : is];
}

const BLANK = '(en blanco)';

function valueWords(field: ChangeField, value: ChangeValue): string {
  switch (field) {
    case 'target':
    case 'actual':
    case 'baseline':
      return formatQuantity(numberOf(value));
    case 'progress':
      return formatPercent(numberOf(value));
    case 'printed':
      return value === null ? 'el calculado' : value === 'ND' ? 'ND' : formatPercent(numberOf(value));
    case 'band':
      return BAND_WORDS[value as Band];
    case 'relevance':
      return value === null ? BLANK : RELEVANCE_WORDS[value as Relevance];
    case 'direction':
      return value === null ? BLANK : DIRECTION_WORDS[value as Direction];
    case 'aggregation':
      return value === null ? BLANK : AGGREGATION_WORDS[value as Aggregation];
    default:
      return value === null || value === '' ? BLANK : String(value);
  }
}

const numberOf = (value: ChangeValue): number | null => (typeof value === 'number' ? value : null);
