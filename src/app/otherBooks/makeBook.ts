import type { Ports } from '../store/retryingPorts';

/**
 * Makes a new workbook, with one blank sheet, has it filled through its ports, and returns it as the bytes of an .xlsx.
 *
 * - Errors: what `fill` throws, and a {@link WorkbookProblem} where no valid file can be made of it.
 */
export type MakeBook = (fill: (ports: Ports) => Promise<void>) => Promise<Uint8Array>;
