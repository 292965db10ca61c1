import type { Sheet } from '../../model/sheet';
import type { Relationship } from '../parts/relationships';
import type { Parts } from '../sheet/readSheet';
import type { KeptNotes } from './keptNotes';

export function readNotes(_sheet: Sheet, _relationships: readonly Relationship[], _parts: Parts): KeptNotes {
  return { comments: null, vml: null, state: '', notes: new Map() };
}
