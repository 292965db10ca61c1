import { parseArea } from '../../../src/host/model/address';
import type { Area } from '../../../src/host/model/area';

/** The block an A1 text names; a text that names none is a fault of the test. */
export function at(text: string): Area {
  const area = parseArea(text);
  if (area === null) throw new Error(`no block: ${text}`);
  return area;
}
