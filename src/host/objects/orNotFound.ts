import { notFound } from '../wire/apiError';
import type { HostObject } from '../wire/hostObject';

/** What was found, or `ItemNotFound` when there is nothing. */
export function orNotFound(found: HostObject | null | undefined): HostObject {
  if (!found) throw notFound();
  return found;
}
