import type { ConditionalBlock, ConditionalRule } from '../workbook/writePlan';
import { rangeOf } from './rangeOf';

/** No progress is higher. It keeps text out of "at least": to Excel any text is larger than any number. */
const HIGHEST = 1_000_000_000;

/** Lowest first: each rule that Excel adds goes before all others, and a limit belongs to the band it opens. */
const byPriority = (a: ConditionalRule, b: ConditionalRule): number => limitOf(a) - limitOf(b);
const limitOf = (rule: ConditionalRule): number => (rule.kind === 'text' ? HIGHEST : rule.from);

/**
 * Replaces all rules on exactly these cells by the block's. Rules are never enumerated or deleted one by one: Excel fails at that
 * when the user has rules of their own (OfficeDev/office-js #5222, #6827).
 */
export function setRules(sheet: Excel.Worksheet, { rect, rules }: ConditionalBlock): void {
  const formats = rangeOf(sheet, rect).conditionalFormats;
  formats.clearAll();
  for (const rule of [...rules].sort(byPriority)) {
    const { cellValue } = formats.add('CellValue');
    cellValue.format.fill.color = rule.fill;
    cellValue.format.font.color = rule.fontColor;
    cellValue.rule = testOf(rule);
  }
}

/** Each rule tests the cell's own value. `below` is excluded by the next band's rule, which comes first. */
function testOf(rule: ConditionalRule): Excel.ConditionalCellValueRule {
  switch (rule.kind) {
    case 'text':
      return { operator: 'EqualTo', formula1: `="${rule.text.replaceAll('"', '""')}"` };
    case 'at-least':
      return { operator: 'Between', formula1: `=${rule.from}`, formula2: `=${HIGHEST}` };
    case 'between':
      return { operator: 'Between', formula1: `=${rule.from}`, formula2: `=${rule.below}` };
  }
}
