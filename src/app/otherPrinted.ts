import { differ } from '../engine/checks/printedProgress';
import { formatPercent } from '../engine/formatPercent';
import type { Printed } from '../engine/plan';

/**
 * The figure that stood printed in the sheet, where it is not the computed one; '' where they agree or none was printed.
 *
 * @example otherPrinted(108, 100) // '108.00'
 */
export function otherPrinted(printed: Printed | undefined, computed: number | null): string {
  if (printed === undefined || printed === null) return '';
  if (printed === 'ND' || computed === null) return printed === 'ND' && computed === null ? '' : formatPercent(printed === 'ND' ? null : printed);
  return differ(printed, computed) ? formatPercent(printed) : '';
}
