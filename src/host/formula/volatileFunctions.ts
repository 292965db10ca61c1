/**
 * Functions that are calculated every time: they can read cells that their formula does not name, or change by themselves. SUBTOTAL
 * is among them because hiding or filtering rows changes it without any value changing.
 */
export const VOLATILE_FUNCTIONS: ReadonlySet<string> = new Set(['OFFSET', 'INDIRECT', 'TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'SUBTOTAL']);
