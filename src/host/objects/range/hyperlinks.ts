import { intersect, subtract } from '../../model/area';
import { formatCells } from '../../model/formatCells';
import { writeCells } from '../../model/writeCells';
import { invalidArgument } from '../../wire/apiError';
import { record } from '../args';
import { areaOfRange } from '../handles';
import { refuseLockedCells } from '../protectedSheet';
import { readText } from './readCells';
import type { RangeHandle } from '../session';

const LINK_LOOK = { font: { color: '#0563C1', underline: 'Single' } } as const;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The link of the block's first cell as Excel's RangeHyperlink, or null. */
export function hyperlinkOf(it: RangeHandle): Record<string, string> | null {
  const { top, left } = areaOfRange(it);
  const link = it.sheet.hyperlinks.find(({ area }) => intersect(area, { top, left, bottom: top, right: left }));
  if (!link) return null;
  const { address, documentReference, screenTip } = link;
  return {
    ...(address !== null && { address }),
    ...(documentReference !== null && { documentReference }),
    ...(screenTip !== null && { screenTip }),
    textToDisplay: readText(it)?.[0]?.[0] ?? '',
  };
}

/** Puts a link over the block, with its text and Excel's blue underlined look; an address or a place in the workbook is needed. */
export function setHyperlink(it: RangeHandle, value: unknown): void {
  const given = record(value);
  const { session, sheet } = it;
  const area = areaOfRange(it);
  const address = textOrNull(given['address']);
  const documentReference = textOrNull(given['documentReference']);
  if (address === null && documentReference === null) throw invalidArgument();
  session.beginEdit();
  refuseLockedCells(session, sheet, area);
  const others = sheet.hyperlinks.flatMap((link) => subtract(link.area, area).map((rest) => ({ ...link, area: rest })));
  sheet.hyperlinks = [...others, { area, address, documentReference, screenTip: textOrNull(given['screenTip']) }];
  const text = textOrNull(given['textToDisplay']) ?? (sheet.cells.value(area.top, area.left) === null ? address ?? documentReference : null);
  if (text !== null) {
    writeCells(session.workbook, sheet, { ...area, bottom: area.top, right: area.left }, () => ({ value: text, formula: null }));
  }
  formatCells(session.workbook, sheet, area, LINK_LOOK);
}
