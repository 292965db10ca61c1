import type { Change, ChangeField } from '../../engine/compare/change';
import type { FindingField, RegistryField } from '../../engine/checks/finding';
import type { Place } from '../../workbook/cells/observation';
import { placeOfFinding } from '../calculate/observations';
import type { NamedTableCut } from './cuts';

const REGISTRY: Partial<Readonly<Record<ChangeField, RegistryField>>> = {
  name: 'name', 'executing-unit': 'executingUnit', unit: 'unit', parameter: 'parameter', relevance: 'relevance', direction: 'direction', aggregation: 'aggregation',
  baseline: 'baseline', appeared: 'code', vanished: 'code', parent: 'code',
};

/**
 * The cell of a change in one of the two cuts; the row's code where the table has no column for it.
 *
 * @param at index of the OEI, AEI or indicator there
 * @param which of the two years or periods of the change is that cut's: 0 the earlier, 1 the later
 */
export function placeOfElement({ reading, evaluation: { period } }: NamedTableCut, change: Change, at: number, which: 0 | 1): Place {
  return placeOfFinding(reading, { subject: { kind: change.kind, index: at }, field: fieldOf(change, period, which) });
}

function fieldOf({ field, years, periods }: Change, { year, span }: NamedTableCut['evaluation']['period'], which: 0 | 1): FindingField {
  if (field === 'target') return { field, year: years?.[which] ?? year };
  if (field === 'actual') return { field, ...(periods?.[which] ?? { year, span }) };
  const registered = REGISTRY[field];
  return registered === undefined ? { field: 'progress', year, span } : { field: registered };
}
