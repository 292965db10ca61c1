import type { Sheet } from '../../model/sheet';
import type { Relationship } from '../parts/relationships';
import type { Parts } from '../sheet/readSheet';
import type { KeptCharts } from './keptCharts';

export function readCharts(_sheet: Sheet, _relationships: readonly Relationship[], _parts: Parts): KeptCharts {
  return { drawing: null, charts: new Map() };
}
