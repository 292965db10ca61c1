import { isAscending } from '../../../engine/plan/codes';
import { levelAt } from '../../../engine/plan/indicatorColumns';
import type { IndicatorColumns } from '../../../engine/plan/indicatorColumns';
import { elementsOf } from '../../../engine/plan/plan';
import type { PlanElement } from '../../../engine/plan/plan';
import { foldText } from '../../cells/foldText';
import type { Observation } from '../../cells/observation';
import { cellRect } from '../../cells/rect';
import type { SheetCells } from '../../cells/sheetCells';
import { spanishList } from '../../../engine/text/words';
import type { PlanColumns } from '../planColumns';

/** The OEI and AEI of a plan. */
interface Elements {
  readonly objectives: readonly PlanElement[];
  readonly actions: readonly PlanElement[];
}

/** What is known of elements that not all their rows tell. */
export interface Doubts {
  /** Codes of elements that may have a row which was not understood. */
  readonly elements: ReadonlySet<string>;
  /** Indices of indicators with a relevance that is not understood. */
  readonly weights: readonly number[];
}

/**
 * Marks the elements whose progress does not follow from the indicators read: they may have a row that was not understood, an indicator weighs nobody
 * knows how much, or one stands in several rows and nobody knows whether it is one.
 *
 * @param observations gets one for each indicator in several rows
 */
export function withOpenElements(given: Elements, indicators: IndicatorColumns, { elements, weights }: Doubts, cells: SheetCells, columns: PlanColumns, observations: Observation[]): Elements {
  const isEachOnce = columns.code >= 0 && isAscending(indicators.ranks);
  if (isEachOnce && elements.size === 0 && weights.length === 0) return given;
  const unweighed = new Set(weights.flatMap((i) => elementsOf(given, levelAt(indicators, i))[indicators.parents[i] ?? -1] ?? []));
  const mark = (element: PlanElement): PlanElement => {
    const repeated = isEachOnce ? [] : repeatedRows(element, indicators, columns);
    if (repeated.length > 0) observations.push(inSeveralRows(element, repeated, indicators, cells, columns));
    const isOpen = repeated.length > 0 || elements.has(element.code) || (unweighed.has(element) && element.indicators.length > 1);
    return isOpen ? { ...element, undecided: 'unread' } : element;
  };
  return { objectives: given.objectives.map(mark), actions: given.actions.map(mark) };
}

/** The indicators of an element that have the name and the code of another, in sheet order; codes that were assumed say nothing. */
function repeatedRows({ indicators: members }: PlanElement, { names, codes }: IndicatorColumns, { code, periods }: PlanColumns): readonly number[] {
  if (members.length < 2 || periods.length === 0 || (code >= 0 && areDistinct(members, codes))) return [];
  const byKey = new Map<string, number[]>();
  for (const i of members) {
    if ((names[i] ?? '') === '') continue;
    const key = `${code < 0 ? '' : (codes[i] ?? '')}|${foldText(names[i] ?? '')}`;
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [i]);
    else same.push(i);
  }
  return byKey.size === members.length ? [] : [...byKey.values()].find((same) => same.length > 1) ?? [];
}

const areDistinct = (members: readonly number[], codes: readonly string[]): boolean => new Set(members.map((i) => codes[i])).size === members.length;

function inSeveralRows({ code: element }: PlanElement, repeated: readonly number[], { names, rows, units, executingUnits }: IndicatorColumns, cells: SheetCells, { name }: PlanColumns): Observation {
  const areOfUnits = [units, executingUnits].some(({ indices }) => new Set(repeated.map((i) => indices[i])).size > 1);
  const places = spanishList(repeated.map((i) => String(rows[i] ?? 0)));
  return {
    code: 'indicador-en-varias-filas',
    severity: 'error',
    element,
    place: { sheet: cells.name, rect: cellRect((rows[repeated[1] ?? 0] ?? 1) - 1, cells.left + Math.max(name, 0)) },
    message: `«${names[repeated[0] ?? 0] ?? ''}» está en las filas ${places}${areOfUnits ? ', de unidades distintas' : ''}: no se sabe si es un solo indicador, y el avance de ${element} queda sin calcular.`,
    remedy: areOfUnits
      ? 'Si es uno solo, agregue debajo una fila igual con la unidad «Total» y la suma de todas; si son varios, dé a cada uno su código y su nombre.'
      : 'Si es uno solo, deje una fila; si son varios, dé a cada uno su código y su nombre.',
  };
}
